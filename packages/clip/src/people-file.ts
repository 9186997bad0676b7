import { closeSync, openSync, readSync, rmSync, writeSync } from 'node:fs';
import {
  emptyPoseTrack,
  FRAME_STATE,
  type PoseTrack,
  readRowBytes,
  TRACK_ROW_BYTES,
  type TrackOutline,
  writeRowBytes,
} from '@posebox/body';

/**
 * The people of a clip while it is looked at: a row for each frame in which somebody is there, in a file, and in
 * memory only where it stands (4 bytes a frame). Frames must be added in rising order.
 */
export interface PeopleFile {
  /** Keeps the rows of a track in which the person is there; rows known already are replaced. */
  put(track: PoseTrack): void;
  /** Gives each of two people the other's rows from `fromFrame` to `toFrame`. */
  exchange(personId: number, withPersonId: number, fromFrame: number, toFrame: number): void;
  /** By rising identity, who is there and from when to when. */
  people(): TrackOutline['people'];
  /** All rows of a person, absent where there is none. */
  track(personId: number, clipTimesS: Float64Array): PoseTrack;
  /** Whoever is there in the frames `first…end-1`, each with the rows within them. */
  peopleIn(first: number, end: number, clipTimesS: Float64Array): PoseTrack[];
  /** Its room on the disk is free afterwards. May be called more than once. */
  close(): void;
}

/** Where a person's rows stand: for each frame of the clip the place in the file, or nothing where it is absent. */
interface Places {
  at: Int32Array;
  /** Frames up to the last one in which the person is there. */
  end: number;
  /** Whether there are smoothed positions of its own. */
  series: 'shared' | 'separate';
}

const NOWHERE = -1;
const FIRST_CAPACITY = 256;

/** Opens an empty file at `path`, which must not be there; its name is gone at once. */
export function openPeopleFile(path: string): PeopleFile {
  const file = openSync(path, 'wx+');
  // Nobody else needs its name, and without one nothing is left of it when this process is killed.
  rmSync(path, { force: true });
  const bytes = new Uint8Array(TRACK_ROW_BYTES);
  const people = new Map<number, Places>();
  let rows = 0;
  let isOpen = true;

  const placesOf = (personId: number): Places => {
    const known = people.get(personId);
    if (known) return known;
    const places: Places = { at: new Int32Array(FIRST_CAPACITY).fill(NOWHERE), end: 0, series: 'shared' };
    people.set(personId, places);
    return places;
  };

  const rowsBetween = (personId: number, first: number, end: number, clipTimesS: Float64Array): PoseTrack => {
    const { at, series } = placesOf(personId);
    const track = emptyPoseTrack(personId, first, clipTimesS.subarray(first, end), series);
    for (let frame = first; frame < end; frame++) {
      const place = at[frame] ?? NOWHERE;
      if (place === NOWHERE) continue;
      readSync(file, bytes, 0, TRACK_ROW_BYTES, place * TRACK_ROW_BYTES);
      readRowBytes(bytes, track, frame - first);
    }
    return track;
  };

  return {
    put(track) {
      const places = placesOf(track.personId);
      if (track.raw !== track.smoothed) places.series = 'separate';
      for (let row = 0; row < track.frameCount; row++) {
        if (track.states[row] === FRAME_STATE.absent) continue;
        const frame = track.firstFrame + row;
        const known = places.at[frame] ?? NOWHERE;
        const place = known === NOWHERE ? rows++ : known;
        setPlace(places, frame, place);
        writeRowBytes(track, row, bytes);
        writeSync(file, bytes, 0, TRACK_ROW_BYTES, place * TRACK_ROW_BYTES);
      }
    },

    exchange(personId, withPersonId, fromFrame, toFrame) {
      const one = placesOf(personId);
      const other = placesOf(withPersonId);
      for (let frame = fromFrame; frame <= toFrame; frame++) {
        const [ones, others] = [one.at[frame] ?? NOWHERE, other.at[frame] ?? NOWHERE];
        setPlace(one, frame, others);
        setPlace(other, frame, ones);
      }
    },

    people() {
      return [...people]
        .map(([personId, places]) => ({ personId, ...windowOf(places, 0, places.end) }))
        .filter(({ frameCount }) => frameCount > 0)
        .sort((a, b) => a.personId - b.personId);
    },

    track(personId, clipTimesS) {
      const places = placesOf(personId);
      const { firstFrame, frameCount } = windowOf(places, 0, places.end);
      return rowsBetween(personId, firstFrame, firstFrame + frameCount, clipTimesS);
    },

    peopleIn(first, end, clipTimesS) {
      return [...people.keys()]
        .sort((a, b) => a - b)
        .flatMap((personId) => {
          const { firstFrame, frameCount } = windowOf(placesOf(personId), first, end);
          if (frameCount === 0) return [];
          return [rowsBetween(personId, firstFrame, firstFrame + frameCount, clipTimesS)];
        });
    },

    close() {
      if (!isOpen) return;
      isOpen = false;
      closeSync(file);
    },
  };
}

function setPlace(places: Places, frame: number, place: number): void {
  if (frame >= places.at.length) {
    const larger = new Int32Array(Math.max(frame + 1, Math.ceil(1.5 * places.at.length))).fill(NOWHERE);
    larger.set(places.at);
    places.at = larger;
  }
  places.at[frame] = place;
  if (place !== NOWHERE) places.end = Math.max(places.end, frame + 1);
}

/** The part of `first…end-1` between the first and the last frame in which the person is there. */
function windowOf({ at }: Places, first: number, end: number) {
  let from = first;
  let to = Math.min(end, at.length);
  while (from < to && at[from] === NOWHERE) from++;
  while (to > from && at[to - 1] === NOWHERE) to--;
  return { firstFrame: from, frameCount: Math.max(0, to - from) };
}
