import type { LandmarkEstimate } from '../landmarker/landmark-estimate.ts';
import type { PixelBox } from '../pixels.ts';
import type { Region } from '../region/region.ts';
import { boxAround } from './person-similarity.ts';

/** How an answer came about: in which kind of window the detector saw it. */
export type FoundIn = 'whole photo' | 'neighbour window' | 'covered photo' | 'tile' | 'turned photo';

/** Somebody, perhaps: one answer of the landmark network, with where it comes from. */
export interface Candidate {
  readonly estimate: LandmarkEstimate;
  readonly clarity: number;
  readonly boxPx: PixelBox;
  readonly foundIn: FoundIn;
  /** How many times the region was taken from the answer before instead of from the detector. */
  readonly iterations: number;
}

export function candidateOf(estimate: LandmarkEstimate, foundIn: FoundIn, iterations = 0): Candidate {
  return { estimate, clarity: estimate.clarity, boxPx: boxAround(estimate.landmarks), foundIn, iterations };
}

/** How near two regions must be, as shares of the larger one's size, to show the network the same. */
const SAME_CENTER_SHARE = 0.08;
const SAME_SIZE_RATIO = 1.15;
const SAME_ROTATION_RAD = (10 * Math.PI) / 180;

/** Whether a landmark network would see about the same in both regions. */
export function isSameRegion(a: Region, b: Region): boolean {
  const [small, large] = a.sizePx < b.sizePx ? [a, b] : [b, a];
  if (large.sizePx > SAME_SIZE_RATIO * small.sizePx) return false;
  const apart = Math.hypot(a.centerXPx - b.centerXPx, a.centerYPx - b.centerYPx);
  if (apart > SAME_CENTER_SHARE * large.sizePx) return false;
  return Math.cos(a.rotationRad - b.rotationRad) >= Math.cos(SAME_ROTATION_RAD);
}
