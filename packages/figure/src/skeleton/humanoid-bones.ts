/**
 * The bones that 33 landmarks can move, by their names in VRM 1.0, parents before children. Fingers, eyes and jaw are
 * not among them: nothing is seen of them.
 *
 * Source: VRMC_vrm-1.0, humanoid.
 */
export const HUMANOID_BONES = [
  'hips',
  'spine',
  'chest',
  'upperChest',
  'neck',
  'head',
  'leftShoulder',
  'leftUpperArm',
  'leftLowerArm',
  'leftHand',
  'rightShoulder',
  'rightUpperArm',
  'rightLowerArm',
  'rightHand',
  'leftUpperLeg',
  'leftLowerLeg',
  'leftFoot',
  'leftToes',
  'rightUpperLeg',
  'rightLowerLeg',
  'rightFoot',
  'rightToes',
] as const;

export type HumanoidBone = (typeof HUMANOID_BONES)[number];

export const BONE_COUNT = HUMANOID_BONES.length;

/** Index of every bone by its name: `BONE.head === 5`. */
export const BONE = Object.fromEntries(HUMANOID_BONES.map((name, index) => [name, index])) as Readonly<
  Record<HumanoidBone, number>
>;

/** What each bone hangs on; the hips on nothing. */
export const HUMANOID_PARENT: Readonly<Record<HumanoidBone, HumanoidBone | null>> = {
  hips: null,
  spine: 'hips',
  chest: 'spine',
  upperChest: 'chest',
  neck: 'upperChest',
  head: 'neck',
  leftShoulder: 'upperChest',
  leftUpperArm: 'leftShoulder',
  leftLowerArm: 'leftUpperArm',
  leftHand: 'leftLowerArm',
  rightShoulder: 'upperChest',
  rightUpperArm: 'rightShoulder',
  rightLowerArm: 'rightUpperArm',
  rightHand: 'rightLowerArm',
  leftUpperLeg: 'hips',
  leftLowerLeg: 'leftUpperLeg',
  leftFoot: 'leftLowerLeg',
  leftToes: 'leftFoot',
  rightUpperLeg: 'hips',
  rightLowerLeg: 'rightUpperLeg',
  rightFoot: 'rightLowerLeg',
  rightToes: 'rightFoot',
};

/** Index of each bone's parent, −1 for the hips. */
export const PARENT_INDEX: readonly number[] = HUMANOID_BONES.map((bone) => {
  const parent = HUMANOID_PARENT[bone];
  return parent === null ? -1 : BONE[parent];
});

/** Bones that a VRM need not have. */
export const OPTIONAL_BONES = [
  'chest',
  'upperChest',
  'neck',
  'leftShoulder',
  'rightShoulder',
  'leftToes',
  'rightToes',
] as const satisfies readonly HumanoidBone[];

export const BODY_SIDES = ['left', 'right'] as const;
export type BodySide = (typeof BODY_SIDES)[number];
