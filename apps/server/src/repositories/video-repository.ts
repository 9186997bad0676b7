import type { TrackEdit } from '@posebox/body';
import type { ClipDrawing, DrawnActions, DrawnCoaching, DrawnTryOn } from '@posebox/clip';
import { sql, type Transaction } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { CoachingSummary, Tables, VideoState } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import type { Queue } from '../plugins/external/queue.ts';
import { Problem } from '../problem.ts';
import { isOfPatient } from './clips-of-patients.ts';
import { isOwnedBy } from './owned-rows.ts';
import { type Announce, enqueueVideo, isUnsettled, type VideoRow } from './video-rows.ts';
import type { TrackResult } from './video-try-repository.ts';

export type NewVideo = Pick<
  VideoRow,
  'id' | 'owner_id' | 'kind' | 'name' | 'sha256' | 'request' | 'drawing' | 'identity'
> & {
  readonly bytes: number;
  readonly priority: number;
  /** For a track that came ready-made. */
  readonly done?: TrackResult;
};

export interface ListQuery {
  readonly owners: Owners;
  readonly limit: number;
  /** Part of the name, whatever its case. */
  readonly search?: string | undefined;
  /** In one of these states. */
  readonly states?: readonly VideoState[] | undefined;
  /** Whether clips are listed that measurements of patients were made from. */
  readonly ofPatients: boolean;
  /** The last item of the page before. */
  readonly after?: { readonly createdAt: Date; readonly id: string } | undefined;
}

/** What waits and runs. */
export interface Jobs {
  readonly running: number;
  readonly waiting: number;
  readonly rows: readonly VideoRow[];
}

/** Items, as their owners have them. What belongs together is one transaction; a job is in the queue when its item says so. */
export interface VideoRepository {
  /** The new item, or the one that is the same file looked at in the same way, even if it was just deleted. */
  add(video: NewVideo): Promise<{ readonly row: VideoRow; readonly isNew: boolean }>;
  byId(id: string): Promise<VideoRow | undefined>;
  /** The same file looked at in the same way, of the same owner: of what others have nobody is told. */
  byIdentity(identity: string, ownerId: string | null): Promise<VideoRow | undefined>;
  list(query: ListQuery): Promise<readonly VideoRow[]>;
  /** Items to which something will still happen by itself: they wait, run, or are drawn anew; the newest first. */
  unsettled(owners: Owners): Promise<readonly VideoRow[]>;
  /** What waits and runs, the running first, then in the order in which it will be taken; at most so many rows. */
  jobs(owners: Owners, limit: number): Promise<Jobs>;
  /** Deletes items; `restore` has them back until their files are removed. @returns those that there were */
  remove(ids: readonly string[], owners: Owners): Promise<readonly string[]>;
  restore(ids: readonly string[], owners: Owners): Promise<readonly VideoRow[]>;
  /** Ends an item that waits or runs; a worker notices at its next step. */
  cancel(id: string): Promise<VideoRow | undefined>;
  /** Queues an item again that failed or was cancelled. */
  retry(id: string): Promise<VideoRow | undefined>;
  /**
   * Replaces the edits if they are still at `version`, and with them what a history shows of the set that was kept; the
   * drawn videos follow in a job of their own.
   */
  setEdits(
    id: string,
    version: number,
    edits: readonly TrackEdit[],
    coached: CoachingSummary | null,
  ): Promise<VideoRow | undefined>;
  /** Draws a set into the videos, or takes it out; the drawn videos follow as they follow edits. */
  setDrawnCoaching(id: string, coaching: DrawnCoaching | null): Promise<VideoRow | undefined>;
  /** Draws the labels of what was recognised into the videos, or takes them out. */
  setDrawnActions(id: string, actions: DrawnActions | null): Promise<VideoRow | undefined>;
  /** Puts a garment on in the drawn video, or takes it off. */
  setDrawnTryOn(id: string, tryOn: DrawnTryOn | null): Promise<VideoRow | undefined>;
}

/** Removing the files of an item takes moments. */
const BEING_DELETED_S = 1;

export function createVideoRepository(database: Database, queue: Queue, announce: Announce): VideoRepository {
  /** Has deleted items back, as long as nothing of them was removed. */
  async function revive(
    trx: Transaction<Tables>,
    ids: readonly string[],
    owners: Owners = null,
  ): Promise<VideoRow[]> {
    if (ids.length === 0) return [];
    const rows = await trx
      .updateTable('video')
      .set({ deleted_at: null, queued_at: sql`now()` })
      .where('id', 'in', ids)
      .where(isOwnedBy(owners))
      .where('deleted_at', 'is not', null)
      .where(({ eb }) => eb('identity', '<>', sql<string>`id::text`))
      .returningAll()
      .execute();
    for (const row of rows) {
      const waits = row.state === 'queued' || (row.kind === 'video' && isOutdated(row));
      if (waits) await enqueueVideo(queue, trx, row);
    }
    return rows;
  }

  /** Changes what is drawn beside the skeletons; the drawn videos follow. */
  async function setDrawn(
    id: string,
    extra: Pick<ClipDrawing, 'coaching'> | Pick<ClipDrawing, 'actions'> | Pick<ClipDrawing, 'tryOn'>,
  ): Promise<VideoRow | undefined> {
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
          drawing: JSON.stringify({ ...before.drawing, ...extra }),
          edits_version: column('edits_version', '+', 1),
          crashes: 0,
        }))
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirst();
      if (row?.kind === 'video') await enqueueVideo(queue, trx, { id, priority: REDRAW_PRIORITY });
      return row;
    });
  }

  async function known(
    trx: Transaction<Tables>,
    identity: string,
    ownerId: string | null,
  ): Promise<VideoRow | undefined> {
    const row = await trx
      .selectFrom('video')
      .selectAll()
      .where('identity', '=', identity)
      .where('owner_id', 'is not distinct from', ownerId)
      .executeTakeFirst();
    return row?.deleted_at ? (await revive(trx, [row.id]))[0] : row;
  }

  return {
    async add(video) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .insertInto('video')
          .values({
            id: video.id,
            owner_id: video.owner_id,
            kind: video.kind,
            priority: video.priority,
            name: video.name,
            bytes: video.bytes,
            sha256: video.sha256,
            request: JSON.stringify(video.request),
            drawing: JSON.stringify(video.drawing),
            identity: video.identity,
            state: video.done ? 'done' : 'queued',
            progress: video.done ? 1 : 0,
            problem: 'null',
            warnings: JSON.stringify(video.done?.warnings ?? []),
            facts: JSON.stringify(video.done?.facts ?? null),
            track_folder: video.done?.trackFolder ?? null,
            track_bytes: video.done?.trackBytes ?? 0,
            edits: '[]',
          })
          .onConflict((conflict) => conflict.columns(['owner_id', 'identity']).doNothing())
          .returningAll()
          .executeTakeFirst();
        if (row) {
          if (!video.done) await enqueueVideo(queue, trx, row);
          return { row, isNew: true };
        }
        const same = await known(trx, video.identity, video.owner_id);
        // The same item is being deleted at this moment; when it is gone this one can be kept.
        if (!same) throw new Problem('storage_unavailable', { retryAfterS: BEING_DELETED_S });
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
    byIdentity: (identity, ownerId) => database.transaction().execute((trx) => known(trx, identity, ownerId)),

    async list({ owners, limit, search, states, ofPatients, after }) {
      let query = database
        .selectFrom('video')
        .selectAll()
        .where('deleted_at', 'is', null)
        .where(isOwnedBy(owners));
      if (states) query = query.where('state', 'in', states);
      if (search) {
        query = query.where('name', 'ilike', `%${search.replace(/[\\%_]/g, (letter) => `\\${letter}`)}%`);
      }
      if (!ofPatients) {
        query = query.where(({ not }) => not(isOfPatient));
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

    unsettled: (owners) =>
      database
        .selectFrom('video')
        .selectAll()
        .where(isOwnedBy(owners))
        .where('deleted_at', 'is', null)
        .where(isUnsettled)
        .orderBy('created_at', 'desc')
        .limit(MOST_UNSETTLED)
        .execute(),

    async jobs(owners, limit) {
      const open = database
        .selectFrom('video')
        .where(isOwnedBy(owners))
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

    async remove(ids, owners) {
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
        .where(isOwnedBy(owners))
        .where('deleted_at', 'is', null)
        .returning('id')
        .execute();
      return removed.map(({ id }) => id);
    },

    restore: (ids, owners) => database.transaction().execute((trx) => revive(trx, ids, owners)),

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
            ...{ state: 'queued', progress: 0, problem: 'null', crashes: 0 },
            ...{ queued_at: sql`now()`, started_at: null, finished_at: null },
          })
          .where('id', '=', id)
          .where('deleted_at', 'is', null)
          .where('kind', '=', 'video')
          .where('state', 'in', ['failed', 'cancelled'])
          .returningAll()
          .executeTakeFirst();
        if (row) await enqueueVideo(queue, trx, row);
        return row;
      });
    },

    async setEdits(id, version, edits, coached) {
      return database.transaction().execute(async (trx) => {
        const row = await trx
          .updateTable('video')
          .set({ edits: JSON.stringify(edits), edits_version: version + 1, crashes: 0 })
          .where('id', '=', id)
          .where('edits_version', '=', version)
          .where('state', '=', 'done')
          .returningAll()
          .executeTakeFirst();
        if (row && coached) {
          const summary = JSON.stringify(coached);
          await trx.updateTable('coaching').set({ summary }).where('video_id', '=', id).execute();
        }
        if (row?.kind === 'video') await enqueueVideo(queue, trx, { id, priority: REDRAW_PRIORITY });
        return row;
      });
    },

    setDrawnCoaching: (id, coaching) => setDrawn(id, { coaching }),
    setDrawnActions: (id, actions) => setDrawn(id, { actions }),
    setDrawnTryOn: (id, tryOn) => setDrawn(id, { tryOn }),
  };
}

/** More at once are told of as their turn comes. */
const MOST_UNSETTLED = 500;

/** Whether the drawn videos show other edits than the item has. */
const isOutdated = ({ state, drawn_edits, edits_version }: VideoRow) =>
  state === 'done' && drawn_edits !== edits_version;

/** Somebody is waiting who has just changed a point. */
const REDRAW_PRIORITY = 10;
