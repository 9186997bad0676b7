import { applyEdits, type PoseTrack, type TrackEdit } from '@posebox/body';
import { findSideSwaps } from '@posebox/motion';
import type { IdentityExchange } from '@posebox/vision/tracking';
import type { PeopleFile } from './people-file.ts';

/** An exchange of identities that was found in a frame; that frame and the later ones are right already. */
export interface FoundExchange extends IdentityExchange {
  readonly foundInFrame: number;
}

/** Puts identities right from the moment they were mixed up. */
export function repairIdentities(
  people: PeopleFile,
  exchanges: readonly FoundExchange[],
  timesS: Float64Array,
): void {
  for (const { personIds, sinceS, foundInFrame } of exchanges) {
    people.exchange(...personIds, firstFrameFrom(timesS, sinceS), foundInFrame - 1);
  }
}

/** The track with left and right exchanged back where the model mixed them up for a moment; marked `swapped`. */
export function repairSides(
  track: PoseTrack,
  clip: Omit<Parameters<typeof applyEdits>[0], 'people' | 'edits' | 'subjectId'>,
): PoseTrack {
  const edits = findSideSwaps(track, clip.image).map(
    (operation, index): TrackEdit => ({
      id: String(index),
      by: 'posebox',
      at: '1970-01-01T00:00:00Z',
      operation,
    }),
  );
  if (edits.length === 0) return track;
  return applyEdits({ ...clip, people: [track], subjectId: null, edits }).people[0] ?? track;
}

/** Frame times are kept to the microsecond. */
function firstFrameFrom(timesS: Float64Array, timeS: number): number {
  const frame = timesS.findIndex((time) => time >= timeS - 1e-6);
  return frame < 0 ? timesS.length : frame;
}
