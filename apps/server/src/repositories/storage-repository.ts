import { type SqlBool, sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';

/** What is kept, and what is to go. */
export interface StorageRepository {
  /** Bytes of all files of all items, and how many items there are; deleted ones count until their files are gone. */
  kept(): Promise<{ readonly bytes: number; readonly items: number }>;
  /** Deletes what was settled so many days ago, for good. */
  expire(days: number): Promise<void>;
  /** Items that can't be had back any more: deleted at least so many seconds ago. Their files may be removed. */
  takeDeleted(afterS: number, only?: readonly string[]): Promise<readonly string[]>;
  /** Forgets an item whose files are removed. */
  forget(id: string): Promise<void>;
  /** Which of these have no item, not even a deleted one. */
  withoutItem(ids: readonly string[]): Promise<readonly string[]>;
}

const AT_ONCE = 50;

export function createStorageRepository(database: Database): StorageRepository {
  return {
    async kept() {
      const { bytes, items } = await database
        .selectFrom('video')
        .select(({ fn }) => [
          sql<
            string | null
          >`sum(case kind when 'video' then bytes else 0 end + track_bytes + drawn_bytes)`.as('bytes'),
          fn.countAll<string>().filterWhere('deleted_at', 'is', null).as('items'),
        ])
        .executeTakeFirstOrThrow();
      return { bytes: Number(bytes ?? 0), items: Number(items) };
    },

    async expire(days) {
      await database
        .updateTable('video')
        .set({ deleted_at: sql`'-infinity'` })
        .where('deleted_at', 'is', null)
        .where('state', 'in', ['done', 'failed', 'cancelled'])
        .where(sql<SqlBool>`coalesce(finished_at, created_at) < now() - ${days} * interval '1 day'`)
        .execute();
    },

    async takeDeleted(afterS, only) {
      const query = database
        .updateTable('video')
        // From here on nobody has it back, and the same file sent again is a new item.
        .set({ identity: sql`id::text` })
        .where(({ selectFrom }) => {
          let due = selectFrom('video as due')
            .select('due.id')
            .where(sql<SqlBool>`due.deleted_at <= now() - ${afterS} * interval '1 second'`)
            .limit(AT_ONCE);
          if (only) due = due.where('due.id', 'in', only);
          return sql<SqlBool>`id in (${due})`;
        });
      return (await query.returning('id').execute()).map(({ id }) => id);
    },

    async forget(id) {
      await database.deleteFrom('video').where('id', '=', id).where('deleted_at', 'is not', null).execute();
    },

    async withoutItem(ids) {
      if (ids.length === 0) return [];
      const rows = await database.selectFrom('video').select('id').where('id', 'in', ids).execute();
      const known = new Set(rows.map(({ id }) => id));
      return ids.filter((id) => !known.has(id));
    },
  };
}
