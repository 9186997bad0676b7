import { measuredFrameRate } from '@posebox/body';
import { butterworthLowPass } from './butterworth.ts';
import { fillShortGaps, runsOf } from './gaps.ts';
import { type HampelOptions, hampel } from './hampel.ts';
import { evenTimes, resample } from './resample.ts';

/** How a recorded series is smoothed: outliers, short gaps, then a zero-phase low-pass. */
export interface RecordedFilter {
  readonly hampel: HampelOptions;
  readonly maxGapS: number;
  /** Hz; lowered where the clip has too few frames a second for it. */
  readonly cutoffHz: number;
}

export interface SmoothedSeries {
  /** One value a time; NaN in long gaps. */
  readonly values: Float64Array;
  readonly outliers: Uint8Array;
  readonly filled: Uint8Array;
}

/** Below so many values a second a movement can't be told from noise: nothing is filtered, gaps are still filled. */
const LEAST_RATE_HZ = 6;

/** Longer runs are filtered; shorter ones have too little past and future. */
const LEAST_RUN = 4;

/** The cut-off that a clip of this rate can carry: asked for, but below a quarter of the rate. */
export function usableCutoffHz(cutoffHz: number, rateHz: number): number {
  return Math.min(cutoffHz, 0.24 * rateHz);
}

/**
 * Smooths a series that is known from beginning to end. Runs between long gaps are filtered on their own, at even
 * times of the clip's measured rate, and read again at the true ones.
 *
 * @param timesS strictly increasing true times.
 */
export function smoothRecorded(
  values: ArrayLike<number>,
  timesS: Float64Array,
  filter: RecordedFilter,
): SmoothedSeries {
  const clean = hampel(values, timesS, filter.hampel);
  const whole = fillShortGaps(clean.values, timesS, filter.maxGapS);
  const rateHz = measuredFrameRate(timesS).medianHz;
  const result = whole.values;
  if (rateHz >= LEAST_RATE_HZ) {
    const cutoffHz = usableCutoffHz(filter.cutoffHz, rateHz);
    for (const { first, last } of runsOf(result.length, (i) => !Number.isNaN(result[i]!))) {
      if (last - first + 1 < LEAST_RUN) continue;
      const runTimesS = Float64Array.from({ length: last - first + 1 }, (_, i) => timesS[first + i]!);
      const atS = evenTimes(runTimesS, rateHz);
      const even = resample(result.subarray(first, last + 1), runTimesS, atS);
      result.set(resample(butterworthLowPass(even, rateHz, cutoffHz), atS, runTimesS), first);
    }
  }
  return { values: result, outliers: clean.outliers, filled: whole.filled };
}
