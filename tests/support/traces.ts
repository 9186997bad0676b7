import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';

/** Every table, file content and file name of a data folder in which one of the traces is found. */
export async function placesOf(
  client: pg.Client,
  data: string,
  traces: readonly string[],
): Promise<readonly string[]> {
  const { rows } = await client.query<{ schema: string; name: string }>(
    `select table_schema as schema, table_name as name from information_schema.tables
     where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')`,
  );
  const places = new Set<string>();
  for (const { schema, name } of rows) {
    const found = await client.query(
      `select 1 from "${schema}"."${name}" as one
       where exists (select 1 from unnest($1::text[]) as t(trace) where strpos(one::text, trace) > 0) limit 1`,
      [traces],
    );
    if (found.rowCount) places.add(`${schema}.${name}`);
  }
  for (const entry of readdirSync(join(data, 'files'), { recursive: true, withFileTypes: true })) {
    const path = join(entry.parentPath, entry.name);
    if (traces.some((trace) => path.includes(trace))) places.add('names');
    if (!entry.isFile()) continue;
    const bytes = readFileSync(path);
    if (traces.some((trace) => bytes.includes(trace))) places.add('files');
  }
  return [...places].sort();
}
