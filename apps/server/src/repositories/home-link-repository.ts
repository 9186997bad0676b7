import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import { hashOf, newCode, typedCode } from '../accounts/secret.ts';
import type { HomeLinkTable } from '../database/accounts-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';

export type HomeLinkRow = Selectable<HomeLinkTable> & { readonly seen_at: Date | null };

const LETTERS = 12;
const CODE_DAYS = 14;

/** Ways for patients to their own records without a password: a code, once, then a browser that stays signed in. */
export interface HomeLinkRepository {
  add(
    patientId: string,
    createdBy: string | null,
  ): Promise<{ readonly code: string; readonly row: HomeLinkRow }>;
  list(patientId: string): Promise<readonly HomeLinkRow[]>;
  byId(id: string): Promise<HomeLinkRow | undefined>;
  /** Ends it; the browser that used it is signed out. */
  remove(id: string): Promise<boolean>;
  /** Uses a code up. @throws Problem `home_link_unknown` */
  accept(code: string): Promise<HomeLinkRow>;
}

export function createHomeLinkRepository(database: Database): HomeLinkRepository {
  const rows = () =>
    database
      .selectFrom('home_link')
      .leftJoin('signed_in', 'signed_in.home_link_id', 'home_link.id')
      .selectAll('home_link')
      .select('signed_in.seen_at')
      .orderBy('home_link.created_at', 'desc');
  return {
    async add(patientId, createdBy) {
      const code = newCode(LETTERS);
      const row = await database
        .insertInto('home_link')
        .values({
          ...{ id: randomUUID(), patient_id: patientId, created_by: createdBy },
          code_hash: hashOf(typedCode(code)),
          code_expires_at: new Date(Date.now() + 86_400_000 * CODE_DAYS),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { code, row: { ...row, seen_at: null } };
    },

    list: (patientId) => rows().where('home_link.patient_id', '=', patientId).execute(),
    byId: (id) => rows().where('home_link.id', '=', id).executeTakeFirst(),
    remove: async (id) =>
      (await database.deleteFrom('home_link').where('id', '=', id).executeTakeFirst()).numDeletedRows > 0n,

    async accept(code) {
      const row = await database
        .updateTable('home_link')
        .set({ code_hash: null, used_at: sql`now()` })
        .where('code_hash', '=', hashOf(typedCode(code)))
        .where('code_expires_at', '>', sql<Date>`now()`)
        .returningAll()
        .executeTakeFirst();
      if (!row) throw new Problem('home_link_unknown');
      return { ...row, seen_at: null };
    },
  };
}
