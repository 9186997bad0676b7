import {
  aboutAxis,
  inverse,
  multiply,
  type Quaternion,
  rotate,
  shortestArc,
} from '../geometry/quaternion.ts';
import {
  add,
  clamp,
  cross,
  dot,
  lengthOf,
  scaled,
  smoothStep,
  squareTo,
  subtract,
  unit,
  type Vector3,
} from '../geometry/vector.ts';
import type { HumanoidBone } from '../skeleton/humanoid-bones.ts';

const RAD = Math.PI / 180;

/** Two bones with a hinge between them, and how they lie in the T-pose. */
export interface LimbShape {
  readonly upper: HumanoidBone;
  readonly lower: HumanoidBone;
  readonly end: HumanoidBone;
  readonly direction: Vector3;
  /** Bending turns the lower bone about this, right-handed. */
  readonly hinge: Vector3;
  /** How far the upper bone may turn about itself. */
  readonly mostTwistRad: number;
  readonly mostBendRad: number;
  /** How far the lower bone may lean off the plane of the hinge: knees and elbows aren't hinges of steel. */
  readonly mostLeanRad: number;
}

const leg = (side: 'left' | 'right'): LimbShape => ({
  upper: `${side}UpperLeg`,
  lower: `${side}LowerLeg`,
  end: `${side}Foot`,
  direction: [0, -1, 0],
  hinge: [1, 0, 0],
  mostTwistRad: 65 * RAD,
  mostBendRad: 155 * RAD,
  mostLeanRad: 10 * RAD,
});
const arm = (side: 'left' | 'right'): LimbShape => ({
  upper: `${side}UpperArm`,
  lower: `${side}LowerArm`,
  end: `${side}Hand`,
  direction: [side === 'left' ? 1 : -1, 0, 0],
  hinge: [0, side === 'left' ? -1 : 1, 0],
  mostTwistRad: 110 * RAD,
  mostBendRad: 150 * RAD,
  mostLeanRad: 8 * RAD,
});

export const LIMBS = {
  leftArm: arm('left'),
  rightArm: arm('right'),
  leftLeg: leg('left'),
  rightLeg: leg('right'),
} as const;
export type LimbName = keyof typeof LIMBS;
export const LIMB_NAMES = Object.keys(LIMBS) as readonly LimbName[];

/** A limb as a moment shows it, in the frame of the bone that it hangs on. */
export interface LimbReading {
  readonly upper: Vector3;
  readonly lower: Vector3;
  /** The shortest way from the T-pose to `upper`. */
  readonly swing: Quaternion;
  /** Turn of the upper bone about itself that brings the hinge square to both bones. */
  readonly twistRad: number;
  /** 0…1: how much the twist is worth; a straight limb tells none, one bent the wrong way a wrong one. */
  readonly twistWeight: number;
}

/** A limb bent by less than the first tells no hinge, by more than the second it does; sines of the bend. */
const HINGE_TOLD: readonly [number, number] = [0.12, 0.35];

/** @param upper and `lower`: unit vectors in the figure's frame; `parent`: rotation of the bone the limb hangs on. */
export function readLimb(
  shape: LimbShape,
  parent: Quaternion,
  upperInFigure: Vector3,
  lowerInFigure: Vector3,
): LimbReading {
  const back = inverse(parent);
  const upper = rotate(back, upperInFigure);
  const lower = rotate(back, lowerInFigure);
  const swing = shortestArc(shape.direction, upper);
  const normal = cross(upper, lower);
  const twistRad = twistTo(shape, swing, upper, normal);
  const told = smoothStep(...HINGE_TOLD, lengthOf(normal));
  return { upper, lower, swing, twistRad, twistWeight: told * plausibility(shape, upper, twistRad) };
}

/** The turn about `upper` that brings the hinge nearest to a direction. */
export function twistTo(shape: LimbShape, swing: Quaternion, upper: Vector3, hinge: Vector3): number {
  const untwisted = rotate(swing, shape.hinge);
  return Math.atan2(dot(cross(untwisted, hinge), upper), dot(untwisted, hinge));
}

/** Above the shoulder an elbow may point anywhere; else one that bends backwards is an error of depth. */
function plausibility(shape: LimbShape, upper: Vector3, twistRad: number): number {
  const inReach = smoothStep(
    Math.cos(shape.mostTwistRad + 0.6),
    Math.cos(shape.mostTwistRad),
    Math.cos(twistRad),
  );
  return Math.max(inReach, overhead(shape, upper));
}

const overhead = (shape: LimbShape, upper: Vector3): number =>
  shape.direction[1] === 0 ? smoothStep(0.3, 0.6, upper[1]) : 0;

/** Below the first a limb that seems to bend the wrong way is straight; above the second it bends the right way. */
const WRONG_WAY_RAD: readonly [number, number] = [25 * RAD, 50 * RAD];

/** The rotations of a limb's two bones: twist, bend and lean within their limits. */
export function limbRotations(
  shape: LimbShape,
  { upper, lower, swing }: LimbReading,
  twistRad: number,
): LimbRotations {
  const free = overhead(shape, upper);
  const most = shape.mostTwistRad + free * (Math.PI - shape.mostTwistRad);
  const upperRotation = multiply(aboutAxis(upper, clamp(twistRad, -most, most)), swing);
  const hinge = rotate(upperRotation, shape.hinge);
  const along = dot(upper, lower);
  const aboutHinge = Math.max(0, Math.atan2(dot(cross(upper, lower), hinge), along));
  const whole = Math.atan2(lengthOf(cross(upper, lower)), along);
  const bendRad = aboutHinge + (whole - aboutHinge) * smoothStep(...WRONG_WAY_RAD, whole);
  const leanRad = Math.asin(clamp(dot(lower, hinge), -1, 1));
  return {
    upper: upperRotation,
    lower: lowerRotation(
      shape,
      Math.min(bendRad, shape.mostBendRad),
      clamp(leanRad, -shape.mostLeanRad, shape.mostLeanRad),
    ),
  };
}

export interface LimbRotations {
  readonly upper: Quaternion;
  readonly lower: Quaternion;
}

/** The lower bone leans towards its hinge's positive end first, then turns about the hinge. */
const lowerRotation = ({ direction, hinge }: LimbShape, bendRad: number, leanRad: number): Quaternion =>
  multiply(aboutAxis(hinge, bendRad), aboutAxis(cross(direction, hinge), leanRad));

/** How far a lower bone leans off the plane of its hinge. */
const leanOf = (shape: LimbShape, lower: Quaternion): number =>
  Math.asin(clamp(dot(rotate(lower, shape.direction), shape.hinge), -1, 1));

/** The lengths of a limb's two bones, metres. */
export interface LimbLengths {
  readonly upperM: number;
  readonly lowerM: number;
}

/**
 * Reaches with a limb: the bend that puts its end so far from its root, and the upper bone turned by the shortest way so
 * that the end points to `target` (in the parent's frame, from the root). Twist and lean stay as they were.
 */
export function reachWith(
  shape: LimbShape,
  { upper, lower }: LimbRotations,
  { upperM, lowerM }: LimbLengths,
  target: Vector3,
): LimbRotations {
  const reach = clamp(lengthOf(target), Math.abs(upperM - lowerM) + 0.02, (upperM + lowerM) * STRAIGHT_SHARE);
  const cosine = clamp((reach * reach - upperM * upperM - lowerM * lowerM) / (2 * upperM * lowerM), -1, 1);
  const turnedRad = Math.acos(cosine);
  const lean = leanOf(shape, lower);
  const leanRad = clamp(lean, -turnedRad, turnedRad);
  const bendRad = Math.acos(clamp(cosine / Math.cos(leanRad), -1, 1));
  const reached = lowerRotation(shape, Math.min(bendRad, shape.mostBendRad), leanRad);
  const end = endOf(shape, { upper, lower: reached }, { upperM, lowerM });
  return { upper: multiply(shortestArc(unit(end), unit(target)), upper), lower: reached };
}

/** Most that a limb is turned about the line from root to end, and most that its middle then points aside. */
const MOST_SWIVEL_RAD = 80 * RAD;
const MOST_ASIDE = 0.95;

/** How far a joint must be off the line from root to end to be turned about it; metres. */
const SWIVEL_TOLD_M: readonly [number, number] = [0.005, 0.03];

/**
 * Turns a bent limb about the line from its root to its end so that its middle joint lies so far along `across`: a knee
 * stays where the picture has it, though the leg bends more or less than was seen.
 *
 * @param across unit vector, in the parent's frame; `middleM` is the wanted place of the middle along it, from the root.
 * @param share 0…1: how far to go.
 */
export function swivelTo(
  shape: LimbShape,
  limb: LimbRotations,
  lengths: LimbLengths,
  across: Vector3,
  middleM: number,
  share: number,
): LimbRotations {
  const line = unit(endOf(shape, limb, lengths));
  const middle = rotate(limb.upper, scaled(shape.direction, lengths.upperM));
  const centre = scaled(line, dot(middle, line));
  const out = subtract(middle, centre);
  const radiusM = lengthOf(out);
  const aside = squareTo(across, line);
  const visible = lengthOf(aside);
  if (radiusM < 1e-3 || visible < 0.3) return limb;
  const wanted = clamp((middleM - dot(centre, across)) / (radiusM * visible), -MOST_ASIDE, MOST_ASIDE);
  const x = unit(aside);
  const ahead = cross(line, x);
  const isAhead = dot(out, ahead) >= 0 ? 1 : -1;
  const nowRad = Math.atan2(dot(out, ahead), dot(out, x));
  const thenRad = isAhead * Math.acos(wanted);
  // A limb that is nearly straight would turn wildly for millimetres.
  const told = smoothStep(...SWIVEL_TOLD_M, radiusM);
  const turnRad = clamp(thenRad - nowRad, -MOST_SWIVEL_RAD, MOST_SWIVEL_RAD) * share * told;
  return { upper: multiply(aboutAxis(line, turnRad), limb.upper), lower: limb.lower };
}

/** A limb is never stretched quite straight: at the last degree the knee would jump. */
export const STRAIGHT_SHARE = 0.9998;

/** Where a limb ends, from its root, in the parent's frame. */
function endOf(
  { direction }: LimbShape,
  { upper, lower }: LimbRotations,
  { upperM, lowerM }: LimbLengths,
): Vector3 {
  const inUpper = rotate(lower, scaled(direction, lowerM));
  return rotate(upper, add(scaled(direction, upperM), inUpper));
}

/** A direction square to a limb's upper bone, or null where it lies along it. */
export function squareHinge(upper: Vector3, hinge: Vector3): Vector3 | null {
  const square = squareTo(hinge, upper);
  return lengthOf(square) > 0.2 ? unit(square) : null;
}
