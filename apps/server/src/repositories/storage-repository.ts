import { type SqlBool, sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';
import { forgetNamed } from './forget-named.ts';
import { withoutRow } from './owned-rows.ts';

/** What takes room. */
export interface Kept {
  readonly items: number;
  /** Of all files of items, with those of deleted ones that are not gone yet, of films of comparisons, of models, figures and garments. */
  readonly fileBytes: number;
  /** Of the database's tables and indexes; its log of changes comes on top. */
  readonly databaseBytes: number;
}

/** What is kept, and what is to go. */
export interface StorageRepository {
  kept(): Promise<Kept>;
  /** Deletes what was settled so many days ago, for good. */
  expire(days: number): Promise<void>;
  /** Items that can't be had back any more: deleted at least so many seconds ago. Their files may be removed. */
  takeDeleted(afterS: number, only?: readonly string[]): Promise<readonly string[]>;
  /** Forgets an item whose files are removed, with its comparisons and all that the queue and events say of them. */
  forget(id: string, comparisons: readonly string[]): Promise<void>;
  /** Which of these have no item, not even a deleted one. */
  withoutItem(ids: readonly string[]): Promise<readonly string[]>;
}

const AT_ONCE = 50;
/** What lies in the store beside the files of items. */
const FILE_TABLES = ['comparison_film', 'action_model', 'own_model', 'avatar', 'wardrobe_piece'] as const;

const bytesOf = (table: (typeof FILE_TABLES)[number]) =>
  sql`(select coalesce(sum(bytes), 0) from ${sql.table(table)})`;

export function createStorageRepository(database: Database): StorageRepository {
  return {
    async kept() {
      const { items, fileBytes, databaseBytes } = await database
        .selectFrom('video')
        .select(({ fn }) => [
          fn.countAll<string>().filterWhere('deleted_at', 'is', null).as('items'),
          sql<string>`coalesce(sum(case kind when 'video' then bytes else 0 end + track_bytes + drawn_bytes), 0)
            + ${sql.join(FILE_TABLES.map(bytesOf), sql` + `)}`.as('fileBytes'),
          sql<string>`pg_database_size(current_database())`.as('databaseBytes'),
        ])
        .executeTakeFirstOrThrow();
      return { items: Number(items), fileBytes: Number(fileBytes), databaseBytes: Number(databaseBytes) };
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

    async forget(id, comparisons) {
      await database.transaction().execute(async (trx) => {
        await trx.deleteFrom('video').where('id', '=', id).where('deleted_at', 'is not', null).execute();
        await forgetNamed(trx, [id, ...comparisons]);
      });
    },

    withoutItem: (ids) => withoutRow(database, 'video', ids),
  };
}
