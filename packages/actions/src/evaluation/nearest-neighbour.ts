import { BONE_COUNT, COMPARED_BONES, DIRECTION_WIDTH, warp } from '@posebox/motion';
import { FEATURE_WIDTH } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';

/** A window that is known. */
export interface KnownWindow {
  readonly window: Float64Array;
  readonly label: number;
}

/** Every second moment will do: 7.5 a second. */
const THINNED = 2;
const COUNT = ACTION_WINDOW.moments / THINNED;

/** Waiting costs a little, so that stillness doesn't fit everything; in squared distances of a moment. */
const STEP_PENALTY = 0.02;

/**
 * The label of the known window that a window is most like after dynamic time warping: what any learner must beat. The
 * place among `known`, and how unlike it is still.
 */
export function nearestNeighbour(
  window: Float64Array,
  known: readonly KnownWindow[],
): { readonly place: number; readonly distance: number } {
  let best = { place: -1, distance: Number.POSITIVE_INFINITY };
  for (const [place, one] of known.entries()) {
    const distance = warpedDistance(window, one.window);
    if (distance < best.distance) best = { place, distance };
  }
  return best;
}

/** Mean cost of a moment along the cheapest path of one window through another. */
export function warpedDistance(a: Float64Array, b: Float64Array): number {
  const path = warp(COUNT, COUNT, (i, j) => momentCost(a, i, b, j), STEP_PENALTY);
  return path?.meanCost ?? Number.POSITIVE_INFINITY;
}

/** Weighted squared chord between directions seen in both, and squared differences of the signals. */
function momentCost(a: Float64Array, i: number, b: Float64Array, j: number): number {
  const u = i * THINNED * FEATURE_WIDTH;
  const v = j * THINNED * FEATURE_WIDTH;
  let sum = 0;
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const seen = Math.min(a[u + DIRECTION_WIDTH + bone]!, b[v + DIRECTION_WIDTH + bone]!);
    const x = a[u + bone * 3]! - b[v + bone * 3]!;
    const y = a[u + bone * 3 + 1]! - b[v + bone * 3 + 1]!;
    const z = a[u + bone * 3 + 2]! - b[v + bone * 3 + 2]!;
    sum += seen * COMPARED_BONES[bone]!.weight * (x * x + y * y + z * z);
  }
  for (let k = DIRECTION_WIDTH + BONE_COUNT; k < FEATURE_WIDTH; k++) sum += (a[u + k]! - b[v + k]!) ** 2;
  return sum;
}
