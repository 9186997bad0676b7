import { LANDMARK_COUNT } from '../landmarks.ts';
import type { Box, Pose } from '../pose.ts';
import {
  emptyPoseTrack,
  FRAME_STATE,
  type FrameState,
  POSITIONS_PER_FRAME,
  type PoseTrack,
  type TrackProvenance,
} from '../pose-track.ts';
import { type TrackDocument, trackRows } from './track-document.ts';
import { atStatedPrecision, normaliseInPlace, TRACK_SCALE } from './track-precision.ts';
import { copyRows } from './track-rows.ts';

/** Positions of one person at one moment: 99 numbers each, NaN where missing; `world` null when there is none. */
export interface FramePositions {
  readonly image: ArrayLike<number>;
  readonly world: ArrayLike<number> | null;
}

/** One person as seen in one frame. */
export interface ObservedPerson {
  readonly id: number;
  readonly state: Exclude<FrameState, 'absent'>;
  readonly score: number;
  readonly box: Box;
  /** 33 numbers each, 0…1. */
  readonly visibility: ArrayLike<number>;
  readonly presence: ArrayLike<number>;
  readonly confidence: ArrayLike<number>;
  /** 33 bit sets of `MARK`; none when left out. */
  readonly marks?: ArrayLike<number>;
  readonly raw: FramePositions;
  /** Left out when no filter runs while the track is made. */
  readonly smoothed?: FramePositions;
}

/** Makes a clip frame by frame, from a video, a camera or a file. */
export interface TrackBuilder {
  /**
   * Adds the next frame, with nobody in it as well. Returns its number in the clip, or -1 for a frame that is not
   * later than the one before by at least a microsecond; such a frame is dropped.
   */
  addFrame(timeS: number, people: readonly ObservedPerson[]): number;
  /**
   * The clip so far, at the stated precision; the builder can go on. Recording and preview use it alike. A subject who
   * was never seen is none.
   */
  document(subjectId?: number | null): TrackDocument;
}

export interface TrackBuilderOptions {
  readonly image: TrackDocument['image'];
  readonly provenance: TrackProvenance;
}

const FIRST_CAPACITY = 64;

/**
 * `const builder = createTrackBuilder({ image, provenance })`, then `builder.addFrame(0.2, [observedPose(pose)])` for
 * every frame, then `builder.document()`.
 */
export function createTrackBuilder({ image, provenance }: TrackBuilderOptions): TrackBuilder {
  const timesS: number[] = [];
  /** Tracks with room to grow: `frameCount` is their capacity, `used` the rows up to the last one seen. */
  const people = new Map<number, { track: PoseTrack; used: number }>();

  return {
    addFrame(timeS, seen) {
      const rounded = trackTimeS(timeS);
      if (!(rounded > (timesS.at(-1) ?? Number.NEGATIVE_INFINITY))) return -1;
      const frame = timesS.push(rounded) - 1;
      for (const person of seen) {
        const entry = people.get(person.id) ?? {
          track: emptyPoseTrack(person.id, frame, new Float64Array(FIRST_CAPACITY), 'shared'),
          used: 0,
        };
        const row = frame - entry.track.firstFrame;
        if (row >= entry.track.frameCount) entry.track = grown(entry.track, row + 1);
        if (person.smoothed && isShared(entry.track)) entry.track = withSmoothedOfItsOwn(entry.track);
        writePerson(entry.track, row, person);
        entry.used = row + 1;
        people.set(person.id, entry);
      }
      return frame;
    },

    document(subjectId = null) {
      const times = Float64Array.from(timesS);
      const tracks = [...people.values()].map((entry) => seenRows(entry, times));
      return atStatedPrecision(clipOf(times, tracks, subjectId));
    },
  };

  function clipOf(times: Float64Array, tracks: PoseTrack[], subjectId: number | null): TrackDocument {
    tracks.sort((a, b) => a.personId - b.personId);
    const subject = tracks.some(({ personId }) => personId === subjectId) ? subjectId : null;
    return { image, timesS: times, people: tracks, subjectId: subject, provenance, edits: [] };
  }
}

/** A frame's time as a track keeps it, to the microsecond. */
export const trackTimeS = (timeS: number): number => Math.round(timeS * TRACK_SCALE.time) / TRACK_SCALE.time;

/**
 * One person in one frame as a track of one row, at the stated precision: for those who don't keep a clip in memory.
 *
 * `trackOfFrame(observedPose(pose), 12, trackTimeS(0.4)).firstFrame` is `12`.
 */
export function trackOfFrame(person: ObservedPerson, frame: number, timeS: number): PoseTrack {
  const series = person.smoothed ? 'separate' : 'shared';
  const track = emptyPoseTrack(person.id, frame, Float64Array.of(timeS), series);
  writePerson(track, 0, person);
  normaliseInPlace(track);
  return track;
}

/** The rows up to the last one in which the person was seen, as views. */
function seenRows(
  { track, used }: { readonly track: PoseTrack; readonly used: number },
  times: Float64Array,
): PoseTrack {
  const rows = trackRows(track, 0, used);
  return {
    ...rows,
    timesS: times.subarray(track.firstFrame, track.firstFrame + used),
    smoothed: isShared(track) ? rows.raw : rows.smoothed,
  };
}

/** A `Pose` of the engine as one frame of a track; its landmarks are taken as raw. */
export function observedPose(pose: Pose, state: ObservedPerson['state'] = 'tracked'): ObservedPerson {
  return {
    id: pose.id,
    state,
    score: pose.score,
    box: pose.box,
    visibility: pose.landmarks.map((point) => point.visibility),
    presence: pose.landmarks.map((point) => point.presence),
    confidence: pose.landmarks.map((point) => point.confidence),
    raw: {
      image: pose.landmarks.flatMap((point) => [point.x, point.y, point.z]),
      world: pose.worldLandmarks.flatMap((point) => [point.x, point.y, point.z]),
    },
  };
}

/** Half an hour of one person is 100 MB; a second series that says the same would be 50 more. */
const isShared = (track: PoseTrack): boolean => track.raw === track.smoothed;

function withSmoothedOfItsOwn(track: PoseTrack): PoseTrack {
  return { ...track, smoothed: { image: track.raw.image.slice(), world: track.raw.world.slice() } };
}

function grown(track: PoseTrack, rows: number): PoseTrack {
  const { personId, firstFrame, frameCount } = track;
  const timesS = new Float64Array(Math.max(rows, Math.ceil(1.5 * frameCount)));
  const larger = emptyPoseTrack(personId, firstFrame, timesS, isShared(track) ? 'shared' : 'separate');
  copyRows(track, larger, 0);
  return larger;
}

function writePerson(track: PoseTrack, row: number, person: ObservedPerson): void {
  track.states[row] = FRAME_STATE[person.state];
  track.scores[row] = person.score;
  track.boxes.set([person.box.x, person.box.y, person.box.width, person.box.height], row * 4);
  const at = row * LANDMARK_COUNT;
  track.visibility.set(person.visibility, at);
  track.presence.set(person.presence, at);
  track.confidence.set(person.confidence, at);
  if (person.marks) track.marks.set(person.marks, at);
  const smoothed = person.smoothed ?? person.raw;
  track.raw.image.set(person.raw.image, row * POSITIONS_PER_FRAME);
  track.smoothed.image.set(smoothed.image, row * POSITIONS_PER_FRAME);
  if (person.raw.world) track.raw.world.set(person.raw.world, row * POSITIONS_PER_FRAME);
  if (smoothed.world) track.smoothed.world.set(smoothed.world, row * POSITIONS_PER_FRAME);
}
