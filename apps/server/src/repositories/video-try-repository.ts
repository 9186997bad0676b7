import type { VideoWarningCode } from '@posebox/media/video';
import { sql } from 'kysely';
import type { VideoSummary } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import type { Queue } from '../plugins/external/queue.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';
import { type Announce, enqueueVideo, isUnsettled, type VideoRow } from './video-rows.ts';

/** What a try found out. */
export interface TrackResult {
  readonly facts: VideoSummary;
  readonly warnings: readonly VideoWarningCode[];
  readonly trackFolder: string;
  readonly trackBytes: number;
}

/** The videos drawn by a try, and the edits that they show. */
export interface DrawnResult {
  readonly folder: string;
  readonly edits: number;
  readonly bytes: number;
}

/**
 * Tries of workers at items. An item is one try's at a time, and only that try changes it: a worker that was thought dead
 * and comes back is told so by a false answer.
 */
export interface VideoTryRepository {
  /** Whether there is such an item, if only a deleted one whose files are still to be removed. */
  isKept(id: string): Promise<boolean>;
  /** Takes an item for a try; what an earlier try still writes is void from now on. */
  begin(id: string, attempt: string): Promise<VideoRow | undefined>;
  /** False when the item is no longer this try's: cancelled, deleted, or taken by another. */
  progress(id: string, attempt: string, progress: number): Promise<boolean>;
  keepTrack(id: string, attempt: string, result: TrackResult): Promise<boolean>;
  finish(
    id: string,
    attempt: string,
    drawn: DrawnResult,
    warnings: readonly VideoWarningCode[],
  ): Promise<boolean>;
  /** Notes that the work ended without an outcome. @returns how often it did since it was last asked for */
  crashed(id: string, attempt: string): Promise<number>;
  /** Puts an item back into the queue that this program can't finish now, to be taken after so many seconds. */
  giveBack(id: string, attempt: string, afterS: number): Promise<void>;
  fail(id: string, attempt: string | null, problem: ProblemFacts): Promise<boolean>;
}

export function createVideoTryRepository(
  database: Database,
  queue: Queue,
  announce: Announce,
): VideoTryRepository {
  const own = (id: string, attempt: string) =>
    database
      .updateTable('video')
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('state', '=', 'running');

  const one = (result: { readonly numUpdatedRows: bigint }) => result.numUpdatedRows > 0n;

  return {
    async isKept(id) {
      const row = await database.selectFrom('video').select('id').where('id', '=', id).executeTakeFirst();
      return row !== undefined;
    },

    begin: (id, attempt) =>
      database
        .updateTable('video')
        .set((row) => ({
          attempt,
          started_at: new Date(),
          // A finished item that is drawn anew stays finished.
          state: row
            .case()
            .when('state', '=', 'done')
            .then('done' as const)
            .else('running' as const)
            .end(),
        }))
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .where(isUnsettled)
        .returningAll()
        .executeTakeFirst(),

    progress: async (id, attempt, progress) =>
      one(
        await database
          .updateTable('video')
          .set({
            progress: sql`case when state = 'done' then 1 else greatest(progress, ${progress}::real) end`,
          })
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .executeTakeFirst(),
      ),

    keepTrack: async (id, attempt, { facts, warnings, trackFolder, trackBytes }) =>
      one(
        await own(id, attempt)
          .set({
            ...{ facts: JSON.stringify(facts), warnings: JSON.stringify(warnings) },
            ...{ track_folder: trackFolder, track_bytes: trackBytes },
          })
          .executeTakeFirst(),
      ),

    async finish(id, attempt, drawn, warnings) {
      const isFinished = await database.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('video')
          .select('state')
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .forUpdate()
          .executeTakeFirst();
        if (!before) return false;
        const row = await trx
          .updateTable('video')
          .set({
            state: 'done',
            progress: 1,
            attempt: null,
            finished_at: new Date(),
            warnings: JSON.stringify(warnings),
            drawn_folder: drawn.folder,
            drawn_edits: drawn.edits,
            drawn_bytes: drawn.bytes,
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
        // Drawn anew it has been done all the time.
        if (before.state !== 'done') await announce(trx, row);
        return true;
      });
      if (isFinished) return true;
      // Perhaps it was finished before, and the answer got lost.
      const row = await database
        .selectFrom('video')
        .select('drawn_folder')
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .executeTakeFirst();
      return row?.drawn_folder === drawn.folder;
    },

    async crashed(id, attempt) {
      const row = await database
        .updateTable('video')
        .set((column) => ({ crashes: column('crashes', '+', 1) }))
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .returning('crashes')
        .executeTakeFirst();
      return row?.crashes ?? 0;
    },

    async giveBack(id, attempt, afterS) {
      await database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set((of) => ({
            attempt: null,
            state: of
              .case()
              .when('state', '=', 'done')
              .then('done' as const)
              .else('queued' as const)
              .end(),
          }))
          .where('id', '=', id)
          .where('attempt', '=', attempt)
          .returning(['id', 'priority'])
          .executeTakeFirst();
        if (row) await enqueueVideo(queue, trx, row, afterS);
      });
    },

    fail: (id, attempt, problem) =>
      database.transaction().execute(async (trx) => {
        let query = trx
          .updateTable('video')
          .set({ state: 'failed', attempt: null, problem: JSON.stringify(problem), finished_at: new Date() })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .where('state', 'in', ['queued', 'running']);
        if (attempt !== null) query = query.where('attempt', '=', attempt);
        const row = await query.returningAll().executeTakeFirst();
        if (row) await announce(trx, row);
        return row !== undefined;
      }),
  };
}
