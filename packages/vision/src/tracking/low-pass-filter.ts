/** A bank of first-order low-pass filters with a fixed factor, whatever the time between values. */
export interface LowPassBank {
  /** Filters `values` in place; the first values pass unchanged. */
  apply(values: Float64Array): void;
}

/**
 * `factor` 0…1: the share of the new value.
 *
 * @example
 * const bank = createLowPassBank(1, 0.1);
 * const visibility = Float64Array.of(1);
 * bank.apply(visibility); // 1
 */
export function createLowPassBank(size: number, factor: number): LowPassBank {
  const smooth = new Float64Array(size);
  let isFirst = true;
  return {
    apply(values) {
      for (let i = 0; i < size; i++) {
        smooth[i] = isFirst ? values[i]! : factor * values[i]! + (1 - factor) * smooth[i]!;
        values[i] = smooth[i]!;
      }
      isFirst = false;
    },
  };
}
