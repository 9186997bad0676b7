import type { ComparisonPace } from '@posebox/motion';
import { type Selectable, sql } from 'kysely';
import { fromKysely } from 'pg-boss';
import type { Owners } from '../access/viewer.ts';
import type { ComparisonFilmTable, ComparisonTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { FILM_QUEUE, type FilmJob, type Queue } from '../plugins/external/queue.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';
import { isOwnedBy } from './owned-rows.ts';

export type ComparisonRow = Selectable<ComparisonTable> & {
  readonly reference_name: string;
  readonly attempt_name: string;
  /** As the clips are now. */
  readonly reference_edits_version: number;
  readonly attempt_edits_version: number;
};
export type FilmRow = Selectable<ComparisonFilmTable>;

export type NewComparison = Omit<Selectable<ComparisonTable>, 'created_at'>;

export interface ComparisonQuery {
  readonly owners: Owners;
  readonly limit: number;
  readonly reference?: string | undefined;
  readonly attempt?: string | undefined;
  /** The last comparison of the page before. */
  readonly after?: { readonly createdAt: Date; readonly id: string } | undefined;
}

/** A finished film in the file store. */
export interface FilmFile {
  readonly path: string;
  readonly bytes: number;
}

/** Comparisons and their films. What belongs together is one transaction. */
export interface ComparisonRepository {
  /** The new comparison, or the one that is the same two in the same way. */
  add(comparison: NewComparison): Promise<{ readonly row: ComparisonRow; readonly isNew: boolean }>;
  byId(id: string): Promise<ComparisonRow | undefined>;
  byIdentity(identity: string): Promise<ComparisonRow | undefined>;
  list(query: ComparisonQuery): Promise<readonly ComparisonRow[]>;
  /** The ids of those that would go with an item. */
  idsWith(videoId: string): Promise<readonly string[]>;
  remove(id: string): Promise<boolean>;
  films(id: string): Promise<readonly FilmRow[]>;
  /** Forgets films whose files go; what a try still makes of one is void. */
  forgetFilms(id: string): Promise<void>;
  /** Queues a film, unless it is there or on its way. */
  orderFilm(id: string, pace: ComparisonPace): Promise<FilmRow>;
  /** Takes a film for a try; what an earlier try still writes is void from now on. */
  beginFilm(job: FilmJob, attempt: string): Promise<boolean>;
  /** False when the film is no longer this try's. */
  filmProgress(attempt: string, progress: number): Promise<boolean>;
  /** Bears being said twice. */
  finishFilm(attempt: string, film: FilmFile): Promise<boolean>;
  /** Puts a film back into the queue that this program can't finish now, to be taken after so many seconds. */
  giveBackFilm(job: FilmJob, attempt: string, afterS: number): Promise<void>;
  failFilm(job: FilmJob, problem: ProblemFacts): Promise<void>;
}

export function createComparisonRepository(database: Database, queue: Queue): ComparisonRepository {
  const rows = () =>
    database
      .selectFrom('comparison')
      .innerJoin('video as reference_video', 'reference_video.id', 'comparison.reference_id')
      .innerJoin('video as attempt_video', 'attempt_video.id', 'comparison.attempt_id')
      // Deleted clips can be had back for a while, and their comparisons with them.
      .where('reference_video.deleted_at', 'is', null)
      .where('attempt_video.deleted_at', 'is', null)
      .selectAll('comparison')
      .select(['reference_video.name as reference_name', 'attempt_video.name as attempt_name'])
      .select([
        'reference_video.edits_version as reference_edits_version',
        'attempt_video.edits_version as attempt_edits_version',
      ]);
  const byIdentity = (identity: string) =>
    rows().where('comparison.identity', '=', identity).executeTakeFirst();
  const ofAttempt = (attempt: string) =>
    database.updateTable('comparison_film').where('attempt', '=', attempt);

  return {
    async add({ phrases, result, beats, provenance, ...comparison }) {
      const added = await database
        .insertInto('comparison')
        .values({
          ...comparison,
          phrases: JSON.stringify(phrases),
          result: JSON.stringify(result),
          beats: JSON.stringify(beats),
          provenance: JSON.stringify(provenance),
        })
        .onConflict((conflict) => conflict.column('identity').doNothing())
        .returning('id')
        .executeTakeFirst();
      const row = await byIdentity(comparison.identity);
      if (!row) throw new Error('A comparison that was added is gone.');
      return { row, isNew: added !== undefined };
    },

    byId: (id) => rows().where('comparison.id', '=', id).executeTakeFirst(),
    byIdentity,

    async list({ owners, limit, reference, attempt, after }) {
      let query = rows().where(isOwnedBy(owners, 'comparison'));
      if (reference) query = query.where('reference_id', '=', reference);
      if (attempt) query = query.where('attempt_id', '=', attempt);
      if (after) {
        query = query.where(
          sql<boolean>`(date_trunc('milliseconds', comparison.created_at), comparison.id) < (${after.createdAt}, ${after.id}::uuid)`,
        );
      }
      return query
        .orderBy(sql`date_trunc('milliseconds', comparison.created_at)`, 'desc')
        .orderBy('comparison.id', 'desc')
        .limit(limit)
        .execute();
    },

    idsWith: async (videoId) =>
      (
        await database
          .selectFrom('comparison')
          .select('id')
          .where((row) => row.or([row('reference_id', '=', videoId), row('attempt_id', '=', videoId)]))
          .execute()
      ).map(({ id }) => id),

    remove: async (id) =>
      (await database.deleteFrom('comparison').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n,

    films: (id) =>
      database.selectFrom('comparison_film').selectAll().where('comparison_id', '=', id).execute(),

    async forgetFilms(id) {
      await database.deleteFrom('comparison_film').where('comparison_id', '=', id).execute();
    },

    orderFilm: (id, pace) =>
      database.transaction().execute(async (trx) => {
        const fresh = {
          ...{ state: 'queued' as const, progress: 0, attempt: null },
          ...{ path: null, bytes: 0, problem: 'null' },
        };
        const ordered = await trx
          .insertInto('comparison_film')
          .values({ comparison_id: id, pace, ...fresh })
          .onConflict((conflict) =>
            conflict
              .columns(['comparison_id', 'pace'])
              .doUpdateSet(fresh)
              .where('comparison_film.state', '=', 'failed'),
          )
          .returningAll()
          .executeTakeFirst();
        if (ordered) {
          const job: FilmJob = { comparisonId: id, pace };
          await queue.send(FILM_QUEUE, job, { db: fromKysely(trx) });
          return ordered;
        }
        return trx
          .selectFrom('comparison_film')
          .selectAll()
          .where('comparison_id', '=', id)
          .where('pace', '=', pace)
          .executeTakeFirstOrThrow();
      }),

    beginFilm: async ({ comparisonId, pace }, attempt) =>
      (
        await database
          .updateTable('comparison_film')
          .set({ attempt, state: 'running' })
          .where('comparison_id', '=', comparisonId)
          .where('pace', '=', pace)
          .where('state', 'in', ['queued', 'running'])
          .executeTakeFirst()
      ).numUpdatedRows > 0n,

    filmProgress: async (attempt, progress) =>
      (await ofAttempt(attempt).set({ progress }).executeTakeFirst()).numUpdatedRows > 0n,

    async finishFilm(attempt, { path, bytes }) {
      const finished = await database
        .updateTable('comparison_film')
        .set({ state: 'done', progress: 1, attempt: null, path, bytes })
        .where((film) => film.or([film('attempt', '=', attempt), film('path', '=', path)]))
        .executeTakeFirst();
      return finished.numUpdatedRows > 0n;
    },

    giveBackFilm: (job, attempt, afterS) =>
      database.transaction().execute(async (trx) => {
        const given = await trx
          .updateTable('comparison_film')
          .set({ state: 'queued', attempt: null })
          .where('attempt', '=', attempt)
          .executeTakeFirst();
        if (given.numUpdatedRows > 0n)
          await queue.send(FILM_QUEUE, job, { db: fromKysely(trx), startAfter: afterS });
      }),

    async failFilm({ comparisonId, pace }, { code, values }) {
      await database
        .updateTable('comparison_film')
        .set({ state: 'failed', attempt: null, problem: JSON.stringify({ code, values }) })
        .where('comparison_id', '=', comparisonId)
        .where('pace', '=', pace)
        .where('state', 'in', ['queued', 'running'])
        .execute();
    },
  };
}
