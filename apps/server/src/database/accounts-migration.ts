import { type Kysely, type Migration, sql } from 'kysely';

/** What somebody owns: the rows everything else hangs from. */
const OWNED_TABLES = [
  'video',
  'comparison',
  'patient',
  'action_set',
  'action_model',
  'action_event',
  'webhook',
] as const;

/**
 * Accounts and whose each thing is. What is there before the first account belongs to nobody (null) and becomes the
 * owner's at set-up. Two people may have the same file, or a patient of the same name, without knowing of each other.
 */
export const accountsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await createAccounts(db);
    await createWaysIn(db);
    for (const table of OWNED_TABLES) {
      await db.schema
        .alterTable(table)
        .addColumn('owner_id', 'uuid', (column) => column.references('account.id').onDelete('restrict'))
        .execute();
      await db.schema.createIndex(`${table}_by_owner`).on(table).column('owner_id').execute();
    }
    for (const [table, column] of [
      ['video', 'identity'],
      ['patient', 'pseudonym'],
    ] as const) {
      await db.schema.alterTable(table).dropConstraint(`${table}_${column}_key`).execute();
      await sql`alter table ${sql.table(table)} add constraint ${sql.ref(`${table}_owner_${column}_key`)}
        unique nulls not distinct (owner_id, ${sql.ref(column)})`.execute(db);
    }
  },
};

/** Versions of models count by owner: of what others have nobody is told, nor how much. */
export const modelVersionsMigration: Migration = {
  async up(db: Kysely<unknown>) {
    await db.schema.alterTable('action_model').dropConstraint('action_model_version').execute();
    await sql`alter table action_model add constraint action_model_owner_version
      unique nulls not distinct (owner_id, name, version)`.execute(db);
  },
};

async function createAccounts(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('account')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('owner', 'clinician', 'assistant', 'patient')`),
    )
    .addColumn('password_hash', 'text', (column) => column.notNull())
    .addColumn('patient_id', 'uuid', (column) => column.references('patient.id').onDelete('cascade'))
    .addColumn('totp_secret', 'text')
    .addColumn('totp_confirmed', 'boolean', (column) => column.notNull().defaultTo(false))
    .addColumn('totp_last_step', 'bigint', (column) => column.notNull().defaultTo(0))
    .addColumn('recovery_hashes', 'jsonb', (column) => column.notNull().defaultTo(sql`'[]'`))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('closed_at', 'timestamptz')
    .execute();
  await sql`create unique index account_name on account (lower(name))`.execute(db);
  await db.schema
    .createTable('works_for')
    .addColumn('assistant_id', 'uuid', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('clinician_id', 'uuid', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('since', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addPrimaryKeyConstraint('works_for_pk', ['assistant_id', 'clinician_id'])
    .execute();
}

/** Of every secret only a hash is kept. */
async function createWaysIn(db: Kysely<unknown>): Promise<void> {
  await db.schema
    .createTable('home_link')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('patient_id', 'uuid', (column) =>
      column.notNull().references('patient.id').onDelete('cascade'),
    )
    .addColumn('code_hash', 'text', (column) => column.unique())
    .addColumn('code_expires_at', 'timestamptz', (column) => column.notNull())
    .addColumn('created_by', 'uuid', (column) => column.references('account.id').onDelete('set null'))
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('used_at', 'timestamptz')
    .execute();
  await db.schema
    .createTable('signed_in')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('token_hash', 'text', (column) => column.notNull().unique())
    .addColumn('account_id', 'uuid', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('home_link_id', 'uuid', (column) => column.references('home_link.id').onDelete('cascade'))
    .addColumn('is_complete', 'boolean', (column) => column.notNull())
    .addColumn('device', 'text', (column) => column.notNull())
    .addColumn('began_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('seen_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addCheckConstraint('signed_in_of_one', sql`num_nonnulls(account_id, home_link_id) = 1`)
    .execute();
  await db.schema.createIndex('signed_in_by_account').on('signed_in').column('account_id').execute();
  await db.schema
    .createTable('api_key')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('account_id', 'uuid', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('name', 'text', (column) => column.notNull())
    .addColumn('prefix', 'text', (column) => column.notNull())
    .addColumn('key_hash', 'text', (column) => column.notNull().unique())
    .addColumn('scopes', 'jsonb', (column) => column.notNull())
    .addColumn('read_only', 'boolean', (column) => column.notNull())
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('expires_at', 'timestamptz')
    .addColumn('last_used_on', 'date')
    .execute();
  await db.schema
    .createTable('invitation')
    .addColumn('id', 'uuid', (column) => column.primaryKey())
    .addColumn('code_hash', 'text', (column) => column.notNull().unique())
    .addColumn('role', 'text', (column) =>
      column.notNull().check(sql`role in ('owner', 'clinician', 'assistant', 'patient')`),
    )
    .addColumn('note', 'text', (column) => column.notNull())
    .addColumn('works_for', 'uuid', (column) => column.references('account.id').onDelete('cascade'))
    .addColumn('patient_id', 'uuid', (column) => column.references('patient.id').onDelete('cascade'))
    .addColumn('created_by', 'uuid', (column) =>
      column.notNull().references('account.id').onDelete('cascade'),
    )
    .addColumn('created_at', 'timestamptz', (column) => column.notNull().defaultTo(sql`now()`))
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('owner_code')
    .addColumn('purpose', 'text', (column) => column.primaryKey().check(sql`purpose in ('set_up', 'reset')`))
    .addColumn('code_hash', 'text', (column) => column.notNull())
    .addColumn('tries_left', 'integer', (column) => column.notNull())
    .addColumn('expires_at', 'timestamptz', (column) => column.notNull())
    .execute();
  await db.schema
    .createTable('failed_try')
    .addColumn('subject', 'text', (column) => column.primaryKey())
    .addColumn('failures', 'integer', (column) => column.notNull())
    .addColumn('last_at', 'timestamptz', (column) => column.notNull())
    .addColumn('wait_until', 'timestamptz', (column) => column.notNull())
    .execute();
}
