import { NETWORK_KINDS } from '@posebox/actions';
import { z } from 'zod';
import type { AnyModelRow } from '../actions/known-models.ts';
import type { ActionModelRow } from '../repositories/action-model-repository.ts';

export const MODEL_ORIGINS = ['trained', 'imported', 'ready'] as const;

export const actionModelSchema = z
  .object({
    id: z.string().meta({ description: 'A UUID, or the name of a model that comes with PoseBox.' }),
    name: z.string(),
    version: z.int().meta({ description: 'Rises with every model of the name.' }),
    origin: z.enum(MODEL_ORIGINS),
    set: z.uuid().nullable().meta({ description: 'The data set it was trained from, while that is there.' }),
    kind: z.enum(NETWORK_KINDS),
    labels: z.array(z.string()),
    reject: z.object({ confidence: z.number(), distance: z.number() }).meta({
      description: 'Less sure, or further from all that was learnt, is unknown.',
    }),
    learntFrom: z.object({ clips: z.int(), people: z.int(), note: z.string() }),
    bytes: z.int(),
    sha256: z.string(),
    score: z
      .object({
        macroF1: z.number().nullable(),
        low: z.number().nullable(),
        high: z.number().nullable(),
        by: z.enum(['person', 'clip', 'given']),
      })
      .nullable()
      .meta({ description: 'From its report; null without one.' }),
    createdAt: z.iso.datetime().nullable(),
  })
  .meta({ id: 'ActionModel' });

export type ActionModelItem = z.infer<typeof actionModelSchema>;

export function actionModelItem(row: AnyModelRow): ActionModelItem {
  const { metadata, report } = row;
  return {
    id: row.id,
    name: row.name,
    version: row.version,
    origin: row.origin,
    set: row.set_id,
    ...modelFacts(metadata),
    bytes: Number(row.bytes),
    sha256: row.sha256,
    score: report && scoreOf(report),
    createdAt: row.created_at?.toISOString() ?? null,
  };
}

/** What of a model's own words is shown of it. */
export function modelFacts({ kind, labels, reject, origin }: ActionModelRow['metadata']) {
  const { clips, people, note } = origin;
  return { kind, labels: [...labels], reject, learntFrom: { clips, people, note } };
}

export function scoreOf({ clips, split }: NonNullable<ActionModelRow['report']>) {
  const { value, low, high } = clips.macroF1;
  return { macroF1: value, low, high, by: split.by };
}
