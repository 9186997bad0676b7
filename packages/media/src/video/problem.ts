/**
 * What can go wrong with a video, by a code that never changes its meaning. The sentences for people are
 * `VIDEO_PROBLEMS` in `@posebox/texts`, one for each code; `facts` fill their places.
 */
export const VIDEO_PROBLEM_CODES = [
  'ffmpeg_missing',
  'ffmpeg_too_old',
  'ffmpeg_incomplete',
  'video_empty',
  'not_a_video',
  'video_is_picture',
  'video_is_playlist',
  'video_kind_unsupported',
  'video_codec_unsupported',
  'video_has_no_pictures',
  'video_incomplete',
  'video_unreadable',
  'video_file_too_large',
  'video_too_many_pixels',
  'video_too_long',
  'video_decoding_failed',
  'video_encoding_failed',
  'video_stalled',
  'video_disk_full',
  'animation_range_invalid',
] as const;

export type VideoProblemCode = (typeof VIDEO_PROBLEM_CODES)[number];

export type VideoProblemFacts = Readonly<Record<string, string | number>>;

/** A problem that a person can act on. Aborting is not one: that rejects with the reason of the signal. */
export class VideoProblem extends Error {
  override readonly name = 'VideoProblem';
  readonly code: VideoProblemCode;
  readonly facts: VideoProblemFacts;
  /** The last lines that ffmpeg or ffprobe wrote about it; for the log, not for the page. */
  readonly programOutput: string;

  constructor(code: VideoProblemCode, facts: VideoProblemFacts = {}, programOutput = '') {
    super(`${code}${Object.keys(facts).length > 0 ? ` ${JSON.stringify(facts)}` : ''}`);
    this.code = code;
    this.facts = facts;
    this.programOutput = programOutput;
  }
}

/** What a finished reading or writing has to say beside its result; sentences in `VIDEO_WARNINGS` of texts. */
export const VIDEO_WARNING_CODES = [
  'truncated',
  'damaged',
  'times_guessed',
  'hdr_not_tone_mapped',
  'sound_lost',
] as const;

export type VideoWarningCode = (typeof VIDEO_WARNING_CODES)[number];
