import { largest } from '../training/loss.ts';
import type { Calibration } from './report.ts';

const BINS = 10;

/**
 * Expected calibration error: how far, on average, the share of right answers lies from what was promised.
 *
 * Source: Naeini, Cooper & Hauskrecht, 2015, AAAI, with ten bins of one width.
 *
 * @param probabilities one number a class and window
 */
export function calibrationOf(
  probabilities: Float64Array,
  truths: readonly number[],
  classes: number,
): { readonly error: number; readonly bins: Calibration['bins'] } {
  const bins = Array.from({ length: BINS }, () => ({ windows: 0, sure: 0, right: 0 }));
  for (const [index, truth] of truths.entries()) {
    const own = probabilities.subarray(index * classes, (index + 1) * classes);
    const best = largest(own);
    const bin = bins[Math.min(BINS - 1, Math.floor(own[best]! * BINS))]!;
    bin.windows += 1;
    bin.sure += own[best]!;
    if (best === truth) bin.right += 1;
  }
  return {
    error:
      bins.reduce((sum, { sure, right }) => sum + Math.abs(sure - right), 0) / Math.max(1, truths.length),
    bins: bins.map(({ windows, sure, right }, place) => ({
      from: place / BINS,
      to: (place + 1) / BINS,
      windows,
      confidence: windows > 0 ? sure / windows : 0,
      accuracy: windows > 0 ? right / windows : 0,
    })),
  };
}
