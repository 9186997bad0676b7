/**
 * Whether a value really changed: the statistics of repeated measurement. Everything is in the unit of the values.
 *
 * Source: J. P. Weir, "Quantifying test-retest reliability using the intraclass correlation coefficient and the SEM",
 * J. Strength Cond. Res. 19 (2005), for SEM and minimal difference; P. K. Sen (1968) for the slope.
 */

/** Until a clinic has measured its own: joint angles by one camera vary about so much from session to session. */
export const DEFAULT_SEM_DEG = 3.5;
/** The band that goes with it, rounded up. */
export const DEFAULT_MDC_DEG = 10;
/** Times by one camera differ by about a frame at either end and by how the person began. */
export const DEFAULT_MDC_S = 2;

/** The smallest difference of two values that is more than chance, 95 of 100: `minimalDetectableChange(3.5)` is 9.7. */
export const minimalDetectableChange = (sem: number): number => 1.96 * Math.SQRT2 * sem;

/**
 * The standard error of measurement from test–retest pairs: what two measurements of the same thing differ by, with the
 * mean change between first and second taken out. NaN of fewer than two pairs.
 *
 * @example semOfPairs([[90, 94], [101, 99], [85, 88]])
 */
export function semOfPairs(pairs: readonly (readonly [number, number])[]): number {
  if (pairs.length < 2) return Number.NaN;
  const differences = pairs.map(([first, second]) => second - first);
  return standardDeviation(differences) / Math.SQRT2;
}

/** Pooled standard deviation of several groups of repetitions, each about its own mean; NaN when none has two. */
export function pooledDeviation(groups: readonly (readonly number[])[]): number {
  let squares = 0;
  let freedom = 0;
  for (const group of groups) {
    if (group.length < 2) continue;
    squares += standardDeviation(group) ** 2 * (group.length - 1);
    freedom += group.length - 1;
  }
  return freedom === 0 ? Number.NaN : Math.sqrt(squares / freedom);
}

/** Of a sample; NaN of fewer than two values. */
export function standardDeviation(values: readonly number[]): number {
  if (values.length < 2) return Number.NaN;
  const mean = values.reduce((sum, value) => sum + value, 0) / values.length;
  return Math.sqrt(values.reduce((sum, value) => sum + (value - mean) ** 2, 0) / (values.length - 1));
}

export interface Change {
  /** Last minus first. */
  readonly value: number;
  /** The band within which a difference is chance. */
  readonly mdc: number;
  readonly verdict: 'changed' | 'within_band';
}

/** The last value against the first: `changeSinceFirst([60, 64, 92], 10)` really changed by 32. Null of one value. */
export function changeSinceFirst(values: readonly number[], mdc: number): Change | null {
  if (values.length < 2) return null;
  const value = values[values.length - 1]! - values[0]!;
  return { value, mdc, verdict: Math.abs(value) > mdc ? 'changed' : 'within_band' };
}

export interface Slope {
  /** Change a week, by Theil and Sen: the median of all pairs' slopes; a single wrong session doesn't turn it. */
  readonly perWeek: number;
  /** 95 % interval of the least-squares slope. */
  readonly interval: readonly [number, number];
}

/** Sessions needed for a slope with an interval. */
export const LEAST_SESSIONS_FOR_SLOPE = 5;
const DAYS_A_WEEK = 7;

/**
 * The trend over sessions, or null of fewer than five.
 *
 * @param days days since any fixed day, one a value; at least two different.
 */
export function slopeOverSessions(values: readonly number[], days: readonly number[]): Slope | null {
  const count = values.length;
  if (count < LEAST_SESSIONS_FOR_SLOPE) return null;
  const weeks = days.map((day) => day / DAYS_A_WEEK);
  const slopes: number[] = [];
  for (let a = 0; a < count; a++)
    for (let b = a + 1; b < count; b++)
      if (weeks[b]! !== weeks[a]!) slopes.push((values[b]! - values[a]!) / (weeks[b]! - weeks[a]!));
  if (slopes.length === 0) return null;
  slopes.sort((a, b) => a - b);
  const middle = (slopes.length - 1) / 2;
  const perWeek = (slopes[Math.floor(middle)]! + slopes[Math.ceil(middle)]!) / 2;
  return { perWeek, interval: leastSquaresInterval(values, weeks) };
}

function leastSquaresInterval(
  values: readonly number[],
  weeks: readonly number[],
): readonly [number, number] {
  const count = values.length;
  const meanWeek = weeks.reduce((sum, week) => sum + week, 0) / count;
  const mean = values.reduce((sum, value) => sum + value, 0) / count;
  const spread = weeks.reduce((sum, week) => sum + (week - meanWeek) ** 2, 0);
  const slope = values.reduce((sum, value, i) => sum + (weeks[i]! - meanWeek) * (value - mean), 0) / spread;
  const rest = values.reduce(
    (sum, value, i) => sum + (value - mean - slope * (weeks[i]! - meanWeek)) ** 2,
    0,
  );
  const half = studentT975(count - 2) * Math.sqrt(rest / (count - 2) / spread);
  return [slope - half, slope + half];
}

/** The 97.5 % point of Student's t: exact to .005 from three degrees of freedom on (Cornish–Fisher expansion). */
function studentT975(freedom: number): number {
  const z = 1.959964;
  const g1 = (z ** 3 + z) / 4;
  const g2 = (5 * z ** 5 + 16 * z ** 3 + 3 * z) / 96;
  const g3 = (3 * z ** 7 + 19 * z ** 5 + 17 * z ** 3 - 15 * z) / 384;
  const g4 = (79 * z ** 9 + 776 * z ** 7 + 1482 * z ** 5 - 1920 * z ** 3 - 945 * z) / 92160;
  return z + g1 / freedom + g2 / freedom ** 2 + g3 / freedom ** 3 + g4 / freedom ** 4;
}

/** Differences of sides larger than this share are said aloud. */
export const SYMMETRY_FLAG_PERCENT = 15;

export interface Symmetry {
  /** 100 when both sides are alike. */
  readonly percent: number;
  /** Whether the difference is large, and more than chance. */
  readonly flagged: boolean;
}

/** How alike two sides are: 100 (1 − |left − right| ÷ the larger). Null when neither moves. */
export function symmetryOf(left: number, right: number, mdc: number): Symmetry | null {
  const larger = Math.max(Math.abs(left), Math.abs(right));
  if (larger === 0) return null;
  const percent = 100 * (1 - Math.abs(left - right) / larger);
  return { percent, flagged: percent < 100 - SYMMETRY_FLAG_PERCENT && Math.abs(left - right) > mdc };
}
