import type { ColumnType, Generated } from 'kysely';

/** What may be kept of a person, the most first: pictures, the skeleton's track, or measured numbers alone. */
export const KEEP_LEVELS = ['video', 'skeleton', 'numbers'] as const;
export type KeepLevel = (typeof KEEP_LEVELS)[number];

/** Under 14 the law of China asks for more than of other minors (PIPL Art. 28 and 31). */
export const AGE_GROUPS = ['adult', 'minor', 'under_14'] as const;
export type AgeGroup = (typeof AGE_GROUPS)[number];

export const CONSENT_GIVERS = ['person', 'guardian'] as const;
export type ConsentGiver = (typeof CONSENT_GIVERS)[number];

/** The tables of consent, of what a place keeps, and of who did what. */
export interface PrivacyTables {
  consent: ConsentTable;
  place_privacy: PlacePrivacyTable;
  audit_subject: AuditSubjectTable;
  audit_entry: AuditEntryTable;
}

/** One version of what a person has agreed to. None is changed, but for the moment it was withdrawn. */
export interface ConsentTable {
  readonly patient_id: string;
  /** From 1. */
  readonly version: number;
  readonly purpose: string;
  readonly keep: KeepLevel;
  /** The last day, as `2027-01-31`; null is without end. */
  readonly until: ColumnType<string | null, string | null, never>;
  readonly given_by: ConsentGiver;
  /** Who gave it for a minor. */
  readonly guardian: string | null;
  /** Asked for by itself, not among other terms. */
  readonly separate: boolean;
  /** A day, as `until`. */
  readonly given_on: ColumnType<string, string, never>;
  readonly recorded_at: ColumnType<Date, Date | undefined, never>;
  readonly withdrawn_at: ColumnType<Date | null, Date | null | undefined, Date | null>;
}

/** One row: what this place keeps of people with no consent of their own, and for how long records stay. */
export interface PlacePrivacyTable {
  readonly single: Generated<boolean>;
  readonly keep: KeepLevel;
  readonly consent_required: boolean;
  readonly keep_record_days: number | null;
}

/** What a person is called in the log. Without its row nothing leads from the log to them. */
export interface AuditSubjectTable {
  readonly id: string;
  readonly pseudonym: string;
}

/** Who did what to which resource. Takes rows, and gives none back. */
export interface AuditEntryTable {
  /** From 1, without gaps. */
  readonly seq: ColumnType<string, number, never>;
  /** ISO 8601, as it was hashed. */
  readonly at: string;
  readonly actor: string;
  readonly action: string;
  readonly subject: string | null;
  /** Hexadecimal; the hash of the entry before. */
  readonly previous: string;
  readonly hash: string;
}
