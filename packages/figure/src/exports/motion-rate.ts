import { measuredFrameRate } from '@posebox/body';
import type { FigureMotion } from '../motion/figure-motion.ts';

/** Animation programs play at least so many frames a second; slower clips get poses in between. */
const LEAST_RATE_HZ = 30;

/** Rates this near to a whole number are that: times are rounded to milliseconds. */
const WHOLE_WITHIN_HZ = 0.05;

/** The rate at which a motion is written where only one is possible: the clip's own, but at least 30 a second. */
export function motionRateHz({ timesS }: Pick<FigureMotion, 'timesS'>): number {
  if (timesS.length < 2) return LEAST_RATE_HZ;
  const { medianHz } = measuredFrameRate(timesS);
  const whole = Math.round(medianHz);
  return Math.max(LEAST_RATE_HZ, Math.abs(medianHz - whole) < WHOLE_WITHIN_HZ ? whole : medianHz);
}
