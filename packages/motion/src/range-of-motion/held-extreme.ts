import type { Run } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';

/** A level counts only when it was held for so long. */
export const HELD_FOR_S = 0.3;
/** At few frames a second a window takes as many values as this, however long they last. */
const LEAST_VALUES = 3;

export interface HeldExtreme {
  /** Degrees. */
  readonly value: number;
  /** Rows of the window in which it was held. */
  readonly window: Run;
}

/**
 * The highest level that was held: the largest median of any window of at least `HELD_FOR_S`. A raw extreme is an
 * outlier's (33° too far in a simulated knee with 1 % of outliers, docs/accuracy.md); a median asks that half of the window
 * went as far. Rows that `usable` refuses, filled-in ones above all, take no part.
 *
 * @returns null when no window holds enough values.
 */
export function heldMaximum(
  values: ArrayLike<number>,
  timesS: ArrayLike<number>,
  { first, last }: Run,
  usable: (row: number) => boolean,
): HeldExtreme | null {
  const rows: number[] = [];
  for (let row = first; row <= last; row++) if (usable(row) && !Number.isNaN(values[row]!)) rows.push(row);
  let best: HeldExtreme | null = null;
  let from = 0;
  for (let to = 0; to < rows.length; to++) {
    // The shortest window that ends here and is long enough.
    while (isLongEnough(from + 1, to)) from++;
    if (!isLongEnough(from, to)) continue;
    const value = median(rows.slice(from, to + 1).map((row) => values[row]!));
    if (!best || value > best.value) best = { value, window: { first: rows[from]!, last: rows[to]! } };
  }
  return best;

  function isLongEnough(fromIndex: number, toIndex: number): boolean {
    if (toIndex - fromIndex + 1 < LEAST_VALUES) return false;
    return timesS[rows[toIndex]!]! - timesS[rows[fromIndex]!]! >= HELD_FOR_S - 1e-6;
  }
}
