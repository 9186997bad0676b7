import { measurementSchema } from '@posebox/motion';
import { z } from 'zod';

/** Two minutes of one person are about 4 MB. */
const MOST_TRACK_LETTERS = 24e6;
const MOST_REPETITIONS = 200;

/** What a patient's own browser measured: of a movement that was refused no value, of any other one with its error. */
const measuredAtHomeSchema = measurementSchema
  .extend({ repetitions: measurementSchema.shape.repetitions.max(MOST_REPETITIONS) })
  .refine(
    ({ refused, value, error }) =>
      refused === null ? value !== null && error !== null : value === null && error === null,
    { error: 'a value with its error, or a refusal', path: ['value'] },
  );

export const homeSessionSchema = z.strictObject({
  id: z.uuid().meta({
    description: 'Chosen by the sender: a session that is sent again is kept once.',
  }),
  doneAt: z.iso.datetime({ offset: true }),
  pain: z.int().min(0).max(10).nullable().default(null),
  measurement: measuredAtHomeSchema,
  instrument: z.string().trim().min(1).max(120).meta({ description: 'Model with which it was measured.' }),
  track: z
    .base64()
    .max(MOST_TRACK_LETTERS)
    .nullable()
    .default(null)
    .meta({ description: 'The skeleton, a PoseBox binary track; the service then measures it itself.' }),
});
export type HomeSession = z.infer<typeof homeSessionSchema>;

export const MOST_HOME_SESSION_BYTES = MOST_TRACK_LETTERS + 1e6;
