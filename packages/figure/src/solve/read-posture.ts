import { inverse, multiply, NO_ROTATION, type Quaternion, rotate } from '../geometry/quaternion.ts';
import { cross, smoothStep, unit, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, BONE, BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { ROTATION_WIDTH, ROTATIONS_PER_POSE } from '../skeleton/humanoid-pose.ts';
import type { FigureLengths } from '../skeleton/humanoid-skeleton.ts';
import {
  footConfidence,
  footDirection,
  footRotation,
  type HandReading,
  readHand,
  turnedForearm,
} from './hands-and-feet.ts';
import {
  LIMB_NAMES,
  LIMBS,
  type LimbName,
  type LimbReading,
  limbRotations,
  readLimb,
  squareHinge,
  twistTo,
} from './limb.ts';
import { boneDirections, LIMB_LANDMARKS, limbLengths, limbPlaces } from './limb-places.ts';
import { leastConfidence, type SeenBody } from './seen-body.ts';
import { readHead, readTrunk, type TrunkReading } from './trunk-and-head.ts';

/** Below the first a landmark says nothing, above the second it is believed. */
const BELIEVED: readonly [number, number] = [0.35, 0.75];

/** How sure a reading is by the confidence of its landmarks: a weight, 0…1. */
export const weightOf = (confidence: number): number => smoothStep(...BELIEVED, confidence) ** 2;

/** What the direction of a foot says of a straight leg's hinge, beside a bent leg's own word. */
const FOOT_WORD = 0.15;

/** A person's posture as one moment shows it, before anything is known of the moments around. */
export interface PostureReading {
  readonly trunk: TrunkReading;
  readonly head: ReturnType<typeof readHead>;
  readonly limbs: Readonly<
    Record<LimbName, { readonly reading: LimbReading; readonly weight: number } | null>
  >;
  /** Cosine, sine and weight of each limb's twist, in the order of `LIMB_NAMES`. */
  readonly twists: readonly { readonly direction: readonly [number, number]; readonly weight: number }[];
  readonly body: SeenBody;
}

/** Reads a posture; null where hips are missing. */
export function readPosture(body: SeenBody, lengths: FigureLengths): PostureReading | null {
  const trunk = readTrunk(body);
  if (!trunk) return null;
  const limbs = Object.fromEntries(
    LIMB_NAMES.map((name) => [name, readOneLimb(body, name, trunk, lengths)]),
  ) as PostureReading['limbs'];
  return {
    trunk,
    head: readHead(body, trunk.chest),
    limbs,
    twists: LIMB_NAMES.map((name) => twistReading(body, name, trunk, limbs[name])),
    body,
  };
}

const parentOf = (name: LimbName, trunk: TrunkReading): Quaternion =>
  name.endsWith('Arm') ? trunk.chest : trunk.hips;

/** Knees are reached from the figure's own hip joints: their distance is the picture's, however wide the hips look. */
function hipJoint(name: LimbName, trunk: TrunkReading, lengths: FigureLengths): Vector3 | undefined {
  if (name.endsWith('Arm')) return undefined;
  return rotate(trunk.hips, [((name === 'leftLeg' ? 1 : -1) * lengths.hips) / 2, 0, 0]);
}

function readOneLimb(body: SeenBody, name: LimbName, trunk: TrunkReading, lengths: FigureLengths) {
  const landmarks = LIMB_LANDMARKS[name];
  const places = limbPlaces(body, landmarks, limbLengths(name, lengths), hipJoint(name, trunk, lengths));
  const directions = places && boneDirections(places);
  if (!directions) return null;
  const reading = readLimb(LIMBS[name], parentOf(name, trunk), ...directions);
  return { reading, weight: weightOf(leastConfidence(body, ...landmarks)) };
}

function twistReading(
  body: SeenBody,
  name: LimbName,
  trunk: TrunkReading,
  limb: PostureReading['limbs'][LimbName],
): PostureReading['twists'][number] {
  if (!limb) return { direction: [1, 0], weight: 0 };
  const { reading, weight } = limb;
  const own = weight * reading.twistWeight;
  let [cosine, sine, total] = [own * Math.cos(reading.twistRad), own * Math.sin(reading.twistRad), own];
  const side = name.startsWith('left') ? 'left' : 'right';
  const foot = name.endsWith('Leg') ? footDirection(body, side) : null;
  if (foot) {
    const ahead = unit(rotate(inverse(trunk.hips), foot));
    const hinge = squareHinge(reading.upper, cross(ahead, reading.lower));
    if (hinge) {
      const twistRad = twistTo(LIMBS[name], reading.swing, reading.upper, hinge);
      const word =
        FOOT_WORD * weight * weightOf(footConfidence(body, side)) * Math.max(0, Math.cos(twistRad));
      cosine += word * Math.cos(twistRad);
      sine += word * Math.sin(twistRad);
      total += word;
    }
  }
  const length = Math.hypot(cosine, sine);
  return total > 0 && length > 1e-9
    ? { direction: [cosine / length, sine / length], weight: length }
    : { direction: [1, 0], weight: 0 };
}

/** Rotations of all bones as one moment reads them, and the weight of each. */
export interface PoseReading {
  readonly rotations: Float64Array;
  readonly weights: Float64Array;
}

/** Turns a posture into rotations, with the limbs' twists as the moments around tell them. */
export function poseReading(posture: PostureReading, twistsRad: readonly number[]): PoseReading {
  const rotations = new Float64Array(ROTATIONS_PER_POSE);
  const weights = new Float64Array(BONE_COUNT);
  for (let bone = 0; bone < BONE_COUNT; bone++) rotations[bone * ROTATION_WIDTH + 3] = 1;
  const put = (bone: keyof typeof BONE, rotation: Quaternion, weight: number) => {
    rotations.set(rotation, BONE[bone] * ROTATION_WIDTH);
    weights[BONE[bone]] = weight;
  };
  const { trunk, head, limbs, body } = posture;
  put('hips', trunk.hips, weightOf(trunk.hipsConfidence));
  for (const bone of ['spine', 'chest', 'upperChest'] as const)
    put(bone, trunk.spinePart, weightOf(trunk.chestConfidence));
  for (const shoulder of ['leftShoulder', 'rightShoulder'] as const)
    put(shoulder, NO_ROTATION, weightOf(trunk.chestConfidence));
  if (head) {
    const weight = weightOf(Math.min(head.confidence, trunk.chestConfidence));
    put('neck', head.neck, weight);
    put('head', head.head, weight);
  }
  for (const [index, name] of LIMB_NAMES.entries()) {
    const limb = limbs[name];
    if (!limb) continue;
    const shape = LIMBS[name];
    const { upper, lower } = limbRotations(shape, limb.reading, twistsRad[index]!);
    const parent = multiply(name.endsWith('Arm') ? trunk.chest : trunk.hips, upper);
    put(shape.upper, upper, limb.weight);
    put(shape.lower, lower, limb.weight);
    const lowerInFigure = multiply(parent, lower);
    const ending = name.endsWith('Arm')
      ? handOf(body, name, lower, lowerInFigure)
      : footOf(body, name, lower, lowerInFigure);
    if (!ending) continue;
    put(shape.lower, ending.lower, limb.weight);
    const weight = Math.min(limb.weight, ending.weight);
    put(shape.end, ending.rotation, weight);
    // Toes follow their foot; only under a lifted heel do they bend.
    if (name.endsWith('Leg')) put(`${sideOf(name)}Toes`, NO_ROTATION, weight);
  }
  return { rotations, weights };
}

const sideOf = (name: LimbName) => BODY_SIDES.find((side) => name.startsWith(side))!;

function handOf(body: SeenBody, name: LimbName, lower: Quaternion, forearm: Quaternion) {
  const reading: HandReading | null = readHand(body, sideOf(name), forearm);
  if (!reading) return null;
  const weight = weightOf(reading.confidence);
  // A hand that is only guessed at doesn't turn the forearm.
  const turned = turnedForearm(lower, reading, reading.turnRad * Math.min(1, 4 * weight));
  return { lower: turned.lower, rotation: turned.hand, weight };
}

function footOf(body: SeenBody, name: LimbName, lower: Quaternion, shank: Quaternion) {
  const direction = footDirection(body, sideOf(name));
  if (!direction) return null;
  const weight = weightOf(footConfidence(body, sideOf(name)));
  return { lower, rotation: footRotation(direction, shank), weight };
}
