import { type Kysely, type Migration, sql } from 'kysely';
import { accountsMigration, modelVersionsMigration } from './accounts-migration.ts';
import { actionsMigration } from './actions-migration.ts';
import { avatarMigration } from './avatar-migration.ts';
import { ownModelMigration } from './own-model-migration.ts';
import { privacyMigration } from './privacy-migration.ts';
import {
  rehabilitationMigration,
  sessionCorrectionsMigration,
  sessionFilmMigration,
} from './rehabilitation-migration.ts';
import { wardrobeMigration } from './wardrobe-migration.ts';

/** Steps of the tables, in order; a step that has been released never changes. */
export const MIGRATIONS: Readonly<Record<string, Migration>> = {
  '001_video': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('video')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('kind', 'text', (column) => column.notNull().check(sql`kind in ('video', 'track')`))
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('bytes', 'bigint', (column) => column.notNull())
        .addColumn('sha256', 'text', (column) => column.notNull())
        .addColumn('request', 'jsonb', (column) => column.notNull())
        .addColumn('drawing', 'jsonb', (column) => column.notNull())
        .addColumn('identity', 'text', (column) => column.notNull().unique())
        .addColumn('state', 'text', (column) =>
          column.notNull().check(sql`state in ('queued', 'running', 'done', 'failed', 'cancelled')`),
        )
        .addColumn('progress', 'real', (column) => column.notNull().defaultTo(0))
        .addColumn('attempt', 'uuid')
        .addColumn('problem', 'jsonb', (column) => column.notNull())
        .addColumn('warnings', 'jsonb', (column) => column.notNull())
        .addColumn('facts', 'jsonb', (column) => column.notNull())
        .addColumn('track_folder', 'text')
        .addColumn('drawn_folder', 'text')
        .addColumn('drawn_edits', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('edits', 'jsonb', (column) => column.notNull())
        .addColumn('edits_version', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('started_at', 'timestamptz')
        .addColumn('finished_at', 'timestamptz')
        .execute();
      await db.schema.createIndex('video_newest_first').on('video').columns(['created_at', 'id']).execute();
    },
  },
  '002_coaching': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('coaching')
        .addColumn('video_id', 'uuid', (column) =>
          column.primaryKey().references('video.id').onDelete('cascade'),
        )
        .addColumn('exercise', 'text', (column) => column.notNull())
        .addColumn('person_id', 'integer')
        .addColumn('layer', 'jsonb', (column) => column.notNull())
        .addColumn('person', 'text')
        .addColumn('summary', 'jsonb', (column) => column.notNull())
        .addColumn('updated_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      await db.schema.createIndex('coaching_by_person').on('coaching').columns(['person']).execute();
    },
  },
  '003_comparison': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('comparison')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('reference_id', 'uuid', (column) =>
          column.notNull().references('video.id').onDelete('cascade'),
        )
        .addColumn('attempt_id', 'uuid', (column) =>
          column.notNull().references('video.id').onDelete('cascade'),
        )
        .addColumn('identity', 'text', (column) => column.notNull().unique())
        .addColumn('phrases', 'jsonb', (column) => column.notNull())
        .addColumn('result', 'jsonb', (column) => column.notNull())
        .addColumn('beats', 'jsonb', (column) => column.notNull())
        .addColumn('provenance', 'jsonb', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
      for (const columns of [['created_at', 'id'], ['reference_id'], ['attempt_id']]) {
        await db.schema
          .createIndex(`comparison_by_${columns[0]}`)
          .on('comparison')
          .columns(columns)
          .execute();
      }
      await db.schema
        .createTable('comparison_film')
        .addColumn('comparison_id', 'uuid', (column) =>
          column.notNull().references('comparison.id').onDelete('cascade'),
        )
        .addColumn('pace', 'text', (column) => column.notNull().check(sql`pace in ('matched', 'real')`))
        .addColumn('state', 'text', (column) =>
          column.notNull().check(sql`state in ('queued', 'running', 'done', 'failed')`),
        )
        .addColumn('progress', 'real', (column) => column.notNull().defaultTo(0))
        .addColumn('attempt', 'uuid')
        .addColumn('path', 'text')
        .addColumn('problem', 'jsonb', (column) => column.notNull())
        .addPrimaryKeyConstraint('comparison_film_pk', ['comparison_id', 'pace'])
        .execute();
      await db.schema
        .createTable('reference')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('video_id', 'uuid', (column) =>
          column.notNull().unique().references('video.id').onDelete('cascade'),
        )
        .addColumn('name', 'text', (column) => column.notNull())
        .addColumn('phrases', 'jsonb', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .execute();
    },
  },
  '004_video_storage': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('video')
        .addColumn('priority', 'integer', (column) => column.notNull().defaultTo(0))
        .addColumn('queued_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('track_bytes', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('drawn_bytes', 'bigint', (column) => column.notNull().defaultTo(0))
        .addColumn('deleted_at', 'timestamptz')
        .execute();
    },
  },
  '005_webhook': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .createTable('webhook')
        .addColumn('id', 'uuid', (column) => column.primaryKey())
        .addColumn('url', 'text', (column) => column.notNull())
        .addColumn('events', 'jsonb', (column) => column.notNull())
        .addColumn('secret', 'text', (column) => column.notNull())
        .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
        .addColumn('last_at', 'timestamptz')
        .addColumn('last_outcome', 'jsonb', (column) => column.notNull())
        .execute();
    },
  },
  '006_rehabilitation': rehabilitationMigration,
  '007_film_bytes': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('comparison_film')
        .addColumn('bytes', 'bigint', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '008_video_crashes': {
    async up(db: Kysely<unknown>) {
      await db.schema
        .alterTable('video')
        .addColumn('crashes', 'integer', (column) => column.notNull().defaultTo(0))
        .execute();
    },
  },
  '009_actions': actionsMigration,
  '010_session_corrections': sessionCorrectionsMigration,
  '011_own_model': ownModelMigration,
  '012_privacy': privacyMigration,
  '013_accounts': accountsMigration,
  '014_avatar': avatarMigration,
  '015_model_versions': modelVersionsMigration,
  '016_wardrobe': wardrobeMigration,
  '017_session_film': sessionFilmMigration,
};
