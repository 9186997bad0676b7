import { seededChance } from '@posebox/motion';
import type { Rate } from './report.ts';

/** 97.5 % of a standard normal distribution lie below. */
const Z = 1.959964;

/**
 * A share with the interval of Wilson (1927): holds for few cases and for none or all of them.
 *
 * @example wilson(9, 10) // { value: .9, low: .596, high: .982, of: 10 }
 */
export function wilson(hits: number, of: number): Rate {
  if (of === 0) return { value: null, low: null, high: null, of };
  const value = hits / of;
  const middle = value + (Z * Z) / (2 * of);
  const reach = Z * Math.sqrt((value * (1 - value)) / of + (Z * Z) / (4 * of * of));
  const scale = 1 + (Z * Z) / of;
  return {
    value,
    low: Math.max(0, (middle - reach) / scale),
    high: Math.min(1, (middle + reach) / scale),
    of,
  };
}

const DRAWS = 1000;

/**
 * An interval by drawing groups with replacement (Efron, 1979): people where they are known, since a person's clips
 * are alike.
 *
 * @param measure of the places that were drawn, some of them several times
 */
export function bootstrap(
  groups: readonly (readonly number[])[],
  measure: (places: readonly number[]) => number,
): Rate {
  const all = groups.flat();
  if (all.length === 0) return { value: null, low: null, high: null, of: 0 };
  const chance = seededChance(1);
  const drawn = Array.from({ length: DRAWS }, () =>
    measure(groups.flatMap(() => groups[Math.floor(chance() * groups.length)]!)),
  ).sort((a, b) => a - b);
  return {
    value: measure(all),
    low: drawn[Math.floor(0.025 * DRAWS)]!,
    high: drawn[Math.ceil(0.975 * DRAWS) - 1]!,
    of: all.length,
  };
}
