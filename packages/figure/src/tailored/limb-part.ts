import type { Vector3 } from '../geometry/vector.ts';

/** A part of a limb between two joints, with round ends. */
export interface LimbPart {
  readonly from: Vector3;
  readonly to: Vector3;
  readonly fromPx: number;
  readonly toPx: number;
}
