import { type Kysely, type Migration, sql } from 'kysely';

/** Clips of actions that people teach, trainings on them, the models that come of it, and what these recognised. */
export const actionsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema
      .createTable('action_set')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createTable('action_clip')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('set_id', 'uuid', (column) =>
        column.notNull().references('action_set.id').onDelete('cascade'),
      )
      .addColumn('video_id', 'uuid', (column) => column.notNull().references('video.id').onDelete('cascade'))
      .addColumn('person_id', 'integer')
      .addColumn('from_s', 'double precision')
      .addColumn('to_s', 'double precision')
      .addColumn('label', 'text', (column) => column.notNull())
      .addColumn('performer', 'text', (column) => column.notNull().defaultTo(''))
      .addColumn('view', 'text')
      .addColumn('quality', 'jsonb')
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
    await db.schema
      .createIndex('action_clip_of_set')
      .on('action_clip')
      .columns(['set_id', 'label', 'created_at'])
      .execute();
    await db.schema.createIndex('action_clip_of_video').on('action_clip').column('video_id').execute();
    await db.schema
      .createTable('action_model')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('name', 'text', (column) => column.notNull())
      .addColumn('version', 'integer', (column) => column.notNull())
      .addColumn('origin', 'text', (column) => column.notNull().check(sql`origin in ('trained', 'imported')`))
      .addColumn('set_id', 'uuid', (column) => column.references('action_set.id').onDelete('set null'))
      .addColumn('sha256', 'text', (column) => column.notNull())
      .addColumn('bytes', 'bigint', (column) => column.notNull())
      .addColumn('metadata', 'jsonb', (column) => column.notNull())
      .addColumn('report', 'jsonb', (column) => column.notNull())
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addUniqueConstraint('action_model_version', ['name', 'version'])
      .execute();
    await db.schema
      .createTable('action_training')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('set_id', 'uuid', (column) =>
        column.notNull().references('action_set.id').onDelete('cascade'),
      )
      .addColumn('request', 'jsonb', (column) => column.notNull())
      .addColumn('state', 'text', (column) =>
        column.notNull().check(sql`state in ('queued', 'running', 'done', 'failed', 'cancelled')`),
      )
      .addColumn('progress', 'real', (column) => column.notNull().defaultTo(0))
      .addColumn('history', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'::jsonb`))
      .addColumn('attempt', 'uuid')
      .addColumn('crashes', 'integer', (column) => column.notNull().defaultTo(0))
      .addColumn('problem', 'jsonb', (column) => column.notNull())
      .addColumn('model_id', 'uuid', (column) => column.references('action_model.id').onDelete('set null'))
      .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addColumn('started_at', 'timestamptz')
      .addColumn('finished_at', 'timestamptz')
      .execute();
    await db.schema
      .createIndex('action_training_of_set')
      .on('action_training')
      .columns(['set_id', 'created_at'])
      .execute();
    await db.schema.createIndex('action_training_state').on('action_training').column('state').execute();
    await db.schema
      .createTable('action_recognition')
      .addColumn('id', 'uuid', (column) => column.primaryKey())
      .addColumn('video_id', 'uuid', (column) => column.notNull().references('video.id').onDelete('cascade'))
      .addColumn('recogniser', 'text', (column) => column.notNull())
      .addColumn('edits_version', 'integer', (column) => column.notNull())
      .addColumn('document', 'jsonb', (column) => column.notNull())
      .addColumn('recognised_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .addUniqueConstraint('action_recognition_once', ['video_id', 'recogniser'])
      .execute();
    await db.schema
      .createTable('action_event')
      .addColumn('id', 'bigserial', (column) => column.primaryKey())
      .addColumn('type', 'text', (column) => column.notNull())
      .addColumn('data', 'jsonb', (column) => column.notNull())
      .addColumn('happened_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
      .execute();
  },
};
