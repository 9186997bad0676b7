import { type HumanoidSkeleton, skeletonOf } from '../skeleton/humanoid-skeleton.ts';
import { clothedParts } from './clothed-parts.ts';
import { coarse, type FigureMesh, sewMesh } from './figure-mesh.ts';
import { type MannequinKind, PROPORTIONS } from './proportions.ts';
import { woodenParts } from './wooden-parts.ts';

/** A figure of PoseBox's own, made by this code alone: no one else's model is in it. */
export interface Mannequin {
  readonly kind: MannequinKind;
  readonly skeleton: HumanoidSkeleton;
  readonly mesh: FigureMesh;
}

/**
 * An artist's mannequin of wood in the proportions of a man, a woman or a child, or a simply clothed figure. The same kind
 * gives the same numbers.
 *
 * @param detail coarse has a third of the triangles, for where the processor draws.
 * @example
 * const { skeleton, mesh } = mannequin('female');
 * mesh.positions.length / 3; // vertices
 */
export function mannequin(kind: MannequinKind, detail: 'fine' | 'coarse' = 'fine'): Mannequin {
  const proportions = PROPORTIONS[kind];
  const skeleton = skeletonOf(proportions.lengths);
  const parts = (kind === 'clothed' ? clothedParts : woodenParts)(skeleton, proportions);
  return { kind, skeleton, mesh: sewMesh(detail === 'coarse' ? parts.map(coarse) : parts) };
}
