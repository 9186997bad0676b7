/** One person in one picture as a keypoint file has them: 33 places in pixels, null where the file has none. */
export interface KeypointPerson {
  /** Null when the file doesn't say who it is. */
  readonly identity: number | null;
  readonly score: number | null;
  /** x, y, width, height in pixels. */
  readonly boxPx: readonly number[] | null;
  readonly points: readonly (KeypointPlace | null)[];
}

export interface KeypointPlace {
  readonly xPx: number;
  readonly yPx: number;
  /** 0…1. */
  readonly confidence: number;
}

/** Highest identity that is taken over from a file. */
const LARGEST_IDENTITY = 2 ** 31 - 2;

/** Whether a number in a file names a person; some programs count from 0. */
export function isIdentity(value: unknown): value is number {
  return Number.isInteger(value) && (value as number) >= 0 && (value as number) <= LARGEST_IDENTITY;
}

/** The smallest box around the points, x, y, width, height in pixels. */
export function boxAround(points: readonly (KeypointPlace | null)[]): readonly number[] {
  const known = points.filter((point) => point !== null);
  const left = Math.min(...known.map((point) => point.xPx));
  const top = Math.min(...known.map((point) => point.yPx));
  const right = Math.max(...known.map((point) => point.xPx));
  const bottom = Math.max(...known.map((point) => point.yPx));
  return [left, top, right - left, bottom - top];
}
