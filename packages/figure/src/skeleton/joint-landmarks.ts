import type { LandmarkName } from '@posebox/body';
import { BODY_SIDES, type HumanoidBone } from './humanoid-bones.ts';

/** Bones that begin at a landmark: `['leftLowerArm', 'left_elbow']`. */
export const JOINT_LANDMARKS: readonly (readonly [HumanoidBone, LandmarkName])[] = BODY_SIDES.flatMap(
  (side) => [
    [`${side}UpperArm`, `${side}_shoulder`] as const,
    [`${side}LowerArm`, `${side}_elbow`] as const,
    [`${side}Hand`, `${side}_wrist`] as const,
    [`${side}UpperLeg`, `${side}_hip`] as const,
    [`${side}LowerLeg`, `${side}_knee`] as const,
    [`${side}Foot`, `${side}_ankle`] as const,
  ],
);
