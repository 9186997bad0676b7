import { z } from 'zod';
import { NETWORK_KINDS } from '../networks/network.ts';

export const trainingOptionsSchema = z
  .strictObject({
    kind: z.enum(NETWORK_KINDS).default('tcn').meta({
      description: 'tcn: temporal convolutions; gru: a recurrent unit; pooled_softmax: the plain baseline.',
    }),
    seed: z.int().min(0).max(0xffffffff).default(1).meta({
      description: 'The same seed, clips and options give the same model.',
    }),
    epochs: z.int().min(1).max(1000).default(40),
    evaluate: z.boolean().default(true).meta({
      description: 'Also learns with people or clips held out, for the report and the calibration.',
    }),
    baselines: z.boolean().default(true).meta({
      description: 'Judges nearest neighbour and pooled softmax on the same held-out clips.',
    }),
  })
  .meta({ id: 'ActionTrainingOptions' });
/** How a model is learnt. */
export type TrainingOptions = z.infer<typeof trainingOptionsSchema>;

export const DEFAULT_TRAINING: TrainingOptions = trainingOptionsSchema.parse({});
