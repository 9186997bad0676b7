import { aboutAxis, inverse, multiply, type Quaternion, rotate, slerp } from '../geometry/quaternion.ts';
import {
  add,
  between,
  clamp,
  distance,
  FORWARDS,
  LEFTWARDS,
  smoothStep,
  subtract,
  UPWARDS,
  type Vector3,
} from '../geometry/vector.ts';
import { BODY_SIDES, BONE, type BodySide } from '../skeleton/humanoid-bones.ts';
import {
  type HumanoidPose,
  type PosedJoints,
  posedJoints,
  ROTATION_WIDTH,
  rotationAt,
} from '../skeleton/humanoid-pose.ts';
import { FOOT_SHARE, type HumanoidSkeleton, restPlace } from '../skeleton/humanoid-skeleton.ts';
import { LIMBS, reachWith, STRAIGHT_SHARE, swivelTo } from './limb.ts';

const RAD = Math.PI / 180;

/** Thickness of the body around joints that may lie on the floor: shares of the hips' height. */
const THICKNESS = [
  ['hips', 0.1],
  ['upperChest', 0.09],
  ['head', 0.06],
  ['leftLowerLeg', 0.05],
  ['rightLowerLeg', 0.05],
  ['leftLowerArm', 0.035],
  ['rightLowerArm', 0.035],
  ['leftHand', 0.03],
  ['rightHand', 0.03],
] as const;

/** The lowest point of a posed figure, metres in its frame. */
export function lowestPointM(skeleton: HumanoidSkeleton, joints: PosedJoints): number {
  const hipsHeight = restPlace(skeleton, 'hips')[1];
  let lowest = Number.POSITIVE_INFINITY;
  for (const [bone, share] of THICKNESS)
    lowest = Math.min(lowest, joints.placesM[BONE[bone]]![1] - share * hipsHeight);
  for (const side of BODY_SIDES) {
    for (const point of Object.values(solePoints(skeleton, joints, side)))
      lowest = Math.min(lowest, point[1]);
  }
  return lowest;
}

/** Points under a foot: heel, ball (below the joint of the toes) and tip. */
export function solePoints(
  skeleton: HumanoidSkeleton,
  { placesM, rotations }: PosedJoints,
  side: BodySide,
): { readonly heel: Vector3; readonly ball: Vector3; readonly tip: Vector3 } {
  const sole = soleOf(skeleton, side);
  const [foot, toes] = [BONE[`${side}Foot`], BONE[`${side}Toes`]];
  return {
    heel: add(placesM[foot]!, rotate(rotations[foot]!, sole.heel)),
    ball: add(placesM[foot]!, rotate(rotations[foot]!, sole.ball)),
    tip: add(placesM[toes]!, rotate(rotations[toes]!, sole.tip)),
  };
}

/** The sole in the T-pose: heel and ball from the ankle, the tip from the joint of the toes. */
function soleOf(skeleton: HumanoidSkeleton, side: BodySide) {
  const ankle = restPlace(skeleton, `${side}Foot`);
  const toes = restPlace(skeleton, `${side}Toes`);
  const ahead = toes[2] - ankle[2];
  const perAhead = 1 / FOOT_SHARE.ankleToToes;
  const heel: Vector3 = [0, -ankle[1], -FOOT_SHARE.ankleToHeel * perAhead * ahead];
  const ball: Vector3 = [toes[0] - ankle[0], -ankle[1], ahead];
  const tip: Vector3 = [0, -toes[1], (perAhead * (1 - FOOT_SHARE.ankleToHeel) - 1) * ahead];
  return { heel, ball, tip };
}

/** Where a foot stands: the ball on the floor, and which way the foot points. */
export interface Foothold {
  readonly ballM: Vector3;
  /** About the vertical: 0 points forwards, positive to the figure's left. */
  readonly yawRad: number;
}

/** Where a foot would stand if it were put down now. */
export function footholdOf(skeleton: HumanoidSkeleton, joints: PosedJoints, side: BodySide): Foothold {
  const [x, , z] = solePoints(skeleton, joints, side).ball;
  const ahead = rotate(joints.rotations[BONE[`${side}Foot`]]!, [0, 0, 1]);
  return { ballM: [x, 0, z], yawRad: Math.atan2(ahead[0], ahead[2]) };
}

/** A foot that stands, and how firmly: 0 not at all, 1 it doesn't move. */
export interface PlantedFoot {
  readonly hold: Foothold;
  readonly weight: number;
}

/** Up to the first a lifted heel is an error of depth and the sole lies flat; from the second on it is lifted. */
const HEEL_LIFTED_RAD: readonly [number, number] = [14 * RAD, 30 * RAD];

/** How far hips sink so that a foot reaches the floor. */
const MOST_SINKING_M = 0.08;

/**
 * Holds standing feet where they stand: the hips give way by what both feet ask for together, each leg bends for the
 * rest, soles lie on the floor and toes stay flat under a lifted heel; the other foot stays above the floor. Writes into the
 * pose.
 *
 * @param keepKnees Whether knees seen from the front or the back stay where they are across the picture.
 */
export function plantFeet(
  skeleton: HumanoidSkeleton,
  pose: HumanoidPose,
  planted: Readonly<Record<BodySide, PlantedFoot | null>>,
  { keepKnees = true }: { readonly keepKnees?: boolean } = {},
): void {
  const standing = BODY_SIDES.flatMap((side) => {
    const foot = planted[side];
    return foot && foot.weight > 0.01 ? [{ side, ...foot }] : [];
  });
  if (standing.length === 0) return;
  const before = posedJoints(skeleton, pose);
  const total = standing.reduce((sum, { weight }) => sum + weight, 0);
  const targets = standing.map((foot) => ({ ...foot, ...ankleOn(skeleton, before, foot) }));
  for (const { side, weight, ankleM } of targets) {
    const shift = subtract(ankleM, before.placesM[BONE[`${side}Foot`]]!);
    shift.forEach((value, axis) => {
      pose.hipsM[axis]! += (weight * value) / Math.max(1, total);
    });
  }
  tipPelvis(pose, before, targets);
  sinkToReach(skeleton, pose, targets);
  const joints = posedJoints(skeleton, pose);
  for (const { side, weight, ankleM, rotation, pitchRad } of targets) {
    const foot = BONE[LIMBS[`${side}Leg`].end];
    reachAnkle(skeleton, pose, joints, side, {
      ankleM: between(joints.placesM[foot]!, ankleM, weight),
      rotation: slerp(joints.rotations[foot]!, rotation, weight),
      keepKnee: keepKnees ? weight : 0,
    });
    pose.rotations.set(aboutAxis(LEFTWARDS, -pitchRad * weight), BONE[`${side}Toes`] * ROTATION_WIDTH);
  }
  stepOver(skeleton, pose);
}

/** Bends the leg of a foot that the hips took below the floor, as that of a foot that swings past does. */
function stepOver(skeleton: HumanoidSkeleton, pose: HumanoidPose): void {
  const joints = posedJoints(skeleton, pose);
  for (const side of BODY_SIDES) {
    const belowM = Math.max(
      0,
      ...Object.values(solePoints(skeleton, joints, side)).map(([, heightM]) => -heightM),
    );
    if (belowM < 0.001) continue;
    const foot = BONE[`${side}Foot`];
    const ankleM = add(joints.placesM[foot]!, [0, belowM, 0]);
    reachAnkle(skeleton, pose, joints, side, { ankleM, rotation: joints.rotations[foot]!, keepKnee: 0 });
  }
}

/** Bends a leg so that its ankle comes to a place and its foot lies so. Writes into the pose. */
function reachAnkle(
  skeleton: HumanoidSkeleton,
  pose: HumanoidPose,
  joints: PosedJoints,
  side: BodySide,
  wanted: {
    readonly ankleM: Vector3;
    readonly rotation: Quaternion;
    /** How firmly a knee that is seen from the front or the back stays where it is across the picture, 0…1. */
    readonly keepKnee: number;
  },
): void {
  const shape = LIMBS[`${side}Leg`];
  const [upper, lower, foot] = [BONE[shape.upper], BONE[shape.lower], BONE[shape.end]];
  const root = joints.placesM[upper]!;
  const hips = rotationAt(pose.rotations, BONE.hips);
  const seen = { upper: rotationAt(pose.rotations, upper), lower: rotationAt(pose.rotations, lower) };
  const lengths = { upperM: thighM(skeleton, side), lowerM: shankM(skeleton, side) };
  const toParent = inverse(hips);
  const bent = reachWith(shape, seen, lengths, rotate(toParent, subtract(wanted.ankleM, root)));
  // From the side a knee bends forwards, wherever that takes it.
  const ahead = rotate(multiply(hips, seen.upper), FORWARDS);
  const kneeAcrossM = joints.placesM[lower]![0] - root[0];
  const frontal = smoothStep(0.3, 0.7, Math.abs(ahead[2])) * wanted.keepKnee;
  const reached = swivelTo(shape, bent, lengths, rotate(toParent, LEFTWARDS), kneeAcrossM, frontal);
  const shank = multiply(multiply(hips, reached.upper), reached.lower);
  pose.rotations.set(reached.upper, upper * ROTATION_WIDTH);
  pose.rotations.set(reached.lower, lower * ROTATION_WIDTH);
  pose.rotations.set(multiply(inverse(shank), wanted.rotation), foot * ROTATION_WIDTH);
}

/** How a standing foot lies and where that leaves its ankle. */
function ankleOn(
  skeleton: HumanoidSkeleton,
  joints: PosedJoints,
  { side, hold }: PlantedFoot & { readonly side: BodySide },
): { readonly ankleM: Vector3; readonly rotation: Quaternion; readonly pitchRad: number } {
  const ahead = rotate(joints.rotations[BONE[`${side}Foot`]]!, [0, 0, 1]);
  const seenPitch = Math.atan2(-ahead[1], Math.hypot(ahead[0], ahead[2]));
  const pitchRad = seenPitch * smoothStep(...HEEL_LIFTED_RAD, seenPitch);
  const rotation = multiply(aboutAxis(UPWARDS, hold.yawRad), aboutAxis(LEFTWARDS, pitchRad));
  const toBall = rotate(rotation, soleOf(skeleton, side).ball);
  return { ankleM: subtract(hold.ballM, toBall), rotation, pitchRad };
}

/** Most that the pelvis tips to one side for legs that must reach further than the other. */
const MOST_TIPPING_RAD = 7 * RAD;

/**
 * Tips the pelvis to the side of the leg that must reach further than was seen: a camera that looks down sees the
 * further foot higher, and without this the other leg would have to bend. Trunk and thighs stay as they are.
 */
function tipPelvis(
  pose: HumanoidPose,
  seen: PosedJoints,
  targets: readonly { readonly side: BodySide; readonly weight: number; readonly ankleM: Vector3 }[],
): void {
  if (targets.length < 2) return;
  const shift = subtract([pose.hipsM[0]!, pose.hipsM[1]!, pose.hipsM[2]!], seen.placesM[BONE.hips]!);
  const [left, right] = targets.map(({ side, ankleM }) => {
    const root = seen.placesM[BONE[`${side}UpperLeg`]]!;
    return distance(add(root, shift), ankleM) - distance(root, seen.placesM[BONE[`${side}Foot`]]!);
  }) as [number, number];
  const widthM = distance(seen.placesM[BONE.leftUpperLeg]!, seen.placesM[BONE.rightUpperLeg]!);
  const firmness = Math.min(...targets.map(({ weight }) => weight));
  const rad = firmness * clamp(Math.atan2(right - left, widthM), -MOST_TIPPING_RAD, MOST_TIPPING_RAD);
  const tip = (bone: number, rotation: Quaternion) => pose.rotations.set(rotation, bone * ROTATION_WIDTH);
  tip(BONE.hips, multiply(rotationAt(pose.rotations, BONE.hips), aboutAxis(FORWARDS, rad)));
  for (const bone of [BONE.spine, BONE.leftUpperLeg, BONE.rightUpperLeg])
    tip(bone, multiply(aboutAxis(FORWARDS, -rad), rotationAt(pose.rotations, bone)));
}

/** Lowers the hips where a standing foot is out of a leg's reach. */
function sinkToReach(
  skeleton: HumanoidSkeleton,
  pose: HumanoidPose,
  targets: readonly { readonly side: BodySide; readonly weight: number; readonly ankleM: Vector3 }[],
): void {
  const { placesM } = posedJoints(skeleton, pose);
  let sinking = 0;
  for (const { side, weight, ankleM } of targets) {
    const root = placesM[BONE[`${side}UpperLeg`]]!;
    const longest = STRAIGHT_SHARE * (thighM(skeleton, side) + shankM(skeleton, side));
    const aside = Math.hypot(root[0] - ankleM[0], root[2] - ankleM[2]);
    const highest = ankleM[1] + Math.sqrt(Math.max(0, longest * longest - aside * aside));
    sinking = Math.max(sinking, weight * (root[1] - highest));
  }
  pose.hipsM[1]! -= Math.min(MOST_SINKING_M, sinking);
}

const thighM = (skeleton: HumanoidSkeleton, side: BodySide): number =>
  distance(restPlace(skeleton, `${side}UpperLeg`), restPlace(skeleton, `${side}LowerLeg`));
const shankM = (skeleton: HumanoidSkeleton, side: BodySide): number =>
  distance(restPlace(skeleton, `${side}LowerLeg`), restPlace(skeleton, `${side}Foot`));
