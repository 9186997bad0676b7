import type { RangeOfMotionMeasurement } from '@posebox/motion';
import type { ColumnType, Generated } from 'kysely';
import type { OwnerId } from './accounts-schema.ts';
import type { AgeGroup } from './privacy-schema.ts';

type Json<T> = ColumnType<T, string, string>;
type GivenJson<T> = ColumnType<T, string | undefined, string>;
type Time = ColumnType<Date, Date, Date>;
type MaybeTime = ColumnType<Date | null, Date | null | undefined, Date | null>;

/** The tables of rehabilitation. Everything below a patient goes with the patient. */
export interface RehabilitationTables {
  patient: PatientTable;
  episode: EpisodeTable;
  plan_item: PlanItemTable;
  rehab_session: RehabSessionTable;
  measurement: MeasurementTable;
  own_sem: OwnSemTable;
}

export const ATTENTION_REASONS = ['worse', 'pain', 'no_session', 'off_plan'] as const;
export type AttentionReason = (typeof ATTENTION_REASONS)[number];

export interface PatientTable {
  readonly id: string;
  readonly owner_id: OwnerId;
  /** What the patient is called here; a name only if somebody types one. Unique among those of one owner. */
  readonly pseudonym: string;
  readonly note: Generated<string>;
  readonly age_group: Generated<AgeGroup>;
  /** Everything about the person is being removed since then; nothing more is kept. */
  readonly erasing_since: MaybeTime;
  readonly created_at: ColumnType<Date, Date | undefined, never>;
  readonly archived_at: MaybeTime;
  /** Kept with every session, so that an overview of thousands reads one index. */
  readonly last_session_at: MaybeTime;
  /** How many reasons there are to look, as of the last session. */
  readonly attention: Generated<number>;
  readonly attention_reasons: GivenJson<readonly AttentionReason[]>;
}

export interface EpisodeTable {
  readonly id: string;
  readonly patient_id: string;
  readonly title: string;
  readonly started_at: Time;
  readonly ended_at: MaybeTime;
}

/** What a patient is to do: one protocol and side. */
export interface PlanItemTable {
  readonly id: string;
  readonly episode_id: string;
  readonly protocol_id: string;
  readonly side: 'left' | 'right' | 'none';
  readonly times_per_week: number;
  readonly started_at: Time;
  readonly ended_at: MaybeTime;
}

export interface RehabSessionTable {
  readonly id: string;
  readonly patient_id: string;
  readonly episode_id: string | null;
  readonly done_at: Time;
  readonly place: 'clinic' | 'home';
  /** 0–10, as the patient says. */
  readonly pain: number | null;
  readonly note: Generated<string>;
  readonly corrections: GivenJson<readonly SessionCorrection[]>;
  /** The clip that was filmed while it was done at home. */
  readonly film_id: string | null;
}

/** A change somebody made to what was said of a session: what it was before, by whom, when. */
export interface SessionCorrection {
  readonly by: string;
  readonly at: string;
  readonly was: SessionChange;
}

/** What of a session can be said anew. */
export interface SessionChange {
  readonly pain?: number | null | undefined;
  readonly note?: string | undefined;
  readonly place?: 'clinic' | 'home' | undefined;
}

/** A change somebody made to a measurement: which repetitions were taken out, by whom, when. */
export interface MeasurementCorrection {
  readonly by: string;
  readonly at: string;
  readonly rejected: readonly number[];
}

export interface MeasurementTable {
  readonly id: string;
  readonly session_id: string;
  readonly patient_id: string;
  readonly protocol_id: string;
  readonly protocol_version: number;
  readonly side: 'left' | 'right' | 'none';
  readonly moved_by: 'active' | 'passive';
  readonly unit: 'deg' | 's';
  /** Null when it was refused. */
  readonly value: number | null;
  readonly error: number | null;
  readonly sem: number | null;
  /** A model's name and hash, or what an imported value was measured with. */
  readonly instrument: string;
  readonly view: string;
  readonly conventions: number;
  readonly measured_at: Time;
  /** Null for an imported value. */
  readonly document: Json<RangeOfMotionMeasurement | null>;
  /** The clip it is from; null when that was deleted, and for imported values. */
  readonly video_id: string | null;
  readonly person_id: number | null;
  readonly corrections: GivenJson<readonly MeasurementCorrection[]>;
}

/** A clinic's own standard error of measurement, from its test–retest pairs. */
export interface OwnSemTable {
  readonly protocol_id: string;
  readonly sem: number;
  readonly pairs: Json<readonly (readonly [number, number])[]>;
  readonly measured_at: Time;
}
