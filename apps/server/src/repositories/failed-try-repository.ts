import { sql } from 'kysely';
import { hashOf } from '../accounts/secret.ts';
import type { Database } from '../plugins/external/database.ts';

/** What is tried: a password of a name, a second factor of an account, any of these or a code from an address. */
export interface TrySubject {
  readonly what: 'name' | 'factor' | 'address';
  readonly of: string;
}

/** So many are free; then each waits twice as long as the one before. */
const FREE_TRIES = { name: 5, factor: 5, address: 30 } as const;
const LONGEST_WAIT_S = 900;
const FORGOTTEN_AFTER_S = 86_400;

/** How often ways in were tried in vain, for a wait that grows. It outlives this program and holds for all machines. */
export interface FailedTryRepository {
  /**
   * Counts a try before it is made, so that many at once are counted too.
   *
   * @returns 0, or the seconds until the next one may be made; then this one may not
   */
  begin(subjects: readonly TrySubject[]): Promise<number>;
  /** It was right after all: the count of a name or factor begins anew, an address is let off this one. */
  succeeded(subjects: readonly TrySubject[]): Promise<void>;
  sweep(): Promise<void>;
}

/** Names and addresses are kept as hashes: a list of who tried to get in is nobody's business. */
const keyOf = ({ what, of }: TrySubject): string => `${what}:${hashOf(of.toLowerCase())}`;

/**
 * How long to wait after so many failures, seconds.
 *
 * @example waitS('name', 8) // 8
 */
export const waitS = (what: TrySubject['what'], failures: number): number =>
  failures <= FREE_TRIES[what] ? 0 : Math.min(LONGEST_WAIT_S, 2 ** (failures - FREE_TRIES[what]));

export function createFailedTryRepository(database: Database): FailedTryRepository {
  // In the past by more than clocks and tries that are made at once differ.
  const noWait = sql`interval '-1 minute'`;
  const isOld = sql<boolean>`failed_try.last_at < now() - ${FORGOTTEN_AFTER_S} * interval '1 second'`;

  async function beginOne(subject: TrySubject): Promise<number> {
    const free = FREE_TRIES[subject.what];
    const failures = sql<number>`(case when ${isOld} then 1 else failed_try.failures + 1 end)`;
    const wait = sql<Date>`now() + case when ${failures} <= ${free} then ${noWait}
      else least(${LONGEST_WAIT_S}, power(2, least(${failures} - ${free}, 20))) * interval '1 second' end`;
    const counted = await database
      .insertInto('failed_try')
      .values({
        ...{ subject: keyOf(subject), failures: 1 },
        ...{ last_at: sql<Date>`now()`, wait_until: sql<Date>`now() + ${noWait}` },
      })
      .onConflict((conflict) =>
        conflict
          .column('subject')
          .doUpdateSet({ failures, last_at: sql<Date>`now()`, wait_until: wait })
          .where(sql<boolean>`failed_try.wait_until <= clock_timestamp()`),
      )
      .returning('failures')
      .executeTakeFirst();
    if (counted) return 0;
    const row = await database
      .selectFrom('failed_try')
      .select('wait_until')
      .where('subject', '=', keyOf(subject))
      .executeTakeFirst();
    return Math.max(1, Math.ceil(((row?.wait_until.getTime() ?? 0) - Date.now()) / 1000));
  }

  return {
    async begin(subjects) {
      let longestS = 0;
      for (const subject of subjects) longestS = Math.max(longestS, await beginOne(subject));
      return longestS;
    },

    async succeeded(subjects) {
      for (const subject of subjects) {
        const row = database.updateTable('failed_try').where('subject', '=', keyOf(subject));
        const left = subject.what === 'address' ? sql<number>`greatest(0, failures - 1)` : 0;
        await row.set({ failures: left, wait_until: sql<Date>`now() + ${noWait}` }).execute();
      }
    },

    async sweep() {
      await database.deleteFrom('failed_try').where(isOld).execute();
    },
  };
}
