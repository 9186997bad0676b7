import { type Kysely, type Migration, sql } from 'kysely';

/** Figures that somebody keeps in the library: what their files say of themselves. */
export const avatarMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('avatar')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('owner_id', 'uuid', (column) => column.references('account.id').onDelete('restrict'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('vrm1', 'vrm0', 'glb')`))
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('terms', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema.createIndex('avatar_by_owner').on('avatar').column('owner_id').execute();
  },
};
