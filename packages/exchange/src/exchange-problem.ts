/** What may be wrong when tracks come in or go out. The sentences for people are in `@posebox/texts`. */
export const EXCHANGE_PROBLEM_CODES = [
  'track_format_unknown',
  'track_file_not_json',
  'track_file_malformed',
  'track_file_empty',
  'frame_rate_needed',
  'picture_size_needed',
  'picture_sizes_differ',
  'several_clips',
  'keypoints_unknown',
  'metres_missing',
  'figure_missing',
  'nobody_in_track',
] as const;
export type ExchangeProblemCode = (typeof EXCHANGE_PROBLEM_CODES)[number];

/** Thrown where the fact is known; `values` fill the places of the sentence. */
export class ExchangeProblem extends Error {
  readonly code: ExchangeProblemCode;
  readonly values: Readonly<Record<string, string | number>>;

  constructor(code: ExchangeProblemCode, values: Readonly<Record<string, string | number>> = {}) {
    super(`${code} ${JSON.stringify(values)}`);
    this.name = 'ExchangeProblem';
    this.code = code;
    this.values = values;
  }
}
