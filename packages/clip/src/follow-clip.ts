import { isOwnModel, type ModelName, type ObservedPerson, type Pose } from '@posebox/body';
import {
  beginLook,
  type LandmarkEstimate,
  type LookParts,
  type Picture,
  poseFromLandmarks,
} from '@posebox/vision';
import { followOwnPeople, type OwnModel, poseOfOwnPerson } from '@posebox/vision/own-model';
import { followPeople, followPerson, type IdentityExchange } from '@posebox/vision/tracking';
import { type ClipEngine, chosenOwnModel } from './clip-engine.ts';
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

/** The follower of a mode and model; all give frames of the same shape. */
export function followClip(request: ClipRequest, engine: ClipEngine): ClipFollower {
  const { model, mode } = request;
  if (isOwnModel(model)) return followWithOwn(request, chosenOwnModel(engine, model), engine.look);
  const ours = { ...request, model };
  return mode === 'mediapipe' ? followOne(ours, engine.look) : followSeveral(ours, engine.look);
}

type OursRequest = ClipRequest & { readonly model: ModelName };

function followWithOwn({ people }: ClipRequest, model: OwnModel, parts: LookParts): ClipFollower {
  const follower = followOwnPeople(model, { people });
  return {
    async next(image, timeS) {
      const seen = await follower.next(beginLook(parts), image, timeS);
      return {
        people: seen.map(({ personId, person, state }) =>
          observedPose(poseOfOwnPerson(person, image, personId), state, null),
        ),
        exchanges: [],
      };
    },
  };
}

/** What is kept of a person is smoothed afterwards, with the whole recording at hand. */
function followSeveral({ model, people }: OursRequest, parts: LookParts): ClipFollower {
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

function followOne({ model, minConfidence }: OursRequest, parts: LookParts): ClipFollower {
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
  return observedPose(
    pose,
    state,
    pose.worldLandmarks.flatMap(({ x, y, z }) => [x, y, z]),
  );
}

function observedPose(
  pose: Pose,
  state: ObservedPerson['state'],
  world: ObservedPerson['raw']['world'],
): ObservedPerson {
  return {
    id: pose.id,
    state,
    score: Math.min(1, Math.max(0, pose.score)),
    box: pose.box,
    visibility: pose.landmarks.map(({ visibility }) => visibility),
    presence: pose.landmarks.map(({ presence }) => presence),
    confidence: pose.landmarks.map(({ confidence }) => confidence),
    raw: {
      image: pose.landmarks.flatMap(({ x, y, z }) => [x, y, z]),
      world,
    },
  };
}
