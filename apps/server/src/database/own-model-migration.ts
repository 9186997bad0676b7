import { type Kysely, type Migration, sql } from 'kysely';

/** Models of one's own: a card each, and where its files are kept. */
export const ownModelMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('own_model')
      .addColumn('name', 'text', (column) => column.primaryKey())
      .addColumn('version', 'text', (column) => column.notNull())
      .addColumn('card', 'jsonb', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('findings', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
  },
};
