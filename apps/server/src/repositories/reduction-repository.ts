import { sql } from 'kysely';
import type { KeepLevel } from '../database/privacy-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { clipsOfPatient } from './clips-of-patients.ts';

/** An item of which less is to be left. */
export interface DueReduction {
  readonly id: string;
  readonly to: Exclude<KeepLevel, 'video'>;
  readonly trackFolder: string | null;
}

/** Items of which only what a person's consent allows may stay. */
export interface ReductionRepository {
  /** Orders it for all items that a person was measured or filmed in. */
  orderForPatient(patientId: string, keep: KeepLevel): Promise<void>;
  /** What is still to be done, a few at a time. */
  due(): Promise<readonly DueReduction[]>;
  /** From here on the item is a track: nobody sees a picture of it or draws one. @returns false when it is gone */
  becomeTrack(id: string): Promise<boolean>;
  /** Notes that the files are gone. */
  settle(id: string, trackBytes: number): Promise<void>;
}

const AT_ONCE = 50;

/** Marks items; the stricter of two orders stands. */
export async function orderReduction(
  database: Pick<Database, 'updateTable'>,
  videoIds: readonly string[],
  keep: KeepLevel,
): Promise<void> {
  if (keep === 'video' || videoIds.length === 0) return;
  let query = database
    .updateTable('video')
    .set({ reduce_to: keep })
    .where('id', 'in', videoIds)
    .where(sql<boolean>`reduce_to is distinct from 'numbers'`);
  // A track has no pictures to lose.
  if (keep === 'skeleton') query = query.where('kind', '=', 'video');
  await query.execute();
}

export function createReductionRepository(database: Database): ReductionRepository {
  return {
    async orderForPatient(patientId, keep) {
      await orderReduction(database, await clipsOfPatient(database, patientId), keep);
    },

    async due() {
      const rows = await database
        .selectFrom('video')
        .select(['id', 'reduce_to', 'track_folder'])
        .where('reduce_to', 'is not', null)
        .limit(AT_ONCE)
        .execute();
      return rows.map(({ id, reduce_to, track_folder }) => ({
        id,
        to: reduce_to!,
        trackFolder: track_folder,
      }));
    },

    async becomeTrack(id) {
      const { numUpdatedRows } = await database
        .updateTable('video')
        .set((row) => ({
          kind: 'track' as const,
          ...{ drawn_folder: null, drawn_bytes: 0, drawn_edits: row.ref('edits_version') },
          // Whoever draws it right now is told that it is no longer theirs.
          attempt: null,
          // The same film sent again is a new item: this one has none to show.
          identity: sql<string>`id::text`,
        }))
        .where('id', '=', id)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async settle(id, trackBytes) {
      await database
        .updateTable('video')
        .set({ reduce_to: null, picture_removed_at: new Date(), track_bytes: trackBytes })
        .where('id', '=', id)
        .execute();
    },
  };
}
