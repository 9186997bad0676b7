import { type HumanoidSkeleton, skeletonOf } from '../skeleton/humanoid-skeleton.ts';
import { clothedParts } from './clothed-parts.ts';
import { type FigureMesh, sewMesh } from './figure-mesh.ts';
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
 * @example
 * const { skeleton, mesh } = mannequin('female');
 * mesh.positions.length / 3; // vertices
 */
export function mannequin(kind: MannequinKind): Mannequin {
  const proportions = PROPORTIONS[kind];
  const skeleton = skeletonOf(proportions.lengths);
  const parts = kind === 'clothed' ? clothedParts : woodenParts;
  return { kind, skeleton, mesh: sewMesh(parts(skeleton, proportions)) };
}
