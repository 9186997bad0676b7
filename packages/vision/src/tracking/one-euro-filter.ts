/**
 * One-euro filter: a low-pass whose cut-off rises with speed, so that a still body doesn't tremble and a fast
 * one doesn't lag.
 *
 * Source: G. Casiez, N. Roussel, D. Vogel, "1€ Filter", CHI 2012; constants and the treatment of time stamps
 * are those of MediaPipe's landmarks smoothing, so that a track can be compared with its goldens.
 */
export interface OneEuroParameters {
  /** Hz, cut-off of a value that stands still. */
  readonly minCutoffHz: number;
  /** How much the cut-off rises with the scaled speed. */
  readonly beta: number;
  /** Hz, cut-off of the speed estimate. */
  readonly derivativeCutoffHz: number;
}

/** A bank of one-euro filters with one clock: one filter for each number of an array that is measured together. */
export interface OneEuroBank {
  /**
   * Filters `values` in place. `timeS` must rise; a repeated or older time leaves the values as they are.
   * `valueScale` makes the speed comparable between near and far bodies: 1 / size of the body.
   */
  apply(values: Float64Array, timeS: number, valueScale: number): void;
  /** Forgets everything, as after a lost person. */
  reset(): void;
}

/** Assumed before a second time stamp tells the true one. */
const INITIAL_FREQUENCY_HZ = 30;

const smoothingFactor = (cutoffHz: number, frequencyHz: number): number => {
  const periodS = 1 / frequencyHz;
  const tauS = 1 / (2 * Math.PI * cutoffHz);
  return 1 / (1 + tauS / periodS);
};

/**
 * @example
 * const bank = createOneEuroBank(2, { minCutoffHz: 0.05, beta: 80, derivativeCutoffHz: 1 });
 * const xy = Float64Array.of(10, 20);
 * bank.apply(xy, 0, 1); // the first values pass unchanged
 */
export function createOneEuroBank(size: number, parameters: OneEuroParameters): OneEuroBank {
  const raw = new Float64Array(size);
  const smooth = new Float64Array(size);
  const speed = new Float64Array(size);
  let lastTimeS: number | undefined;

  return {
    apply(values, timeS, valueScale) {
      if (lastTimeS !== undefined && timeS <= lastTimeS) return;
      const isFirst = lastTimeS === undefined;
      const frequencyHz = lastTimeS === undefined ? INITIAL_FREQUENCY_HZ : 1 / (timeS - lastTimeS);
      lastTimeS = timeS;
      const speedFactor = smoothingFactor(parameters.derivativeCutoffHz, frequencyHz);
      for (let i = 0; i < size; i++) {
        const value = values[i]!;
        if (isFirst) {
          speed[i] = 0;
          smooth[i] = value;
        } else {
          const rawSpeed = (value - raw[i]!) * valueScale * frequencyHz;
          speed[i] = speedFactor * rawSpeed + (1 - speedFactor) * speed[i]!;
          const cutoffHz = parameters.minCutoffHz + parameters.beta * Math.abs(speed[i]!);
          const factor = smoothingFactor(cutoffHz, frequencyHz);
          smooth[i] = factor * value + (1 - factor) * smooth[i]!;
        }
        raw[i] = value;
        values[i] = smooth[i]!;
      }
    },
    reset() {
      lastTimeS = undefined;
    },
  };
}
