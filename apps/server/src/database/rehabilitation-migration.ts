import { type Kysely, type Migration, sql } from 'kysely';

const SIDES = sql`side in ('left', 'right', 'none')`;

/** Who said a session's pain, note or place anew, when, and what it was before. */
export const sessionCorrectionsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('rehab_session')
      .addColumn('corrections', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .execute();
  },
};

/** The film of what was done at home, where the consent allows one. */
export const sessionFilmMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .alterTable('rehab_session')
      .addColumn('film_id', 'uuid', (column) => column.references('video.id').onDelete('set null'))
      .execute();
    await db.schema
      .createIndex('rehab_session_of_film')
      .on('rehab_session')
      .column('film_id')
      .where(sql.ref('film_id'), 'is not', null)
      .execute();
  },
};

/** Patients, what they are to do, what they did, and what was measured. */
export const rehabilitationMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('patient')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('pseudonym', 'text', (column) => column.notNull().unique())
      .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('archived_at', 'timestamptz')
      .addColumn('last_session_at', 'timestamptz')
      .addColumn('attention', 'smallint', (column) => column.notNull().defaultTo(0))
      .addColumn('attention_reasons', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .execute();
    // The overview: who needs a look first, then who was here last.
    await db.schema
      .createIndex('patient_overview')
      .on('patient')
      .expression(sql`attention desc, last_session_at desc nulls last, id`)
      .where(sql.ref('archived_at'), 'is', null)
      .execute();
    await db.schema
      .createTable('episode')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('patient_id', 'uuid', (column) =>
        column.notNull().references('patient.id').onDelete('cascade'),
      )
      .addColumn('title', 'text', (column) => column.notNull())
      .addColumn('started_at', 'timestamptz', (column) => column.notNull())
      .addColumn('ended_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('episode_of_patient').on('episode').column('patient_id').execute();
    await db.schema
      .createTable('plan_item')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('episode_id', 'uuid', (column) =>
        column.notNull().references('episode.id').onDelete('cascade'),
      )
      .addColumn('protocol_id', 'text', (column) => column.notNull())
      .addColumn('side', 'text', (column) => column.notNull().check(SIDES))
      .addColumn('times_per_week', 'smallint', (column) => column.notNull())
      .addColumn('started_at', 'timestamptz', (column) => column.notNull())
      .addColumn('ended_at', 'timestamptz')
      .execute();
    await db.schema.createIndex('plan_of_episode').on('plan_item').column('episode_id').execute();
    await db.schema
      .createTable('rehab_session')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('patient_id', 'uuid', (column) =>
        column.notNull().references('patient.id').onDelete('cascade'),
      )
      .addColumn('episode_id', 'uuid', (column) => column.references('episode.id').onDelete('set null'))
      .addColumn('done_at', 'timestamptz', (column) => column.notNull())
      .addColumn('place', 'text', (column) => column.notNull().check(sql`place in ('clinic', 'home')`))
      .addColumn('pain', 'smallint', (column) => column.check(sql`pain between 0 and 10`))
      .addColumn('note', 'text', (column) => column.notNull().defaultTo(''))
      .execute();
    await db.schema
      .createIndex('session_of_patient')
      .on('rehab_session')
      .columns(['patient_id', 'done_at'])
      .execute();
    await db.schema.createIndex('session_of_episode').on('rehab_session').column('episode_id').execute();
    await db.schema
      .createTable('measurement')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('session_id', 'uuid', (column) =>
        column.notNull().references('rehab_session.id').onDelete('cascade'),
      )
      .addColumn('patient_id', 'uuid', (column) =>
        column.notNull().references('patient.id').onDelete('cascade'),
      )
      .addColumn('protocol_id', 'text', (column) => column.notNull())
      .addColumn('protocol_version', 'integer', (column) => column.notNull())
      .addColumn('side', 'text', (column) => column.notNull().check(SIDES))
      .addColumn('moved_by', 'text', (column) =>
        column.notNull().check(sql`moved_by in ('active', 'passive')`),
      )
      .addColumn('unit', 'text', (column) => column.notNull().check(sql`unit in ('deg', 's')`))
      .addColumn('value', 'double precision')
      .addColumn('error', 'double precision')
      .addColumn('sem', 'double precision')
      .addColumn('instrument', 'text', (column) => column.notNull())
      .addColumn('view', 'text', (column) => column.notNull())
      .addColumn('conventions', 'integer', (column) => column.notNull())
      .addColumn('measured_at', 'timestamptz', (column) => column.notNull())
      .addColumn('document', 'jsonb', (column) => column.notNull())
      .addColumn('video_id', 'uuid', (column) => column.references('video.id').onDelete('set null'))
      .addColumn('person_id', 'integer')
      .addColumn('corrections', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .execute();
    await db.schema
      .createIndex('measurement_of_patient')
      .on('measurement')
      .columns(['patient_id', 'protocol_id', 'side', 'measured_at'])
      .execute();
    await db.schema.createIndex('measurement_of_session').on('measurement').column('session_id').execute();
    await db.schema.createIndex('measurement_of_video').on('measurement').column('video_id').execute();
    await db.schema
      .createTable('own_sem')
      .addColumn('protocol_id', 'text', (column) => column.primaryKey())
      .addColumn('sem', 'double precision', (column) => column.notNull())
      .addColumn('pairs', 'jsonb', (column) => column.notNull())
      .addColumn('measured_at', 'timestamptz', (column) => column.notNull())
      .execute();
  },
};
