import { FRAME_STATE, type LandmarkSeries, POSITION_WIDTH, type PoseTrack } from '../pose-track.ts';
import type { TrackDocument } from './track-document.ts';
import { clearRow } from './track-rows.ts';

/**
 * Decimals that a stored track keeps. A document at this precision is the same in memory, as JSON and as binary, bit
 * for bit: positions in the picture to 0.000 001 of its size, metres to 0.01 mm, times to a microsecond.
 */
export const TRACK_DECIMALS = { image: 6, world: 5, quality: 4, time: 6 } as const;

const IMAGE_SCALE = 10 ** TRACK_DECIMALS.image;
const WORLD_SCALE = 10 ** TRACK_DECIMALS.world;
const QUALITY_SCALE = 10 ** TRACK_DECIMALS.quality;
const TIME_SCALE = 10 ** TRACK_DECIMALS.time;

/** The scale of a kind of number: `round(value * scale)` is the integer that is stored. */
export const TRACK_SCALE = {
  image: IMAGE_SCALE,
  world: WORLD_SCALE,
  quality: QUALITY_SCALE,
  time: TIME_SCALE,
} as const;

/** The nearest number with the stated decimals; never -0, NaN stays NaN. */
export function atScale(value: number, scale: number): number {
  return (Math.round(value * scale) + 0) / scale;
}

/** Beyond this many units a number is no place and no time, but a fault; it is treated as missing. */
const LARGEST_UNITS = 2 ** 50;

/** Rounds an array in place; what is not finite becomes NaN (a missing value). */
export function roundInPlace(values: Float32Array | Float64Array, scale: number): void {
  for (let index = 0; index < values.length; index++) {
    const value = values[index]!;
    values[index] = Math.abs(value * scale) <= LARGEST_UNITS ? atScale(value, scale) : Number.NaN;
  }
}

/**
 * Brings a track to the form in which it is stored, in place: numbers at the stated precision, qualities within 0…1, a
 * place either whole or missing (z alone may be), absent rows empty, and no quality where nothing is known. For those
 * who are just making the track.
 */
export function normaliseInPlace(track: PoseTrack): void {
  for (let row = 0; row < track.frameCount; row++) {
    if (track.states[row] === FRAME_STATE.absent) clearRow(track, row);
  }
  for (const qualities of [track.scores, track.visibility, track.presence, track.confidence]) {
    for (let index = 0; index < qualities.length; index++) {
      const value = Math.min(1, Math.max(0, qualities[index]!));
      qualities[index] = Number.isNaN(value) ? 0 : atScale(value, QUALITY_SCALE);
    }
  }
  roundInPlace(track.boxes, IMAGE_SCALE);
  makeWholeOrMissing(track.boxes, 4, 4);
  for (const { image, world } of seriesOf(track)) {
    roundInPlace(image, IMAGE_SCALE);
    roundInPlace(world, WORLD_SCALE);
    makeWholeOrMissing(image, POSITION_WIDTH, 2);
    makeWholeOrMissing(world, POSITION_WIDTH, 2);
  }
  forgetQualityOfNothing(track);
}

function seriesOf(track: PoseTrack): LandmarkSeries[] {
  return track.raw === track.smoothed ? [track.raw] : [track.raw, track.smoothed];
}

/** Groups of `width` numbers of which one of the first `needed` is missing become missing altogether. */
function makeWholeOrMissing(values: Float32Array, width: number, needed: number): void {
  for (let start = 0; start < values.length; start += width) {
    for (let index = start; index < start + needed; index++) {
      if (Number.isNaN(values[index]!)) values.fill(Number.NaN, start, start + width);
    }
  }
}

function forgetQualityOfNothing(track: PoseTrack): void {
  for (let at = 0; at < track.confidence.length; at++) {
    const x = at * POSITION_WIDTH;
    if (!Number.isNaN(track.raw.image[x]!) || !Number.isNaN(track.smoothed.image[x]!)) continue;
    track.visibility[at] = 0;
    track.presence[at] = 0;
    track.confidence[at] = 0;
  }
}

/** A copy of a document whose numbers are all at the stated precision. Doing it twice changes nothing more. */
export function atStatedPrecision(document: TrackDocument): TrackDocument {
  const timesS = document.timesS.slice();
  roundInPlace(timesS, TIME_SCALE);
  const people = document.people.map((track) => {
    const copy = copyOfTrack(track, timesS.subarray(track.firstFrame, track.firstFrame + track.frameCount));
    normaliseInPlace(copy);
    return copy;
  });
  return { ...document, timesS, people };
}

/** A track with arrays of its own; `raw` and `smoothed` stay one object when they were. */
export function copyOfTrack(track: PoseTrack, timesS: Float64Array = track.timesS): PoseTrack {
  const raw = copyOfSeries(track.raw);
  return {
    ...track,
    timesS,
    states: track.states.slice(),
    scores: track.scores.slice(),
    boxes: track.boxes.slice(),
    visibility: track.visibility.slice(),
    presence: track.presence.slice(),
    confidence: track.confidence.slice(),
    marks: track.marks.slice(),
    raw,
    smoothed: track.smoothed === track.raw ? raw : copyOfSeries(track.smoothed),
  };
}

function copyOfSeries(series: LandmarkSeries): LandmarkSeries {
  return { image: series.image.slice(), world: series.world.slice() };
}
