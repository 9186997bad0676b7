import { sql } from 'kysely';
import { hashOf, isSame, newCode, typedCode } from '../accounts/secret.ts';
import type { OwnerCodeTable } from '../database/accounts-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';

export type OwnerCodePurpose = OwnerCodeTable['purpose'];

const LETTERS = 12;
const TRIES = 5;
export const OWNER_CODE_MINUTES = 15;

/** The code in the terminal: whoever reads it there may make the owner, or choose a new password for one. */
export interface OwnerCodeRepository {
  /** A new one; the one before is worth nothing any more. */
  issue(purpose: OwnerCodePurpose): Promise<string>;
  /** Takes a code, once. @throws Problem `owner_code_wrong` with how many tries are left, `owner_code_over` */
  take(purpose: OwnerCodePurpose, typed: string): Promise<void>;
  /** Whether there is one that can still be taken. */
  isOpen(purpose: OwnerCodePurpose): Promise<boolean>;
}

export function createOwnerCodeRepository(database: Database): OwnerCodeRepository {
  const isGood = sql<boolean>`tries_left > 0 and expires_at > now()`;
  return {
    async issue(purpose) {
      const code = newCode(LETTERS);
      const said = {
        ...{ code_hash: hashOf(typedCode(code)), tries_left: TRIES },
        expires_at: new Date(Date.now() + 60_000 * OWNER_CODE_MINUTES),
      };
      await database
        .insertInto('owner_code')
        .values({ purpose, ...said })
        .onConflict((conflict) => conflict.column('purpose').doUpdateSet(said))
        .execute();
      return code;
    },

    async take(purpose, typed) {
      // The try is counted before it is looked at: many at once don't get more.
      const row = await database
        .updateTable('owner_code')
        .set(({ eb }) => ({ tries_left: eb('tries_left', '-', 1) }))
        .where('purpose', '=', purpose)
        .where(isGood)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new Problem('owner_code_over');
      if (!isSame(hashOf(typedCode(typed)), row.code_hash)) {
        throw row.tries_left > 0
          ? new Problem('owner_code_wrong', { left: row.tries_left })
          : new Problem('owner_code_over');
      }
      const taken = await database
        .deleteFrom('owner_code')
        .where('purpose', '=', purpose)
        .where('code_hash', '=', row.code_hash)
        .executeTakeFirst();
      if (taken.numDeletedRows === 0n) throw new Problem('owner_code_over');
    },

    isOpen: async (purpose) =>
      (await database
        .selectFrom('owner_code')
        .select('purpose')
        .where('purpose', '=', purpose)
        .where(isGood)
        .executeTakeFirst()) !== undefined,
  };
}
