import { FRAME_STATE, type PoseTrack } from '../pose-track.ts';
import type { PeopleUnderEdit } from './people-under-edit.ts';
import type { TrackOperation } from './track-edit.ts';
import { TrackProblem } from './track-problem.ts';
import { clearRow, copyRow, widened } from './track-rows.ts';

type Operation<K extends TrackOperation['kind']> = Extract<TrackOperation, { kind: K }>;

/** Gives a person's rows to another; where both are seen the receiving one stays as it is. */
export function joinPeople(
  people: PeopleUnderEdit,
  operation: Operation<'join_people'>,
  clipTimesS: Float64Array,
): void {
  if (operation.personId === operation.intoPersonId) {
    throw new TrackProblem('edit_person_unknown', { person: operation.intoPersonId });
  }
  const from = people.writable(operation.personId);
  const into = overSameFrames(people.writable(operation.intoPersonId), from, clipTimesS);
  for (let row = 0; row < from.frameCount; row++) {
    const target = from.firstFrame + row - into.firstFrame;
    if (from.states[row] !== FRAME_STATE.absent && into.states[target] === FRAME_STATE.absent) {
      copyRow(from, row, into, target);
    }
  }
  people.replace(into);
  people.remove(operation.personId);
}

/** Exchanges two people over some frames. */
export function exchangePeople(
  people: PeopleUnderEdit,
  operation: Operation<'exchange_people'>,
  clipTimesS: Float64Array,
): void {
  if (operation.personId === operation.withPersonId) {
    throw new TrackProblem('edit_person_unknown', { person: operation.withPersonId });
  }
  if (operation.toFrame < operation.fromFrame || operation.toFrame >= clipTimesS.length) {
    throw new TrackProblem('edit_frames_outside', { from: operation.fromFrame, to: operation.toFrame });
  }
  const one = people.writable(operation.personId);
  const other = people.writable(operation.withPersonId);
  const newOne = overSameFrames(one, other, clipTimesS);
  const newOther = overSameFrames(other, one, clipTimesS);
  const first = Math.max(operation.fromFrame, newOne.firstFrame);
  const last = Math.min(operation.toFrame, newOne.firstFrame + newOne.frameCount - 1);
  for (let frame = first; frame <= last; frame++) {
    const row = frame - newOne.firstFrame;
    clearRow(newOne, row);
    clearRow(newOther, row);
    if (covers(other, frame)) copyRow(other, frame - other.firstFrame, newOne, row);
    if (covers(one, frame)) copyRow(one, frame - one.firstFrame, newOther, row);
  }
  people.replace(newOne);
  people.replace(newOther);
}

function covers(track: PoseTrack, frame: number): boolean {
  return frame >= track.firstFrame && frame < track.firstFrame + track.frameCount;
}

/** A copy of `track` that also covers the frames of `other`. */
function overSameFrames(track: PoseTrack, other: PoseTrack, clipTimesS: Float64Array): PoseTrack {
  const from = Math.min(track.firstFrame, other.firstFrame);
  const end = Math.max(track.firstFrame + track.frameCount, other.firstFrame + other.frameCount);
  return widened(track, from, end - 1, clipTimesS);
}
