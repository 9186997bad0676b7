import {
  emptyPoseTrack,
  FRAME_STATE,
  LANDMARK_COUNT,
  type LandmarkSeries,
  measuredFrameRate,
  POSITIONS_PER_FRAME,
  type PoseTrack,
  type TrackDocument,
} from '@posebox/body';

/** Frame times this close to an even grid count as even: containers round to a millisecond. */
const EVEN_WITHIN_S = 0.002;

/** A clip at a constant rate, for formats that know no other. */
export interface EvenClip {
  readonly document: TrackDocument;
  /** Frames a second. 1 for a clip of a single frame. */
  readonly rateHz: number;
  /** Whether positions were interpolated in time because the frames came unevenly. */
  readonly resampled: boolean;
}

/**
 * A clip whose frames come evenly (within 2 ms) is left as it is, at its mean rate. Any other is resampled at its
 * median rate, each position on a straight line in time between the frames around it; where one of the two is missing,
 * or they are more than two and a half median intervals apart, it stays missing.
 */
export function atEvenRate(document: TrackDocument): EvenClip {
  const rate = measuredFrameRate(document.timesS);
  if (document.timesS.length < 2) return { document, rateHz: 1, resampled: false };
  if (rate.largestDeviationS <= EVEN_WITHIN_S) return { document, rateHz: rate.meanHz, resampled: false };
  return { document: resampled(document, rate.medianHz), rateHz: rate.medianHz, resampled: true };
}

function resampled(document: TrackDocument, rateHz: number): TrackDocument {
  const source = document.timesS;
  const startS = source[0]!;
  const count = Math.floor((source.at(-1)! - startS) * rateHz + 1e-6) + 1;
  const timesS = Float64Array.from({ length: count }, (_, index) => startS + index / rateHz);
  const people = document.people.map((track) => resampledTrack(track, timesS, 2.5 / rateHz));
  return { ...document, timesS, people };
}

/** Covers the whole grid; rows without the person are absent. */
function resampledTrack(track: PoseTrack, timesS: Float64Array, longestStepS: number): PoseTrack {
  const even = emptyPoseTrack(track.personId, 0, timesS);
  let before = 0;
  timesS.forEach((timeS, row) => {
    while (before + 1 < track.frameCount && track.timesS[before + 1]! <= timeS) before += 1;
    const exact = Math.abs(track.timesS[before]! - timeS) < 1e-6;
    const after = exact ? before : before + 1;
    if (after >= track.frameCount || track.timesS[before]! > timeS + 1e-6) return;
    const stepS = track.timesS[after]! - track.timesS[before]!;
    if (stepS > longestStepS || !isThere(track, before) || !isThere(track, after)) return;
    const share = exact ? 0 : (timeS - track.timesS[before]!) / stepS;
    mixRows(track, before, after, share, even, row);
  });
  return even;
}

function isThere(track: PoseTrack, row: number): boolean {
  return track.states[row] !== FRAME_STATE.absent;
}

function mixRows(
  from: PoseTrack,
  before: number,
  after: number,
  share: number,
  to: PoseTrack,
  row: number,
): void {
  const mix = (source: Float32Array, target: Float32Array, width: number) => {
    for (let index = 0; index < width; index++) {
      const start = source[before * width + index]!;
      target[row * width + index] = start + (source[after * width + index]! - start) * share;
    }
  };
  const mixSeries = (source: LandmarkSeries, target: LandmarkSeries) => {
    mix(source.image, target.image, POSITIONS_PER_FRAME);
    mix(source.world, target.world, POSITIONS_PER_FRAME);
  };
  to.states[row] = Math.min(from.states[before]!, from.states[after]!);
  mix(from.scores, to.scores, 1);
  mix(from.boxes, to.boxes, 4);
  for (const quality of ['visibility', 'presence', 'confidence'] as const) {
    mix(from[quality], to[quality], LANDMARK_COUNT);
  }
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    to.marks[row * LANDMARK_COUNT + landmark] =
      from.marks[before * LANDMARK_COUNT + landmark]! | from.marks[after * LANDMARK_COUNT + landmark]!;
  }
  mixSeries(from.raw, to.raw);
  mixSeries(from.smoothed, to.smoothed);
}
