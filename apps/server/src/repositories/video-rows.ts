import type { ExpressionBuilder, Selectable, Transaction } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Tables, VideoTable } from '../database/schema.ts';
import { type Queue, VIDEO_QUEUE, type VideoJob } from '../plugins/external/queue.ts';

/** An item as the database keeps it. */
export type VideoRow = Selectable<VideoTable>;

/** Tells whoever wants to know, in the same transaction, that an item has come to its end. */
export type Announce = (trx: Transaction<Tables>, row: VideoRow) => Promise<void>;

/** A video that waits, runs, or whose drawings show older edits. */
export const isUnsettled = (row: ExpressionBuilder<Tables, 'video'>) =>
  row.and([
    row('kind', '=', 'video'),
    row.or([
      row('state', 'in', ['queued', 'running']),
      row.and([row('state', '=', 'done'), row('drawn_edits', '<>', row.ref('edits_version'))]),
    ]),
  ]);

/** Puts an item's job into the queue when the transaction does, to be taken after so many seconds. */
export async function enqueueVideo(
  queue: Queue,
  trx: Transaction<Tables>,
  { id, priority }: Pick<VideoRow, 'id' | 'priority'>,
  afterS = 0,
): Promise<void> {
  await queue.send(VIDEO_QUEUE, { videoId: id } satisfies VideoJob, {
    ...{ db: fromKysely(trx), priority },
    ...(afterS > 0 && { startAfter: afterS }),
  });
}
