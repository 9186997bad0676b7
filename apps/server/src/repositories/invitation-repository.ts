import { randomUUID } from 'node:crypto';
import { type Selectable, sql } from 'kysely';
import type { Role } from '../access/route-access.ts';
import { hashOf, newCode, typedCode } from '../accounts/secret.ts';
import type { InvitationTable } from '../database/accounts-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import { type AccountRow, addAccount } from './account-repository.ts';

export type InvitationRow = Selectable<InvitationTable>;

export interface NewInvitation {
  readonly role: Role;
  readonly note: string;
  readonly worksFor: string | null;
  readonly patientId: string | null;
  readonly createdBy: string;
  readonly days: number;
}

const LETTERS = 12;

/** Codes by which people come in. A code is told once, bound to a role, and good for one person. */
export interface InvitationRepository {
  add(invitation: NewInvitation): Promise<{ readonly code: string; readonly row: InvitationRow }>;
  /** Those that can still be used; of everybody when null. */
  list(createdBy: string | null): Promise<readonly InvitationRow[]>;
  remove(id: string, createdBy: string | null): Promise<boolean>;
  /** Makes the account that a code stands for, and uses it up. @throws Problem `invitation_unknown`, `account_name_taken` */
  accept(
    code: string,
    account: { readonly name: string; readonly passwordHash: string },
  ): Promise<AccountRow>;
}

export function createInvitationRepository(database: Database): InvitationRepository {
  const isOpen = sql<boolean>`expires_at > now()`;
  return {
    async add({ role, note, worksFor, patientId, createdBy, days }) {
      const code = newCode(LETTERS);
      const row = await database
        .insertInto('invitation')
        .values({
          ...{ id: randomUUID(), code_hash: hashOf(typedCode(code)), role, note },
          ...{ works_for: worksFor, patient_id: patientId, created_by: createdBy },
          expires_at: new Date(Date.now() + 86_400_000 * days),
        })
        .returningAll()
        .executeTakeFirstOrThrow();
      return { code, row };
    },

    list(createdBy) {
      const open = database.selectFrom('invitation').selectAll().where(isOpen).orderBy('created_at', 'desc');
      return (createdBy === null ? open : open.where('created_by', '=', createdBy)).execute();
    },

    async remove(id, createdBy) {
      let removing = database.deleteFrom('invitation').where('id', '=', id);
      if (createdBy !== null) removing = removing.where('created_by', '=', createdBy);
      return (await removing.executeTakeFirst()).numDeletedRows > 0n;
    },

    accept: (code, { name, passwordHash }) =>
      database.transaction().execute(async (trx) => {
        const row = await trx
          .deleteFrom('invitation')
          .where('code_hash', '=', hashOf(typedCode(code)))
          .where(isOpen)
          .returningAll()
          .executeTakeFirst();
        if (!row) throw new Problem('invitation_unknown');
        const { role, works_for: worksFor, patient_id: patientId } = row;
        return addAccount(trx, { name, role, passwordHash, worksFor, patientId });
      }),
  };
}
