import { VIEWS } from '@posebox/motion';
import { z } from 'zod';
import { type ClipBalance, clipState, setBalance } from '../actions/set-balance.ts';
import { VIDEO_STATES } from '../database/schema.ts';
import type { ActionClipRow, ActionSetLine, ActionSetRow } from '../repositories/action-set-repository.ts';

export const actionNameSchema = z.string().trim().min(1).max(100);

export const actionLabelSchema = z
  .string()
  .trim()
  .regex(/^[^\p{Cc}]{1,60}$/u)
  .refine((label) => label !== 'unknown', 'no name for a class')
  .meta({ description: 'The action, in any language; `other` is what is none of the actions.' });

const performerSchema = z
  .string()
  .trim()
  .max(100)
  .meta({ description: 'Who does it, best a pseudonym; empty when not known.' });

const viewSchema = z.enum(VIEWS).exclude(['unknown']);
const secondsSchema = z.number().min(0).max(1e6);

const trimmed = {
  personId: z.int().min(1).nullable().default(null).meta({ description: 'The clip’s subject when null.' }),
  fromS: secondsSchema
    .nullable()
    .default(null)
    .meta({ description: 'Seconds of the track; its start when null.' }),
  toS: secondsSchema.nullable().default(null),
};

/** An example as it is added. */
export const newActionClipSchema = z
  .strictObject({
    video: z.uuid().meta({ description: 'A video or track; one that is still being looked at will do.' }),
    label: actionLabelSchema,
    person: performerSchema.default(''),
    view: viewSchema.nullable().default(null),
    ...trimmed,
  })
  .meta({ id: 'NewActionClip' });

export const actionClipChangeSchema = z.strictObject({
  label: actionLabelSchema.optional(),
  person: performerSchema.optional(),
  view: viewSchema.nullable().optional(),
  personId: z.int().min(1).nullable().optional(),
  fromS: secondsSchema.nullable().optional(),
  toS: secondsSchema.nullable().optional(),
});

export const CLIP_STATES = ['fine', 'look', 'nobody', 'waiting', 'failed'] as const;

export const actionClipSchema = z
  .object({
    id: z.uuid(),
    video: z.object({
      id: z.uuid(),
      name: z.string(),
      kind: z.enum(['video', 'track']),
      state: z.enum(VIDEO_STATES),
    }),
    label: z.string(),
    person: z.string(),
    view: z.enum(VIEWS).nullable().meta({ description: 'As somebody said, otherwise as it is seen.' }),
    viewSaid: z.boolean(),
    personId: z.int().nullable(),
    fromS: z.number().nullable(),
    toS: z.number().nullable(),
    durationS: z.number().nullable().meta({ description: 'Null until the clip has been looked at.' }),
    quality: z
      .object({ seen: z.number(), confidence: z.number() })
      .nullable()
      .meta({ description: 'Share of the time in which the person is seen, and how surely; 0…1.' }),
    state: z.enum(CLIP_STATES).meta({
      description:
        '`look`: the person is hardly seen; `nobody`: not at all, it is left out; `waiting`: its video is still being looked at; `failed`: that came to nothing.',
    }),
  })
  .meta({ id: 'ActionClip' });

export function actionClip(row: ActionClipRow): z.infer<typeof actionClipSchema> {
  const { quality } = row;
  return {
    id: row.id,
    video: { id: row.video_id, name: row.video_name, kind: row.video_kind, state: row.video_state },
    label: row.label,
    person: row.performer,
    view: row.view ?? quality?.view ?? null,
    viewSaid: row.view !== null,
    personId: row.person_id,
    fromS: row.from_s,
    toS: row.to_s,
    durationS: quality?.durationS ?? null,
    quality: quality && { seen: quality.seen, confidence: quality.confidence },
    state: clipState(row),
  };
}

export const CLASS_STATES = ['refused', 'few', 'fine'] as const;

export const actionBalanceSchema = z
  .object({
    classes: z.array(
      z.object({
        label: z.string(),
        clips: z.int(),
        usable: z.int().meta({ description: 'Clips whose videos have been looked at or still will be.' }),
        people: z.int().meta({ description: 'How many named people show it.' }),
        durationS: z.number(),
        state: z.enum(CLASS_STATES).meta({
          description:
            '`refused`: fewer than 5 clips, nothing is trained; `few`: fewer than 10, results are shaky.',
        }),
      }),
    ),
    people: z.array(z.string()).meta({ description: 'Those who are named.' }),
    split: z.enum(['person', 'clip']).meta({
      description:
        'How a report will split: leaving one person out at a time from 3 people on, by clip below.',
    }),
    hasOther: z.boolean(),
    look: z.int().meta({ description: 'Clips in which the person is hardly seen.' }),
    waiting: z.int(),
    failed: z.int(),
    ready: z.boolean().meta({ description: 'Whether a training would be taken.' }),
  })
  .meta({ id: 'ActionBalance' });

export const actionBalance = (rows: readonly ActionClipRow[]): ClipBalance => setBalance(rows);

export const actionSetSchema = z
  .object({
    id: z.uuid(),
    name: z.string(),
    createdAt: z.iso.datetime(),
  })
  .meta({ id: 'ActionSet' });

export const actionSet = (row: ActionSetRow): z.infer<typeof actionSetSchema> => ({
  id: row.id,
  name: row.name,
  createdAt: row.created_at.toISOString(),
});

export const actionSetLineSchema = actionSetSchema
  .extend({ clips: z.int(), labels: z.int(), people: z.int() })
  .meta({ id: 'ActionSetLine' });

export const actionSetLine = (row: ActionSetLine): z.infer<typeof actionSetLineSchema> => ({
  ...actionSet(row),
  clips: row.clips,
  labels: row.labels,
  people: row.performers,
});

export const otherSuggestionSchema = z
  .object({
    video: z.object({ id: z.uuid(), name: z.string() }),
    fromS: z.number(),
    toS: z.number(),
    where: z
      .enum(['between', 'library'])
      .meta({ description: 'Between labelled parts, or in an item that the set doesn’t use.' }),
    person: z
      .string()
      .meta({ description: 'Who does the labelled parts of the same item, if that is known.' }),
    seen: z.number().meta({ description: 'Share of the time in which somebody is seen.' }),
  })
  .meta({ id: 'OtherSuggestion' });
