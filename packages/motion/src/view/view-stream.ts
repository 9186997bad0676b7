import type { Pose, PoseTrack, Side } from '@posebox/body';
import { isPresent, type LandmarkRow, type PictureSize, poseRow, trackRow } from '../landmark-row.ts';
import { type BodyAxes, createBodyAxes, readBodyAxes, yawOfAxes } from './body-axes.ts';
import { nearSideOfYaw, UNKNOWN_VIEW, type View, type ViewEstimate, viewOfYaw } from './view.ts';

/** The turn is the median of so much past: long enough to drop outliers, short enough to follow a person who turns. */
const WINDOW_S = 0.5;
/** After a gap the past says nothing. */
const FORGET_AFTER_S = 0.5;
/** Below this the shoulders or hips are guesses. */
const LEAST_CONFIDENCE = 0.35;
const WINDOW_CAPACITY = 64;

/** A person's view frame by frame. */
export interface ViewStream {
  /** The view at the next moment; times must not fall. Reads in place, nothing of it is kept. */
  next(moment: LandmarkRow, timeS: number): ViewEstimate;
  /** The directions behind the last answer; those of one frame, not smoothed. */
  readonly axes: BodyAxes;
}

/** `const views = createViewStream()`, then `views.next(poseRow(pose, image), timeS).view` for every frame. */
export function createViewStream(): ViewStream {
  const axes = createBodyAxes();
  const timesS = new Float64Array(WINDOW_CAPACITY);
  const cosines = new Float64Array(WINDOW_CAPACITY);
  const sines = new Float64Array(WINDOW_CAPACITY);
  const sorted = new Float64Array(WINDOW_CAPACITY);
  let count = 0;
  let first = 0;

  const medianOf = (values: Float64Array) => {
    for (let i = 0; i < count; i++) sorted[i] = values[(first + i) % WINDOW_CAPACITY]!;
    const window = sorted.subarray(0, count).sort();
    const middle = (count - 1) / 2;
    return (window[Math.floor(middle)]! + window[Math.ceil(middle)]!) / 2;
  };

  return {
    axes,
    next(moment, timeS) {
      readBodyAxes(moment, axes);
      const yawDeg = yawOfAxes(axes);
      if (Number.isNaN(yawDeg) || axes.confidence < LEAST_CONFIDENCE) return UNKNOWN_VIEW;
      const lastS = count > 0 ? timesS[(first + count - 1) % WINDOW_CAPACITY]! : Number.NEGATIVE_INFINITY;
      if (timeS - lastS > FORGET_AFTER_S) count = 0;
      while (count > 0 && (count === WINDOW_CAPACITY || timeS - timesS[first]! > WINDOW_S)) {
        first = (first + 1) % WINDOW_CAPACITY;
        count--;
      }
      const at = (first + count) % WINDOW_CAPACITY;
      timesS[at] = timeS;
      cosines[at] = Math.cos((yawDeg * Math.PI) / 180);
      sines[at] = Math.sin((yawDeg * Math.PI) / 180);
      count++;
      const smoothDeg = (Math.atan2(medianOf(sines), medianOf(cosines)) * 180) / Math.PI;
      return viewEstimate(smoothDeg, axes.confidence);
    },
  };
}

function viewEstimate(yawDeg: number, confidence: number): ViewEstimate {
  return {
    view: viewOfYaw(yawDeg),
    yawDeg,
    yawErrorDeg: YAW_ERROR_DEG + UNSURE_YAW_ERROR_DEG * (1 - confidence),
    nearSide: nearSideOfYaw(yawDeg),
    confidence,
  };
}

/** What nine of ten turns are right within when shoulders and hips are sure, and what is added when they aren't. */
const YAW_ERROR_DEG = 16;
const UNSURE_YAW_ERROR_DEG = 20;

/**
 * The view of one pose.
 *
 * @example estimateView(pose, document.image).view // 'side'
 */
export function estimateView(pose: Pose, image: PictureSize): ViewEstimate {
  return createViewStream().next(poseRow(pose, image), 0);
}

/** The view of a whole track: a value a row and the one that held longest. */
export interface TrackViews {
  /** The view seen in most rows; `unknown` when in most rows none could be told. */
  readonly view: View;
  /** The side that was near in most rows. */
  readonly nearSide: Side;
  /** One a row, NaN where unknown. */
  readonly yawDeg: Float32Array;
  readonly yawErrorDeg: Float32Array;
}

/** The views of a track, row by row through the same stream as a live person. */
export function trackViews(track: PoseTrack, image: PictureSize): TrackViews {
  const stream = createViewStream();
  const moment = trackRow(track, image);
  const yawDeg = new Float32Array(track.frameCount).fill(Number.NaN);
  const yawErrorDeg = new Float32Array(track.frameCount).fill(UNKNOWN_VIEW.yawErrorDeg);
  const views = new Map<View, number>();
  const sides = new Map<Side, number>();
  for (let row = 0; row < track.frameCount; row++) {
    if (!isPresent(track, row)) continue;
    moment.row = row;
    const estimate = stream.next(moment, track.timesS[row]!);
    yawDeg[row] = estimate.yawDeg;
    yawErrorDeg[row] = estimate.yawErrorDeg;
    views.set(estimate.view, (views.get(estimate.view) ?? 0) + 1);
    sides.set(estimate.nearSide, (sides.get(estimate.nearSide) ?? 0) + 1);
  }
  return {
    view: mostFrequent(views) ?? 'unknown',
    nearSide: mostFrequent(sides) ?? 'middle',
    yawDeg,
    yawErrorDeg,
  };
}

const mostFrequent = <Name>(counts: ReadonlyMap<Name, number>): Name | undefined =>
  [...counts].sort((a, b) => b[1] - a[1])[0]?.[0];
