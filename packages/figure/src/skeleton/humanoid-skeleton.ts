import { subtract, type Vector3 } from '../geometry/vector.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone, PARENT_INDEX } from './humanoid-bones.ts';

/**
 * Where the joints of a figure are in the T-pose: metres, floor at y = 0, facing +z, its left at +x, palms down. Every
 * bone's rest rotation is none, as in the normalised pose of a VRM 1.0.
 */
export interface HumanoidSkeleton {
  /** One a bone, in the order of `HUMANOID_BONES`. */
  readonly placesM: readonly Vector3[];
}

/** The T-pose place of a joint: `restPlace(skeleton, 'leftHand')`. */
export const restPlace = (skeleton: HumanoidSkeleton, bone: HumanoidBone): Vector3 =>
  skeleton.placesM[BONE[bone]]!;

/** From the parent's joint to each bone's own, in the order of `HUMANOID_BONES`; the hips' from the floor. */
export function boneOffsets(skeleton: HumanoidSkeleton): readonly Vector3[] {
  return HUMANOID_BONES.map((_, bone) => {
    const parent = PARENT_INDEX[bone]!;
    const place = skeleton.placesM[bone]!;
    return parent < 0 ? place : subtract(place, skeleton.placesM[parent]!);
  });
}

/** Lengths that make a figure, metres. */
export interface FigureLengths {
  /** Between the hip joints, and between the shoulder joints. */
  readonly hips: number;
  readonly shoulders: number;
  /** From the middle of the hips to the middle of the shoulders. */
  readonly trunk: number;
  /** From the middle of the shoulders to the middle of the ears. */
  readonly neck: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly thigh: number;
  readonly shank: number;
  /** From heel to toes. */
  readonly foot: number;
}

export type FigureLength = keyof FigureLengths;

/**
 * A grown-up of 1.70 m as the pose network sees one.
 *
 * Source: medians of MediaPipe's world landmarks over the clips of docs/accuracy.md, rounded to centimetres.
 */
export const USUAL_LENGTHS: FigureLengths = {
  hips: 0.2,
  shoulders: 0.33,
  trunk: 0.48,
  neck: 0.2,
  upperArm: 0.27,
  forearm: 0.24,
  thigh: 0.41,
  shank: 0.39,
  foot: 0.22,
};

/** Shares of a foot's length: how high the ankle is, and how far before it the toes bend. */
export const FOOT_SHARE = { ankleHeight: 0.33, ankleToToes: 0.5, ankleToHeel: 0.25 } as const;

/**
 * A skeleton with these lengths. What no landmark tells (where the spine bends, how long the clavicles are) follows
 * usual proportions.
 *
 * @example skeletonOf(USUAL_LENGTHS).placesM[BONE.head]
 */
export function skeletonOf(lengths: FigureLengths): HumanoidSkeleton {
  const { trunk, neck } = lengths;
  const ankle = FOOT_SHARE.ankleHeight * lengths.foot;
  const hips = ankle + lengths.shank + lengths.thigh;
  const shoulders = hips + trunk;
  const centre: Partial<Record<HumanoidBone, Vector3>> = {
    hips: [0, hips, 0],
    spine: [0, hips + 0.15 * trunk, 0],
    chest: [0, hips + 0.4 * trunk, 0],
    upperChest: [0, hips + 0.68 * trunk, 0],
    neck: [0, shoulders + 0.1 * neck, 0],
    head: [0, shoulders + 0.6 * neck, 0],
  };
  const side = (bone: string): Vector3 => {
    const halfShoulders = lengths.shoulders / 2;
    const elbow = halfShoulders + lengths.upperArm;
    const foot: Readonly<Record<string, Vector3>> = {
      Shoulder: [0.22 * halfShoulders, shoulders, 0],
      UpperArm: [halfShoulders, shoulders, 0],
      LowerArm: [elbow, shoulders, 0],
      Hand: [elbow + lengths.forearm, shoulders, 0],
      UpperLeg: [lengths.hips / 2, hips, 0],
      LowerLeg: [lengths.hips / 2, ankle + lengths.shank, 0],
      Foot: [lengths.hips / 2, ankle, 0],
      Toes: [lengths.hips / 2, 0.25 * ankle, FOOT_SHARE.ankleToToes * lengths.foot],
    };
    return foot[bone]!;
  };
  return {
    placesM: HUMANOID_BONES.map((bone) => {
      const [, which, part] = /^(left|right)(.+)$/.exec(bone) ?? [];
      if (!which) return centre[bone]!;
      const [x, y, z] = side(part!);
      return which === 'left' ? [x, y, z] : [-x, y, z];
    }),
  };
}

/** How high the hips are above the floor in the T-pose: by this a motion is scaled from one figure to another. */
export const hipsHeightM = (skeleton: HumanoidSkeleton): number => restPlace(skeleton, 'hips')[1];
