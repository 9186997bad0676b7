import type { ComparisonPhrase } from '@posebox/motion';
import type { Selectable } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { ReferenceTable } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { isOwnedBy } from './owned-rows.ts';

export type ReferenceRow = Selectable<ReferenceTable>;

/** A teacher's references: items that attempts are compared with, and their phrases by name. */
export interface ReferenceRepository {
  list(owners: Owners): Promise<readonly ReferenceRow[]>;
  byVideo(videoId: string): Promise<ReferenceRow | undefined>;
  /** An item is one reference at most: put again, its name and phrases are the new ones. */
  put(id: string, videoId: string, name: string, phrases: readonly ComparisonPhrase[]): Promise<ReferenceRow>;
  remove(videoId: string): Promise<boolean>;
}

export function createReferenceRepository(database: Database): ReferenceRepository {
  return {
    list: (owners) =>
      database
        .selectFrom('reference')
        .innerJoin('video', 'video.id', 'reference.video_id')
        .where('video.deleted_at', 'is', null)
        .where(isOwnedBy(owners, 'video'))
        .selectAll('reference')
        .orderBy('reference.name')
        .orderBy('reference.id')
        .execute(),
    byVideo: (videoId) =>
      database.selectFrom('reference').selectAll().where('video_id', '=', videoId).executeTakeFirst(),
    put: (id, videoId, name, phrases) => {
      const said = { name, phrases: JSON.stringify(phrases) };
      return database
        .insertInto('reference')
        .values({ id, video_id: videoId, ...said })
        .onConflict((conflict) => conflict.column('video_id').doUpdateSet(said))
        .returningAll()
        .executeTakeFirstOrThrow();
    },
    remove: async (videoId) =>
      (await database.deleteFrom('reference').where('video_id', '=', videoId).executeTakeFirst())
        .numDeletedRows > 0n,
  };
}
