import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { hashOf, newToken } from '../accounts/secret.ts';
import type { SignedInTable } from '../database/accounts-schema.ts';
import type { Database } from '../plugins/external/database.ts';

export type SignedInRow = Selectable<SignedInTable>;

/** How long browsers stay signed in. */
export interface SessionLimits {
  /** Without a request. */
  readonly idleS: number;
  /** From signing in, whatever happens. */
  readonly wholeS: number;
}

/** For the second factor after the password. */
const HALF_WAY_S = 300;
/** A home link is for months of exercises. */
const HOME: SessionLimits = { idleS: 60 * 86_400, wholeS: 366 * 86_400 };
const NOTED_EVERY_S = 60;

export interface NewSession {
  readonly of: { readonly accountId: string } | { readonly homeLinkId: string };
  readonly isComplete: boolean;
  readonly device: string;
}

/** Browsers that are signed in. A token is told once, and kept as its hash. */
export interface SignedInRepository {
  begin(session: NewSession): Promise<{ readonly token: string; readonly row: SignedInRow }>;
  /** The session of a token, unless it is over; notes, unless told otherwise, that somebody was there. */
  byToken(token: string, isVisit?: boolean): Promise<SignedInRow | undefined>;
  /** Those of one account that are not over, the one used last first. */
  list(accountId: string): Promise<readonly SignedInRow[]>;
  /** False when the account has no such session. */
  end(id: string, accountId: string): Promise<boolean>;
  endAll(accountId: string, butId?: string): Promise<number>;
  endById(id: string): Promise<void>;
  /** Forgets what is over. */
  sweep(): Promise<void>;
}

export function createSignedInRepository(database: Database, limits: SessionLimits): SignedInRepository {
  const seconds = (count: number) => sql`${count} * interval '1 second'`;
  const within = ({ idleS, wholeS }: SessionLimits) =>
    sql`seen_at > now() - ${seconds(idleS)} and began_at > now() - ${seconds(wholeS)}`;
  const isAlive = sql<boolean>`case
    when home_link_id is not null then ${within(HOME)}
    when is_complete then ${within(limits)}
    else began_at > now() - ${seconds(HALF_WAY_S)} end`;
  return {
    async begin({ of, isComplete, device }) {
      const token = newToken();
      const row = await database
        .insertInto('signed_in')
        .values({
          ...{ id: randomUUID(), token_hash: hashOf(token), is_complete: isComplete, device },
          account_id: 'accountId' in of ? of.accountId : null,
          home_link_id: 'homeLinkId' in of ? of.homeLinkId : null,
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { token, row };
    },

    async byToken(token, isVisit = true) {
      const row = await database
        .selectFrom('signed_in')
        .selectAll()
        .where('token_hash', '=', hashOf(token))
        .where(isAlive)
        .executeTakeFirst();
      if (row && isVisit && Date.now() - row.seen_at.getTime() > 1000 * NOTED_EVERY_S) {
        await database
          .updateTable('signed_in')
          .set({ seen_at: sql`now()` })
          .where('id', '=', row.id)
          .execute();
      }
      return row;
    },

    list: (accountId) =>
      database
        .selectFrom('signed_in')
        .selectAll()
        .where('account_id', '=', accountId)
        .where('is_complete', '=', true)
        .where(isAlive)
        .orderBy('seen_at', 'desc')
        .execute(),

    async end(id, accountId) {
      const ended = await database
        .deleteFrom('signed_in')
        .where('id', '=', id)
        .where('account_id', '=', accountId)
        .executeTakeFirst();
      return ended.numDeletedRows > 0n;
    },

    async endAll(accountId, butId) {
      let ending = database.deleteFrom('signed_in').where('account_id', '=', accountId);
      if (butId !== undefined) ending = ending.where('id', '<>', butId);
      return Number((await ending.executeTakeFirst()).numDeletedRows);
    },

    async endById(id) {
      await database.deleteFrom('signed_in').where('id', '=', id).execute();
    },

    async sweep() {
      await database.deleteFrom('signed_in').where(sql<boolean>`not (${isAlive})`).execute();
    },
  };
}
