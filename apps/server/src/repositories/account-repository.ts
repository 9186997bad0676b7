import { randomUUID } from 'node:crypto';
import { type Selectable, sql, type Transaction } from 'kysely';
import type { Role } from '../access/route-access.ts';
import type { AccountTable } from '../database/accounts-schema.ts';
import type { Tables } from '../database/schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';

export type AccountRow = Selectable<AccountTable>;
export type AccountLine = AccountRow & { readonly works_for: readonly string[] };

export interface NewAccount {
  readonly name: string;
  readonly role: Role;
  readonly passwordHash: string;
  readonly worksFor: string | null;
  readonly patientId: string | null;
}

/** People with an account here. */
export interface AccountRepository {
  /** Whether somebody owns this place: from then on nobody gets in without signing in. */
  hasOwner(): Promise<boolean>;
  /** The first owner; what was here before becomes theirs. @throws Problem `place_has_owner` */
  addFirstOwner(account: Pick<NewAccount, 'name' | 'passwordHash'>): Promise<AccountRow>;
  /** Of those who have not left. */
  byName(name: string): Promise<AccountRow | undefined>;
  byId(id: string): Promise<AccountRow | undefined>;
  /** In the order in which they came, with those who left. */
  list(): Promise<readonly AccountLine[]>;
  /** Assistants of a clinician, and those of their patients who have an account. */
  answeredForBy(clinicianId: string): Promise<readonly AccountLine[]>;
  /** Whom an assistant works for, in the order in which it was said. */
  worksFor(assistantId: string): Promise<readonly string[]>;
  setWorksFor(assistantId: string, clinicianIds: readonly string[]): Promise<void>;
  setPassword(id: string, passwordHash: string): Promise<void>;
  setRole(id: string, role: Role): Promise<void>;
  /** Lets somebody no longer in; all sessions, keys and open invitations go. The last owner stays. @throws Problem `last_owner` */
  close(id: string): Promise<void>;
  reopen(id: string): Promise<void>;
  /** Begins or ends a second factor. */
  setTotp(id: string, secret: string | null): Promise<void>;
  confirmTotp(id: string, step: number, recoveryHashes: readonly string[]): Promise<void>;
  /** False when the step, or a later one, has been used. */
  useTotpStep(id: string, step: number): Promise<boolean>;
  /** False when there is no such code any more. */
  useRecoveryCode(id: string, hash: string): Promise<boolean>;
}

const UNIQUE_VIOLATION = '23505';
/** Of the lock under which owners are counted and made. */
const OWNER_LOCK = 90_211;

const OWNED = [
  ...(['video', 'comparison', 'patient', 'action_set'] as const),
  ...(['action_model', 'action_event', 'webhook', 'avatar', 'wardrobe_piece'] as const),
];

/** Adds an account in a transaction of somebody else's. @throws Problem `account_name_taken` */
export async function addAccount(trx: Transaction<Tables>, account: NewAccount): Promise<AccountRow> {
  const { name, role, passwordHash, worksFor, patientId } = account;
  const row = await trx
    .insertInto('account')
    .values({ id: randomUUID(), name, role, password_hash: passwordHash, patient_id: patientId })
    .returningAll()
    .executeTakeFirstOrThrow()
    .catch((error: { readonly code?: string }) => {
      throw error.code === UNIQUE_VIOLATION ? new Problem('account_name_taken', { name }) : error;
    });
  if (worksFor !== null) {
    await trx.insertInto('works_for').values({ assistant_id: row.id, clinician_id: worksFor }).execute();
  }
  return row;
}

export function createAccountRepository(database: Database): AccountRepository {
  const change = (id: string) => database.updateTable('account').where('id', '=', id);
  const owners = (trx: Database | Transaction<Tables>) =>
    trx.selectFrom('account').select('id').where('role', '=', 'owner').where('closed_at', 'is', null);
  const underLock = <T>(work: (trx: Transaction<Tables>) => Promise<T>) =>
    database.transaction().execute(async (trx) => {
      await sql`select pg_advisory_xact_lock(${OWNER_LOCK})`.execute(trx);
      return work(trx);
    });
  const keepAnOwner = async (trx: Transaction<Tables>, id: string) => {
    const all = await owners(trx).execute();
    if (all.length === 1 && all[0]?.id === id) throw new Problem('last_owner');
  };

  const repository: AccountRepository = {
    hasOwner: async () => (await owners(database).limit(1).executeTakeFirst()) !== undefined,

    addFirstOwner: (account) =>
      underLock(async (trx) => {
        if (await owners(trx).limit(1).executeTakeFirst()) throw new Problem('place_has_owner');
        const owner = await addAccount(trx, { ...account, role: 'owner', worksFor: null, patientId: null });
        for (const table of OWNED) {
          await trx.updateTable(table).set({ owner_id: owner.id }).where('owner_id', 'is', null).execute();
        }
        return owner;
      }),

    byName: (name) =>
      database
        .selectFrom('account')
        .selectAll()
        .where(sql<string>`lower(name)`, '=', name.toLowerCase())
        .where('closed_at', 'is', null)
        .executeTakeFirst(),

    byId: (id) => database.selectFrom('account').selectAll().where('id', '=', id).executeTakeFirst(),

    async list() {
      const [rows, works] = await Promise.all([
        database.selectFrom('account').selectAll().orderBy('created_at').execute(),
        database.selectFrom('works_for').selectAll().orderBy('since').execute(),
      ]);
      return rows.map((row) => ({
        ...row,
        works_for: works.filter((one) => one.assistant_id === row.id).map((one) => one.clinician_id),
      }));
    },

    async answeredForBy(clinicianId) {
      const { rows } = await sql<{ readonly id: string }>`
        select assistant_id as id from works_for where clinician_id = ${clinicianId}
        union select account.id from account join patient on patient.id = account.patient_id
          where patient.owner_id = ${clinicianId}
      `.execute(database);
      const ids = rows.map(({ id }) => id);
      return (await repository.list()).filter(({ id }) => ids.includes(id));
    },

    async worksFor(assistantId) {
      const rows = await database
        .selectFrom('works_for')
        .innerJoin('account', 'account.id', 'works_for.clinician_id')
        .select('clinician_id')
        .where('assistant_id', '=', assistantId)
        .orderBy('since')
        .orderBy('clinician_id')
        .execute();
      return rows.map(({ clinician_id }) => clinician_id);
    },

    setWorksFor: (assistantId, clinicianIds) =>
      database.transaction().execute(async (trx) => {
        await trx.deleteFrom('works_for').where('assistant_id', '=', assistantId).execute();
        for (const [index, clinicianId] of clinicianIds.entries()) {
          const since = new Date(Date.now() + index);
          await trx
            .insertInto('works_for')
            .values({ assistant_id: assistantId, clinician_id: clinicianId, since })
            .execute();
        }
      }),

    async setPassword(id, passwordHash) {
      await change(id).set({ password_hash: passwordHash }).execute();
    },

    setRole: (id, role) =>
      underLock(async (trx) => {
        if (role !== 'owner') await keepAnOwner(trx, id);
        await trx.updateTable('account').set({ role }).where('id', '=', id).execute();
        if (role !== 'assistant') await trx.deleteFrom('works_for').where('assistant_id', '=', id).execute();
      }),

    close: (id) =>
      underLock(async (trx) => {
        await keepAnOwner(trx, id);
        await trx.updateTable('account').set({ closed_at: new Date() }).where('id', '=', id).execute();
        await trx.deleteFrom('signed_in').where('account_id', '=', id).execute();
        await trx.deleteFrom('api_key').where('account_id', '=', id).execute();
        await trx.deleteFrom('invitation').where('created_by', '=', id).execute();
      }),

    async reopen(id) {
      await change(id).set({ closed_at: null }).execute();
    },

    async setTotp(id, secret) {
      await change(id).set({ totp_secret: secret, totp_confirmed: false, recovery_hashes: '[]' }).execute();
    },

    async confirmTotp(id, step, recoveryHashes) {
      await change(id)
        .set({
          ...{ totp_confirmed: true, totp_last_step: step },
          recovery_hashes: JSON.stringify(recoveryHashes),
        })
        .execute();
    },

    async useTotpStep(id, step) {
      const used = await change(id)
        .set({ totp_last_step: step })
        .where('totp_last_step', '<', String(step))
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },

    async useRecoveryCode(id, hash) {
      const used = await change(id)
        .set({ recovery_hashes: sql`recovery_hashes - ${hash}::text` })
        .where(sql<boolean>`recovery_hashes ? ${hash}`)
        .executeTakeFirst();
      return used.numUpdatedRows > 0n;
    },
  };
  return repository;
}
