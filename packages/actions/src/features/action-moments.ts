import { FRAME_STATE, LANDMARK, LANDMARK_COUNT, POSITION_WIDTH, type PoseTrack } from '@posebox/body';
import {
  type DescriptorBasis,
  type PictureSize,
  type PoseDescriptors,
  poseDescriptors,
  seenShare,
  torsoLengthPx,
  trackRow,
} from '@posebox/motion';
import { ACTION_WINDOW } from './action-window.ts';

/**
 * A movement as features are made of it, at even times: bone directions with how clearly each was seen, and the places
 * in the picture that speeds and heights come from. Windows, mirrors and other tempos are cut from it without going
 * back to the track.
 */
export interface ActionMoments extends PoseDescriptors {
  readonly basis: DescriptorBasis;
  /** `PLACE_WIDTH` numbers a moment, see `PLACE`; NaN where the point was not seen. */
  readonly places: Float32Array;
}

/** Pixels of the upright picture: mid-hip, lower ankle, mid-shoulder, and the length of the torso. */
export const PLACE = { hipX: 0, hipY: 1, ankleY: 2, shoulderX: 3, shoulderY: 4, torso: 5 } as const;
export const PLACE_WIDTH = 6;

/** A point in the picture less sure than this has no place. */
const LEAST_CONFIDENCE = 0.3;

/** Between two frames further apart nothing is read; the same as for bone directions. */
const MAX_STEP_S = 0.45;

export interface ActionMomentsOptions {
  readonly basis: DescriptorBasis;
  readonly image: PictureSize;
  /** Part of the track, seconds; all of it when left out. */
  readonly fromS?: number;
  readonly toS?: number;
}

/**
 * The moments of a track, 15 a second at its true times whatever the rate of its frames. Gaps are moments in which
 * nothing is seen.
 *
 * @example actionMoments(track, { basis: 'world', image: document.image }).count
 */
export function actionMoments(track: PoseTrack, options: ActionMomentsOptions): ActionMoments {
  const descriptors =
    track.frameCount > 0
      ? poseDescriptors(track, { ...options, rateHz: ACTION_WINDOW.rateHz })
      : {
          rateHz: ACTION_WINDOW.rateHz,
          startS: 0,
          count: 0,
          directions: new Float32Array(0),
          weights: new Float32Array(0),
        };
  return { ...descriptors, basis: options.basis, places: placesAt(track, descriptors, options.image) };
}

/** The moments `from…to-1` without copying. */
export function actionMomentsBetween(moments: ActionMoments, from: number, to: number): ActionMoments {
  const { rateHz, startS, count, directions, weights, places, basis } = moments;
  const width = (array: Float32Array) => array.length / count;
  const cut = (array: Float32Array) => array.subarray(from * width(array), to * width(array));
  return {
    basis,
    rateHz,
    startS: startS + from / rateHz,
    count: to - from,
    directions: cut(directions),
    weights: cut(weights),
    places: cut(places),
  };
}

function placesAt(
  track: PoseTrack,
  { rateHz, startS, count }: PoseDescriptors,
  image: PictureSize,
): Float32Array {
  const rows = rowPlaces(track, image);
  const places = new Float32Array(count * PLACE_WIDTH).fill(Number.NaN);
  let right = 0;
  for (let moment = 0; moment < count; moment++) {
    const timeS = startS + moment / rateHz;
    while (right < track.frameCount - 1 && track.timesS[right]! < timeS) right += 1;
    const left = track.timesS[right]! > timeS && right > 0 ? right - 1 : right;
    const spanS = track.timesS[right]! - track.timesS[left]!;
    if (spanS > MAX_STEP_S) continue;
    const share = spanS > 0 ? Math.min(1, (timeS - track.timesS[left]!) / spanS) : 0;
    for (let i = 0; i < PLACE_WIDTH; i++) {
      const from = rows[left * PLACE_WIDTH + i]!;
      places[moment * PLACE_WIDTH + i] = from + share * (rows[right * PLACE_WIDTH + i]! - from);
    }
  }
  return places;
}

function rowPlaces(track: PoseTrack, image: PictureSize): Float32Array {
  const places = new Float32Array(track.frameCount * PLACE_WIDTH).fill(Number.NaN);
  const moment = trackRow(track, image);
  for (let row = 0; row < track.frameCount; row++) {
    if (track.states[row] === FRAME_STATE.absent) continue;
    moment.row = row;
    writePlaces(track.smoothed.image, track.confidence, row, image, places);
    places[row * PLACE_WIDTH + PLACE.torso] = torsoLengthPx(moment);
  }
  return places;
}

function writePlaces(
  positions: Float32Array,
  confidence: Float32Array,
  row: number,
  image: PictureSize,
  into: Float32Array,
): void {
  const seen = (landmark: number) => confidence[row * LANDMARK_COUNT + landmark]! >= LEAST_CONFIDENCE;
  const x = (landmark: number) =>
    positions[(row * LANDMARK_COUNT + landmark) * POSITION_WIDTH]! * image.width;
  const y = (landmark: number) =>
    positions[(row * LANDMARK_COUNT + landmark) * POSITION_WIDTH + 1]! * image.height;
  const middle = (of: (landmark: number) => number, left: number, right: number) => {
    if (seen(left) && seen(right)) return (of(left) + of(right)) / 2;
    return seen(left) ? of(left) : seen(right) ? of(right) : Number.NaN;
  };
  const at = row * PLACE_WIDTH;
  const { left_hip, right_hip, left_ankle, right_ankle, left_shoulder, right_shoulder } = LANDMARK;
  into[at + PLACE.hipX] = middle(x, left_hip, right_hip);
  into[at + PLACE.hipY] = middle(y, left_hip, right_hip);
  // The foot on the floor is the lower one: both leave it in a jump only.
  into[at + PLACE.ankleY] =
    seen(left_ankle) && seen(right_ankle)
      ? Math.max(y(left_ankle), y(right_ankle))
      : middle(y, left_ankle, right_ankle);
  into[at + PLACE.shoulderX] = middle(x, left_shoulder, right_shoulder);
  into[at + PLACE.shoulderY] = middle(y, left_shoulder, right_shoulder);
}

/** A clip that shows less of the body than this, on average, is hardly worth learning from. */
export const BONE_SEEN_ENOUGH = 0.4;

/** How much of the body was seen, averaged over the moments, 0…1. */
export const seenShareOfMoments = (moments: ActionMoments): number => seenShare(moments);
