import { type Kysely, type Migration, sql } from 'kysely';

const KEEP = sql`keep in ('video', 'skeleton', 'numbers')`;

/**
 * What people have agreed to, what a place keeps when nobody said, and who did what. The log takes rows and gives none
 * back: a trigger refuses to change or remove them.
 */
export const privacyMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('patient')
      .addColumn('age_group', 'text', (column) =>
        column.notNull().defaultTo('adult').check(sql`age_group in ('adult', 'minor', 'under_14')`),
      )
      .addColumn('erasing_since', 'timestamptz')
      .execute();
    await db.schema
      .createTable('consent')
      .addColumn('patient_id', 'uuid', (column) =>
        column.notNull().references('patient.id').onDelete('cascade'),
      )
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('purpose', 'text', (column) => column.notNull())
      .addColumn('keep', 'text', (column) => column.notNull().check(KEEP))
      .addColumn('until', 'date')
      .addColumn('given_by', 'text', (column) =>
        column.notNull().check(sql`given_by in ('person', 'guardian')`),
      )
      .addColumn('guardian', 'text')
      .addColumn('separate', 'boolean', (column) => column.notNull())
      .addColumn('given_on', 'date', (column) => column.notNull())
      .addColumn('recorded_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('withdrawn_at', 'timestamptz')
      .addPrimaryKeyConstraint('consent_pk', ['patient_id', 'version'])
      .execute();
    await db.schema
      .createTable('place_privacy')
      .addColumn('single', 'boolean', (column) => column.primaryKey().defaultTo(true).check(sql`single`))
      .addColumn('keep', 'text', (column) => column.notNull().check(KEEP))
      .addColumn('consent_required', 'boolean', (column) => column.notNull())
      .addColumn('keep_record_days', 'integer')
      .execute();
    // Marked in the transaction that keeps the measurement, and gone when what is to go has gone.
    await db.schema
      .alterTable('video')
      .addColumn('reduce_to', 'text', (column) => column.check(sql`reduce_to in ('skeleton', 'numbers')`))
      .addColumn('picture_removed_at', 'timestamptz')
      .execute();
    await db.schema
      .createIndex('video_to_reduce')
      .on('video')
      .column('reduce_to')
      .where(sql.ref('reduce_to'), 'is not', null)
      .execute();
    await db.schema
      .createTable('audit_subject')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('pseudonym', 'uuid', (column) => column.notNull().unique())
      .execute();
    await db.schema
      .createTable('audit_entry')
      .addColumn('seq', 'bigint', (column) => column.primaryKey())
      .addColumn('at', 'text', (column) => column.notNull())
      .addColumn('actor', 'text', (column) => column.notNull())
      .addColumn('action', 'text', (column) => column.notNull())
      .addColumn('subject', 'uuid')
      .addColumn('previous', 'text', (column) => column.notNull())
      .addColumn('hash', 'text', (column) => column.notNull())
      .execute();
    await db.schema.createIndex('audit_of_subject').on('audit_entry').columns(['subject', 'seq']).execute();
    await sql`
      create function audit_entry_stays() returns trigger language plpgsql as
      $$ begin raise exception 'The audit log takes entries and gives none back.'; end $$
    `.execute(db);
    await sql`
      create trigger audit_entry_stays before update or delete or truncate on audit_entry
      for each statement execute function audit_entry_stays()
    `.execute(db);
  },
};
