import { COMPARED_LIMBS, limbOfOtherSide } from './compared-bones.ts';
import type { Comparison } from './comparison-document.ts';
import type { MatchedMovements } from './match-movements.ts';
import type { MovementTiming } from './movement-timing.ts';
import { meanKnown } from './shape-difference.ts';

/** Moments a second in the document: enough for a curve and for playing two videos in step. */
export const SERIES_RATE_HZ = 10;

/** Lateness is told as a mean over so much time to each side, so that single frames don't rattle. */
const LATE_HALF_WINDOW_S = 0.2;

/** What happens over time, ten times a second of the reference. Limbs are named by the attempt's own side. */
export function comparisonSeries(
  { reference, attempt, matched, shape, isMirrored }: MatchedMovements,
  { earlyS }: MovementTiming,
): Comparison['series'] {
  const step = Math.max(1, Math.round(reference.rateHz / SERIES_RATE_HZ));
  const moments = Array.from({ length: Math.ceil(reference.count / step) }, (_, k) => k * step);
  const reach = Math.round(LATE_HALF_WINDOW_S * reference.rateHz);
  const around = (values: Float64Array, half: number, decimals: number) =>
    moments.map((i) => {
      const mean = meanKnown(values, Math.max(0, i - half), Math.min(values.length, i + half + 1));
      return Number.isNaN(values[i]!) || Number.isNaN(mean) ? null : Number(mean.toFixed(decimals));
    });
  return {
    referenceS: moments.map((i) => Number((reference.startS + i / reference.rateHz).toFixed(3))),
    attemptS: moments.map((i) =>
      Number.isNaN(matched[i]!) ? null : Number((attempt.startS + matched[i]! / attempt.rateHz).toFixed(3)),
    ),
    deg: around(shape.deg, Math.floor(step / 2), 1),
    earlyS: around(earlyS, reach, 3),
    limbDeg: Object.fromEntries(
      COMPARED_LIMBS.map((limb) => [
        limb,
        around(shape.limbDeg[isMirrored ? limbOfOtherSide(limb) : limb], Math.floor(step / 2), 1),
      ]),
    ) as Comparison['series']['limbDeg'],
  };
}
