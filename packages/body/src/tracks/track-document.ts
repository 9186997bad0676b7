import { LANDMARK_COUNT } from '../landmarks.ts';
import {
  isMissing,
  type LandmarkSeries,
  POSITIONS_PER_FRAME,
  type PoseTrack,
  type TrackProvenance,
} from '../pose-track.ts';
import type { TrackEdit } from './track-edit.ts';

/**
 * A clip: the true times of its frames, the people in it, what made it, and the edits laid over it. The people's
 * arrays hold what was measured; `applyEdits` gives the clip as edited. Live recordings, uploaded videos and imported
 * tracks are all this.
 */
export interface TrackDocument {
  /** The upright picture in pixels; lengths and angles need its aspect. */
  readonly image: { readonly width: number; readonly height: number };
  /** Seconds of every frame looked at, strictly increasing, whether somebody was seen or not. */
  readonly timesS: Float64Array;
  /** By rising `personId`; each of them in at least one frame. */
  readonly people: readonly PoseTrack[];
  /** The person that analyses speak of, or null when none stands out. */
  readonly subjectId: number | null;
  readonly provenance: TrackProvenance;
  /** In the order they were made. */
  readonly edits: readonly TrackEdit[];
}

/** A clip but for the numbers: who is in it and when, not where. */
export interface TrackOutline extends Omit<TrackDocument, 'people'> {
  readonly people: readonly Pick<PoseTrack, 'personId' | 'firstFrame' | 'frameCount'>[];
}

/** How fast the frames really came. */
export interface FrameRate {
  /** 1 / median interval: what filters are designed on. 0 with fewer than two frames. */
  readonly medianHz: number;
  /** Intervals / duration. */
  readonly meanHz: number;
  /** Largest deviation of a frame from an even grid of `meanHz` over the same time, seconds. */
  readonly largestDeviationS: number;
}

/**
 * Measures the frame rate on the times themselves, never on what a container claims.
 *
 * `measuredFrameRate(Float64Array.of(0, 0.2, 0.4)).medianHz` is `5`.
 */
export function measuredFrameRate(timesS: Float64Array): FrameRate {
  const intervals = timesS.length - 1;
  if (intervals < 1) return { medianHz: 0, meanHz: 0, largestDeviationS: 0 };
  const steps = new Float64Array(intervals);
  for (let index = 0; index < intervals; index++) steps[index] = timesS[index + 1]! - timesS[index]!;
  steps.sort();
  const middle = (intervals - 1) / 2;
  const medianS = (steps[Math.floor(middle)]! + steps[Math.ceil(middle)]!) / 2;
  const startS = timesS[0]!;
  const meanS = (timesS[intervals]! - startS) / intervals;
  let largestDeviationS = 0;
  for (let index = 0; index <= intervals; index++) {
    const deviationS = Math.abs(timesS[index]! - (startS + index * meanS));
    if (deviationS > largestDeviationS) largestDeviationS = deviationS;
  }
  return { medianHz: 1 / medianS, meanHz: 1 / meanS, largestDeviationS };
}

/** The person with this identity, or null. */
export function personOf(document: TrackDocument, personId: number): PoseTrack | null {
  return document.people.find((track) => track.personId === personId) ?? null;
}

/**
 * For each of the 33 landmarks whether any person has it in any frame. Tracks imported from a smaller skeleton lack
 * some throughout; an analysis that needs one of them says so.
 */
export function landmarksPresent(document: TrackDocument): readonly boolean[] {
  const present = new Array<boolean>(LANDMARK_COUNT).fill(false);
  for (const track of document.people) {
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      for (let row = 0; row < track.frameCount && !present[landmark]; row++) {
        if (!isMissing(track.smoothed, row, landmark)) present[landmark] = true;
      }
    }
  }
  return present;
}

/**
 * The rows `fromRow…toRow-1` of a track without copying: the arrays are views.
 *
 * `trackRows(track, 10, 20).timesS[0] === track.timesS[10]`
 */
export function trackRows(track: PoseTrack, fromRow: number, toRow: number): PoseTrack {
  const perLandmark = <A extends { subarray(from: number, to: number): A }>(array: A) =>
    array.subarray(fromRow * LANDMARK_COUNT, toRow * LANDMARK_COUNT);
  const seriesRows = (series: LandmarkSeries): LandmarkSeries => ({
    image: series.image.subarray(fromRow * POSITIONS_PER_FRAME, toRow * POSITIONS_PER_FRAME),
    world: series.world.subarray(fromRow * POSITIONS_PER_FRAME, toRow * POSITIONS_PER_FRAME),
  });
  const raw = seriesRows(track.raw);
  return {
    personId: track.personId,
    firstFrame: track.firstFrame + fromRow,
    frameCount: toRow - fromRow,
    timesS: track.timesS.subarray(fromRow, toRow),
    states: track.states.subarray(fromRow, toRow),
    scores: track.scores.subarray(fromRow, toRow),
    boxes: track.boxes.subarray(fromRow * 4, toRow * 4),
    visibility: perLandmark(track.visibility),
    presence: perLandmark(track.presence),
    confidence: perLandmark(track.confidence),
    marks: perLandmark(track.marks),
    raw,
    smoothed: track.smoothed === track.raw ? raw : seriesRows(track.smoothed),
  };
}
