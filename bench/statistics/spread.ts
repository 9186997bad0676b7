/** Median, extremes and quantiles of repeated measurements. */
export interface Spread {
  readonly median: number;
  readonly min: number;
  readonly max: number;
}

/**
 * The q-quantile (0…1) of numbers in any order, linear between neighbours (type 7 of Hyndman and Fan 1996).
 * Throws a RangeError for an empty list.
 *
 * @example quantile([4, 1, 3, 2], 0.5) // 2.5
 */
export function quantile(values: readonly number[], q: number): number {
  if (values.length === 0) throw new RangeError('A quantile of nothing');
  const sorted = Float64Array.from(values).sort();
  const at = q * (sorted.length - 1);
  const low = Math.floor(at);
  const high = Math.min(sorted.length - 1, low + 1);
  return sorted[low]! + (at - low) * (sorted[high]! - sorted[low]!);
}

/** Median and extremes of at least one number. */
export function spreadOf(values: readonly number[]): Spread {
  return { median: quantile(values, 0.5), min: Math.min(...values), max: Math.max(...values) };
}

/**
 * How many times a is b, round by round: both lists hold the rounds in the order in which they alternated, so
 * whatever else the machine did falls on both. Throws a RangeError when the lists differ in length.
 *
 * @example ratioSpread([20, 30], [10, 10]) // { median: 2.5, min: 2, max: 3 }
 */
export function ratioSpread(a: readonly number[], b: readonly number[]): Spread {
  if (a.length !== b.length) throw new RangeError(`Rounds don't pair: ${a.length} and ${b.length}`);
  return spreadOf(a.map((value, i) => value / b[i]!));
}

/**
 * 95 % interval of a statistic of independent items (photos), by drawing items with replacement: its 2.5 % and
 * 97.5 % quantiles over `draws` draws. `next` gives numbers in 0…1.
 */
export function bootstrapInterval<T>(
  items: readonly T[],
  statistic: (drawn: readonly T[]) => number,
  next: () => number,
  draws = 1000,
): readonly [number, number] {
  const values: number[] = [];
  for (let draw = 0; draw < draws; draw++) {
    const value = statistic(items.map(() => items[Math.floor(next() * items.length)]!));
    if (Number.isFinite(value)) values.push(value);
  }
  return values.length === 0 ? [Number.NaN, Number.NaN] : [quantile(values, 0.025), quantile(values, 0.975)];
}
