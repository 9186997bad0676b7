import { sql } from 'kysely';
import type { Database } from '../plugins/external/database.ts';
import { clipsOfPatient } from './clips-of-patients.ts';
import { forgetNamed } from './forget-named.ts';

/** What belongs to a person, whoever kept it. */
export interface PersonTraces {
  readonly pseudonym: string;
  /** Of the record, its episodes, sessions and measurements, the clips and their comparisons. */
  readonly ids: readonly string[];
  readonly videoIds: readonly string[];
}

/** Removes a person from the database. */
export interface ErasureRepository {
  /** Erases while nobody else erases this person; who comes second waits, and finds them gone. */
  alone(patientId: string, erase: () => Promise<void>): Promise<void>;
  /** From here on nothing more is kept of the person, and a service that ends goes on with it. */
  begin(patientId: string): Promise<void>;
  /** People whose erasure has begun. */
  begun(): Promise<readonly string[]>;
  /** People whose day has come, by their consent or as this place keeps records. */
  due(today: string): Promise<readonly string[]>;
  /** Clips they were measured or filmed in, and clips of sets that were kept under their name. */
  traces(patientId: string, pseudonym: string): Promise<PersonTraces>;
  /** Removes what other tables and the queue say of them. */
  forgetTraces(traces: PersonTraces): Promise<void>;
  /** Gives the room of what was removed back, so that it is written over. */
  vacuum(): Promise<void>;
}

const TOUCHED = [
  'patient',
  'consent',
  'episode',
  'plan_item',
  'rehab_session',
  'measurement',
  'video',
  'coaching',
  'action_clip',
  'action_recognition',
  'action_event',
  'comparison',
  'comparison_film',
  'reference',
  'audit_subject',
] as const;

const ERASING_LOCK = 7_260_014;

/** The queue's own tables; it makes one for each of its queues. */
const QUEUE_SCHEMA = 'pgboss';

export function createErasureRepository(database: Database): ErasureRepository {
  return {
    alone: (patientId, erase) =>
      database.transaction().execute(async (trx) => {
        // Gone with the connection, so that a service that ends leaves nobody waiting.
        await sql`select pg_advisory_xact_lock(hashtextextended(${patientId}, ${ERASING_LOCK}))`.execute(trx);
        await erase();
      }),

    async begin(patientId) {
      await database
        .updateTable('patient')
        .set({ erasing_since: new Date() })
        .where('id', '=', patientId)
        .where('erasing_since', 'is', null)
        .execute();
    },

    begun: async () =>
      (
        await database.selectFrom('patient').select('id').where('erasing_since', 'is not', null).execute()
      ).map(({ id }) => id),

    async due(today) {
      const { rows } = await sql<{ readonly id: string }>`
        select patient.id from patient
        left join lateral (
          select until from consent where patient_id = patient.id order by version desc limit 1
        ) newest on true
        left join place_privacy on true
        where newest.until < ${today}::date
          or greatest(patient.created_at, patient.last_session_at)
            < ${today}::date - keep_record_days * interval '1 day'
      `.execute(database);
      return rows.map(({ id }) => id);
    },

    async traces(patientId, pseudonym) {
      const coached = await database
        .selectFrom('coaching')
        .select('video_id')
        .where('person', '=', pseudonym)
        .execute();
      const videoIds = [
        ...new Set([
          ...(await clipsOfPatient(database, patientId)),
          ...coached.map(({ video_id }) => video_id),
        ]),
      ];
      const { rows: others } = await sql<{ readonly id: string }>`
        select id from rehab_session where patient_id = ${patientId}
        union all select id from episode where patient_id = ${patientId}
        union all select id from measurement where patient_id = ${patientId}
        union all select id from comparison
          where reference_id = any(${videoIds}::uuid[]) or attempt_id = any(${videoIds}::uuid[])
      `.execute(database);
      return { pseudonym, videoIds, ids: [patientId, ...videoIds, ...others.map(({ id }) => id)] };
    },

    async forgetTraces({ pseudonym, ids }) {
      await forgetNamed(database, ids);
      await database.updateTable('coaching').set({ person: null }).where('person', '=', pseudonym).execute();
      await database
        .updateTable('action_clip')
        .set({ performer: '' })
        .where('performer', '=', pseudonym)
        .execute();
    },

    async vacuum() {
      const { rows } = await sql<{ readonly name: string }>`
        select table_name as name from information_schema.tables
        where table_schema = ${QUEUE_SCHEMA} and table_type = 'BASE TABLE' and table_name like '%job%'
      `.execute(database);
      const queue = rows.map(({ name }) => sql.id(QUEUE_SCHEMA, name));
      for (const table of [...TOUCHED.map((name) => sql.id(name)), ...queue])
        await sql`vacuum ${table}`.execute(database);
    },
  };
}
