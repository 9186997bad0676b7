import { z } from 'zod';
import { LANDMARK_NAMES } from '../landmarks.ts';
import { LANDMARK_GROUPS } from './landmark-groups.ts';

/**
 * What a person may change about a clip. Edits are a layer: they are kept in order beside the measured arrays, and
 * taking one away again (undo) restores exactly what was. Frames are frames of the clip, ends included.
 */

const personId = z.int().min(1);
const frame = z.int().min(0);
const frames = { fromFrame: frame, toFrame: frame };
const landmarks = z.union([z.enum(LANDMARK_GROUPS), z.array(z.enum(LANDMARK_NAMES)).min(1)]);

export const trackOperationSchema = z
  .discriminatedUnion('kind', [
    /** Puts a landmark where a person saw it; x, y normalised to the upright picture. */
    z.object({
      kind: z.literal('correct_point'),
      personId,
      frame,
      landmark: z.enum(LANDMARK_NAMES),
      x: z.number().min(-2).max(3),
      y: z.number().min(-2).max(3),
    }),
    /** Takes landmarks away where they can't be known. */
    z.object({ kind: z.literal('remove_points'), personId, ...frames, landmarks }),
    /** Exchanges left and right of a part of the body. */
    z.object({ kind: z.literal('swap_sides'), personId, ...frames, part: z.enum(LANDMARK_GROUPS) }),
    /** Draws straight lines in time from the last good moment before the frames to the first one after. */
    z.object({ kind: z.literal('interpolate'), personId, ...frames, landmarks }),
    /** The person was not there (or it was something else). */
    z.object({ kind: z.literal('remove_frames'), personId, ...frames }),
    z.object({ kind: z.literal('remove_person'), personId }),
    /** The same person under two numbers; where both are seen, `intoPersonId` stays. */
    z.object({ kind: z.literal('join_people'), personId, intoPersonId: personId }),
    /** Two people whose numbers were mixed up. */
    z.object({ kind: z.literal('exchange_people'), personId, withPersonId: personId, ...frames }),
    z.object({ kind: z.literal('choose_subject'), personId: personId.nullable() }),
  ])
  .meta({ id: 'TrackOperation' });

export const trackEditSchema = z
  .object({
    /** Given by whoever makes the edit; unique in the clip. */
    id: z.string().min(1).max(64),
    /** Who made it. */
    by: z.string().min(1).max(200),
    /** When, UTC, ISO 8601. */
    at: z.iso.datetime(),
    operation: trackOperationSchema,
  })
  .meta({ id: 'TrackEdit' });

export type TrackOperation = z.infer<typeof trackOperationSchema>;
export type TrackEdit = z.infer<typeof trackEditSchema>;

/** The edits without one of them: undo, of the last or of any. Whether the rest still applies, `applyEdits` says. */
export function withoutEdit(edits: readonly TrackEdit[], id: string): readonly TrackEdit[] {
  return edits.filter((edit) => edit.id !== id);
}
