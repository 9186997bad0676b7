import { BONE_COUNT, COMPARED_BONES, DIRECTION_WIDTH } from '@posebox/motion';
import { type ActionMoments, PLACE, PLACE_WIDTH } from './action-moments.ts';
import { ACTION_WINDOW } from './action-window.ts';
import { PLAIN, type WindowVariation } from './augmentation.ts';

/**
 * Version of what the numbers of a window mean. A model says with which it was trained and is refused by a program
 * that makes others.
 */
export const ACTION_FEATURES_VERSION = 1;

/**
 * The last six numbers of a moment, all from the picture and in torso lengths:
 * - `hip_height`: of the mid-hip above the lower ankle;
 * - `hip_velocity`, `ankle_velocity`: upwards, per second;
 * - `travel`: sideways in the picture, per second, either way;
 * - `inclination`: of the torso, 0 upright, 1 lying, 2 upside down;
 * - `placed`: 1 where these are known.
 */
const SIGNALS = ['hip_height', 'hip_velocity', 'ankle_velocity', 'travel', 'inclination', 'placed'] as const;

const SEEN_AT = DIRECTION_WIDTH;
const SIGNALS_AT = DIRECTION_WIDTH + BONE_COUNT;

/** Names of the numbers of a moment, in order. */
export const ACTION_FEATURES: readonly string[] = [
  ...COMPARED_BONES.flatMap(({ name }) => ['x', 'y', 'z'].map((axis) => `${name}_${axis}`)),
  ...COMPARED_BONES.map(({ name }) => `${name}_seen`),
  ...SIGNALS,
];

/** Numbers of one moment: 54. */
export const FEATURE_WIDTH = ACTION_FEATURES.length;

/** Numbers of one window, moment after moment: 1620. */
export const WINDOW_WIDTH = ACTION_WINDOW.moments * FEATURE_WIDTH;

/** Brings the six signals to about −1…1; what goes beyond ±`most` after that is no movement of a person. */
const SCALE = { height: 0.6, velocity: 0.5, most: 3 } as const;

/**
 * Writes the features of the window that begins at moment `start`: directions are turned so that the person faces the
 * camera on average over the window. What lies outside the movement or wasn't seen is 0 with its mask 0.
 *
 * @param start may lie between moments, and outside the movement
 * @param into `WINDOW_WIDTH` numbers from `at` on
 * @param variation how the window differs from what was seen, for learning
 */
export function writeWindow(
  moments: ActionMoments,
  start: number,
  into: Float64Array,
  at = 0,
  variation: WindowVariation = PLAIN,
): void {
  const { moments: count } = ACTION_WINDOW;
  const middle = start + (count - 1) / 2;
  const places = new Float64Array(count * PLACE_WIDTH).fill(Number.NaN);
  into.fill(0, at, at + WINDOW_WIDTH);
  for (let i = 0; i < count; i++) {
    const place = middle + (i - (count - 1) / 2) * variation.tempo;
    if (place < -0.5 || place > moments.count - 0.5) continue;
    const inside = Math.max(0, Math.min(moments.count - 1, place));
    const left = Math.floor(inside);
    const right = Math.min(moments.count - 1, left + 1);
    readBones(moments, left, right, inside - left, into, at + i * FEATURE_WIDTH);
    for (let k = 0; k < PLACE_WIDTH; k++) {
      const from = moments.places[left * PLACE_WIDTH + k]!;
      const to = moments.places[right * PLACE_WIDTH + k]!;
      places[i * PLACE_WIDTH + k] = left === right ? from : from + (inside - left) * (to - from);
    }
  }
  const facingRad = moments.basis === 'world' ? facingOfWindow(into, at) : 0;
  const yawRad = moments.basis === 'world' ? variation.yawRad : 0;
  turnWindow(into, at, yawRad - facingRad);
  if (variation.isMirrored) mirrorWindow(into, at);
  writeSignals(places, into, at);
  if (variation !== PLAIN) disturbWindow(into, at, variation);
}

/** The plain windows of a movement that begin at `starts`, one after the other. */
export function windowFeatures(moments: ActionMoments, starts: readonly number[]): Float64Array {
  const windows = new Float64Array(starts.length * WINDOW_WIDTH);
  for (const [index, start] of starts.entries()) writeWindow(moments, start, windows, index * WINDOW_WIDTH);
  return windows;
}

/** How much of the body a window shows, averaged over its moments, 0…1. */
export function seenShareOfWindow(windows: Float64Array, at = 0): number {
  let sum = 0;
  for (let i = 0; i < ACTION_WINDOW.moments; i++) {
    for (let bone = 0; bone < BONE_COUNT; bone++) sum += windows[at + i * FEATURE_WIDTH + SEEN_AT + bone]!;
  }
  return sum / (ACTION_WINDOW.moments * BONE_COUNT);
}

function readBones(
  { directions, weights }: ActionMoments,
  left: number,
  right: number,
  share: number,
  into: Float64Array,
  at: number,
): void {
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const weight = COMPARED_BONES[bone]!.weight;
    const seenLeft = weights[left * BONE_COUNT + bone]! / weight;
    const seenRight = weights[right * BONE_COUNT + bone]! / weight;
    const seen = seenLeft + share * (seenRight - seenLeft);
    if (seen <= 0) continue;
    // A bone seen at one of the two moments only is taken from there.
    const part = seenLeft === 0 ? 1 : seenRight === 0 ? 0 : share;
    const u = left * DIRECTION_WIDTH + bone * 3;
    const v = right * DIRECTION_WIDTH + bone * 3;
    const x = directions[u]! + part * (directions[v]! - directions[u]!);
    const y = directions[u + 1]! + part * (directions[v + 1]! - directions[u + 1]!);
    const z = directions[u + 2]! + part * (directions[v + 2]! - directions[u + 2]!);
    const length = Math.sqrt(x * x + y * y + z * z);
    if (!(length > 0)) continue;
    into[at + bone * 3] = x / length;
    into[at + bone * 3 + 1] = y / length;
    into[at + bone * 3 + 2] = z / length;
    into[at + SEEN_AT + bone] = seen;
  }
}

/** Where the person faces on average, by shoulder and hip lines, radians about the vertical. */
function facingOfWindow(windows: Float64Array, at: number): number {
  let x = 0;
  let z = 0;
  for (let i = 0; i < ACTION_WINDOW.moments; i++) {
    const moment = at + i * FEATURE_WIDTH;
    for (const bone of ACROSS) {
      const seen = windows[moment + SEEN_AT + bone]!;
      x += seen * windows[moment + bone * 3]!;
      z += seen * windows[moment + bone * 3 + 2]!;
    }
  }
  return x === 0 && z === 0 ? 0 : Math.atan2(z, x);
}

const ACROSS: readonly number[] = COMPARED_BONES.flatMap((bone, index) => (bone.isAcross ? [index] : []));

function turnWindow(windows: Float64Array, at: number, angleRad: number): void {
  const cosine = Math.cos(angleRad);
  const sine = Math.sin(angleRad);
  for (let i = 0; i < ACTION_WINDOW.moments; i++) {
    for (let k = at + i * FEATURE_WIDTH; k < at + i * FEATURE_WIDTH + DIRECTION_WIDTH; k += 3) {
      const x = windows[k]!;
      const z = windows[k + 2]!;
      windows[k] = cosine * x - sine * z;
      windows[k + 2] = sine * x + cosine * z;
    }
  }
}

function mirrorWindow(windows: Float64Array, at: number): void {
  const before = new Float64Array(SIGNALS_AT);
  for (let i = 0; i < ACTION_WINDOW.moments; i++) {
    const moment = at + i * FEATURE_WIDTH;
    before.set(windows.subarray(moment, moment + SIGNALS_AT));
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const { mirrored, isAcross } = COMPARED_BONES[bone]!;
      // A line from right to left is turned round by the exchange of sides.
      const sign = isAcross ? -1 : 1;
      windows[moment + bone * 3] = -sign * before[mirrored * 3]!;
      windows[moment + bone * 3 + 1] = sign * before[mirrored * 3 + 1]!;
      windows[moment + bone * 3 + 2] = sign * before[mirrored * 3 + 2]!;
      windows[moment + SEEN_AT + bone] = before[SEEN_AT + mirrored]!;
    }
  }
}

/** Heights and speeds in torso lengths of the window: the unit of a single frame breathes. */
function writeSignals(places: Float64Array, windows: Float64Array, at: number): void {
  const unitPx = medianTorso(places);
  if (!(unitPx > 0)) return;
  const { moments, rateHz } = ACTION_WINDOW;
  const placeOf = (i: number, which: number) => places[i * PLACE_WIDTH + which]!;
  const known = (i: number) => i >= 0 && i < moments && !Number.isNaN(placeOf(i, PLACE.hipY));
  for (let i = 0; i < moments; i++) {
    const hipY = placeOf(i, PLACE.hipY);
    const ankleY = placeOf(i, PLACE.ankleY);
    const acrossPx = placeOf(i, PLACE.shoulderX) - placeOf(i, PLACE.hipX);
    const upPx = hipY - placeOf(i, PLACE.shoulderY);
    if (Number.isNaN(hipY) || Number.isNaN(acrossPx + upPx)) continue;
    const before = known(i - 1) ? i - 1 : i;
    const after = known(i + 1) ? i + 1 : i;
    const perSecond = after > before ? rateHz / (after - before) / unitPx : 0;
    const speed = (which: number) => (placeOf(after, which) - placeOf(before, which)) * perSecond;
    const to = at + i * FEATURE_WIDTH + SIGNALS_AT;
    windows[to] = bounded(((ankleY - hipY) / unitPx) * SCALE.height);
    windows[to + 1] = bounded(-speed(PLACE.hipY) * SCALE.velocity);
    windows[to + 2] = bounded(-speed(PLACE.ankleY) * SCALE.velocity);
    windows[to + 3] = bounded(Math.abs(speed(PLACE.hipX)) * SCALE.velocity);
    windows[to + 4] = (2 * Math.atan2(Math.abs(acrossPx), upPx)) / Math.PI;
    windows[to + 5] = 1;
  }
}

/** Within what a person can do; 0 for what isn't known. */
const bounded = (value: number): number =>
  Number.isNaN(value) ? 0 : Math.max(-SCALE.most, Math.min(SCALE.most, value));

function medianTorso(places: Float64Array): number {
  const lengths: number[] = [];
  for (let at = PLACE.torso; at < places.length; at += PLACE_WIDTH) {
    if (places[at]! > 0) lengths.push(places[at]!);
  }
  lengths.sort((a, b) => a - b);
  return lengths[lengths.length >> 1] ?? Number.NaN;
}

/** Noise on what is seen, and bones that are not. */
function disturbWindow(
  windows: Float64Array,
  at: number,
  { jitter, unseenBones, normal }: WindowVariation,
): void {
  for (let i = 0; i < ACTION_WINDOW.moments; i++) {
    const moment = at + i * FEATURE_WIDTH;
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const hidden = unseenBones[bone] === 1;
      for (let k = moment + bone * 3; k < moment + bone * 3 + 3; k++) {
        if (hidden) windows[k] = 0;
        else if (windows[k] !== 0) windows[k]! += jitter * normal();
      }
      if (hidden) windows[moment + SEEN_AT + bone] = 0;
    }
    if (windows[moment + SIGNALS_AT + 5] === 0) continue;
    for (let k = moment + SIGNALS_AT; k < moment + SIGNALS_AT + 5; k++) windows[k]! += jitter * normal();
  }
}
