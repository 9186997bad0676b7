import { type Kysely, type Migration, sql } from 'kysely';

/** Garments that somebody keeps: flat pictures, with where the hand has put their control points. */
export const wardrobeMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('wardrobe_piece')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('owner_id', 'uuid', (column) => column.references('account.id').onDelete('restrict'))
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('picture', 'model')`))
      .addColumn('garment', 'text', (column) =>
        column.notNull().check(sql`garment in ('top', 'bottom', 'dress')`),
      )
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('points', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema.createIndex('wardrobe_piece_by_owner').on('wardrobe_piece').column('owner_id').execute();
  },
};
