/** What a triangle of a garment is made of: `trim` are collar, cuffs, hems and belt, `lining` is the inside. */
export const CLOTH_MATERIALS = ['cloth', 'trim', 'lining'] as const;
export type ClothMaterial = (typeof CLOTH_MATERIALS)[number];

/**
 * A garment as skinned triangles in the T-pose of `CLOTH_SKELETON`, right-handed, counter-clockwise from outside. Every
 * piece of it is closed: the outside turns in at hems and openings and goes on as the inside.
 */
export interface ClothMesh {
  /** Three a vertex, metres. */
  readonly positions: Float32Array;
  /** Two a vertex, metres on the cloth: around and along. */
  readonly weave: Float32Array;
  /** Four a vertex, indices into `HUMANOID_BONES`. */
  readonly bones: Uint8Array;
  /** Four a vertex, their sum is 1. */
  readonly weights: Float32Array;
  readonly indices: Uint32Array;
  /** One a triangle: index into the garment's materials. */
  readonly materials: Uint8Array;
  /** Two an entry: vertices at the same place on the two sides of a seam, which share their normal. */
  readonly seams: Uint32Array;
  /** Two an entry: a vertex, and the nearest of another piece, whose normal it takes on by its share of `joinShares`. */
  readonly joins: Uint32Array;
  /** One an entry of `joins`, 0…0.5: pieces that cross meet in the middle. */
  readonly joinShares: Float32Array;
}

export const MATERIAL = Object.fromEntries(CLOTH_MATERIALS.map((name, index) => [name, index])) as Readonly<
  Record<ClothMaterial, number>
>;
