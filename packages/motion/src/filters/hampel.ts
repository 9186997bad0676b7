/** Makes the median absolute deviation of normal noise equal to its standard deviation. */
const MAD_TO_SIGMA = 1.4826;

export interface HampelOptions {
  /** The window reaches so far to both sides; at least one value on each side belongs to it. */
  readonly halfWindowS: number;
  /** A value further from the window's median than so many deviations is an outlier. */
  readonly deviations: number;
  /** Deviations below this are noise of measuring, in units of the values: a still series has no outliers. */
  readonly leastDeviation: number;
}

export interface HampelResult {
  /** The values with outliers replaced by the median of their window. NaN stays NaN. */
  readonly values: Float64Array;
  /** 1 where a value was replaced. */
  readonly outliers: Uint8Array;
}

/**
 * Hampel's identifier: replaces values that stand out from their neighbours in time.
 *
 * Source: R. K. Pearson et al., "Generalized Hampel Filters", EURASIP J. Adv. Signal Process. 2016:87.
 *
 * @param timesS strictly increasing, one a value.
 * @example hampel([1, 1, 9, 1, 1], [0, 1, 2, 3, 4], { halfWindowS: 2, deviations: 3, leastDeviation: 0.1 })
 * // values 1, 1, 1, 1, 1; outliers 0, 0, 1, 0, 0
 */
export function hampel(
  values: ArrayLike<number>,
  timesS: ArrayLike<number>,
  { halfWindowS, deviations, leastDeviation }: HampelOptions,
): HampelResult {
  const result = Float64Array.from(values);
  const outliers = new Uint8Array(values.length);
  let first = 0;
  let end = 0;
  for (let i = 0; i < values.length; i++) {
    while (timesS[i]! - timesS[first]! > halfWindowS) first++;
    while (end < values.length && timesS[end]! - timesS[i]! <= halfWindowS) end++;
    const value = values[i]!;
    if (Number.isNaN(value)) continue;
    const window: number[] = [];
    for (
      let k = Math.min(first, Math.max(0, i - 1));
      k < Math.max(end, Math.min(values.length, i + 2));
      k++
    ) {
      if (!Number.isNaN(values[k]!)) window.push(values[k]!);
    }
    const center = median(window);
    const deviation = Math.max(
      leastDeviation,
      MAD_TO_SIGMA * median(window.map((v) => Math.abs(v - center))),
    );
    if (Math.abs(value - center) > deviations * deviation) {
      result[i] = center;
      outliers[i] = 1;
    }
  }
  return { values: result, outliers };
}

/** The middle value, or the mean of the two in the middle; NaN of nothing. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length / 2;
  return sorted.length % 2 === 1 ? sorted[Math.floor(middle)]! : (sorted[middle - 1]! + sorted[middle]!) / 2;
}
