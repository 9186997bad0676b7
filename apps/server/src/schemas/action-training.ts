import { trainingOptionsSchema } from '@posebox/actions';
import { problemDocument } from '@posebox/texts';
import { z } from 'zod';
import { TRAINING_STATES } from '../database/actions-schema.ts';
import type { ActionTrainingRow } from '../repositories/action-training-repository.ts';
import { problemSchema } from './problem.ts';

export const actionTrainingSchema = z
  .object({
    id: z.uuid(),
    set: z.object({ id: z.uuid(), name: z.string() }),
    state: z.enum(TRAINING_STATES),
    progress: z.number().min(0).max(1),
    request: trainingOptionsSchema,
    history: z
      .array(
        z.object({
          fold: z.int().nullable().meta({
            description: 'Which part of the clips was held out; null while the model itself learns.',
          }),
          epoch: z.int(),
          loss: z.number(),
          accuracy: z.number(),
        }),
      )
      .meta({ description: 'Each round over the clips so far.' }),
    problem: problemSchema.nullable().meta({ description: 'Why it failed.' }),
    model: z.uuid().nullable().meta({ description: 'What came of it.' }),
    createdAt: z.iso.datetime(),
    startedAt: z.iso.datetime().nullable(),
    finishedAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ActionTraining' });

export const actionTraining = (row: ActionTrainingRow): z.infer<typeof actionTrainingSchema> => ({
  id: row.id,
  set: { id: row.set_id, name: row.set_name },
  state: row.state,
  progress: Math.round(row.progress * 1e3) / 1e3,
  request: row.request,
  history: row.history.map((epoch) => ({ ...epoch })),
  problem: row.problem && problemDocument(row.problem.code, row.problem.values),
  model: row.model_id,
  createdAt: row.created_at.toISOString(),
  startedAt: row.started_at?.toISOString() ?? null,
  finishedAt: row.finished_at?.toISOString() ?? null,
});
