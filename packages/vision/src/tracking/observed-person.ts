import { type ModelName, type ObservedPerson, POSITIONS_PER_FRAME } from '@posebox/body';
import { poseFromLandmarks } from '../pose-from-landmarks.ts';
import type { FollowedPerson } from './follow-people.ts';

/**
 * A followed person as one frame of a track, raw and smoothed, in typed arrays: ready for `TrackBuilder.addFrame`, and
 * cheap to send between threads.
 *
 * @example builder.addFrame(timeS, people.map((person) => observedPerson(person, image, 'full')));
 */
export function observedPerson(
  person: FollowedPerson,
  image: { readonly width: number; readonly height: number },
  model: ModelName,
): ObservedPerson {
  const { personId: id, state } = person;
  const score = Math.min(1, Math.max(0, person.raw.clarity));
  const raw = poseFromLandmarks(person.raw, image, { id, score, model });
  const smooth = poseFromLandmarks(person.smooth, image, { id, score, model });
  return {
    id,
    state,
    score,
    box: smooth.box,
    visibility: Float32Array.from(smooth.landmarks, ({ visibility }) => visibility),
    presence: Float32Array.from(raw.landmarks, ({ presence }) => presence),
    confidence: Float32Array.from(raw.landmarks, ({ confidence }) => confidence),
    raw: { image: positions(raw.landmarks), world: positions(raw.worldLandmarks) },
    smoothed: { image: positions(smooth.landmarks), world: positions(smooth.worldLandmarks) },
  };
}

function positions(points: readonly { readonly x: number; readonly y: number; readonly z: number }[]) {
  const values = new Float32Array(POSITIONS_PER_FRAME);
  for (const [index, { x, y, z }] of points.entries()) values.set([x, y, z], 3 * index);
  return values;
}
