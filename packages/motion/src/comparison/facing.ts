import { BONE_COUNT, COMPARED_BONES } from './compared-bones.ts';
import { DIRECTION_WIDTH, type PoseDescriptors } from './pose-descriptors.ts';

/** Where a person faces on the whole. */
export interface Facing {
  /** Radians about the vertical, 0 when shoulders and hips lie along the picture, left side at its right. */
  readonly angleRad: number;
  /** 0…1: how much of the clip agrees; someone who turns on the spot has none. */
  readonly steadiness: number;
}

const ACROSS = COMPARED_BONES.flatMap((bone, index) => (bone.isAcross ? [index] : []));

/** The mean facing of a movement by its shoulder and hip lines, as seen by the camera. */
export function facingOf(descriptors: PoseDescriptors): Facing {
  let x = 0;
  let z = 0;
  let total = 0;
  for (let moment = 0; moment < descriptors.count; moment++) {
    for (const bone of ACROSS) {
      const weight = descriptors.weights[moment * BONE_COUNT + bone]!;
      const at = moment * DIRECTION_WIDTH + bone * 3;
      x += weight * descriptors.directions[at]!;
      z += weight * descriptors.directions[at + 2]!;
      total += weight;
    }
  }
  return { angleRad: Math.atan2(z, x), steadiness: total > 0 ? Math.hypot(x, z) / total : 0 };
}

/**
 * The turn about the vertical that brings `b` closest to `a` along matched moments, radians: the least-squares answer
 * over all bones (Kabsch, 1976, for one axis).
 *
 * @param pairs moments of `a` and of `b` in turn.
 */
export function turnBetween(
  a: PoseDescriptors,
  b: PoseDescriptors,
  pairs: Iterable<readonly [number, number]>,
): number {
  let along = 0;
  let across = 0;
  for (const [i, j] of pairs) {
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const weight = a.weights[i * BONE_COUNT + bone]! * b.weights[j * BONE_COUNT + bone]!;
      const u = i * DIRECTION_WIDTH + bone * 3;
      const v = j * DIRECTION_WIDTH + bone * 3;
      const ax = a.directions[u]!;
      const az = a.directions[u + 2]!;
      const bx = b.directions[v]!;
      const bz = b.directions[v + 2]!;
      along += weight * (ax * bx + az * bz);
      across += weight * (az * bx - ax * bz);
    }
  }
  return Math.atan2(across, along);
}

/**
 * From how different sides two people were filmed, degrees: 0 from the same side, 90 one from the front and one from
 * the side. From behind is the same side as from the front here: what is hidden is the same.
 */
export function viewDifferenceDeg(a: Facing, b: Facing): number {
  const cosine = Math.abs(Math.cos(a.angleRad - b.angleRad));
  return (Math.acos(Math.min(1, cosine)) * 180) / Math.PI;
}
