import { FRAME_STATE, LANDMARK_COUNT, POSITION_WIDTH, type PoseTrack } from '@posebox/body';
import { evenTimes } from '../filters/resample.ts';
import { BONE_COUNT, COMPARED_BONES, NEEDED_LANDMARKS, WHOLE_WEIGHT } from './compared-bones.ts';

/** Numbers of one moment: 12 directions of x, y, z. */
export const DIRECTION_WIDTH = BONE_COUNT * 3;

/**
 * A movement as what is compared of it: at even times the direction of each bone and how much it may count. Size and
 * place are gone by then; facing and mirror are taken out by `turned` and `mirrored`.
 */
export interface PoseDescriptors {
  readonly rateHz: number;
  /** Time of the first moment, seconds of the clip. */
  readonly startS: number;
  readonly count: number;
  /** Unit vectors, `DIRECTION_WIDTH` a moment: x to the picture's right, y down, z away from the camera. */
  readonly directions: Float32Array;
  /** `BONE_COUNT` a moment: the bone's weight times how clearly it was seen; 0 where unseen. */
  readonly weights: Float32Array;
}

/** Which positions the directions come from: metres with depth, or the picture alone where there is no depth. */
export type DescriptorBasis = 'world' | 'image';

/** Seen less clearly than `from` counts nothing, from `full` on it counts fully. */
const CLEARNESS = { from: 0.2, full: 0.65 } as const;

/** Between two frames further apart nothing is read. */
const MAX_STEP_S = 0.45;

export interface DescriptorOptions {
  readonly basis: DescriptorBasis;
  readonly image: { readonly width: number; readonly height: number };
  readonly rateHz: number;
  /** Part of the clip, seconds; all of it when left out. */
  readonly fromS?: number;
  readonly toS?: number;
}

/** Whether a track has depth in metres anywhere. */
export function hasWorld(track: PoseTrack): boolean {
  return track.smoothed.world.some((value) => !Number.isNaN(value));
}

/**
 * What is compared of a track, at `rateHz` between its first and last frame.
 *
 * @example poseDescriptors(track, { basis: 'world', image: document.image, rateHz: 30 }).count
 */
export function poseDescriptors(track: PoseTrack, options: DescriptorOptions): PoseDescriptors {
  const { rateHz, basis, image } = options;
  const firstS = Math.max(track.timesS[0]!, options.fromS ?? Number.NEGATIVE_INFINITY);
  const lastS = Math.min(track.timesS[track.frameCount - 1]!, options.toS ?? Number.POSITIVE_INFINITY);
  const timesS = lastS >= firstS ? evenTimes([firstS, lastS], rateHz) : new Float64Array(0);
  const made = emptyDescriptors(rateHz, firstS, timesS.length);
  const scale = basis === 'world' ? ([1, 1, 1] as const) : ([image.width, image.height, 0] as const);
  const positions = new Float32Array(LANDMARK_COUNT * POSITION_WIDTH);
  const clearness = new Float32Array(LANDMARK_COUNT);
  let right = 0;
  for (let moment = 0; moment < timesS.length; moment++) {
    const timeS = timesS[moment]!;
    while (right < track.frameCount - 1 && track.timesS[right]! < timeS) right += 1;
    const left = track.timesS[right]! > timeS && right > 0 ? right - 1 : right;
    if (!readMoment(track, basis, left, right, timeS, scale, positions, clearness)) continue;
    writeDirections(positions, clearness, made, moment);
  }
  return made;
}

/** The descriptors of a single pose, for a movement that is still going on. */
export function poseDescriptor(positions: ArrayLike<number>, confidence: ArrayLike<number>): PoseDescriptors {
  const made = emptyDescriptors(1, 0, 1);
  const clearness = Float32Array.from({ length: LANDMARK_COUNT }, (_, i) => clearnessOf(confidence[i]!));
  writeDirections(positions, clearness, made, 0);
  return made;
}

/** How much of the body was seen, averaged over the moments `from…to-1`, 0…1. */
export function seenShare(descriptors: PoseDescriptors, from = 0, to = descriptors.count): number {
  let sum = 0;
  for (let at = from * BONE_COUNT; at < to * BONE_COUNT; at++) sum += descriptors.weights[at]!;
  return to > from ? sum / (WHOLE_WEIGHT * (to - from)) : 0;
}

/** The moments `from…to-1` without copying. */
export function momentsOf(descriptors: PoseDescriptors, from: number, to: number): PoseDescriptors {
  return {
    rateHz: descriptors.rateHz,
    startS: descriptors.startS + from / descriptors.rateHz,
    count: to - from,
    directions: descriptors.directions.subarray(from * DIRECTION_WIDTH, to * DIRECTION_WIDTH),
    weights: descriptors.weights.subarray(from * BONE_COUNT, to * BONE_COUNT),
  };
}

/** Every `factor`-th moment: the same movement, coarser. */
export function thinned(descriptors: PoseDescriptors, factor: number): PoseDescriptors {
  if (factor === 1) return descriptors;
  const count = Math.ceil(descriptors.count / factor);
  const made = emptyDescriptors(descriptors.rateHz / factor, descriptors.startS, count);
  for (let moment = 0; moment < count; moment++) {
    const from = moment * factor;
    made.directions.set(
      descriptors.directions.subarray(from * DIRECTION_WIDTH, (from + 1) * DIRECTION_WIDTH),
      moment * DIRECTION_WIDTH,
    );
    made.weights.set(
      descriptors.weights.subarray(from * BONE_COUNT, (from + 1) * BONE_COUNT),
      moment * BONE_COUNT,
    );
  }
  return made;
}

/** The movement as a mirror shows it: left is right, and what pointed left points right. */
export function mirrored(descriptors: PoseDescriptors): PoseDescriptors {
  const { count, directions, weights } = descriptors;
  const made = emptyDescriptors(descriptors.rateHz, descriptors.startS, count);
  for (let moment = 0; moment < count; moment++) {
    for (const [bone, { mirrored: other, isAcross }] of COMPARED_BONES.entries()) {
      const from = moment * DIRECTION_WIDTH + other * 3;
      const to = moment * DIRECTION_WIDTH + bone * 3;
      const sign = isAcross ? -1 : 1;
      made.directions[to] = -sign * directions[from]!;
      made.directions[to + 1] = sign * directions[from + 1]!;
      made.directions[to + 2] = sign * directions[from + 2]!;
      made.weights[moment * BONE_COUNT + bone] = weights[moment * BONE_COUNT + other]!;
    }
  }
  return made;
}

/** The movement turned about the vertical, radians; positive turns the picture's right away from the camera. */
export function turned(descriptors: PoseDescriptors, angleRad: number): PoseDescriptors {
  const directions = new Float32Array(descriptors.directions.length);
  const cosine = Math.cos(angleRad);
  const sine = Math.sin(angleRad);
  for (let at = 0; at < directions.length; at += 3) {
    const x = descriptors.directions[at]!;
    const z = descriptors.directions[at + 2]!;
    directions[at] = cosine * x - sine * z;
    directions[at + 1] = descriptors.directions[at + 1]!;
    directions[at + 2] = sine * x + cosine * z;
  }
  return { ...descriptors, directions };
}

function emptyDescriptors(rateHz: number, startS: number, count: number): PoseDescriptors {
  return {
    rateHz,
    startS,
    count,
    directions: new Float32Array(count * DIRECTION_WIDTH),
    weights: new Float32Array(count * BONE_COUNT),
  };
}

const clearnessOf = (confidence: number): number =>
  Math.max(0, Math.min(1, (confidence - CLEARNESS.from) / (CLEARNESS.full - CLEARNESS.from)));

/** Landmarks between two rows of a track, by straight lines. False where nobody was seen. */
function readMoment(
  track: PoseTrack,
  basis: DescriptorBasis,
  left: number,
  right: number,
  timeS: number,
  scale: readonly [number, number, number],
  positions: Float32Array,
  clearness: Float32Array,
): boolean {
  const spanS = track.timesS[right]! - track.timesS[left]!;
  if (spanS > MAX_STEP_S) return false;
  if (track.states[left] === FRAME_STATE.absent || track.states[right] === FRAME_STATE.absent) return false;
  const share = spanS > 0 ? (timeS - track.timesS[left]!) / spanS : 0;
  const series = track.smoothed[basis];
  for (const landmark of NEEDED_LANDMARKS) {
    const a = left * LANDMARK_COUNT + landmark;
    const b = right * LANDMARK_COUNT + landmark;
    clearness[landmark] = clearnessOf(Math.min(track.confidence[a]!, track.confidence[b]!));
    for (let axis = 0; axis < POSITION_WIDTH; axis++) {
      const from = series[a * POSITION_WIDTH + axis]!;
      const to = series[b * POSITION_WIDTH + axis]!;
      // A picture without depth may lack z altogether.
      positions[landmark * POSITION_WIDTH + axis] =
        scale[axis] === 0 ? 0 : (from + share * (to - from)) * scale[axis]!;
    }
  }
  return true;
}

function writeDirections(
  positions: ArrayLike<number>,
  clearness: Float32Array,
  into: PoseDescriptors,
  moment: number,
): void {
  for (const [bone, { from, to, weight }] of COMPARED_BONES.entries()) {
    let clear = 1;
    for (const landmark of from) clear = Math.min(clear, clearness[landmark]!);
    for (const landmark of to) clear = Math.min(clear, clearness[landmark]!);
    const x = middle(positions, to, 0) - middle(positions, from, 0);
    const y = middle(positions, to, 1) - middle(positions, from, 1);
    const z = middle(positions, to, 2) - middle(positions, from, 2);
    const length = Math.sqrt(x * x + y * y + z * z);
    if (clear === 0 || !(length > 0)) continue;
    into.directions.set([x / length, y / length, z / length], moment * DIRECTION_WIDTH + bone * 3);
    into.weights[moment * BONE_COUNT + bone] = weight * clear;
  }
}

function middle(positions: ArrayLike<number>, landmarks: readonly number[], axis: number): number {
  let sum = 0;
  for (const landmark of landmarks) sum += positions[landmark * POSITION_WIDTH + axis]!;
  return sum / landmarks.length;
}
