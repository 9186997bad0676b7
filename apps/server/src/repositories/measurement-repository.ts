import { randomUUID } from 'node:crypto';
import type { OwnSem, RangeOfMotionMeasurement } from '@posebox/motion';
import type { Insertable, Selectable } from 'kysely';
import type { KeepLevel } from '../database/privacy-schema.ts';
import type {
  MeasurementCorrection,
  MeasurementTable,
  RehabSessionTable,
  SessionChange,
} from '../database/rehabilitation-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import { orderReduction } from './reduction-repository.ts';

export type SessionRow = Selectable<RehabSessionTable>;
export type MeasurementRow = Selectable<MeasurementTable>;
/** A measurement without its document: what trends and tables read. */
export type MeasurementLine = Omit<MeasurementRow, 'document'>;

export interface NewSession {
  /** Where whoever sends it chose it, so that it is kept once however often it is sent. */
  readonly id?: string;
  readonly patientId: string;
  readonly episodeId: string | null;
  readonly doneAt: Date;
  readonly place: SessionRow['place'];
  readonly pain: number | null;
  readonly note: string;
  /** What of the clips may stay. */
  readonly keep: KeepLevel;
  readonly measurements: readonly NewMeasurement[];
}

export type NewMeasurement = Omit<
  Insertable<MeasurementTable>,
  'id' | 'session_id' | 'document' | 'corrections'
> & {
  readonly document: RangeOfMotionMeasurement | null;
};

const LINE = [
  'id',
  'session_id',
  'patient_id',
  'protocol_id',
  'protocol_version',
  'side',
  'moved_by',
  'unit',
  'value',
  'error',
  'sem',
  'instrument',
  'view',
  'conventions',
  'measured_at',
  'video_id',
  'person_id',
  'corrections',
] as const satisfies readonly (keyof MeasurementTable)[];

/** Sessions and what was measured in them. */
export interface MeasurementRepository {
  /** Sessions with their measurements, and what is to be left of their clips: all of it or nothing. */
  addSessions(sessions: readonly NewSession[]): Promise<readonly SessionRow[]>;
  /** @throws Problem `session_unknown` */
  session(id: string): Promise<SessionRow>;
  /** The newest first. */
  sessions(patientId: string, limit: number): Promise<readonly SessionRow[]>;
  /** When the patient practised since a day: for the plan's adherence. */
  sessionTimes(patientId: string, since: Date): Promise<readonly Date[]>;
  /** Says pain, note or place anew and keeps what it was. @throws Problem `session_unknown` */
  changeSession(
    id: string,
    change: SessionChange,
    who: { readonly by: string; readonly at: string },
  ): Promise<SessionRow>;
  /** Notes the film of a session that has none. @returns whether there was such a session */
  setFilm(id: string, filmId: string): Promise<boolean>;
  removeSession(id: string): Promise<void>;
  /** @throws Problem `measurement_unknown` */
  measurement(id: string): Promise<MeasurementRow>;
  /** Of a patient, in the order of time; of one protocol and side, or of all. */
  lines(
    patientId: string,
    only?: { readonly protocolId: string; readonly side?: MeasurementRow['side'] | undefined },
  ): Promise<readonly MeasurementLine[]>;
  ofSession(sessionId: string): Promise<readonly MeasurementRow[]>;
  linesOfSessions(sessionIds: readonly string[]): Promise<readonly MeasurementLine[]>;
  correct(
    id: string,
    document: RangeOfMotionMeasurement,
    correction: MeasurementCorrection,
  ): Promise<MeasurementRow>;
  removeMeasurement(id: string): Promise<void>;
  ownSem(): Promise<OwnSem>;
  setOwnSem(protocolId: string, sem: number, pairs: readonly (readonly [number, number])[]): Promise<void>;
  forgetOwnSem(protocolId: string): Promise<void>;
}

export function createMeasurementRepository(database: Database): MeasurementRepository {
  return {
    addSessions: (sessions) =>
      database.transaction().execute(async (transaction) => {
        const rows: SessionRow[] = [];
        for (const { id = randomUUID(), patientId, episodeId, doneAt, keep, ...session } of sessions) {
          const { measurements, ...rest } = session;
          const row = await transaction
            .insertInto('rehab_session')
            .values({ id, patient_id: patientId, episode_id: episodeId, done_at: doneAt, ...rest })
            .returningAll()
            .executeTakeFirstOrThrow();
          rows.push(row);
          if (measurements.length === 0) continue;
          await transaction
            .insertInto('measurement')
            .values(
              measurements.map(({ document, ...columns }) => ({
                ...columns,
                id: randomUUID(),
                session_id: id,
                document: JSON.stringify(document),
              })),
            )
            .execute();
          const clips = measurements.flatMap(({ video_id }) => video_id ?? []);
          await orderReduction(transaction, clips, keep);
        }
        return rows;
      }),

    async session(id) {
      const row = await database
        .selectFrom('rehab_session')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new Problem('session_unknown', { id });
      return row;
    },

    sessions: (patientId, limit) =>
      database
        .selectFrom('rehab_session')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('done_at', 'desc')
        .limit(limit)
        .execute(),

    async sessionTimes(patientId, since) {
      const rows = await database
        .selectFrom('rehab_session')
        .select('done_at')
        .where('patient_id', '=', patientId)
        .where('done_at', '>=', since)
        .orderBy('done_at')
        .execute();
      return rows.map(({ done_at }) => done_at);
    },

    changeSession: (id, change, who) =>
      database.transaction().execute(async (transaction) => {
        const before = await transaction
          .selectFrom('rehab_session')
          .selectAll()
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirst();
        if (!before) throw new Problem('session_unknown', { id });
        const changed = Object.entries(change).filter(
          ([what, value]) => value !== undefined && value !== before[what as keyof SessionChange],
        );
        if (changed.length === 0) return before;
        const was: SessionChange = Object.fromEntries(
          changed.map(([what]) => [what, before[what as keyof SessionChange]]),
        );
        return transaction
          .updateTable('rehab_session')
          .set({
            ...(Object.fromEntries(changed) as SessionChange),
            corrections: JSON.stringify([...before.corrections, { ...who, was }]),
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
      }),

    async setFilm(id, filmId) {
      const { numUpdatedRows } = await database
        .updateTable('rehab_session')
        .set({ film_id: filmId })
        .where('id', '=', id)
        .where('film_id', 'is', null)
        .executeTakeFirst();
      return numUpdatedRows > 0n;
    },

    async removeSession(id) {
      await database.deleteFrom('rehab_session').where('id', '=', id).execute();
    },

    async measurement(id) {
      const row = await database
        .selectFrom('measurement')
        .selectAll()
        .where('id', '=', id)
        .executeTakeFirst();
      if (!row) throw new Problem('measurement_unknown', { id });
      return row;
    },

    lines(patientId, only) {
      let query = database.selectFrom('measurement').select(LINE).where('patient_id', '=', patientId);
      if (only) query = query.where('protocol_id', '=', only.protocolId);
      if (only?.side) query = query.where('side', '=', only.side);
      return query.orderBy('measured_at').execute();
    },

    ofSession: (sessionId) =>
      database
        .selectFrom('measurement')
        .selectAll()
        .where('session_id', '=', sessionId)
        .orderBy('measured_at')
        .execute(),

    linesOfSessions: (sessionIds) =>
      sessionIds.length === 0
        ? Promise.resolve([])
        : database.selectFrom('measurement').select(LINE).where('session_id', 'in', sessionIds).execute(),

    correct: (id, document, correction) =>
      database.transaction().execute(async (transaction) => {
        const { corrections } = await transaction
          .selectFrom('measurement')
          .select('corrections')
          .where('id', '=', id)
          .forUpdate()
          .executeTakeFirstOrThrow();
        const { value, error, sem } = document;
        return transaction
          .updateTable('measurement')
          .set({
            ...{ value, error, sem, document: JSON.stringify(document) },
            corrections: JSON.stringify([...corrections, correction]),
          })
          .where('id', '=', id)
          .returningAll()
          .executeTakeFirstOrThrow();
      }),

    async removeMeasurement(id) {
      await database.deleteFrom('measurement').where('id', '=', id).execute();
    },

    async ownSem() {
      const rows = await database.selectFrom('own_sem').select(['protocol_id', 'sem']).execute();
      return Object.fromEntries(rows.map(({ protocol_id, sem }) => [protocol_id, sem]));
    },

    async setOwnSem(protocolId, sem, pairs) {
      const values = { sem, pairs: JSON.stringify(pairs), measured_at: new Date() };
      await database
        .insertInto('own_sem')
        .values({ protocol_id: protocolId, ...values })
        .onConflict((conflict) => conflict.column('protocol_id').doUpdateSet(values))
        .execute();
    },

    async forgetOwnSem(protocolId) {
      await database.deleteFrom('own_sem').where('protocol_id', '=', protocolId).execute();
    },
  };
}
