import { Kysely, type MigrationProvider, Migrator, PostgresDialect } from 'kysely';
import pg from 'pg';
import { MIGRATIONS } from '../../database/migrations.ts';
import type { Tables } from '../../database/schema.ts';

export type Database = Kysely<Tables>;

const CONNECTIONS = 8;
const CONNECT_WITHIN_MS = 10_000;

/**
 * Opens a PostgreSQL (15 or later) and brings its tables up to date. Several processes may start at once: the steps
 * are taken under a lock. A connection that breaks is replaced; what was running on it fails.
 */
export async function openDatabase(url: string): Promise<Database> {
  const database = connectDatabase(url);
  await migrate(database).catch(async (error: unknown) => {
    await database.destroy();
    throw error;
  });
  return database;
}

/** Connects to a PostgreSQL whose tables are left as they are. */
export function connectDatabase(url: string): Database {
  const pool = new pg.Pool({
    connectionString: url,
    max: CONNECTIONS,
    connectionTimeoutMillis: CONNECT_WITHIN_MS,
    keepAlive: true,
  });
  // A connection that dies while nobody uses it; the next query gets another.
  pool.on('error', () => undefined);
  // And one that dies between two queries of a transaction: without a listener that would end this program.
  pool.on('connect', (client) => client.on('error', () => undefined));
  return new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
}

/** Takes a database's steps up to the named one, or all. */
export async function migrateDatabase(url: string, upTo?: string): Promise<void> {
  const pool = new pg.Pool({ connectionString: url, max: 2, connectionTimeoutMillis: CONNECT_WITHIN_MS });
  pool.on('error', () => undefined);
  const database = new Kysely<Tables>({ dialect: new PostgresDialect({ pool }) });
  // Another schema may hold tables of these names, set aside by a restore: only this one's count.
  await migrate(database, { upTo, schema: 'public' }).finally(() => database.destroy());
}

async function migrate(
  database: Database,
  { upTo, schema }: { readonly upTo?: string | undefined; readonly schema?: string } = {},
): Promise<void> {
  const provider: MigrationProvider = { getMigrations: async () => MIGRATIONS };
  const migrator = new Migrator({
    db: database,
    provider,
    ...(schema !== undefined && { migrationTableSchema: schema }),
  });
  const { error } = await (upTo === undefined ? migrator.migrateToLatest() : migrator.migrateTo(upTo));
  if (error !== undefined) throw error;
}

/** Characters that no text of PostgreSQL may hold (U+0000, half a pair), and numbers and times beyond its types. */
const UNSTORABLE_STATES = /^22(021|P05|003|007|008|P02)$/;

/** Whether an error says that a value which was sent can't be held by any database, such as text with U+0000. */
export const isUnstorable = (error: unknown): boolean =>
  error instanceof pg.DatabaseError && UNSTORABLE_STATES.test(error.code ?? '');

/** SQLSTATE of a server that ends, has crashed or is starting; class 08 is the connection itself. */
const AWAY_STATES = /^(57P0[123]|08...)$/;
const AWAY_CODES = [
  'ECONNREFUSED',
  'ECONNRESET',
  'EPIPE',
  'ETIMEDOUT',
  'EHOSTUNREACH',
  'ENOTFOUND',
  'EAI_AGAIN',
];
/** What pg says of connections that broke or could not be had; such errors bear no code. */
const AWAY_MESSAGES = /^Connection terminated|timeout exceeded when trying to connect|connection error/i;

/** Whether an error says that the database can't be reached, not that something was wrong with what it was asked. */
export function isDatabaseAway(error: unknown): boolean {
  if (!(error instanceof Error)) return false;
  const { code = '' } = error as NodeJS.ErrnoException;
  // A name with several addresses (localhost: ::1 and 127.0.0.1) is refused with one error for all, which has only the code.
  const isConnecting = 'address' in error || 'syscall' in error || code === 'ECONNREFUSED';
  return (
    AWAY_STATES.test(code) || (isConnecting && AWAY_CODES.includes(code)) || AWAY_MESSAGES.test(error.message)
  );
}
