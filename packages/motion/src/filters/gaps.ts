/** A run of values, `first…last`, both included. */
export interface Run {
  readonly first: number;
  readonly last: number;
}

/** Runs of consecutive values for which `belongs` holds: `runsOf(5, (i) => i !== 2)` is 0…1 and 3…4. */
export function runsOf(count: number, belongs: (index: number) => boolean): readonly Run[] {
  const runs: Run[] = [];
  let first = -1;
  for (let i = 0; i <= count; i++) {
    const inside = i < count && belongs(i);
    if (inside && first < 0) first = i;
    if (!inside && first >= 0) {
      runs.push({ first, last: i - 1 });
      first = -1;
    }
  }
  return runs;
}

export interface FilledGaps {
  readonly values: Float64Array;
  /** 1 where a missing value was filled in. */
  readonly filled: Uint8Array;
}

/**
 * Joins gaps (NaN) that last at most `maxGapS`, from the last value before to the first one after, by a straight line
 * in time. Longer gaps and those at the ends stay gaps.
 *
 * @example fillShortGaps([0, NaN, 2], [0, 0.1, 0.2], 0.33) // values 0, 1, 2; filled 0, 1, 0
 */
export function fillShortGaps(
  values: ArrayLike<number>,
  timesS: ArrayLike<number>,
  maxGapS: number,
): FilledGaps {
  const result = Float64Array.from(values);
  const filled = new Uint8Array(values.length);
  for (const { first, last } of runsOf(values.length, (i) => Number.isNaN(values[i]!))) {
    const before = first - 1;
    const after = last + 1;
    if (before < 0 || after >= values.length) continue;
    const lengthS = timesS[after]! - timesS[before]!;
    // Times of video frames are rounded to some 0.1 ms: a gap of exactly the limit belongs to the short ones.
    if (lengthS > maxGapS + 1e-3) continue;
    for (let i = first; i <= last; i++) {
      const share = (timesS[i]! - timesS[before]!) / lengthS;
      result[i] = values[before]! + share * (values[after]! - values[before]!);
      filled[i] = 1;
    }
  }
  return { values: result, filled };
}
