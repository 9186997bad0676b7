import type { TrackEdit } from '@posebox/body';
import type { DrawnCoaching } from '@posebox/clip';
import type { VideoWarningCode } from '@posebox/media/video';
import { type ExpressionBuilder, type Selectable, sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Tables, VideoState, VideoSummary, VideoTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { type Queue, VIDEO_QUEUE, type VideoJob } from '../plugins/external/queue.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';

export type VideoRow = Selectable<VideoTable>;

export type NewVideo = Pick<
  VideoRow,
  'id' | 'kind' | 'name' | 'sha256' | 'request' | 'drawing' | 'identity'
> & {
  readonly bytes: number;
  readonly priority: number;
  /** For a track that came ready-made. */
  readonly done?: { readonly facts: VideoSummary; readonly trackFolder: string };
};

export interface ListQuery {
  readonly limit: number;
  /** Part of the name, whatever its case. */
  readonly search?: string | undefined;
  /** In one of these states. */
  readonly states?: readonly VideoState[] | undefined;
  /** The last item of the page before. */
  readonly after?: { readonly createdAt: Date; readonly id: string } | undefined;
}

/** What a try found out. */
export interface TrackResult {
  readonly facts: VideoSummary;
  readonly warnings: readonly VideoWarningCode[];
  readonly trackFolder: string;
}

/** Items and their jobs. What belongs together is one transaction; a job is in the queue when its item says so. */
export interface VideoRepository {
  /** The new item, or the one that is the same file looked at in the same way. */
  add(video: NewVideo): Promise<{ readonly row: VideoRow; readonly isNew: boolean }>;
  byId(id: string): Promise<VideoRow | undefined>;
  byIdentity(identity: string): Promise<VideoRow | undefined>;
  list(query: ListQuery): Promise<readonly VideoRow[]>;
  /** Items to which something will still happen by itself: they wait, run, or are drawn anew; the newest first. */
  unsettled(): Promise<readonly VideoRow[]>;
  remove(id: string): Promise<boolean>;
  /** Ends an item that waits or runs; a worker notices at its next step. */
  cancel(id: string): Promise<VideoRow | undefined>;
  /** Queues an item again that failed or was cancelled. */
  retry(id: string): Promise<VideoRow | undefined>;
  /** Replaces the edits if they are still at `version`; the drawn videos follow in a job of their own. */
  setEdits(id: string, version: number, edits: readonly TrackEdit[]): Promise<VideoRow | undefined>;
  /** Draws a set into the videos, or takes it out; the drawn videos follow as they follow edits. */
  setDrawnCoaching(id: string, coaching: DrawnCoaching | null): Promise<VideoRow | undefined>;

  /** Takes an item for a try; what an earlier try still writes is void from now on. */
  begin(id: string, attempt: string): Promise<VideoRow | undefined>;
  /** False when the item is no longer this try's: cancelled, deleted, or taken by another. */
  progress(id: string, attempt: string, progress: number): Promise<boolean>;
  keepTrack(id: string, attempt: string, result: TrackResult): Promise<boolean>;
  finish(
    id: string,
    attempt: string,
    drawn: { readonly folder: string; readonly edits: number },
    warnings: readonly VideoWarningCode[],
  ): Promise<boolean>;
  /** Puts an item back into the queue that this program can't finish now, to be taken after so many seconds. */
  giveBack(id: string, attempt: string, afterS: number): Promise<void>;
  fail(id: string, attempt: string | null, problem: ProblemFacts): Promise<boolean>;
}

/** A video that waits, runs, or whose drawings show older edits. */
const isUnsettled = (row: ExpressionBuilder<Tables, 'video'>) =>
  row.and([
    row('kind', '=', 'video'),
    row.or([
      row('state', 'in', ['queued', 'running']),
      row.and([row('state', '=', 'done'), row('drawn_edits', '<>', row.ref('edits_version'))]),
    ]),
  ]);

const json = (value: unknown): string => JSON.stringify(value);

export function createVideoRepository(database: Database, queue: Queue): VideoRepository {
  const enqueue = (
    trx: Parameters<typeof fromKysely>[0],
    id: string,
    when: { readonly priority?: number; readonly startAfter?: number } = {},
  ) => queue.send(VIDEO_QUEUE, { videoId: id } satisfies VideoJob, { db: fromKysely(trx), ...when });

  const own = (id: string, attempt: string) =>
    database
      .updateTable('video')
      .where('id', '=', id)
      .where('attempt', '=', attempt)
      .where('state', '=', 'running');

  const one = (result: { readonly numUpdatedRows: bigint }) => result.numUpdatedRows > 0n;

  return {
    async add(video) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .insertInto('video')
          .values({
            id: video.id,
            kind: video.kind,
            name: video.name,
            bytes: video.bytes,
            sha256: video.sha256,
            request: json(video.request),
            drawing: json(video.drawing),
            identity: video.identity,
            state: video.done ? 'done' : 'queued',
            progress: video.done ? 1 : 0,
            problem: 'null',
            warnings: '[]',
            facts: json(video.done?.facts ?? null),
            track_folder: video.done?.trackFolder ?? null,
            edits: '[]',
          })
          .onConflict((conflict) => conflict.column('identity').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) {
          if (!video.done) await enqueue(trx, video.id, { priority: video.priority });
          return { row, isNew: true };
        }
        const known = await trx
          .selectFrom('video')
          .selectAll()
          .where('identity', '=', video.identity)
          .executeTakeFirstOrThrow();
        return { row: known, isNew: false };
      });
    },

    byId: (id) => database.selectFrom('video').selectAll().where('id', '=', id).executeTakeFirst(),
    byIdentity: (identity) =>
      database.selectFrom('video').selectAll().where('identity', '=', identity).executeTakeFirst(),

    async list({ limit, search, states, after }) {
      let query = database.selectFrom('video').selectAll();
      if (states) query = query.where('state', 'in', states);
      if (search) {
        query = query.where('name', 'ilike', `%${search.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`);
      }
      if (after) {
        query = query.where(
          sql<boolean>`(date_trunc('milliseconds', created_at), id) < (${after.createdAt}, ${after.id}::uuid)`,
        );
      }
      return query
        .orderBy(sql`date_trunc('milliseconds', created_at)`, 'desc')
        .orderBy('id', 'desc')
        .limit(limit)
        .execute();
    },

    unsettled: () =>
      database
        .selectFrom('video')
        .selectAll()
        .where(isUnsettled)
        .orderBy('created_at', 'desc')
        .limit(MOST_UNSETTLED)
        .execute(),

    async remove(id) {
      const { numDeletedRows } = await database.deleteFrom('video').where('id', '=', id).executeTakeFirst();
      return numDeletedRows > 0n;
    },

    cancel: (id) =>
      database
        .updateTable('video')
        .set({ state: 'cancelled', attempt: null, finished_at: new Date() })
        .where('id', '=', id)
        .where('state', 'in', ['queued', 'running'])
        .returningAll()
        .executeTakeFirst(),

    async retry(id) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set({ state: 'queued', progress: 0, problem: 'null', started_at: null, finished_at: null })
          .where('id', '=', id)
          .where('kind', '=', 'video')
          .where('state', 'in', ['failed', 'cancelled'])
          .returningAll()
          .executeTakeFirst();
        if (row) await enqueue(trx, id);
        return row;
      });
    },

    async setEdits(id, version, edits) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set({ edits: json(edits), edits_version: version + 1 })
          .where('id', '=', id)
          .where('edits_version', '=', version)
          .where('state', '=', 'done')
          .returningAll()
          .executeTakeFirst();
        if (row?.kind === 'video') await enqueue(trx, id, { priority: REDRAW_PRIORITY });
        return row;
      });
    },

    async setDrawnCoaching(id, coaching) {
      return database.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('video')
          .select(['drawing', 'kind'])
          .where('id', '=', id)
          .where('state', '=', 'done')
          .forUpdate()
          .executeTakeFirst();
        if (!before) return undefined;
        const row = await trx
          .updateTable('video')
          .set((column) => ({
            drawing: json({ ...before.drawing, coaching }),
            edits_version: column('edits_version', '+', 1),
          }))
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirst();
        if (row?.kind === 'video') await enqueue(trx, id, { priority: REDRAW_PRIORITY });
        return row;
      });
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

    keepTrack: async (id, attempt, { facts, warnings, trackFolder }) =>
      one(
        await own(id, attempt)
          .set({ facts: json(facts), warnings: json(warnings), track_folder: trackFolder })
          .executeTakeFirst(),
      ),

    async finish(id, attempt, drawn, warnings) {
      const finished = await database
        .updateTable('video')
        .set({
          state: 'done',
          progress: 1,
          attempt: null,
          finished_at: new Date(),
          warnings: json(warnings),
          drawn_folder: drawn.folder,
          drawn_edits: drawn.edits,
        })
        .where('id', '=', id)
        .where('attempt', '=', attempt)
        .executeTakeFirst();
      if (one(finished)) return true;
      // Said before, and the answer got lost.
      return (await this.byId(id))?.drawn_folder === drawn.folder;
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
          .returning('id')
          .executeTakeFirst();
        if (row) await enqueue(trx, id, afterS > 0 ? { startAfter: afterS } : {});
      });
    },

    fail: async (id, attempt, problem) => {
      let query = database
        .updateTable('video')
        .set({ state: 'failed', attempt: null, problem: json(problem), finished_at: new Date() })
        .where('id', '=', id)
        .where('state', 'in', ['queued', 'running']);
      if (attempt !== null) query = query.where('attempt', '=', attempt);
      return one(await query.executeTakeFirst());
    },
  };
}

/** More at once are told of as their turn comes. */
const MOST_UNSETTLED = 500;

/** Somebody is waiting who has just changed a point. */
const REDRAW_PRIORITY = 10;
