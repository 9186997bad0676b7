import type { Readable, Writable } from 'node:stream';
import type { Client } from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { BackedUpTable } from './archive-format.ts';

/** Kept by the migrations themselves. */
const MIGRATION_TABLES = ['kysely_migration', 'kysely_migration_lock'];
/** Of the queue only what waits in it; all else it makes itself. */
const QUEUE_TABLE = { schema: 'pgboss', name: 'job' } as const;

const quoted = (name: string) => `"${name.replaceAll('"', '""')}"`;
export const tableName = ({ schema, name }: Pick<BackedUpTable, 'schema' | 'name'>) =>
  `${quoted(schema)}.${quoted(name)}`;

/** All tables of PoseBox, whichever there are, and the waiting jobs. */
export async function tablesOf(client: Client): Promise<readonly BackedUpTable[]> {
  const { rows } = await client.query<{ schema: string; name: string; columns: string[] }>(
    `select n.nspname as schema, c.relname as name,
       (select array_agg(a.attname::text order by a.attnum) from pg_attribute a
        where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = '') as columns
     from pg_class c join pg_namespace n on n.oid = c.relnamespace
     where c.relkind in ('r', 'p') and not c.relispartition
       and ((n.nspname = current_schema() and c.relname <> all($1)) or (n.nspname = $2 and c.relname = $3))
     order by 1, 2`,
    [MIGRATION_TABLES, QUEUE_TABLE.schema, QUEUE_TABLE.name],
  );
  return rows.map(({ schema, name, columns }) => ({ schema, name, columns: columns ?? [] }));
}

/** The steps that the database has taken, in order; none in a database without tables. */
export async function migrationsOf(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ there: string | null }>(
    "select to_regclass('kysely_migration') as there",
  );
  if (rows[0]?.there === null) return [];
  const taken = await client.query<{ name: string }>('select name from kysely_migration order by name');
  return taken.rows.map(({ name }) => name);
}

export async function sequencesOf(client: Client): Promise<Readonly<Record<string, string>>> {
  const { rows } = await client.query<{ name: string; value: string | null }>(
    'select sequencename as name, last_value::text as value from pg_sequences where schemaname = current_schema()',
  );
  return Object.fromEntries(rows.flatMap(({ name, value }) => (value === null ? [] : [[name, value]])));
}

/** A table's rows as COPY writes them. */
export function rowsOut(client: Client, table: BackedUpTable): Readable {
  const columns = table.columns.map(quoted).join(', ');
  return client.query(copyTo(`copy (select ${columns} from ${tableName(table)}) to stdout`));
}

/** Takes in a table's rows. */
export function rowsIn(client: Client, table: BackedUpTable): Writable {
  const columns = table.columns.map(quoted).join(', ');
  return client.query(copyFrom(`copy ${tableName(table)} (${columns}) from stdin`));
}

/**
 * Lets rows come in any order and untouched by triggers until `again` is called: foreign keys are set aside and made
 * anew over all rows. Whatever the migrations had put in is removed.
 */
export async function openForRows(
  client: Client,
  tables: readonly BackedUpTable[],
): Promise<{ again(): Promise<void> }> {
  const { rows: keys } = await client.query<{ place: string; name: string; definition: string }>(
    `select conrelid::regclass::text as place, conname as name, pg_get_constraintdef(oid) as definition
     from pg_constraint where contype = 'f' and connamespace = current_schema()::regnamespace`,
  );
  const own = tables.filter(({ schema }) => schema !== QUEUE_TABLE.schema).map(tableName);
  for (const { place, name } of keys)
    await client.query(`alter table ${place} drop constraint ${quoted(name)}`);
  for (const table of own) await client.query(`alter table ${table} disable trigger user`);
  if (own.length > 0) await client.query(`truncate ${own.join(', ')}`);
  return {
    async again() {
      for (const table of own) await client.query(`alter table ${table} enable trigger user`);
      for (const { place, name, definition } of keys)
        await client.query(`alter table ${place} add constraint ${quoted(name)} ${definition}`);
    },
  };
}

export async function setSequences(client: Client, values: Readonly<Record<string, string>>): Promise<void> {
  for (const [name, value] of Object.entries(values))
    await client.query('select setval($1::regclass, $2::bigint)', [quoted(name), value]);
}
