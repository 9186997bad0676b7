import { type Selectable, sql } from 'kysely';
import type { ConsentTable, PlacePrivacyTable } from '../database/privacy-schema.ts';
import type { Database } from '../plugins/external/database.ts';

export type ConsentRow = Selectable<ConsentTable>;
export type PlacePrivacy = Omit<Selectable<PlacePrivacyTable>, 'single'>;
export type GivenConsent = Omit<ConsentRow, 'patient_id' | 'version' | 'recorded_at' | 'withdrawn_at'>;

/** What people have agreed to, version by version, and what this place keeps where nobody said. */
export interface ConsentRepository {
  /** The newest first. */
  versions(patientId: string): Promise<readonly ConsentRow[]>;
  /** A new version takes the place of the one before. */
  give(patientId: string, consent: GivenConsent): Promise<ConsentRow>;
  /** @returns false when there was none to withdraw */
  withdraw(patientId: string): Promise<boolean>;
  place(): Promise<PlacePrivacy>;
  setPlace(place: PlacePrivacy): Promise<PlacePrivacy>;
}

/** As PoseBox was before anybody said otherwise. */
const UNSAID: PlacePrivacy = { keep: 'video', consent_required: false, keep_record_days: null };

export function createConsentRepository(database: Database): ConsentRepository {
  // A day is a day wherever it is read: as text, not as the midnight of some place.
  const days = [sql<string | null>`until::text`.as('until'), sql<string>`given_on::text`.as('given_on')];
  return {
    versions: (patientId) =>
      database
        .selectFrom('consent')
        .selectAll()
        .select(days)
        .where('patient_id', '=', patientId)
        .orderBy('version', 'desc')
        .execute() as Promise<ConsentRow[]>,

    give: (patientId, consent) =>
      database.transaction().execute(async (trx) => {
        // Two at once get a version each, one after the other.
        await trx.selectFrom('patient').select('id').where('id', '=', patientId).forUpdate().execute();
        const { last } = await trx
          .selectFrom('consent')
          .select(({ fn }) => fn.max('version').as('last'))
          .where('patient_id', '=', patientId)
          .executeTakeFirstOrThrow();
        return (await trx
          .insertInto('consent')
          .values({ ...consent, patient_id: patientId, version: (last ?? 0) + 1 })
          .returningAll()
          .returning(days)
          .executeTakeFirstOrThrow()) as ConsentRow;
      }),

    async withdraw(patientId) {
      const { numUpdatedRows } = await database
        .updateTable('consent')
        .set({ withdrawn_at: new Date() })
        .where('patient_id', '=', patientId)
        .where('withdrawn_at', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async place() {
      const row = await database
        .selectFrom('place_privacy')
        .select(['keep', 'consent_required', 'keep_record_days'])
        .executeTakeFirst();
      return row ?? UNSAID;
    },

    setPlace: (place) =>
      database
        .insertInto('place_privacy')
        .values(place)
        .onConflict((conflict) => conflict.column('single').doUpdateSet(place))
        .returning(['keep', 'consent_required', 'keep_record_days'])
        .executeTakeFirstOrThrow(),
  };
}
