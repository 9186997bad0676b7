/** A repetition that somebody called good or bad, with what a rule measured. */
export interface LabelledValue {
  readonly value: number;
  readonly good: boolean;
}

/** A threshold that parts good from bad, and how well. */
export interface SuggestedThreshold {
  readonly value: number;
  /** Share of the labelled ones that lie on their side. */
  readonly accuracy: number;
  /** How often a bad one lies further to the bad side than a good one: 0.5 is chance, 1 parts them wholly. */
  readonly auc: number;
}

/** Fewer of a kind say nothing. */
export const LEAST_LABELS = 2;

/**
 * The threshold that is right most often; in the middle of the gap where several are. Null with fewer than two of a
 * kind.
 *
 * @param bound whether good values are at least, or at most, the threshold.
 * @example suggestThreshold([{ value: 92, good: true }, { value: 95, good: true }, { value: 70, good: false }, { value: 74, good: false }], 'atLeast')
 * // { value: 83, accuracy: 1, auc: 1 }
 */
export function suggestThreshold(
  labelled: readonly LabelledValue[],
  bound: 'atLeast' | 'atMost',
): SuggestedThreshold | null {
  const good = labelled.filter((one) => one.good);
  const bad = labelled.filter((one) => !one.good);
  if (good.length < LEAST_LABELS || bad.length < LEAST_LABELS) return null;
  const isRight = ({ value, good: isGood }: LabelledValue, threshold: number) =>
    (bound === 'atLeast' ? value >= threshold : value <= threshold) === isGood;
  const values = [...new Set(labelled.map(({ value }) => value))].sort((a, b) => a - b);
  const between = values.slice(1).map((value, index) => (value + values[index]!) / 2);
  const right = (threshold: number) => labelled.filter((one) => isRight(one, threshold)).length;
  const most = Math.max(...between.map(right));
  const best = between.filter((threshold) => right(threshold) === most);
  const value = best[Math.floor(best.length / 2)];
  if (value === undefined) return null;
  const further = (a: number, b: number) => (bound === 'atLeast' ? a < b : a > b);
  const wins = bad
    .flatMap((one) => good.map((other) => [one.value, other.value] as const))
    .map(([a, b]): number => (further(a, b) ? 1 : a === b ? 0.5 : 0));
  return {
    value,
    accuracy: most / labelled.length,
    auc: wins.reduce((sum, win) => sum + win, 0) / wins.length,
  };
}
