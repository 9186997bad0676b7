import { randomUUID } from 'node:crypto';
import type { Selectable } from 'kysely';
import type { Owners } from '../access/viewer.ts';
import type { AgeGroup } from '../database/privacy-schema.ts';
import type {
  AttentionReason,
  EpisodeTable,
  PatientTable,
  PlanItemTable,
} from '../database/rehabilitation-schema.ts';
import type { Database } from '../plugins/external/database.ts';
import { Problem } from '../problem.ts';
import { isOwnedBy } from './owned-rows.ts';

export type PatientRow = Selectable<PatientTable>;
export type EpisodeRow = Selectable<EpisodeTable>;
export type PlanItemRow = Selectable<PlanItemTable>;

export interface PatientQuery {
  readonly owners: Owners;
  /** Part of the pseudonym. */
  readonly search?: string | undefined;
  readonly archived: boolean;
  readonly limit: number;
  readonly offset: number;
}

export interface PlanItem {
  readonly protocolId: string;
  readonly side: PlanItemRow['side'];
  readonly timesPerWeek: number;
}

/** What goes with a patient when the patient is deleted. */
export interface PatientContents {
  readonly sessions: number;
  readonly measurements: number;
}

/** Patients, their episodes and plans. */
export interface PatientRepository {
  add(patient: {
    readonly ownerId: string | null;
    readonly pseudonym: string;
    readonly note: string;
    readonly ageGroup: AgeGroup;
  }): Promise<PatientRow>;
  /** @throws Problem `patient_unknown` */
  byId(id: string): Promise<PatientRow>;
  /** Those of exactly this pseudonym, archived ones too: two clinicians may each have one. */
  called(pseudonym: string): Promise<readonly PatientRow[]>;
  /** Who needs a look first, then who was here last. */
  list(query: PatientQuery): Promise<{ readonly rows: readonly PatientRow[]; readonly total: number }>;
  change(
    id: string,
    change: {
      readonly pseudonym?: string | undefined;
      readonly note?: string | undefined;
      readonly ageGroup?: AgeGroup | undefined;
      readonly archived?: boolean | undefined;
    },
  ): Promise<PatientRow>;
  contents(id: string): Promise<PatientContents>;
  remove(id: string): Promise<void>;
  noteSession(
    id: string,
    state: { readonly lastSessionAt: Date | null; readonly reasons: readonly AttentionReason[] },
  ): Promise<void>;
  episodes(patientId: string): Promise<readonly EpisodeRow[]>;
  /** @throws Problem `episode_unknown` */
  episode(patientId: string, episodeId: string): Promise<EpisodeRow>;
  beginEpisode(patientId: string, title: string, startedAt: Date): Promise<EpisodeRow>;
  /** @throws Problem `episode_unknown` */
  changeEpisode(
    patientId: string,
    episodeId: string,
    change: { readonly title?: string | undefined; readonly endedAt?: Date | null | undefined },
  ): Promise<EpisodeRow>;
  /** What is to be done now, over all open episodes. */
  plan(patientId: string): Promise<readonly PlanItemRow[]>;
  /** Replaces what is to be done in an episode; what was there before ends, for the record. */
  setPlan(episodeId: string, items: readonly PlanItem[], now: Date): Promise<void>;
}

const UNIQUE_VIOLATION = '23505';

export function createPatientRepository(database: Database): PatientRepository {
  const taken = (pseudonym: string) => (error: unknown) => {
    const isTaken = (error as { readonly code?: string }).code === UNIQUE_VIOLATION;
    throw isTaken ? new Problem('pseudonym_taken', { pseudonym }) : error;
  };
  const found = <Row>(row: Row | undefined, id: string): Row => {
    if (row === undefined) throw new Problem('patient_unknown', { id: id.slice(0, 64) });
    return row;
  };

  const repository: PatientRepository = {
    add: ({ ownerId, pseudonym, note, ageGroup }) =>
      database
        .insertInto('patient')
        .values({ id: randomUUID(), owner_id: ownerId, pseudonym, note, age_group: ageGroup })
        .returningAll()
        .executeTakeFirstOrThrow()
        .catch(taken(pseudonym)),

    byId: async (id) =>
      found(await database.selectFrom('patient').selectAll().where('id', '=', id).executeTakeFirst(), id),

    called: (pseudonym) =>
      database
        .selectFrom('patient')
        .selectAll()
        .where('pseudonym', '=', pseudonym)
        .orderBy('created_at')
        .execute(),

    async list({ owners, search, archived, limit, offset }) {
      let query = database
        .selectFrom('patient')
        .where(isOwnedBy(owners))
        .where('archived_at', archived ? 'is not' : 'is', null);
      if (search) {
        const pattern = `%${search.replace(/[\\%_]/g, '\\$&')}%`;
        query = query.where('pseudonym', 'ilike', pattern);
      }
      const [rows, { total }] = await Promise.all([
        query
          .selectAll()
          .orderBy('attention', 'desc')
          .orderBy('last_session_at', (order) => order.desc().nullsLast())
          .orderBy('id')
          .limit(limit)
          .offset(offset)
          .execute(),
        query.select(({ fn }) => fn.countAll<string>().as('total')).executeTakeFirstOrThrow(),
      ]);
      return { rows, total: Number(total) };
    },

    async change(id, { pseudonym, note, ageGroup, archived }) {
      const before = await repository.byId(id);
      const archivedAt = archived === undefined ? before.archived_at : archived ? new Date() : null;
      return database
        .updateTable('patient')
        .set({
          pseudonym: pseudonym ?? before.pseudonym,
          note: note ?? before.note,
          age_group: ageGroup ?? before.age_group,
          archived_at: archivedAt,
        })
        .where('id', '=', id)
        .returningAll()
        .executeTakeFirstOrThrow()
        .catch(taken(pseudonym ?? ''));
    },

    async contents(id) {
      const count = async (table: 'rehab_session' | 'measurement') => {
        const { total } = await database
          .selectFrom(table)
          .where('patient_id', '=', id)
          .select(({ fn }) => fn.countAll<string>().as('total'))
          .executeTakeFirstOrThrow();
        return Number(total);
      };
      return {
        sessions: await count('rehab_session'),
        measurements: await count('measurement'),
      };
    },

    async remove(id) {
      await database.deleteFrom('patient').where('id', '=', id).execute();
    },

    async noteSession(id, { lastSessionAt, reasons }) {
      await database
        .updateTable('patient')
        .set({
          last_session_at: lastSessionAt,
          attention: reasons.length,
          attention_reasons: JSON.stringify(reasons),
        })
        .where('id', '=', id)
        .execute();
    },

    episodes: (patientId) =>
      database
        .selectFrom('episode')
        .selectAll()
        .where('patient_id', '=', patientId)
        .orderBy('started_at', 'desc')
        .execute(),

    beginEpisode: (patientId, title, startedAt) =>
      database
        .insertInto('episode')
        .values({ id: randomUUID(), patient_id: patientId, title, started_at: startedAt })
        .returningAll()
        .executeTakeFirstOrThrow(),

    async episode(patientId, episodeId) {
      const row = await database
        .selectFrom('episode')
        .selectAll()
        .where('id', '=', episodeId)
        .where('patient_id', '=', patientId)
        .executeTakeFirst();
      if (!row) throw new Problem('episode_unknown', { id: episodeId });
      return row;
    },

    async changeEpisode(patientId, episodeId, { title, endedAt }) {
      const before = await repository.episode(patientId, episodeId);
      return database
        .updateTable('episode')
        .set({ title: title ?? before.title, ended_at: endedAt === undefined ? before.ended_at : endedAt })
        .where('id', '=', episodeId)
        .returningAll()
        .executeTakeFirstOrThrow();
    },

    plan: (patientId) =>
      database
        .selectFrom('plan_item')
        .innerJoin('episode', 'episode.id', 'plan_item.episode_id')
        .selectAll('plan_item')
        .where('episode.patient_id', '=', patientId)
        .where('episode.ended_at', 'is', null)
        .where('plan_item.ended_at', 'is', null)
        .orderBy('plan_item.started_at')
        .execute(),

    setPlan: (episodeId, items, now) =>
      database.transaction().execute(async (transaction) => {
        await transaction
          .updateTable('plan_item')
          .set({ ended_at: now })
          .where('episode_id', '=', episodeId)
          .where('ended_at', 'is', null)
          .execute();
        if (items.length === 0) return;
        await transaction
          .insertInto('plan_item')
          .values(
            items.map(({ protocolId, side, timesPerWeek }) => ({
              id: randomUUID(),
              episode_id: episodeId,
              protocol_id: protocolId,
              side,
              times_per_week: timesPerWeek,
              started_at: now,
            })),
          )
          .execute();
      }),
  };
  return repository;
}
