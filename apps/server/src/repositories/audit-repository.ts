import { randomUUID } from 'node:crypto';
import { ACCOUNT_ACTIONS, type AuditAction, type AuditActor } from '@posebox/texts';
import { sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';
import { CHAIN_START, type ChainedEntry, entryHash } from '../privacy/audit-chain.ts';

/** Something that was done, before it stands in the log. */
export interface AuditedAct {
  /** An account's id, or one of `ACTORS`. */
  readonly actor: string;
  readonly action: AuditAction;
  /** The id of the person that it was done to; the log gets a pseudonym instead. */
  readonly subject?: string | null;
  /** The id of the account that it was done to, if not the actor's own; it stands in the log as it is. */
  readonly account?: string | null;
}

/** Who acts without an account of their own. */
export const ACTORS = {
  /** Whoever sits at this computer: in a place without accounts, and at its terminal. */
  thisComputer: 'this computer',
  /** What goes by itself when its day has come. */
  retention: 'retention',
  /** A patient's browser. */
  homeLink: 'home link',
  /** Somebody who isn't signed in. */
  nobody: 'nobody',
} as const satisfies Record<string, AuditActor>;

/** An entry, and what its ids stand for while that is known. Names stand in the accounts only, never in the log. */
export type AuditRow = ChainedEntry & {
  /** The person whose pseudonym is the subject. */
  readonly subjectId: string | null;
  readonly actorName: string | null;
  /** Of the account that is the subject. */
  readonly accountName: string | null;
};

export interface AuditQuery {
  readonly limit: number;
  /** The newest first, from this one backwards; or in their order, from the one after. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Only what was done to this person. */
  readonly subject?: string | undefined;
  /** Only who got in and as what, or only what was done with records. */
  readonly about?: 'accounts' | 'records' | undefined;
}

/** Who did what. Entries are added, and never changed or removed. */
export interface AuditRepository {
  add(act: AuditedAct): Promise<void>;
  list(query: AuditQuery): Promise<readonly AuditRow[]>;
  /**
   * Destroys what leads from the log to people who are no longer there; the entries stay, and nobody can tell whom they
   * were about.
   */
  forgetGone(): Promise<void>;
}

/** One writer at a time: an entry is hashed over the one before. */
const CHAIN_LOCK = 7_260_013;
const ABOUT_ACCOUNTS = Object.keys(ACCOUNT_ACTIONS);

export function createAuditRepository(database: Database): AuditRepository {
  return {
    async add({ actor, action, subject = null, account = null }) {
      await database.transaction().execute(async (trx) => {
        await sql`select pg_advisory_xact_lock(${sql.lit(CHAIN_LOCK)})`.execute(trx);
        const last = await trx
          .selectFrom('audit_entry')
          .select(['seq', 'hash'])
          .orderBy('seq', 'desc')
          .limit(1)
          .executeTakeFirst();
        const pseudonym =
          subject === null
            ? null
            : await trx
                .insertInto('audit_subject')
                .values({ id: subject, pseudonym: randomUUID() })
                .onConflict((conflict) => conflict.column('id').doUpdateSet({ id: subject }))
                .returning('pseudonym')
                .executeTakeFirstOrThrow();
        const entry = {
          seq: Number(last?.seq ?? 0) + 1,
          at: new Date().toISOString(),
          ...{ actor, action },
          subject: pseudonym?.pseudonym ?? account,
          previous: last?.hash ?? CHAIN_START,
        };
        await trx
          .insertInto('audit_entry')
          .values({ ...entry, hash: entryHash(entry) })
          .execute();
      });
    },

    async list({ limit, before, after, subject, about }) {
      let query = database
        .selectFrom('audit_entry')
        .leftJoin('audit_subject', 'audit_subject.pseudonym', 'audit_entry.subject')
        .leftJoin('account as acting', (join) =>
          join.on(sql`acting.id::text`, '=', sql.ref('audit_entry.actor')),
        )
        .leftJoin('account as acted_on', 'acted_on.id', 'audit_entry.subject')
        .selectAll('audit_entry')
        .select(['audit_subject.id as subjectId', 'acting.name as actorName', 'acted_on.name as accountName'])
        .orderBy('seq', after === undefined ? 'desc' : 'asc')
        .limit(limit);
      if (before !== undefined) query = query.where('seq', '<', String(before));
      if (after !== undefined) query = query.where('seq', '>', String(after));
      if (subject !== undefined) query = query.where('audit_subject.id', '=', subject);
      if (about !== undefined)
        query = query.where('action', about === 'accounts' ? 'in' : 'not in', ABOUT_ACCOUNTS);
      return (await query.execute()).map((row) => ({ ...row, seq: Number(row.seq) }));
    },

    async forgetGone() {
      await database
        .deleteFrom('audit_subject')
        .where('id', 'not in', database.selectFrom('patient').select('id'))
        .execute();
    },
  };
}
