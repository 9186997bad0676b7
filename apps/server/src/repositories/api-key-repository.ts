import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Scope } from '../access/route-access.ts';
import { hashOf, newToken } from '../accounts/secret.ts';
import type { ApiKeyTable } from '../database/accounts-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';

export type ApiKeyRow = Selectable<ApiKeyTable>;

export interface NewApiKey {
  readonly accountId: string;
  readonly name: string;
  readonly scopes: readonly Scope[];
  readonly readOnly: boolean;
  readonly expiresAt: Date | null;
}

const PREFIX_LETTERS = 8;
const MOST_KEYS = 50;
const SHAPE = /^pbx_[\w-]{43}$/;

/** Keys of programs. A key is told once, and kept as its hash. */
export interface ApiKeyRepository {
  /** @throws Problem `api_keys_too_many` */
  add(key: NewApiKey): Promise<{ readonly key: string; readonly row: ApiKeyRow }>;
  /** A key that has not expired; notes the day. */
  byKey(key: string): Promise<ApiKeyRow | undefined>;
  list(accountId: string): Promise<readonly ApiKeyRow[]>;
  /** False when the account has no such key. */
  remove(id: string, accountId: string): Promise<boolean>;
}

export function createApiKeyRepository(database: Database): ApiKeyRepository {
  return {
    async add({ accountId, name, scopes, readOnly, expiresAt }) {
      const { count } = await database
        .selectFrom('api_key')
        .select(({ fn }) => fn.countAll<string>().as('count'))
        .where('account_id', '=', accountId)
        .executeTakeFirstOrThrow();
      if (Number(count) >= MOST_KEYS) throw new Problem('api_keys_too_many', { limit: MOST_KEYS });
      const key = `pbx_${newToken()}`;
      const row = await database
        .insertInto('api_key')
        .values({
          ...{ id: randomUUID(), account_id: accountId, name, read_only: readOnly, expires_at: expiresAt },
          ...{ prefix: key.slice(0, 4 + PREFIX_LETTERS), key_hash: hashOf(key) },
          scopes: JSON.stringify(scopes),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { key, row };
    },

    async byKey(key) {
      if (!SHAPE.test(key)) return undefined;
      const row = await database
        .selectFrom('api_key')
        .selectAll()
        .where('key_hash', '=', hashOf(key))
        .where(sql<boolean>`(expires_at is null or expires_at > now())`)
        .executeTakeFirst();
      if (!row) return undefined;
      await database
        .updateTable('api_key')
        .set({ last_used_on: sql`current_date` })
        .where('id', '=', row.id)
        .where(sql<boolean>`last_used_on is distinct from current_date`)
        .execute();
      return row;
    },

    list: (accountId) =>
      database
        .selectFrom('api_key')
        .selectAll()
        .where('account_id', '=', accountId)
        .orderBy('created_at', 'desc')
        .execute(),

    async remove(id, accountId) {
      const removed = await database
        .deleteFrom('api_key')
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return removed.numDeletedRows > 0n;
    },
  };
}
