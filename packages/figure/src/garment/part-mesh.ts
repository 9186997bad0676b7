import type { FittedPart } from './fit-garment.ts';
import { affineWarp, type PointPair } from './moving-least-squares.ts';
import type { Point } from './picture.ts';
import { between, middle } from './worn-body.ts';

/** Triangles of a part: where each corner is in the garment's picture and where on the photo. */
export interface PartMesh {
  readonly from: readonly Point[];
  readonly to: readonly Point[];
  /** Three indices a triangle. */
  readonly triangles: readonly number[];
}

/** Corners across and along between two cuts. */
const ACROSS = 8;
const ALONG = 4;
/** The outline bulges between cuts: meshes reach so far beyond it, the cloth's own edge then says where it ends. */
const BEYOND = 0.07;

/** A part's cuts as a mesh whose corners follow the moving-least-squares warp of the part's control points. */
export function partMesh({ name, from, to }: FittedPart): PartMesh {
  const pairs: PointPair[] = from.flatMap(({ a, b }, i) => {
    const target = to[i]!;
    return [
      { from: a, to: target.a },
      { from: b, to: target.b },
      { from: middle(a, b), to: middle(target.a, target.b) },
    ];
  });
  const warp = affineWarp(pairs);
  const corners: Point[] = [];
  const rows = (from.length - 1) * ALONG + 1;
  for (let row = 0; row < rows; row++) {
    const cut = Math.min(Math.floor(row / ALONG), from.length - 2);
    const share = row / ALONG - cut;
    const left = between(from[cut]!.a, from[cut + 1]!.a, share);
    const right = between(from[cut]!.b, from[cut + 1]!.b, share);
    // Where a sleeve begins its cloth is the trunk's as well.
    const beyond = name !== 'body' && row < ALONG ? 0 : BEYOND;
    for (let column = 0; column <= ACROSS; column++) {
      const across = (column / ACROSS) * (1 + 2 * beyond) - beyond;
      corners.push(between(left, right, across));
    }
  }
  const triangles: number[] = [];
  for (let row = 0; row + 1 < rows; row++) {
    for (let column = 0; column < ACROSS; column++) {
      const at = row * (ACROSS + 1) + column;
      triangles.push(at, at + 1, at + ACROSS + 1, at + 1, at + ACROSS + 2, at + ACROSS + 1);
    }
  }
  return { from: corners, to: corners.map(warp), triangles };
}
