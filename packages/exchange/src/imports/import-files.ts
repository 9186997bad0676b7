import { ExchangeProblem } from '../exchange-problem.ts';
import type { SizePx } from '../pixel-point.ts';
import type { ImportSource } from './keypoint-clip.ts';

/** A file as it was handed over, decoded from UTF-8. */
export interface ImportFile {
  readonly path: string;
  readonly text: string;
}

/** What keypoint files may lack and a person must then tell. */
export interface KeypointImportOptions extends ImportSource {
  /** Pictures a second, for files without frame times. */
  readonly frameRateHz?: number;
  /** Size of the upright picture, for files that don't say. */
  readonly image?: SizePx;
}

/** Parses a file; throws `track_file_not_json` with its name. */
export function parsedJson(file: ImportFile): unknown {
  try {
    return JSON.parse(file.text.replace(/^\uFEFF/, ''));
  } catch {
    throw new ExchangeProblem('track_file_not_json', { file: file.path });
  }
}

/** Times of frames counted from 0 at the rate that was told; throws `frame_rate_needed`. */
export function countedTimes(frames: readonly number[], frameRateHz: number | undefined): number[] {
  if (!frameRateHz || !(frameRateHz > 0) || !Number.isFinite(frameRateHz)) {
    throw new ExchangeProblem('frame_rate_needed');
  }
  const first = frames[0] ?? 0;
  return frames.map((frame) => (frame - first) / frameRateHz);
}

/** Most frames that counted frame numbers may span: a clip of a day at 30 a second isn't one. */
const MOST_FRAMES = 500_000;

/** All frame numbers from the first to the last; numbers that no file has are frames in which nobody was seen. */
export function frameSpan(numbers: readonly number[], file: string): number[] {
  let first = Number.POSITIVE_INFINITY;
  let last = Number.NEGATIVE_INFINITY;
  for (const number of numbers) {
    first = Math.min(first, number);
    last = Math.max(last, number);
  }
  if (numbers.length === 0) throw new ExchangeProblem('track_file_empty');
  if (!(last - first < MOST_FRAMES))
    throw new ExchangeProblem('track_file_malformed', { file, place: 'frame numbers' });
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The last whole number in a name: `'clip2_000000000012_keypoints.json'` gives 12; null without one. */
export function lastNumberIn(name: string): number | null {
  const digits = name.match(/\d+/g)?.at(-1);
  const number = digits === undefined ? Number.NaN : Number(digits);
  return Number.isSafeInteger(number) ? number : null;
}
