import { type Kysely, sql } from 'kysely';
import type { Tables } from '../database/schema.ts';

/**
 * Removes what the queue and the list of events say of things with these ids. No key leads there, and messages that were
 * told carry names of files.
 */
export async function forgetNamed(database: Kysely<Tables>, ids: readonly string[]): Promise<void> {
  const names = (text: string) =>
    sql`exists (select 1 from unnest(${ids}::text[]) as one(id) where strpos(${sql.raw(text)}, one.id) > 0)`;
  await sql`delete from pgboss.job where ${names("coalesce(data::text, '') || coalesce(output::text, '')")}`.execute(
    database,
  );
  await sql`delete from action_event where ${names('data::text')}`.execute(database);
}
