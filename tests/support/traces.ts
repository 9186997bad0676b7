import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** What asks a database: a `pg.Client`, or a test's place. */
interface Asked {
  query(
    sql: string,
    values?: unknown[],
  ): Promise<{ readonly rows: readonly Readonly<Record<string, unknown>>[] }>;
}

/** Every table, file content and file name of a data folder in which one of the traces is found. */
export async function placesOf(
  database: Asked,
  data: string,
  traces: readonly string[],
): Promise<readonly string[]> {
  const tables = await database.query(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const found = await database.query(
    tables.rows
      .map(
        ({ schema, name }) => `select '${schema}.${name}' as place where exists (
          select 1 from "${schema}"."${name}" as one, unnest($1::text[]) as t(trace)
          where strpos(one::text, trace) > 0)`,
      )
      .join(' union all '),
    [traces],
  );
  const places = new Set(found.rows.map(({ place }) => String(place)));
  for (const entry of readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (traces.some((trace) => path.includes(trace))) places.add('names');
    if (!entry.isFile()) continue;
    const bytes = readFileSync(path);
    if (traces.some((trace) => bytes.includes(trace))) places.add('files');
  }
  return [...places].sort();
}
