import { setImmediate } from 'node:timers/promises';
import { normaliseInPlace, type PoseTrack, type TrackOutline } from '@posebox/body';
import { smoothTrack } from '@posebox/motion';
import type { ClipRequest } from './clip-request.ts';
import type { PeopleFile } from './people-file.ts';
import { repairSides } from './repair-track.ts';

/**
 * Repairs and smooths everybody over the whole recording, one person in memory after another, and says who most
 * likely is the subject: who fills most of the picture for longest. Null when nobody was seen.
 */
export async function finishPeople(
  people: PeopleFile,
  clip: Omit<TrackOutline, 'people' | 'edits' | 'subjectId'>,
  request: ClipRequest,
  signal?: AbortSignal,
): Promise<number | null> {
  let subject: { readonly personId: number; readonly share: number } | null = null;
  for (const { personId } of people.people()) {
    // Half an hour of one person takes a while: whoever wants to stop is heard in between.
    await setImmediate();
    signal?.throwIfAborted();
    const followed = people.track(personId, clip.timesS);
    const share = pictureShare(request.mode === 'mediapipe' ? followed : smoothed(followed));
    // Of two alike the one seen first.
    if (!subject || share > subject.share) subject = { personId, share };
  }
  return subject?.personId ?? null;

  function smoothed(followed: PoseTrack): PoseTrack {
    const track = smoothTrack(repairSides(followed, clip), { purpose: request.purpose, image: clip.image });
    // What it shares with the track as followed is at that precision already.
    normaliseInPlace(track);
    people.put(track);
    return track;
  }
}

function pictureShare(track: PoseTrack): number {
  let sum = 0;
  for (let row = 0; row < track.frameCount; row++) {
    const area = track.boxes[row * 4 + 2]! * track.boxes[row * 4 + 3]!;
    if (!Number.isNaN(area)) sum += area;
  }
  return sum;
}
