import type { AgeGroup, KeepLevel } from '../database/privacy-schema.ts';
import { Problem } from '../problem.ts';
import type { ConsentRow, PlacePrivacy } from '../repositories/consent-repository.ts';

/** Why nothing more is kept of a person. */
export const NOT_KEPT_PROBLEMS = [
  'consent_missing',
  'consent_withdrawn',
  'guardian_consent_missing',
  'person_being_erased',
] as const;

/** What of a person may be kept now, and why. */
export interface KeepRule {
  readonly keep: KeepLevel;
  readonly from: 'consent' | 'place';
  /** The consent that is in force; null when there is none. */
  readonly consent: ConsentRow | null;
  /** What keeps this place from keeping anything more of the person. */
  readonly refusal: (typeof NOT_KEPT_PROBLEMS)[number] | null;
}

export interface RuledPerson {
  readonly age_group: AgeGroup;
  readonly erasing_since: Date | null;
}

/**
 * Reads the rule from a person, their consents (the newest first) and the place's own. Minors need a guardian's consent
 * in force, whatever the place asks of others; for under-14s it must have been asked for separately (PIPL Art. 29, 31).
 *
 * @example
 * keepRule({ age_group: 'adult', erasing_since: null }, [], place, '2026-12-01').keep; // as the place has it
 */
export function keepRule(
  person: RuledPerson,
  versions: readonly ConsentRow[],
  place: PlacePrivacy,
  today: string,
): KeepRule {
  const [newest] = versions;
  const isInForce =
    newest && newest.withdrawn_at === null && (newest.until === null || newest.until >= today);
  const consent = isInForce ? newest : null;
  const ofRule = consent
    ? { keep: consent.keep, from: 'consent' as const }
    : // What was once agreed to is not widened by its end.
      { keep: newest?.keep ?? place.keep, from: newest ? ('consent' as const) : ('place' as const) };
  return { ...ofRule, consent, refusal: refusalOf(person, newest, consent, place) };
}

function refusalOf(
  { age_group, erasing_since }: RuledPerson,
  newest: ConsentRow | undefined,
  consent: ConsentRow | null,
  place: PlacePrivacy,
): KeepRule['refusal'] {
  if (erasing_since !== null) return 'person_being_erased';
  if (newest && !consent) return newest.withdrawn_at === null ? 'consent_missing' : 'consent_withdrawn';
  if (age_group === 'adult') return !consent && place.consent_required ? 'consent_missing' : null;
  const isGuardians = consent?.given_by === 'guardian' && consent.guardian !== null;
  return isGuardians && (age_group === 'minor' || consent.separate) ? null : 'guardian_consent_missing';
}

/** @throws Problem with what must come first, when nothing more may be kept of the person */
export function mayKeep({ refusal }: KeepRule): void {
  if (refusal !== null) throw new Problem(refusal);
}

const DAY_MS = 86_400_000;

/**
 * The day on which a person is erased by itself: the day after the consent's last, or so many days after the last
 * session (the beginning of the record, where there is none) as the place keeps records; the sooner of both.
 *
 * @returns `2027-02-01`, or null when nothing goes by itself
 */
export function erasedOn(
  person: { readonly created_at: Date; readonly last_session_at: Date | null },
  consent: Pick<ConsentRow, 'until'> | undefined,
  { keep_record_days }: PlacePrivacy,
): string | null {
  const day = (ms: number) => new Date(ms).toISOString().slice(0, 10);
  const days: string[] = [];
  if (consent?.until) days.push(day(Date.parse(consent.until) + DAY_MS));
  if (keep_record_days !== null) {
    const last = Math.max(person.created_at.getTime(), person.last_session_at?.getTime() ?? 0);
    days.push(day(last + (keep_record_days + 1) * DAY_MS));
  }
  return days.sort()[0] ?? null;
}

export const dayOf = (time: Date): string => time.toISOString().slice(0, 10);
