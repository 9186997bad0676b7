import { randomUUID } from 'node:crypto';
import { sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';
import { CHAIN_START, type ChainedEntry, entryHash } from '../privacy/audit-chain.ts';

/** Something that was done, before it stands in the log. */
export interface AuditedAct {
  /** An account's id, or `this computer`. */
  readonly actor: string;
  /** `patient.viewed`. */
  readonly action: string;
  /** The id of the person that it was done to; the log gets a pseudonym instead. */
  readonly subject: string | null;
}

/** An entry, and the id that its pseudonym stands for while that is known. */
export type AuditRow = ChainedEntry & { readonly subjectId: string | null };

export interface AuditQuery {
  readonly limit: number;
  /** The newest first, from this one backwards; or in their order, from the one after. */
  readonly before?: number | undefined;
  readonly after?: number | undefined;
  /** Only what was done to this person. */
  readonly subject?: string | undefined;
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

export function createAuditRepository(database: Database): AuditRepository {
  return {
    async add({ actor, action, subject }) {
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
          subject: pseudonym?.pseudonym ?? null,
          previous: last?.hash ?? CHAIN_START,
        };
        await trx
          .insertInto('audit_entry')
          .values({ ...entry, hash: entryHash(entry) })
          .execute();
      });
    },

    async list({ limit, before, after, subject }) {
      let query = database
        .selectFrom('audit_entry')
        .leftJoin('audit_subject', 'audit_subject.pseudonym', 'audit_entry.subject')
        .selectAll('audit_entry')
        .select('audit_subject.id as subjectId')
        .orderBy('seq', after === undefined ? 'desc' : 'asc')
        .limit(limit);
      if (before !== undefined) query = query.where('seq', '<', String(before));
      if (after !== undefined) query = query.where('seq', '>', String(after));
      if (subject !== undefined) query = query.where('audit_subject.id', '=', subject);
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
