import { type RawBuilder, sql } from 'kysely';
import type { Owners } from '../access/viewer.ts';

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
