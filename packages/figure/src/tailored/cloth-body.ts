import type { HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidSkeleton, skeletonOf, USUAL_LENGTHS } from '../skeleton/humanoid-skeleton.ts';

/** The skeleton that garments are sewn for; who wears them bends and stretches them. */
export const CLOTH_SKELETON: HumanoidSkeleton = skeletonOf(USUAL_LENGTHS);

/** Half axes of a body's cross-section, metres: to the side and to the front. */
export interface BodySection {
  readonly side: number;
  readonly front: number;
}

/** The body inside the clothes, where each bone begins (of limbs in the middle of the bone): a grown-up of 1.70 m. */
export const CLOTH_BODY = {
  hips: { side: 0.17, front: 0.118 },
  spine: { side: 0.158, front: 0.112 },
  chest: { side: 0.142, front: 0.105 },
  upperChest: { side: 0.16, front: 0.115 },
  upperLeg: { side: 0.082, front: 0.085 },
  lowerLeg: { side: 0.056, front: 0.056 },
  upperArm: { side: 0.05, front: 0.05 },
  lowerArm: { side: 0.041, front: 0.041 },
} as const satisfies Readonly<Record<string, BodySection>>;

export type BodySectionName = keyof typeof CLOTH_BODY;

/** Bones of the trunk, from below. */
export const TRUNK_BONES = [
  'hips',
  'spine',
  'chest',
  'upperChest',
] as const satisfies readonly HumanoidBone[];
