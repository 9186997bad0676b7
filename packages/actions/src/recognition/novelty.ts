import { BONE_COUNT, DIRECTION_WIDTH } from '@posebox/motion';
import type { Novelty } from '../action-model.ts';
import { FEATURE_WIDTH, WINDOW_WIDTH } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';

/** Signals count half: they are about twice as large. */
const SIGNAL_WEIGHT = 0.5;

const SIGNALS_AT = DIRECTION_WIDTH + BONE_COUNT;
const SIGNALS = FEATURE_WIDTH - SIGNALS_AT - 1;
const PLACED_AT = FEATURE_WIDTH - 1;

/** Numbers of an outline: least and greatest of 36 coordinates and 5 signals. */
export const OUTLINE_WIDTH = 2 * (DIRECTION_WIDTH + SIGNALS);

/** A bone or signal seen in fewer moments has no part in an outline. */
const LEAST_MOMENTS = ACTION_WINDOW.moments / 3;

/** Examples kept of each class: enough for how a class varies, few enough for a small file. */
const EXAMPLES = 16;

/** Examples are kept in steps of 1/64, which reach to ±1.98; what is missing is a number of its own. */
const STEPS = 64;
const MISSING = -128;

/** Two outlines that share less than this part say nothing about how alike they are. */
const LEAST_SHARED = 0.3;

/**
 * The outline of a window: between which bounds each coordinate and signal moves, NaN where too little was seen. Coarse
 * on purpose: what a network has learnt to overlook is still in it.
 */
export function outlineOf(windows: Float64Array, at = 0): Float64Array {
  const outline = new Float64Array(OUTLINE_WIDTH).fill(Number.NaN);
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    for (let axis = 0; axis < 3; axis++) {
      const feature = bone * 3 + axis;
      writeBounds(windows, at, feature, DIRECTION_WIDTH + bone, 1, outline, 2 * feature);
    }
  }
  for (let signal = 0; signal < SIGNALS; signal++) {
    const to = 2 * (DIRECTION_WIDTH + signal);
    writeBounds(windows, at, SIGNALS_AT + signal, PLACED_AT, SIGNAL_WEIGHT, outline, to);
  }
  return outline;
}

function writeBounds(
  windows: Float64Array,
  at: number,
  feature: number,
  mask: number,
  weight: number,
  outline: Float64Array,
  to: number,
): void {
  let [least, most, seen] = [Number.POSITIVE_INFINITY, Number.NEGATIVE_INFINITY, 0];
  for (let moment = at; moment < at + WINDOW_WIDTH; moment += FEATURE_WIDTH) {
    if (windows[moment + mask] === 0) continue;
    const value = windows[moment + feature]!;
    if (value < least) least = value;
    if (value > most) most = value;
    seen += 1;
  }
  if (seen < LEAST_MOMENTS) return;
  outline[to] = weight * least;
  outline[to + 1] = weight * most;
}

/**
 * How unlike everything learnt a window is: the distance of its outline to the nearest example's, as if all of it were
 * seen. The outlines of one movement by two people lie about 0.9 apart.
 */
export function noveltyOf(outline: Float64Array, { examples }: Novelty): number {
  let least = Number.POSITIVE_INFINITY;
  for (let at = 0; at < examples.length; at += OUTLINE_WIDTH) {
    let sum = 0;
    let shared = 0;
    for (let i = 0; i < OUTLINE_WIDTH; i++) {
      const known = examples[at + i]!;
      const value = outline[i]!;
      if (known === MISSING || Number.isNaN(value)) continue;
      const difference = value - known / STEPS;
      sum += difference * difference;
      shared += 1;
    }
    if (shared >= LEAST_SHARED * OUTLINE_WIDTH)
      least = Math.min(least, Math.sqrt((sum * OUTLINE_WIDTH) / shared));
  }
  return Number.isFinite(least) ? least : MOST_NOVELTY;
}

/** Of a window that shares too little with every example. */
const MOST_NOVELTY = 100;

/** Keeps examples of each class, spread evenly over its outlines. */
export function learnNovelty(
  outlines: readonly Float64Array[],
  labels: readonly number[],
  classes: number,
): Novelty {
  const examples: number[] = [];
  for (let label = 0; label < classes; label++) {
    const own = outlines.filter((_, place) => labels[place] === label);
    const count = Math.min(EXAMPLES, own.length);
    for (let i = 0; i < count; i++) {
      for (const value of own[Math.floor(((i + 0.5) * own.length) / count)]!) {
        examples.push(
          Number.isNaN(value) ? MISSING : Math.max(-127, Math.min(127, Math.round(value * STEPS))),
        );
      }
    }
  }
  return { examples: Int8Array.from(examples) };
}
