import { aboutAxis, multiply, NO_ROTATION, type Quaternion, rotate } from '../geometry/quaternion.ts';
import { add, FORWARDS, type Vector3 } from '../geometry/vector.ts';
import {
  BONE,
  BONE_COUNT,
  HUMANOID_BONES,
  type HumanoidBone,
  type OPTIONAL_BONES,
  PARENT_INDEX,
} from './humanoid-bones.ts';
import { boneOffsets, type HumanoidSkeleton, hipsHeightM } from './humanoid-skeleton.ts';

/** Numbers of one rotation, and of all bones of a pose. */
export const ROTATION_WIDTH = 4;
export const ROTATIONS_PER_POSE = BONE_COUNT * ROTATION_WIDTH;

/**
 * How a figure stands: a rotation for each bone in its parent's frame, and where the hips are. The values of bone `b`
 * begin at `4 * b`, as x, y, z, w; all bones 0, 0, 0, 1 is the T-pose.
 */
export interface HumanoidPose {
  readonly rotations: Float32Array;
  /** Metres from the figure's place on the floor: x to its left, y up, z forwards. */
  readonly hipsM: Float32Array;
}

/** A bone's rotation in its parent's frame: `boneRotation(pose, 'leftUpperArm')`. */
export function boneRotation(pose: HumanoidPose, bone: HumanoidBone): Quaternion {
  return rotationAt(pose.rotations, BONE[bone]);
}

/** The rotation of bone `bone` in an array of them, `first` numbers on. */
export function rotationAt(rotations: ArrayLike<number>, bone: number, first = 0): Quaternion {
  const at = first + bone * ROTATION_WIDTH;
  return [rotations[at]!, rotations[at + 1]!, rotations[at + 2]!, rotations[at + 3]!];
}

/** The T-pose of a skeleton. */
export function tPose(skeleton: HumanoidSkeleton): HumanoidPose {
  const rotations = new Float32Array(ROTATIONS_PER_POSE);
  for (let bone = 0; bone < BONE_COUNT; bone++) rotations[bone * ROTATION_WIDTH + 3] = 1;
  return { rotations, hipsM: Float32Array.of(0, hipsHeightM(skeleton), 0) };
}

const RAD = Math.PI / 180;

/** How a body stands of which nothing is seen: arms beside it, elbows a little bent. What isn't seen falls back to it. */
export const AT_EASE: readonly Quaternion[] = HUMANOID_BONES.map((bone) => {
  if (bone === 'leftUpperArm') return aboutAxis(FORWARDS, -78 * RAD);
  if (bone === 'rightUpperArm') return aboutAxis(FORWARDS, 78 * RAD);
  if (bone === 'leftLowerArm') return aboutAxis([0, -1, 0], 12 * RAD);
  if (bone === 'rightLowerArm') return aboutAxis([0, 1, 0], 12 * RAD);
  return NO_ROTATION;
});

/** A figure that stands at ease. */
export function poseAtEase(skeleton: HumanoidSkeleton): HumanoidPose {
  return {
    rotations: Float32Array.from(AT_EASE.flat()),
    hipsM: Float32Array.of(0, hipsHeightM(skeleton), 0),
  };
}

/** Joints of a posed figure: places in metres and rotations in the figure's frame, by the order of `HUMANOID_BONES`. */
export interface PosedJoints {
  readonly placesM: readonly Vector3[];
  readonly rotations: readonly Quaternion[];
}

/** Where all joints are (forward kinematics): `posedJoints(skeleton, pose).placesM[BONE.leftHand]`. */
export function posedJoints(skeleton: HumanoidSkeleton, pose: HumanoidPose): PosedJoints {
  const offsets = boneOffsets(skeleton);
  const placesM: Vector3[] = [];
  const rotations: Quaternion[] = [];
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const parent = PARENT_INDEX[bone]!;
    const own = rotationAt(pose.rotations, bone);
    if (parent < 0) {
      placesM.push([pose.hipsM[0]!, pose.hipsM[1]!, pose.hipsM[2]!]);
      rotations.push(own);
    } else {
      placesM.push(add(placesM[parent]!, rotate(rotations[parent]!, offsets[bone]!)));
      rotations.push(multiply(rotations[parent]!, own));
    }
  }
  return { placesM, rotations };
}

/**
 * The same pose for a figure that lacks some optional bones: their rotations go to their children, so that limbs keep
 * their directions.
 *
 * @example withoutBones(pose, ['upperChest'])
 */
export function withoutBones(
  pose: HumanoidPose,
  missing: readonly (typeof OPTIONAL_BONES)[number][],
): HumanoidPose {
  const rotations = pose.rotations.slice();
  for (const [bone, name] of HUMANOID_BONES.entries()) {
    if (!(missing as readonly HumanoidBone[]).includes(name)) continue;
    const lost = rotationAt(rotations, bone);
    PARENT_INDEX.forEach((parent, child) => {
      if (parent === bone)
        rotations.set(multiply(lost, rotationAt(rotations, child)), child * ROTATION_WIDTH);
    });
    rotations.set(NO_ROTATION, bone * ROTATION_WIDTH);
  }
  return { rotations, hipsM: pose.hipsM };
}
