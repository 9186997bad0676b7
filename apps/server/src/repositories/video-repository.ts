import type { TrackEdit } from '@posebox/body';
import type { DrawnCoaching } from '@posebox/clip';
import type { VideoWarningCode } from '@posebox/media/video';
import { type ExpressionBuilder, type Selectable, sql, type Transaction } from 'kysely';
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
  readonly done?: TrackResult;
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
  readonly trackBytes: number;
}

/** The videos drawn by a try, and the edits that they show. */
export interface DrawnResult {
  readonly folder: string;
  readonly edits: number;
  readonly bytes: number;
}

/** What waits and runs. */
export interface Jobs {
  readonly running: number;
  readonly waiting: number;
  readonly rows: readonly VideoRow[];
}

/** Items and their jobs. What belongs together is one transaction; a job is in the queue when its item says so. */
export interface VideoRepository {
  /** The new item, or the one that is the same file looked at in the same way, even if it was just deleted. */
  add(video: NewVideo): Promise<{ readonly row: VideoRow; readonly isNew: boolean }>;
  byId(id: string): Promise<VideoRow | undefined>;
  byIdentity(identity: string): Promise<VideoRow | undefined>;
  list(query: ListQuery): Promise<readonly VideoRow[]>;
  /** Items to which something will still happen by itself: they wait, run, or are drawn anew; the newest first. */
  unsettled(): Promise<readonly VideoRow[]>;
  /** What waits and runs, the running first, then in the order in which it will be taken; at most so many rows. */
  jobs(limit: number): Promise<Jobs>;
  /** Deletes items; `restore` has them back until their files are removed. @returns those that there were */
  remove(ids: readonly string[]): Promise<readonly string[]>;
  restore(ids: readonly string[]): Promise<readonly VideoRow[]>;
  /** Ends an item that waits or runs; a worker notices at its next step. */
  cancel(id: string): Promise<VideoRow | undefined>;
  /** Queues an item again that failed or was cancelled. */
  retry(id: string): Promise<VideoRow | undefined>;
  /** Replaces the edits if they are still at `version`; the drawn videos follow in a job of their own. */
  setEdits(id: string, version: number, edits: readonly TrackEdit[]): Promise<VideoRow | undefined>;
  /** Draws a set into the videos, or takes it out; the drawn videos follow as they follow edits. */
  setDrawnCoaching(id: string, coaching: DrawnCoaching | null): Promise<VideoRow | undefined>;

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

/** @param announce tells whoever wants to know, in the same transaction, that an item has come to its end. */
export function createVideoRepository(
  database: Database,
  queue: Queue,
  announce: (trx: Transaction<Tables>, row: VideoRow) => Promise<void>,
): VideoRepository {
  const enqueue = (
    trx: Transaction<Tables>,
    { id, priority }: Pick<VideoRow, 'id' | 'priority'>,
    afterS = 0,
  ) =>
    queue.send(VIDEO_QUEUE, { videoId: id } satisfies VideoJob, {
      ...{ db: fromKysely(trx), priority },
      ...(afterS > 0 && { startAfter: afterS }),
    });

  /** Has deleted items back, as long as nothing of them was removed. */
  async function revive(trx: Transaction<Tables>, ids: readonly string[]): Promise<VideoRow[]> {
    if (ids.length === 0) return [];
    const rows = await trx
      .updateTable('video')
      .set({ deleted_at: null, queued_at: sql`now()` })
      .where('id', 'in', ids)
      .where('deleted_at', 'is not', null)
      .where(({ eb }) => eb('identity', '<>', sql<string>`id::text`))
      .returningAll()
      .execute();
    for (const row of rows) {
      const waits = row.state === 'queued' || (row.kind === 'video' && isOutdated(row));
      if (waits) await enqueue(trx, row);
    }
    return rows;
  }

  async function known(trx: Transaction<Tables>, identity: string): Promise<VideoRow | undefined> {
    const row = await trx.selectFrom('video').selectAll().where('identity', '=', identity).executeTakeFirst();
    return row?.deleted_at ? (await revive(trx, [row.id]))[0] : row;
  }

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
            priority: video.priority,
            name: video.name,
            bytes: video.bytes,
            sha256: video.sha256,
            request: json(video.request),
            drawing: json(video.drawing),
            identity: video.identity,
            state: video.done ? 'done' : 'queued',
            progress: video.done ? 1 : 0,
            problem: 'null',
            warnings: json(video.done?.warnings ?? []),
            facts: json(video.done?.facts ?? null),
            track_folder: video.done?.trackFolder ?? null,
            track_bytes: video.done?.trackBytes ?? 0,
            edits: '[]',
          })
          .onConflict((conflict) => conflict.column('identity').doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) {
          if (!video.done) await enqueue(trx, row);
          return { row, isNew: true };
        }
        const same = await known(trx, video.identity);
        if (!same) throw new Error('An item is being deleted at this moment.');
        return { row: same, isNew: false };
      });
    },

    byId: (id) =>
      database
        .selectFrom('video')
        .selectAll()
        .where('id', '=', id)
        .where('deleted_at', 'is', null)
        .executeTakeFirst(),
    byIdentity: (identity) => database.transaction().execute((trx) => known(trx, identity)),

    async list({ limit, search, states, after }) {
      let query = database.selectFrom('video').selectAll().where('deleted_at', 'is', null);
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
        .where('deleted_at', 'is', null)
        .where(isUnsettled)
        .orderBy('created_at', 'desc')
        .limit(MOST_UNSETTLED)
        .execute(),

    async jobs(limit) {
      const open = database
        .selectFrom('video')
        .where('deleted_at', 'is', null)
        .where('state', 'in', ['queued', 'running']);
      const counts = await open
        .select(({ fn }) => ['state', fn.countAll<string>().as('count')])
        .groupBy('state')
        .execute();
      const rows = await open
        .selectAll()
        .orderBy('state', 'desc')
        .orderBy('priority', 'desc')
        .orderBy('queued_at')
        .limit(limit)
        .execute();
      const count = (state: VideoState) => Number(counts.find((one) => one.state === state)?.count ?? 0);
      return { running: count('running'), waiting: count('queued'), rows };
    },

    async remove(ids) {
      if (ids.length === 0) return [];
      const removed = await database
        .updateTable('video')
        .set((row) => ({
          deleted_at: sql`now()`,
          attempt: null,
          // Had back, what was being worked on waits again.
          state: row
            .case()
            .when('state', '=', 'running')
            .then('queued' as const)
            .else(row.ref('state'))
            .end(),
        }))
        .where('id', 'in', ids)
        .where('deleted_at', 'is', null)
        .returning('id')
        .execute();
      return removed.map(({ id }) => id);
    },

    restore: (ids) => database.transaction().execute((trx) => revive(trx, ids)),

    cancel: (id) =>
      database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set({ state: 'cancelled', attempt: null, finished_at: new Date() })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .where('state', 'in', ['queued', 'running'])
          .returningAll()
          .executeTakeFirst();
        if (row) await announce(trx, row);
        return row;
      }),

    async retry(id) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set({
            ...{ state: 'queued', progress: 0, problem: 'null' },
            ...{ queued_at: sql`now()`, started_at: null, finished_at: null },
          })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .where('kind', '=', 'video')
          .where('state', 'in', ['failed', 'cancelled'])
          .returningAll()
          .executeTakeFirst();
        if (row) await enqueue(trx, row);
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
        if (row?.kind === 'video') await enqueue(trx, { id, priority: REDRAW_PRIORITY });
        return row;
      });
    },

    async setDrawnCoaching(id, coaching) {
      return database.transaction().execute(async (trx) => {
        const before = await trx
          .selectFrom('video')
          .select(['drawing', 'kind'])
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
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
        if (row?.kind === 'video') await enqueue(trx, { id, priority: REDRAW_PRIORITY });
        return row;
      });
    },

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
            ...{ facts: json(facts), warnings: json(warnings) },
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
            warnings: json(warnings),
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
      // Said before, and the answer got lost.
      return isFinished || (await this.byId(id))?.drawn_folder === drawn.folder;
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
        if (row) await enqueue(trx, row, afterS);
      });
    },

    fail: (id, attempt, problem) =>
      database.transaction().execute(async (trx) => {
        let query = trx
          .updateTable('video')
          .set({ state: 'failed', attempt: null, problem: json(problem), finished_at: new Date() })
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

/** More at once are told of as their turn comes. */
const MOST_UNSETTLED = 500;

/** Whether the drawn videos show other edits than the item has. */
const isOutdated = ({ state, drawn_edits, edits_version }: VideoRow) =>
  state === 'done' && drawn_edits !== edits_version;

/** Somebody is waiting who has just changed a point. */
const REDRAW_PRIORITY = 10;
