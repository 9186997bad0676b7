/** What may be wrong with a stored track or an edit. The sentences for people are in `@posebox/texts`. */
export const TRACK_PROBLEM_CODES = [
  'track_not_recognised',
  'track_version_unknown',
  'track_damaged',
  'track_malformed',
  'track_too_large',
  'edit_person_unknown',
  'edit_frames_outside',
  'edit_nothing_to_join',
] as const;
export type TrackProblemCode = (typeof TRACK_PROBLEM_CODES)[number];

/** Thrown where the fact is known; `values` fill the places of the sentence. */
export class TrackProblem extends Error {
  readonly code: TrackProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: TrackProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'TrackProblem';
    this.code = code;
    this.values = values;
  }
}
