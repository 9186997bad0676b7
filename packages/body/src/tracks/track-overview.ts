import { LANDMARK_COUNT, LANDMARK_NAMES } from '../landmarks.ts';
import type { Box } from '../pose.ts';
import { MARK, MARK_NAMES, POSITION_WIDTH, type PoseTrack } from '../pose-track.ts';
import { JOINT_LANDMARKS } from '../skeleton-style.ts';
import type { TrackDocument } from './track-document.ts';
import type { TrackOverviewJson, TrackSpan } from './track-overview-schema.ts';
import { TRACK_SCALE } from './track-precision.ts';

/**
 * A clip at a glance, for a timeline: true times of all frames, and of each person in each frame how they came to be
 * there and how sure they are. Half an hour at 30 frames a second is about half a megabyte; the landmarks
 * themselves come in pages.
 */

const MOST_SPANS = 100;

/** What a timeline shows of a clip, ready for JSON. */
export function trackOverviewJson(document: TrackDocument): TrackOverviewJson {
  const timesUs: number[] = [];
  let beforeUs = 0;
  for (const timeS of document.timesS) {
    const timeUs = Math.round(timeS * TRACK_SCALE.time);
    timesUs.push(timeUs - beforeUs);
    beforeUs = timeUs;
  }
  return {
    image: { width: document.image.width, height: document.image.height },
    timesUs,
    subjectId: document.subjectId,
    people: document.people.map((track) => ({
      id: track.personId,
      firstFrame: track.firstFrame,
      extent: extentOf(track),
      states: runsOf(track.states),
      confidence: jointConfidence(track),
      marks: runsOf(jointMarks(track)),
      spans: spansOf(track),
    })),
  };
}

/** One person at a glance; arrays have one value a frame from `firstFrame` on. */
export interface PersonOverview {
  readonly personId: number;
  readonly firstFrame: number;
  readonly frameCount: number;
  /** Around all that is seen of the person, normalised. */
  readonly extent: Box | null;
  /** Indices into `FRAME_STATES`. */
  readonly states: Uint8Array;
  /** Mean of the joints, 0…1. */
  readonly confidence: Float32Array;
  /** Bits of `MARK`. */
  readonly marks: Uint8Array;
  readonly spans: readonly TrackSpan[];
}

export interface TrackOverview {
  readonly image: TrackDocument['image'];
  readonly timesS: Float64Array;
  readonly subjectId: number | null;
  readonly people: readonly PersonOverview[];
}

/** The overview as arrays: what `trackOverviewJson` wrote. */
export function trackOverviewOf(json: TrackOverviewJson): TrackOverview {
  let timeUs = 0;
  return {
    image: json.image,
    timesS: Float64Array.from(json.timesUs, (stepUs) => {
      timeUs += stepUs;
      return timeUs / TRACK_SCALE.time;
    }),
    subjectId: json.subjectId,
    people: json.people.map((person) => ({
      personId: person.id,
      firstFrame: person.firstFrame,
      frameCount: person.confidence.length,
      extent: person.extent && {
        x: person.extent[0],
        y: person.extent[1],
        width: person.extent[2],
        height: person.extent[3],
      },
      states: valuesOf(person.states, person.confidence.length),
      confidence: Float32Array.from(person.confidence, (percent) => percent / 100),
      marks: valuesOf(person.marks, person.confidence.length),
      spans: person.spans,
    })),
  };
}

function extentOf({ smoothed }: PoseTrack): [number, number, number, number] | null {
  const [least, most] = [
    [Number.POSITIVE_INFINITY, Number.POSITIVE_INFINITY],
    [Number.NEGATIVE_INFINITY, Number.NEGATIVE_INFINITY],
  ];
  for (let at = 0; at < smoothed.image.length; at += POSITION_WIDTH) {
    for (const axis of [0, 1]) {
      const value = smoothed.image[at + axis]!;
      if (value < least[axis]!) least[axis] = value;
      if (value > most[axis]!) most[axis] = value;
    }
  }
  const [x, y, right, bottom] = [least[0]!, least[1]!, most[0]!, most[1]!];
  if (!Number.isFinite(x + y + right + bottom)) return null;
  const short = (value: number) => Math.round(value * 1e4) / 1e4;
  return [short(x), short(y), short(right - x), short(bottom - y)];
}

function runsOf(values: Uint8Array): [number, number][] {
  const found: [number, number][] = [];
  for (const value of values) {
    const last = found.at(-1);
    if (last?.[0] === value) last[1] += 1;
    else found.push([value, 1]);
  }
  return found;
}

function valuesOf(list: TrackOverviewJson['people'][number]['states'], length: number): Uint8Array {
  const values = new Uint8Array(length);
  let at = 0;
  for (const [value, count] of list) {
    values.fill(value, at, at + count);
    at += count;
  }
  return values;
}

function jointConfidence(track: PoseTrack): number[] {
  const percents: number[] = [];
  for (let row = 0; row < track.frameCount; row++) {
    const sum = JOINT_LANDMARKS.reduce(
      (so, landmark) => so + track.confidence[row * LANDMARK_COUNT + landmark]!,
      0,
    );
    percents.push(Math.round((100 * sum) / JOINT_LANDMARKS.length));
  }
  return percents;
}

function jointMarks(track: PoseTrack): Uint8Array {
  const marks = new Uint8Array(track.frameCount);
  for (let row = 0; row < track.frameCount; row++) {
    for (const landmark of JOINT_LANDMARKS) marks[row]! |= track.marks[row * LANDMARK_COUNT + landmark]!;
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      marks[row]! |= track.marks[row * LANDMARK_COUNT + landmark]! & MARK.corrected;
    }
  }
  return marks;
}

function spansOf(track: PoseTrack): TrackSpan[] {
  const spans: TrackSpan[] = [];
  for (const mark of MARK_NAMES) {
    for (const landmark of JOINT_LANDMARKS) {
      let start = -1;
      for (let row = 0; row <= track.frameCount; row++) {
        const isMarked =
          row < track.frameCount && (track.marks[row * LANDMARK_COUNT + landmark]! & MARK[mark]) !== 0;
        if (isMarked && start < 0) start = row;
        if (isMarked || start < 0) continue;
        spans.push({
          mark,
          landmark: LANDMARK_NAMES[landmark]!,
          fromFrame: track.firstFrame + start,
          toFrame: track.firstFrame + row - 1,
        });
        start = -1;
      }
    }
  }
  const length = (span: TrackSpan) => span.toFrame - span.fromFrame;
  return spans.sort((a, b) => length(b) - length(a) || a.fromFrame - b.fromFrame).slice(0, MOST_SPANS);
}
