import { describe, expect, it } from 'vitest';
import { aboutAxis, angleBetween, multiply, type Quaternion } from '../geometry/quaternion.ts';
import { poseOfFrame } from '../motion/figure-motion.ts';
import { BONE, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, poseAtEase, posedJoints, ROTATION_WIDTH } from '../skeleton/humanoid-pose.ts';
import { skeletonOf, USUAL_LENGTHS } from '../skeleton/humanoid-skeleton.ts';
import { PICTURE, trackOf } from './posed-landmarks.fixture.ts';
import { solveTrack } from './solve-track.ts';

const RAD = Math.PI / 180;
const SKELETON = skeletonOf(USUAL_LENGTHS);
const LIMB_BONES = (['left', 'right'] as const).flatMap((side) =>
  (['UpperArm', 'LowerArm', 'UpperLeg', 'LowerLeg'] as const).map((part) => `${side}${part}` as const),
);

/** A figure that squats, kicks or waves: rotations that a person can do, at a share of their way. */
const MOVEMENTS: Readonly<Record<string, (share: number) => Partial<Record<HumanoidBone, Quaternion>>>> = {
  'a squat, half turned away': (share) => ({
    hips: multiply(aboutAxis([0, 1, 0], 30 * RAD), aboutAxis([1, 0, 0], 25 * share * RAD)),
    leftUpperLeg: thigh(-25 * share, -90 * share, 0),
    rightUpperLeg: thigh(-25 * share, -90 * share, 0),
    leftLowerLeg: aboutAxis([1, 0, 0], 105 * share * RAD),
    rightLowerLeg: aboutAxis([1, 0, 0], 105 * share * RAD),
    leftFoot: aboutAxis([1, 0, 0], -15 * share * RAD),
    rightFoot: aboutAxis([1, 0, 0], -15 * share * RAD),
    leftUpperArm: multiply(
      aboutAxis([0, 1, 0], -75 * share * RAD),
      aboutAxis([0, 0, 1], -70 * (1 - share) * RAD),
    ),
    rightUpperArm: multiply(
      aboutAxis([0, 1, 0], 75 * share * RAD),
      aboutAxis([0, 0, 1], 70 * (1 - share) * RAD),
    ),
    leftLowerArm: aboutAxis([0, -1, 0], (20 + 50 * share) * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], (20 + 50 * share) * RAD),
  }),
  'a kick with both arms up': (share) => ({
    leftUpperLeg: thigh(0, -80 * share, 5),
    leftLowerLeg: aboutAxis([1, 0, 0], 60 * (1 - share) * RAD),
    rightUpperLeg: thigh(0, 0, 0),
    leftUpperArm: aboutAxis([0, 0, 1], (-70 + 130 * share) * RAD),
    rightUpperArm: aboutAxis([0, 0, 1], (70 - 130 * share) * RAD),
    leftLowerArm: aboutAxis([0, -1, 0], 50 * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], 50 * RAD),
  }),
  'a turn of the shoulders': (share) => ({
    spine: aboutAxis([0, 1, 0], 12 * share * RAD),
    chest: aboutAxis([0, 1, 0], 12 * share * RAD),
    upperChest: aboutAxis([0, 1, 0], 12 * share * RAD),
    leftUpperArm: aboutAxis([0, 0, 1], -40 * RAD),
    rightUpperArm: aboutAxis([0, 0, 1], 40 * RAD),
    leftLowerArm: aboutAxis([0, -1, 0], 90 * RAD),
    rightLowerArm: aboutAxis([0, 1, 0], 90 * RAD),
    leftUpperLeg: thigh(0, -15, 6),
    rightUpperLeg: thigh(0, -15, -6),
    leftFoot: aboutAxis([1, 0, 0], -10 * RAD),
    rightFoot: aboutAxis([1, 0, 0], -10 * RAD),
    leftLowerLeg: aboutAxis([1, 0, 0], 25 * RAD),
    rightLowerLeg: aboutAxis([1, 0, 0], 25 * RAD),
  }),
};

/** A thigh swung forwards (negative) and out, after the pelvis has tipped. */
function thigh(pelvisDeg: number, forwardsDeg: number, outDeg: number): Quaternion {
  return multiply(
    aboutAxis([1, 0, 0], pelvisDeg * RAD),
    multiply(aboutAxis([0, 0, 1], outDeg * RAD), aboutAxis([1, 0, 0], forwardsDeg * RAD)),
  );
}

function posed(rotations: Partial<Record<HumanoidBone, Quaternion>>): HumanoidPose {
  const pose = poseAtEase(SKELETON);
  for (const [bone, rotation] of Object.entries(rotations) as [HumanoidBone, Quaternion][])
    pose.rotations.set(rotation, BONE[bone] * ROTATION_WIDTH);
  // Stands on its right ankle.
  const ankle = posedJoints(SKELETON, pose).placesM[BONE.rightFoot]!;
  const rest = SKELETON.placesM[BONE.rightFoot]!;
  pose.hipsM.forEach((value, axis) => {
    pose.hipsM[axis] = value + rest[axis]! - ankle[axis]!;
  });
  return pose;
}

const clipOf = (name: string, frames = 60): readonly HumanoidPose[] =>
  Array.from({ length: frames }, (_, frame) =>
    posed(MOVEMENTS[name]!((1 - Math.cos((2 * Math.PI * frame) / frames)) / 2)),
  );

describe('a figure posed with known rotations and photographed', () => {
  it.each(Object.keys(MOVEMENTS))('is solved again within 3° on its limbs: %s', (name) => {
    const poses = clipOf(name);
    const motion = solveTrack(trackOf(SKELETON, poses), PICTURE);
    for (const bone of LIMB_BONES) {
      const errors = poses.map(
        (pose, frame) =>
          angleBetween(
            posedJoints(SKELETON, pose).rotations[BONE[bone]]!,
            posedJoints(motion.skeleton, poseOfFrame(motion, frame)).rotations[BONE[bone]]!,
          ) / RAD,
      );
      expect.soft(errors.reduce((a, b) => a + b) / errors.length, bone).toBeLessThan(3);
    }
  });
});
