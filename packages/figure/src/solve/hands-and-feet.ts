import { LANDMARK } from '@posebox/body';
import {
  aboutAxis,
  atMost,
  fromAxes,
  inverse,
  multiply,
  type Quaternion,
  rotate,
} from '../geometry/quaternion.ts';
import {
  clamp,
  cross,
  LEFTWARDS,
  lengthOf,
  scaled,
  squareTo,
  subtract,
  UPWARDS,
  unit,
  type Vector3,
} from '../geometry/vector.ts';
import type { BodySide } from '../skeleton/humanoid-bones.ts';
import { fromTo, leastConfidence, middleOf, type SeenBody } from './seen-body.ts';

const RAD = Math.PI / 180;

/** Most that a wrist bends; how far the forearm turns from palms down, thumb up being the middle of its reach. */
const MOST_WRIST_RAD = 65 * RAD;
const FOREARM_TURN_RAD: readonly [number, number] = [-165 * RAD, 25 * RAD];

/** Of the forearm's turn, what the bone of the forearm takes; the hand takes the rest, so that no skin is wrung. */
const FOREARM_SHARE = 0.5;

/** How a foot may stand on the shank: toes in or out, up (negative) or down. */
const MOST_FOOT_TURN_RAD = 30 * RAD;
const FOOT_PITCH_RAD: readonly [number, number] = [-35 * RAD, 65 * RAD];

export interface HandReading {
  /** Turn of the forearm about itself; `cos` and `sin`, as a mean of angles needs them. */
  readonly turnRad: number;
  /** In the frame of the hand's rest on the turned forearm. */
  readonly hand: Quaternion;
  readonly confidence: number;
}

/** @param forearm rotation of the lower arm before it turns about itself, in the figure's frame. */
export function readHand(body: SeenBody, side: BodySide, forearm: Quaternion): HandReading | null {
  const [wrist, index, pinky] = [
    LANDMARK[`${side}_wrist`],
    LANDMARK[`${side}_index`],
    LANDMARK[`${side}_pinky`],
  ];
  const knuckles = middleOf(body, index, pinky);
  const across = fromTo(body, pinky, index);
  const root = body.placesM[wrist];
  if (!knuckles || !across || !root) return null;
  const along = unit(subtract(knuckles, root), LEFTWARDS);
  const x = side === 'left' ? along : scaled(along, -1);
  const thumbwards = squareTo(across, x);
  if (lengthOf(thumbwards) < 0.005) return null;
  const z = unit(thumbwards);
  const inForearm = multiply(inverse(forearm), fromAxes(x, cross(z, x), z));
  const thumb = rotate(inForearm, [0, 0, 1]);
  const middleRad = (FOREARM_TURN_RAD[0] + FOREARM_TURN_RAD[1]) / 2;
  const turnRad = clamp(
    wrapped(Math.atan2(-thumb[1], thumb[2]) - middleRad) + middleRad,
    ...FOREARM_TURN_RAD,
  );
  const bent = multiply(aboutAxis(LEFTWARDS, -turnRad), inForearm);
  return {
    turnRad,
    hand: atMost(bent, MOST_WRIST_RAD),
    confidence: leastConfidence(body, wrist, index, pinky),
  };
}

/** Forearm and hand with a turn shared between them. */
export function turnedForearm(
  lower: Quaternion,
  { hand }: HandReading,
  turnRad: number,
): { readonly lower: Quaternion; readonly hand: Quaternion } {
  const onForearm = FOREARM_SHARE * turnRad;
  return {
    lower: multiply(lower, aboutAxis(LEFTWARDS, onForearm)),
    hand: multiply(aboutAxis(LEFTWARDS, turnRad - onForearm), hand),
  };
}

/** From heel to toes in the figure's frame, or null where one is missing. */
export const footDirection = (body: SeenBody, side: BodySide): Vector3 | null =>
  fromTo(body, LANDMARK[`${side}_heel`], LANDMARK[`${side}_foot_index`]);

export const footConfidence = (body: SeenBody, side: BodySide): number =>
  leastConfidence(body, LANDMARK[`${side}_heel`], LANDMARK[`${side}_foot_index`]);

/** A foot on its shank, within what an ankle can do. */
export function footRotation(direction: Vector3, shank: Quaternion): Quaternion {
  const [x, y, z] = rotate(inverse(shank), direction);
  const turnRad = clamp(Math.atan2(x, z), -MOST_FOOT_TURN_RAD, MOST_FOOT_TURN_RAD);
  const pitchRad = clamp(Math.atan2(-y, Math.hypot(x, z)), ...FOOT_PITCH_RAD);
  return multiply(aboutAxis(UPWARDS, turnRad), aboutAxis(LEFTWARDS, pitchRad));
}

const wrapped = (rad: number): number => Math.atan2(Math.sin(rad), Math.cos(rad));
