import { slerp } from '../geometry/quaternion.ts';
import { BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import {
  type HumanoidPose,
  ROTATION_WIDTH,
  ROTATIONS_PER_POSE,
  rotationAt,
} from '../skeleton/humanoid-pose.ts';
import type { HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';

/** Numbers of one place. */
export const PLACE_WIDTH = 3;

/** One person's movement as rotations of a skeleton, a pose a frame at its true time. Without gaps. */
export interface FigureMotion {
  readonly personId: number;
  /** Seconds of the clip, strictly increasing. */
  readonly timesS: Float64Array;
  /** The figure that the motion was solved for. */
  readonly skeleton: HumanoidSkeleton;
  /** `ROTATIONS_PER_POSE` a frame. */
  readonly rotations: Float32Array;
  /** Three a frame: metres from the place on the floor below the first frame's hips. */
  readonly hipsM: Float32Array;
  /** One a bone and frame, 0…1: 1 follows what was seen, 0 is at ease because nothing was. */
  readonly followed: Float32Array;
  /** Two a frame, left and right: 0…1, how firmly the foot stands on the floor. */
  readonly planted: Float32Array;
}

/** The pose of a frame. It looks into the motion's arrays. */
export function poseOfFrame(motion: FigureMotion, frame: number): HumanoidPose {
  return {
    rotations: motion.rotations.subarray(frame * ROTATIONS_PER_POSE, (frame + 1) * ROTATIONS_PER_POSE),
    hipsM: motion.hipsM.subarray(frame * PLACE_WIDTH, (frame + 1) * PLACE_WIDTH),
  };
}

/**
 * The pose at a time of the clip, between two frames on the shortest way; before the first and after the last frame it
 * stands still.
 *
 * @example poseAtTime(motion, video.currentTime)
 */
export function poseAtTime(motion: FigureMotion, timeS: number): HumanoidPose {
  const { timesS } = motion;
  const last = timesS.length - 1;
  if (!(timeS > timesS[0]!)) return poseOfFrame(motion, 0);
  if (timeS >= timesS[last]!) return poseOfFrame(motion, last);
  let before = 0;
  let after = last;
  while (after - before > 1) {
    const half = (before + after) >> 1;
    if (timesS[half]! <= timeS) before = half;
    else after = half;
  }
  const share = (timeS - timesS[before]!) / (timesS[after]! - timesS[before]!);
  return poseBetween(poseOfFrame(motion, before), poseOfFrame(motion, after), share);
}

/** A pose between two, in proportion. */
export function poseBetween(from: HumanoidPose, to: HumanoidPose, share: number): HumanoidPose {
  const rotations = new Float32Array(ROTATIONS_PER_POSE);
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const mixed = slerp(rotationAt(from.rotations, bone), rotationAt(to.rotations, bone), share);
    rotations.set(mixed, bone * ROTATION_WIDTH);
  }
  const hipsM = from.hipsM.map((value, axis) => value + share * (to.hipsM[axis]! - value));
  return { rotations, hipsM };
}

/** The same motion at a constant rate, from its first to its last frame. */
export function atRate(motion: FigureMotion, rateHz: number): FigureMotion {
  const startS = motion.timesS[0]!;
  const count = Math.floor((motion.timesS.at(-1)! - startS) * rateHz + 1e-6) + 1;
  const timesS = Float64Array.from({ length: count }, (_, frame) => startS + frame / rateHz);
  const rotations = new Float32Array(count * ROTATIONS_PER_POSE);
  const hipsM = new Float32Array(count * PLACE_WIDTH);
  const followed = new Float32Array(count * BONE_COUNT);
  const planted = new Float32Array(count * 2);
  let near = 0;
  timesS.forEach((timeS, frame) => {
    const pose = poseAtTime(motion, timeS);
    rotations.set(pose.rotations, frame * ROTATIONS_PER_POSE);
    hipsM.set(pose.hipsM, frame * PLACE_WIDTH);
    while (near + 1 < motion.timesS.length && motion.timesS[near + 1]! <= timeS + 1e-9) near++;
    followed.set(motion.followed.subarray(near * BONE_COUNT, (near + 1) * BONE_COUNT), frame * BONE_COUNT);
    planted.set(motion.planted.subarray(near * 2, near * 2 + 2), frame * 2);
  });
  return { ...motion, timesS, rotations, hipsM, followed, planted };
}
