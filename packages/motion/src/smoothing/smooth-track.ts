import {
  FRAME_STATE,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkSeries,
  MARK,
  measuredFrameRate,
  POSITION_WIDTH,
  type PoseTrack,
  type TrackFilter,
} from '@posebox/body';
import { runsOf } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';
import { type RecordedFilter, smoothRecorded, usableCutoffHz } from '../filters/recorded-series.ts';
import { CUTOFF_HZ, type SmoothingPurpose } from './smoothing-purposes.ts';

/** Reaches over three frames to each side at 30 frames a second. */
const HAMPEL_HALF_WINDOW_S = 0.12;
const HAMPEL_DEVIATIONS = 3;

/** A point that moves less than this share of the torso between frames isn't an outlier. */
const LEAST_DEVIATION_TORSOS = 0.02;

/** Someone who is not seen for longer than this has done something we don't know. */
const MAX_GAP_S = 1 / 3;

export interface SmoothTrackOptions {
  readonly purpose: SmoothingPurpose;
  readonly image: { readonly width: number; readonly height: number };
}

/**
 * A track with its `smoothed` series made anew from `raw`: outliers replaced (and marked `rejected`), gaps of at most
 * a third of a second joined (`interpolated`, state `filled`), then a zero-phase low-pass at true times. Raw values
 * are shared with the given track, which isn't touched.
 *
 * @example smoothTrack(track, { purpose: 'general', image: { width: 720, height: 1280 } })
 */
export function smoothTrack(track: PoseTrack, options: SmoothTrackOptions): PoseTrack {
  const smoothed: LandmarkSeries = {
    image: new Float32Array(track.raw.image.length),
    world: new Float32Array(track.raw.world.length),
  };
  const marks = track.marks.slice();
  const torso = torsoLengths(track, options.image);
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    for (let axis = 0; axis < POSITION_WIDTH; axis++) {
      const perPx = axis === 1 ? 1 / options.image.height : 1 / options.image.width;
      const image = smoothCoordinate(
        track,
        'image',
        landmark,
        axis,
        torso.px * perPx,
        options.purpose,
        smoothed,
      );
      smoothCoordinate(track, 'world', landmark, axis, torso.metres, options.purpose, smoothed);
      // Depth is too coarse to accuse a point of being wrong.
      if (axis < 2) markPoints(marks, landmark, image.outliers, MARK.rejected);
      markPoints(marks, landmark, image.filled, MARK.interpolated);
    }
  }
  return { ...track, ...fillRows(track, smoothed), marks, smoothed };
}

/** What `smoothTrack` did, for the track's provenance. */
export function trackFilter(purpose: SmoothingPurpose, timesS: Float64Array): TrackFilter {
  return {
    name: 'hampel+butterworth_zero_phase',
    parameters: {
      purpose,
      hampelHalfWindowS: HAMPEL_HALF_WINDOW_S,
      hampelDeviations: HAMPEL_DEVIATIONS,
      maxGapS: MAX_GAP_S,
      cutoffHz: usableCutoffHz(CUTOFF_HZ[purpose], measuredFrameRate(timesS).medianHz),
      order: 4,
    },
  };
}

function smoothCoordinate(
  track: PoseTrack,
  key: keyof LandmarkSeries,
  landmark: number,
  axis: number,
  torsoLength: number,
  purpose: SmoothingPurpose,
  into: LandmarkSeries,
) {
  const filter: RecordedFilter = {
    hampel: {
      halfWindowS: HAMPEL_HALF_WINDOW_S,
      deviations: HAMPEL_DEVIATIONS,
      leastDeviation: LEAST_DEVIATION_TORSOS * torsoLength,
    },
    maxGapS: MAX_GAP_S,
    cutoffHz: CUTOFF_HZ[purpose],
  };
  const at = (row: number) => (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH + axis;
  const values = Float64Array.from({ length: track.frameCount }, (_, row) => track.raw[key][at(row)]!);
  const series = smoothRecorded(values, track.timesS, filter);
  for (let row = 0; row < track.frameCount; row++) into[key][at(row)] = series.values[row]!;
  return series;
}

function markPoints(marks: Uint8Array, landmark: number, flags: Uint8Array, mark: number): void {
  for (const [row, flag] of flags.entries()) {
    if (flag) marks[row * LANDMARK_COUNT + landmark]! |= mark;
  }
}

/** Rows in which nobody was seen but that now have landmarks: state, box, score and confidence of both sides. */
function fillRows(track: PoseTrack, smoothed: LandmarkSeries) {
  const states = track.states.slice();
  const scores = track.scores.slice();
  const boxes = track.boxes.slice();
  const visibility = track.visibility.slice();
  const presence = track.presence.slice();
  const confidence = track.confidence.slice();
  const nose = (row: number) => smoothed.image[row * LANDMARK_COUNT * POSITION_WIDTH]!;
  for (const { first, last } of runsOf(
    track.frameCount,
    (row) => track.states[row] === FRAME_STATE.absent && !Number.isNaN(nose(row)),
  )) {
    const before = first - 1;
    const after = last + 1;
    const lengthS = track.timesS[after]! - track.timesS[before]!;
    for (let row = first; row <= last; row++) {
      const share = (track.timesS[row]! - track.timesS[before]!) / lengthS;
      states[row] = FRAME_STATE.filled;
      scores[row] = Math.min(scores[before]!, scores[after]!);
      for (let i = 0; i < 4; i++) {
        const from = track.boxes[before * 4 + i]!;
        boxes[row * 4 + i] = from + share * (track.boxes[after * 4 + i]! - from);
      }
      for (const values of [visibility, presence, confidence]) {
        for (let i = 0; i < LANDMARK_COUNT; i++) {
          values[row * LANDMARK_COUNT + i] = Math.min(
            values[before * LANDMARK_COUNT + i]!,
            values[after * LANDMARK_COUNT + i]!,
          );
        }
      }
    }
  }
  return { states, scores, boxes, visibility, presence, confidence };
}

/** Median distance from mid-shoulder to mid-hip, in pixels and metres; 0 when never seen. */
function torsoLengths(track: PoseTrack, image: { readonly width: number; readonly height: number }) {
  const px: number[] = [];
  const metres: number[] = [];
  for (let row = 0; row < track.frameCount; row++) {
    const inImage = torsoVector(track.raw.image, row);
    const inWorld = torsoVector(track.raw.world, row);
    const lengthPx = Math.hypot(inImage[0] * image.width, inImage[1] * image.height);
    if (!Number.isNaN(lengthPx)) px.push(lengthPx);
    const lengthM = Math.hypot(...inWorld);
    if (!Number.isNaN(lengthM)) metres.push(lengthM);
  }
  return { px: px.length > 0 ? median(px) : 0, metres: metres.length > 0 ? median(metres) : 0 };
}

function torsoVector(positions: Float32Array, row: number): readonly [number, number, number] {
  const at = (landmark: number, axis: number) =>
    positions[(row * LANDMARK_COUNT + landmark) * POSITION_WIDTH + axis]!;
  const along = (axis: number) =>
    (at(LANDMARK.left_hip, axis) +
      at(LANDMARK.right_hip, axis) -
      at(LANDMARK.left_shoulder, axis) -
      at(LANDMARK.right_shoulder, axis)) /
    2;
  return [along(0), along(1), along(2)];
}
