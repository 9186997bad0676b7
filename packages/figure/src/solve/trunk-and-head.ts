import { LANDMARK } from '@posebox/body';
import {
  aboutAxis,
  atMost,
  frameOf,
  inverse,
  multiply,
  partOf,
  type Quaternion,
  rotate,
} from '../geometry/quaternion.ts';
import { add, cross, LEFTWARDS, scaled, subtract, unit, type Vector3 } from '../geometry/vector.ts';
import { fromTo, leastConfidence, middleOf, type SeenBody } from './seen-body.ts';

const RAD = Math.PI / 180;
const L = LANDMARK;

/** Most that the spine bends and turns from hips to shoulders, and the head from the shoulders. */
const MOST_SPINE_RAD = 75 * RAD;
const MOST_NECK_RAD = 80 * RAD;

/** The nose lies below the line from ear to ear when one looks straight ahead. Source: MediaPipe's canonical face model. */
const NOSE_BELOW_EARS_RAD = 17 * RAD;

/** Of the turn between shoulders and head, what the neck takes. */
const NECK_SHARE = 0.4;

/** Trunk and head as a moment shows them. */
export interface TrunkReading {
  /** In the figure's frame. */
  readonly hips: Quaternion;
  /** Each of spine, chest and upper chest. */
  readonly spinePart: Quaternion;
  /** Of the upper chest in the figure's frame. */
  readonly chest: Quaternion;
  readonly hipsConfidence: number;
  readonly chestConfidence: number;
}

/**
 * Hips by the line of the hips, upper chest by the line of the shoulders, both upright along the trunk; what lies between
 * them is spread evenly over the three bones of the spine. Null where hips are missing.
 */
export function readTrunk(body: SeenBody): TrunkReading | null {
  const across = fromTo(body, L.right_hip, L.left_hip);
  if (!across) return null;
  const shoulders = middleOf(body, L.left_shoulder, L.right_shoulder);
  const up = shoulders ?? ([0, 1, 0] as const);
  const hips = frameOf(across, up);
  const hipsConfidence = leastConfidence(body, L.left_hip, L.right_hip);
  const shoulderLine = fromTo(body, L.right_shoulder, L.left_shoulder);
  const chest = shoulderLine && shoulders ? frameOf(shoulderLine, shoulders) : hips;
  const bend = atMost(multiply(inverse(hips), chest), MOST_SPINE_RAD);
  return {
    hips,
    spinePart: partOf(bend, 1 / 3),
    chest: multiply(hips, bend),
    hipsConfidence,
    chestConfidence: Math.min(hipsConfidence, leastConfidence(body, L.left_shoulder, L.right_shoulder)),
  };
}

/** The head in the upper chest's frame, shared between neck and head. Null where the face is missing. */
export function readHead(
  body: SeenBody,
  chest: Quaternion,
): { readonly neck: Quaternion; readonly head: Quaternion; readonly confidence: number } | null {
  const left = fromTo(body, L.right_ear, L.left_ear);
  const ears = middleOf(body, L.left_ear, L.right_ear);
  const eyes = middleOf(body, L.left_eye, L.right_eye);
  const mouth = middleOf(body, L.mouth_left, L.mouth_right);
  const nose = body.placesM[L.nose];
  if (!left || !ears || !eyes || !mouth || !nose) return null;
  const x = unit(left, LEFTWARDS);
  const face = headFrame(x, subtract(nose, ears), subtract(eyes, mouth));
  const turn = atMost(multiply(inverse(chest), face), MOST_NECK_RAD);
  const neck = partOf(turn, NECK_SHARE);
  return {
    neck,
    head: multiply(inverse(neck), turn),
    confidence: leastConfidence(body, L.nose, L.left_eye, L.right_eye),
  };
}

/** Two opinions on where up is, from nose and ears and from eyes and mouth, count alike. */
function headFrame(x: Vector3, ahead: Vector3, up: Vector3): Quaternion {
  const level = rotate(aboutAxis(x, -NOSE_BELOW_EARS_RAD), ahead);
  const byNose = unit(cross(level, x));
  return frameOf(x, add(byNose, scaled(unit(up), 1)));
}
