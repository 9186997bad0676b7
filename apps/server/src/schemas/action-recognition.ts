import { actionSpanSchema, fallEventSchema } from '@posebox/actions';
import { z } from 'zod';
import { editsFingerprint } from '../actions/recognise-item.ts';
import type { ActionRecognitionRow } from '../repositories/action-recognition-repository.ts';
import type { VideoRow } from '../repositories/video-rows.ts';

export const recognitionSchema = z
  .object({
    id: z.uuid(),
    video: z.uuid(),
    recogniser: z.string().meta({ description: 'The id of a model, or `falls`.' }),
    upToDate: z.boolean().meta({ description: 'False when the item was edited since.' }),
    drawn: z.boolean().meta({ description: 'Whether its labels are drawn into the video.' }),
    recognisedAt: z.iso.datetime(),
    result: z.discriminatedUnion('kind', [
      z.object({
        kind: z.literal('actions'),
        labels: z.array(z.string()),
        people: z.array(
          z.object({
            personId: z.int(),
            spans: z.array(actionSpanSchema).meta({ description: 'By rising time, seconds of the track.' }),
          }),
        ),
      }),
      z.object({
        kind: z.literal('falls'),
        falls: z.array(fallEventSchema.extend({ personId: z.int() })),
      }),
    ]),
  })
  .meta({ id: 'ActionRecognition' });

export function recognition(row: ActionRecognitionRow, item: VideoRow): z.infer<typeof recognitionSchema> {
  return {
    id: row.id,
    video: row.video_id,
    recogniser: row.recogniser,
    upToDate: row.edits_version === editsFingerprint(item.edits),
    drawn: item.drawing.actions?.recognition === row.id,
    recognisedAt: row.recognised_at.toISOString(),
    result: row.document as z.infer<typeof recognitionSchema>['result'],
  };
}
