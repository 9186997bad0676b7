import type { CoachingLayer } from '@posebox/motion';
import type { Selectable } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { CoachingSummary, CoachingTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { isOwnedBy } from './owned-rows.ts';

export type CoachingRow = Selectable<CoachingTable>;

export interface KeptCoaching {
  readonly exercise: string;
  readonly personId: number | null;
  readonly layer: CoachingLayer;
  readonly person: string | null;
  readonly summary: CoachingSummary;
}

/** A set in a history: what was kept of it, and of which item. */
export type CoachingHistoryRow = CoachingRow & { readonly name: string; readonly created_at: Date };

/** How items were coached. They go with their items. */
export interface CoachingRepository {
  of(videoId: string): Promise<CoachingRow | undefined>;
  keep(videoId: string, coaching: KeptCoaching): Promise<CoachingRow>;
  forget(videoId: string): Promise<void>;
  /** Sets of one person, or of everybody; the newest clip first. */
  history(query: {
    readonly owners: Owners;
    readonly person?: string | undefined;
    readonly exercise?: string | undefined;
    readonly limit: number;
  }): Promise<readonly CoachingHistoryRow[]>;
  /** The names that sets were kept under, in the order of the alphabet. */
  people(owners: Owners): Promise<readonly string[]>;
}

export function createCoachingRepository(database: Database): CoachingRepository {
  return {
    of: (videoId) =>
      database.selectFrom('coaching').selectAll().where('video_id', '=', videoId).executeTakeFirst(),

    keep(videoId, { exercise, personId, layer, person, summary }) {
      const values = {
        exercise,
        person_id: personId,
        layer: JSON.stringify(layer),
        person,
        summary: JSON.stringify(summary),
        updated_at: new Date(),
      };
      return database
        .insertInto('coaching')
        .values({ video_id: videoId, ...values })
        .onConflict((conflict) => conflict.column('video_id').doUpdateSet(values))
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    async forget(videoId) {
      await database.deleteFrom('coaching').where('video_id', '=', videoId).execute();
    },

    history({ owners, person, exercise, limit }) {
      let query = database
        .selectFrom('coaching')
        .innerJoin('video', 'video.id', 'coaching.video_id')
        .selectAll('coaching')
        .select(['video.name', 'video.created_at'])
        .where('video.deleted_at', 'is', null)
        .where(isOwnedBy(owners, 'video'))
        .orderBy('video.created_at', 'desc')
        .limit(limit);
      if (person !== undefined) query = query.where('coaching.person', '=', person);
      if (exercise !== undefined) query = query.where('coaching.exercise', '=', exercise);
      return query.execute();
    },

    async people(owners) {
      const rows = await database
        .selectFrom('coaching')
        .innerJoin('video', 'video.id', 'coaching.video_id')
        .select('person')
        .distinct()
        .where('video.deleted_at', 'is', null)
        .where(isOwnedBy(owners, 'video'))
        .where('person', 'is not', null)
        .orderBy('person')
        .execute();
      return rows.flatMap(({ person }) => (person === null ? [] : [person]));
    },
  };
}
