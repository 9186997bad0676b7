import { type RawBuilder, sql } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { Database } from '../plugins/external/database.ts';

/**
 * Rows that belong to one of these; all of them when it is everybody's that is seen.
 *
 * @example database.selectFrom('video').selectAll().where(isOwnedBy(request.viewer.sees))
 */
export function isOwnedBy(owners: Owners, table?: string): RawBuilder<boolean> {
  if (owners === null) return sql<boolean>`true`;
  const column = sql.ref(table === undefined ? 'owner_id' : `${table}.owner_id`);
  return sql<boolean>`${column} = any(${[...owners]}::uuid[])`;
}

/** Which of these ids no row of the table has: their files are left over. */
export async function withoutRow(
  database: Database,
  table: 'video' | 'avatar' | 'wardrobe_piece',
  ids: readonly string[],
): Promise<readonly string[]> {
  if (ids.length === 0) return [];
  const rows = await database.selectFrom(table).select('id').where('id', 'in', ids).execute();
  const known = new Set(rows.map(({ id }) => id));
  return ids.filter((id) => !known.has(id));
}
