import { LANDMARK } from '@posebox/body';
import { lengthOf, subtract, type Vector3 } from '../geometry/vector.ts';
import type { FigureLengths } from '../skeleton/humanoid-skeleton.ts';
import type { SeenBody } from './seen-body.ts';

/** How well the length of a person's bone is known, and how well the network tells its depth; shares of the length. */
const LENGTH_ERROR = 0.04;
const DEPTH_ERROR = 0.15;

/** Where the joints of a limb are. */
export interface LimbPlaces {
  readonly root: Vector3;
  readonly middle: Vector3;
  readonly end: Vector3;
}

/**
 * The joints of a limb with the depth that its bones' known lengths leave them: a thigh of 41 cm that spans 20 cm of the
 * picture points 36 cm out of it, whatever the network thinks. Which way it points out is the network's word. Null where
 * a joint is missing.
 *
 * @param rootM where the figure's own root joint is, if not where the landmark is.
 */
export function limbPlaces(
  body: SeenBody,
  [root, middle, end]: readonly [number, number, number],
  [upperM, lowerM]: readonly [number, number],
  rootM: Vector3 | null = body.placesM[root]!,
): LimbPlaces | null {
  const [a, b, c] = [body.placesM[root], body.placesM[middle], body.placesM[end]];
  if (!a || !b || !c || !rootM) return null;
  const moved = atLength(body, rootM, middle, subtract(b, a), upperM);
  return { root: rootM, middle: moved, end: atLength(body, moved, end, subtract(c, b), lowerM) };
}

function atLength(body: SeenBody, from: Vector3, landmark: number, seen: Vector3, boneM: number): Vector3 {
  const guessed = from[2] + seen[2];
  // What spans the picture is nearer or further than the parent: its line of sight is followed twice.
  let depth = seen[2];
  let place: Vector3 = [from[0] + seen[0], from[1] + seen[1], guessed];
  for (let round = 0; round < 2; round++) {
    place = body.onSight(landmark, from[2] + depth) ?? place;
    const across = Math.hypot(place[0] - from[0], place[1] - from[1]);
    depth = likelyDepth(seen[2], across, boneM);
  }
  const onSight = body.onSight(landmark, from[2] + depth);
  return onSight ?? [from[0] + seen[0], from[1] + seen[1], from[2] + depth];
}

/** Of two opinions on how far a bone points out of the picture, the mean by how good each is. */
function likelyDepth(guessedM: number, acrossM: number, boneM: number): number {
  const byLengthM = Math.sqrt(Math.max(0, boneM * boneM - acrossM * acrossM));
  // Across the picture a small error of the length is a large one of depth.
  const lengthErrorM = (LENGTH_ERROR * boneM * boneM) / Math.max(byLengthM, 0.05 * boneM);
  const depthErrorM = DEPTH_ERROR * boneM;
  const trust = depthErrorM ** 2 / (depthErrorM ** 2 + lengthErrorM ** 2);
  return Math.sign(guessedM) * byLengthM * trust + guessedM * (1 - trust);
}

/** Landmarks of each limb from root to end. */
export const LIMB_LANDMARKS = {
  leftArm: [LANDMARK.left_shoulder, LANDMARK.left_elbow, LANDMARK.left_wrist],
  rightArm: [LANDMARK.right_shoulder, LANDMARK.right_elbow, LANDMARK.right_wrist],
  leftLeg: [LANDMARK.left_hip, LANDMARK.left_knee, LANDMARK.left_ankle],
  rightLeg: [LANDMARK.right_hip, LANDMARK.right_knee, LANDMARK.right_ankle],
} as const;

/** The two lengths of a limb. */
export const limbLengths = (
  name: keyof typeof LIMB_LANDMARKS,
  lengths: FigureLengths,
): readonly [number, number] =>
  name.endsWith('Arm') ? [lengths.upperArm, lengths.forearm] : [lengths.thigh, lengths.shank];

/** Unit directions of a limb's bones. */
export function boneDirections({ root, middle, end }: LimbPlaces): readonly [Vector3, Vector3] | null {
  const [upper, lower] = [subtract(middle, root), subtract(end, middle)];
  const [a, b] = [lengthOf(upper), lengthOf(lower)];
  if (!(a > 1e-6 && b > 1e-6)) return null;
  return [
    [upper[0] / a, upper[1] / a, upper[2] / a],
    [lower[0] / b, lower[1] / b, lower[2] / b],
  ];
}
