import type { ModelName, ObservedPerson } from '@posebox/body';
import {
  beginLook,
  type LandmarkEstimate,
  type LookParts,
  type Picture,
  poseFromLandmarks,
} from '@posebox/vision';
import { followPeople, followPerson, type IdentityExchange } from '@posebox/vision/tracking';
import type { ClipRequest } from './clip-request.ts';

/** Who was seen in one frame of a clip. */
export interface SeenFrame {
  readonly people: readonly ObservedPerson[];
  /** Identities that turn out to have been mixed up since a moment before this frame; true of this frame already. */
  readonly exchanges: readonly IdentityExchange[];
}

/** Looks at the frames of a clip in order, at their true times. */
export interface ClipFollower {
  next(image: Picture, timeS: number): Promise<SeenFrame>;
}

/** The follower of a mode; both give frames of the same shape. */
export function followClip(request: ClipRequest, parts: LookParts): ClipFollower {
  return request.mode === 'mediapipe' ? followOne(request, parts) : followSeveral(request, parts);
}

/** What is kept of a person is smoothed afterwards, with the whole recording at hand. */
function followSeveral({ model, people }: ClipRequest, parts: LookParts): ClipFollower {
  const follower = followPeople({ model, people, segmentation: false });
  return {
    async next(image, timeS) {
      const frame = await follower.next(beginLook(parts), image, timeS);
      return {
        people: frame.people.map(({ personId, raw, state }) =>
          observed(raw, image, { id: personId, model, state }),
        ),
        exchanges: frame.exchanges,
      };
    },
  };
}

function followOne({ model, minConfidence }: ClipRequest, parts: LookParts): ClipFollower {
  const follower = followPerson({ model, segmentation: false, minConfidence });
  let wasSeen = false;
  return {
    async next(image, timeS) {
      const seen = await follower.next(beginLook(parts), image, timeS);
      const state = wasSeen ? 'tracked' : 'detected';
      wasSeen = seen !== undefined;
      if (!seen) return { people: [], exchanges: [] };
      const raw = observed(seen.raw, image, { id: 1, model, state });
      const smooth = observed(seen.smooth, image, { id: 1, model, state });
      return { people: [{ ...smooth, raw: raw.raw, smoothed: smooth.raw }], exchanges: [] };
    },
  };
}

function observed(
  estimate: LandmarkEstimate,
  image: Picture,
  person: { readonly id: number; readonly model: ModelName; readonly state: ObservedPerson['state'] },
): ObservedPerson {
  const { id, state, model } = person;
  const pose = poseFromLandmarks(estimate, image, { id, score: estimate.clarity, model });
  return {
    id,
    state,
    score: Math.min(1, Math.max(0, pose.score)),
    box: pose.box,
    visibility: pose.landmarks.map(({ visibility }) => visibility),
    presence: pose.landmarks.map(({ presence }) => presence),
    confidence: pose.landmarks.map(({ confidence }) => confidence),
    raw: {
      image: pose.landmarks.flatMap(({ x, y, z }) => [x, y, z]),
      world: pose.worldLandmarks.flatMap(({ x, y, z }) => [x, y, z]),
    },
  };
}
