import { BONE_COUNT, WHOLE_WEIGHT } from './compared-bones.ts';
import { DIRECTION_WIDTH, type PoseDescriptors } from './pose-descriptors.ts';

/** Of two moments seen together less than this share of the body says nothing about how alike they are. */
export const LEAST_SEEN_SHARE = 0.25;

const DEGREES = 180 / Math.PI;

/** Steps of the table of angles; a step is at most 0.1° but near 0° and 180°, where it is 2.6°. */
const TABLE_HALF = 1024;

/** Angles by cosine, degrees, for the many pairs of an alignment; `boneAngleDeg` is exact. */
const ANGLE_TABLE = Float32Array.from(
  { length: 2 * TABLE_HALF + 1 },
  (_, index) => Math.acos((index - TABLE_HALF) / TABLE_HALF) * DEGREES,
);

/**
 * How different two moments are: the weighted mean angle between their bones, degrees; NaN when too little of the
 * body is seen in both. To about half a degree.
 */
export function poseDistanceDeg(a: PoseDescriptors, i: number, b: PoseDescriptors, j: number): number {
  const { directions: da, weights: wa } = a;
  const { directions: db, weights: wb } = b;
  const u = i * DIRECTION_WIDTH;
  const v = j * DIRECTION_WIDTH;
  const p = i * BONE_COUNT;
  const q = j * BONE_COUNT;
  let sum = 0;
  let total = 0;
  for (let bone = 0, at = 0; bone < BONE_COUNT; bone++, at += 3) {
    const inA = wa[p + bone]!;
    const inB = wb[q + bone]!;
    // A bone counts as much as it is seen in the worse of the two.
    const weight = Math.min(inA, inB);
    const cosine =
      da[u + at]! * db[v + at]! + da[u + at + 1]! * db[v + at + 1]! + da[u + at + 2]! * db[v + at + 2]!;
    sum += weight * ANGLE_TABLE[((cosine + 1) * TABLE_HALF + 0.5) | 0]!;
    total += weight;
  }
  return total >= LEAST_SEEN_SHARE * WHOLE_WEIGHT ? sum / total : Number.NaN;
}

/** The angle between the same bone at two moments, degrees; NaN when it is unseen in one of them. */
export function boneAngleDeg(
  a: PoseDescriptors,
  i: number,
  b: PoseDescriptors,
  j: number,
  bone: number,
): number {
  if (a.weights[i * BONE_COUNT + bone] === 0 || b.weights[j * BONE_COUNT + bone] === 0) return Number.NaN;
  const u = i * DIRECTION_WIDTH + bone * 3;
  const v = j * DIRECTION_WIDTH + bone * 3;
  // The chord is exact for small angles, where the cosine is not.
  const chord = Math.hypot(
    a.directions[u]! - b.directions[v]!,
    a.directions[u + 1]! - b.directions[v + 1]!,
    a.directions[u + 2]! - b.directions[v + 2]!,
  );
  return 2 * Math.asin(Math.min(1, chord / 2)) * DEGREES;
}

/** How much a bone counts in a pair of moments: as much as it is seen in the worse of the two. */
export function sharedWeight(
  a: PoseDescriptors,
  i: number,
  b: PoseDescriptors,
  j: number,
  bone: number,
): number {
  return Math.min(a.weights[i * BONE_COUNT + bone]!, b.weights[j * BONE_COUNT + bone]!);
}

/** The weighted mean angle of some bones, degrees, and the weight it stands on. */
export function meanAngleDeg(
  a: PoseDescriptors,
  i: number,
  b: PoseDescriptors,
  j: number,
  bones: readonly number[],
): { readonly deg: number; readonly weight: number } {
  let sum = 0;
  let total = 0;
  for (const bone of bones) {
    const weight = sharedWeight(a, i, b, j, bone);
    if (weight === 0) continue;
    sum += weight * boneAngleDeg(a, i, b, j, bone);
    total += weight;
  }
  return { deg: total > 0 ? sum / total : Number.NaN, weight: total };
}
