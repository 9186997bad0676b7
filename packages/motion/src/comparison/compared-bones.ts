import { LANDMARK, type LandmarkName } from '@posebox/body';

export const COMPARED_LIMBS = ['left_arm', 'right_arm', 'trunk', 'left_leg', 'right_leg'] as const;
export type ComparedLimb = (typeof COMPARED_LIMBS)[number];

/**
 * A piece of the body whose direction is compared. An end with two landmarks is the point between them. `weight`
 * says how much a difference there counts: forearms and shanks show a movement most, the neck is seen worst.
 */
export interface ComparedBone {
  readonly name: string;
  readonly limb: ComparedLimb;
  /** Indices of landmarks. */
  readonly from: readonly number[];
  readonly to: readonly number[];
  readonly weight: number;
  /** Index among `COMPARED_BONES` of its counterpart on the other side; its own in the middle. */
  readonly mirrored: number;
  /** Whether it joins left with right, so that a mirror turns it round. */
  readonly isAcross: boolean;
}

type BoneRow = readonly [string, ComparedLimb, readonly LandmarkName[], readonly LandmarkName[], number];

const SHOULDERS = ['left_shoulder', 'right_shoulder'] as const;
const HIPS = ['left_hip', 'right_hip'] as const;

const ROWS: readonly BoneRow[] = [
  ['left_upper_arm', 'left_arm', ['left_shoulder'], ['left_elbow'], 1],
  ['right_upper_arm', 'right_arm', ['right_shoulder'], ['right_elbow'], 1],
  ['left_forearm', 'left_arm', ['left_elbow'], ['left_wrist'], 1.2],
  ['right_forearm', 'right_arm', ['right_elbow'], ['right_wrist'], 1.2],
  ['left_thigh', 'left_leg', ['left_hip'], ['left_knee'], 1],
  ['right_thigh', 'right_leg', ['right_hip'], ['right_knee'], 1],
  ['left_shank', 'left_leg', ['left_knee'], ['left_ankle'], 1.2],
  ['right_shank', 'right_leg', ['right_knee'], ['right_ankle'], 1.2],
  ['torso', 'trunk', HIPS, SHOULDERS, 0.8],
  ['shoulder_line', 'trunk', ['right_shoulder'], ['left_shoulder'], 0.4],
  ['hip_line', 'trunk', ['right_hip'], ['left_hip'], 0.4],
  ['neck', 'trunk', SHOULDERS, ['left_ear', 'right_ear'], 0.3],
];

const otherSide = (name: string): string =>
  name.startsWith('left_') ? name.replace('left_', 'right_') : name.replace('right_', 'left_');

/** The bones that are compared, each by its direction alone, so that nobody's size matters. */
export const COMPARED_BONES: readonly ComparedBone[] = ROWS.map(([name, limb, from, to, weight]) => {
  const other = ROWS.findIndex(([candidate]) => candidate === otherSide(name));
  return {
    name,
    limb,
    from: from.map((landmark) => LANDMARK[landmark]),
    to: to.map((landmark) => LANDMARK[landmark]),
    weight,
    mirrored: other >= 0 ? other : ROWS.findIndex(([candidate]) => candidate === name),
    isAcross: name.endsWith('_line'),
  };
});

export const BONE_COUNT = COMPARED_BONES.length;

/** The sum of all weights: what a body seen whole weighs. */
export const WHOLE_WEIGHT = COMPARED_BONES.reduce((sum, bone) => sum + bone.weight, 0);

/** For each limb the indices of its bones. */
export const BONES_OF_LIMB: Readonly<Record<ComparedLimb, readonly number[]>> = Object.fromEntries(
  COMPARED_LIMBS.map((limb) => [
    limb,
    COMPARED_BONES.flatMap((bone, index) => (bone.limb === limb ? [index] : [])),
  ]),
) as unknown as Record<ComparedLimb, readonly number[]>;

/** The landmarks that any compared bone needs, by rising index. */
export const NEEDED_LANDMARKS: readonly number[] = [
  ...new Set(COMPARED_BONES.flatMap((bone) => [...bone.from, ...bone.to])),
].sort((a, b) => a - b);

/** The same limb on the other side: `left_arm` of `right_arm`, the trunk of itself. */
export function limbOfOtherSide(limb: ComparedLimb): ComparedLimb {
  if (limb === 'trunk') return limb;
  return (
    limb.startsWith('left') ? limb.replace('left', 'right') : limb.replace('right', 'left')
  ) as ComparedLimb;
}
