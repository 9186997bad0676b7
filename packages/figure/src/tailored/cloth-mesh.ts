/** What a triangle of a garment is made of: `trim` are collar, cuffs, hems and belt, `lining` is the inside. */
export const CLOTH_MATERIALS = ['cloth', 'trim', 'lining'] as const;
export type ClothMaterial = (typeof CLOTH_MATERIALS)[number];

/**
 * A garment as skinned triangles in the T-pose of its skeleton, right-handed, counter-clockwise from the side that is seen.
 * Outside and inside are two layers of triangles.
 */
export interface ClothMesh {
  /** Three a vertex, metres. */
  readonly positions: Float32Array;
  /** Two a vertex, where it lies on the cloth: of what is sewn here metres around and along, of a model shares of its picture. */
  readonly weave: Float32Array;
  /** Four a vertex, indices into `HUMANOID_BONES`. */
  readonly bones: Uint8Array;
  /** Four a vertex, their sum is 1. */
  readonly weights: Float32Array;
  readonly indices: Uint32Array;
  /** One a triangle: index into the garment's materials, and `INSIDE` added where it is the inside of the cloth. */
  readonly materials: Uint8Array;
  /** Two an entry: vertices at the same place on the two sides of a seam, which share their normal. */
  readonly seams: Uint32Array;
  /** Two an entry: a vertex, and the nearest of another piece, whose normal it takes on by its share of `joinShares`. */
  readonly joins: Uint32Array;
  /** One an entry of `joins`, 0…0.5: pieces that cross meet in the middle. */
  readonly joinShares: Float32Array;
}

/** Added to the material of what is seen of cloth from within only: the body hides it. */
export const INSIDE = 0x80;

/** `isInside(MATERIAL.lining)`: of a triangle's material. */
export const isInside = (material: number): boolean => (material & INSIDE) !== 0;

/** Which of a garment's materials it is, inside and outside alike. */
export const materialIndex = (material: number): number => material & ~INSIDE;

export const MATERIAL = Object.fromEntries(
  CLOTH_MATERIALS.map((name, index) => [name, name === 'lining' ? index | INSIDE : index]),
) as Readonly<Record<ClothMaterial, number>>;
