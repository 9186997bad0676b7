import type { PoseTrack } from '../pose-track.ts';
import { copyOfTrack, normaliseInPlace } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';
import { withTightRows } from './track-rows.ts';

/** People of a clip while edits are applied: those touched are copies of our own, the others the document's. */
export interface PeopleUnderEdit {
  has(personId: number): boolean;
  /** A copy that may be written to; throws `edit_person_unknown`. */
  writable(personId: number): PoseTrack;
  /** Puts a track of our own in the place of its person. */
  replace(track: PoseTrack): void;
  /** Throws `edit_person_unknown`. */
  remove(personId: number): void;
  /** All people left, by rising identity, those touched without empty ends and at the stated precision. */
  finished(): readonly PoseTrack[];
}

/** Begins with the tracks of a document, none of which is ever written to. */
export function peopleUnderEdit(tracks: readonly PoseTrack[]): PeopleUnderEdit {
  const people = new Map(tracks.map((track) => [track.personId, track]));
  const touched = new Set<number>();

  const known = (personId: number): PoseTrack => {
    const track = people.get(personId);
    if (!track) throw new TrackProblem('edit_person_unknown', { person: personId });
    return track;
  };
  const replace = (track: PoseTrack): void => {
    people.set(track.personId, track);
    touched.add(track.personId);
  };

  return {
    has: (personId) => people.has(personId),
    writable(personId) {
      const track = known(personId);
      if (touched.has(personId)) return track;
      const copy = copyWithSeparateSeries(track);
      replace(copy);
      return copy;
    },
    replace,
    remove(personId) {
      known(personId);
      people.delete(personId);
    },
    finished() {
      const left: PoseTrack[] = [];
      for (const track of people.values()) {
        const tight = touched.has(track.personId) ? withTightRows(track) : track;
        if (!tight) continue;
        if (touched.has(track.personId)) normaliseInPlace(tight);
        left.push(tight);
      }
      return left.sort((a, b) => a.personId - b.personId);
    },
  };
}

/** Edits treat raw and smoothed differently, so an edited track always has both. */
function copyWithSeparateSeries(track: PoseTrack): PoseTrack {
  const copy = copyOfTrack(track);
  if (copy.raw !== copy.smoothed) return copy;
  return { ...copy, smoothed: { image: copy.raw.image.slice(), world: copy.raw.world.slice() } };
}
