import type { GarmentKind } from '../garment/garment-shape.ts';
import type { HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';
import { CLOTH_SKELETON } from './cloth-body.ts';
import { CLOTH_MATERIALS, type ClothMesh, materialIndex } from './cloth-mesh.ts';
import type { ClothColor } from './draw-cloth.ts';
import { type Fabric, fabricColor } from './fabric.ts';
import { sewGarment, TAILORED_KINDS, type TailoredGarment } from './tailored-garments.ts';

/** One of our own garments, and what it is made of. */
export interface TailoredChoice extends Fabric {
  readonly name: TailoredGarment;
}

/** A garment of three dimensions, ready to be worn. */
export interface SewnGarment {
  readonly kind: GarmentKind;
  readonly mesh: ClothMesh;
  /** The T-pose that the mesh was made in. */
  readonly skeleton: HumanoidSkeleton;
  readonly color: ClothColor;
  /** Legs are inside down to the ankles. */
  readonly coversLegs: boolean;
}

/**
 * Sews one of our own garments.
 *
 * @example
 * const shirt = sewnGarment({ name: 'shirt', color: 'red', pattern: 'checks' });
 */
export function sewnGarment({ name, ...fabric }: TailoredChoice): SewnGarment {
  return {
    kind: TAILORED_KINDS[name],
    mesh: sewGarment(name),
    skeleton: CLOTH_SKELETON,
    color: (material, aroundM, alongM, into) =>
      fabricColor(fabric, CLOTH_MATERIALS[materialIndex(material)]!, aroundM, alongM, into),
    coversLegs: name === 'trousers',
  };
}
