import type { Run } from '../filters/gaps.ts';

/** Shares of the way from rest to the far end: a repetition begins beyond the first and ends below the second. */
const ENTER = 0.6;
const LEAVE = 0.35;
/** Within this share of the way it is at rest. */
const AT_REST = 0.1;
/** Rest and far end of a series are these quantiles of its values. */
const REST_QUANTILE = 0.1;
const FAR_QUANTILE = 0.95;

/**
 * Movements away from rest and back: runs of rows from the last rest before to the first rest after each. None when the
 * series moves less than `leastMovement`. One that ends away from rest is left out: nobody knows how far it went.
 *
 * @param values higher is further; NaN is not measured.
 */
export function excursions(values: ArrayLike<number>, leastMovement: number): readonly Run[] {
  const sorted = Array.from(values).filter((value) => !Number.isNaN(value));
  sorted.sort((a, b) => a - b);
  const at = (quantile: number) => sorted[Math.round(quantile * (sorted.length - 1))] ?? Number.NaN;
  const rest = at(REST_QUANTILE);
  const way = at(FAR_QUANTILE) - rest;
  if (!(way >= leastMovement)) return [];
  const turns: Run[] = [];
  let far = -1;
  let rested = -1;
  for (let row = 0; row < values.length; row++) {
    const value = values[row]!;
    if (value > rest + ENTER * way) far = row;
    else if (value < rest + LEAVE * way) {
      if (far >= 0 && rested >= 0) turns.push({ first: rested, last: row });
      far = -1;
      rested = row;
    }
  }
  return turns.map(({ first, last }, index) => ({
    first: nearestRest(first, -1, turns[index - 1]?.last ?? 0),
    last: nearestRest(last, 1, turns[index + 1]?.first ?? values.length - 1),
  }));

  /** From a row on the way, the first one that is at rest, or the one nearest to it. */
  function nearestRest(from: number, step: 1 | -1, until: number): number {
    let nearest = from;
    for (let row = from; step * (until - row) >= 0; row += step) {
      if (values[row]! < values[nearest]!) nearest = row;
      if (values[nearest]! <= rest + AT_REST * way) break;
    }
    return nearest;
  }
}
