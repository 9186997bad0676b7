import { boneAngleDeg, LEAST_SEEN_SHARE, sharedWeight } from './bone-distance.ts';
import {
  BONE_COUNT,
  BONES_OF_LIMB,
  COMPARED_BONES,
  COMPARED_LIMBS,
  type ComparedLimb,
  WHOLE_WEIGHT,
} from './compared-bones.ts';
import { DIRECTION_WIDTH, type PoseDescriptors } from './pose-descriptors.ts';

/**
 * How far apart two movements are at each moment of the reference, degrees. Half of it is posture, the angle between
 * the bones; half is movement, how differently the bones leave their own mean direction. Bodies and cameras differ in
 * posture throughout (an estimate from the side leans otherwise than one from the front), dances differ in both.
 */
export interface ShapeDifference {
  /** NaN where unmatched or unseen. */
  readonly deg: Float64Array;
  readonly limbDeg: Readonly<Record<ComparedLimb, Float64Array>>;
  /**
   * What standing still in the reference's own mean pose would differ at those moments, on average: the measure of a
   * score. Standing in any other pose differs more.
   */
  readonly stillDeg: number;
  readonly limbStillDeg: Readonly<Record<ComparedLimb, number>>;
}

const POSTURE_SHARE = 0.5;
const DEGREES = 180 / Math.PI;
const ALL_BONES = COMPARED_BONES.map((_, index) => index);

/** @param matched for each moment of the reference the attempt's, NaN where there is none. */
export function shapeDifference(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  matched: Float64Array,
): ShapeDifference {
  const count = reference.count;
  const bones = boneDifferences(reference, attempt, matched);
  const still = boneDifferences(
    reference,
    meanPoses(reference, attempt, matched),
    matched.map((_, i) => i),
  );
  const overTime = (of: BoneDifferences, chosen: readonly number[], least: number) =>
    Float64Array.from({ length: count }, (_, i) => {
      if (Number.isNaN(matched[i]!)) return Number.NaN;
      let sum = 0;
      let total = 0;
      for (const bone of chosen) {
        const weight = bones.weights[i * BONE_COUNT + bone]!;
        sum += weight * of.deg[i * BONE_COUNT + bone]!;
        total += weight;
      }
      return total > 0 && total >= least ? sum / total : Number.NaN;
    });
  const leastWhole = LEAST_SEEN_SHARE * WHOLE_WEIGHT;
  const byLimb = <T>(ofLimb: (limb: ComparedLimb) => T) =>
    Object.fromEntries(COMPARED_LIMBS.map((limb) => [limb, ofLimb(limb)])) as Record<ComparedLimb, T>;
  return {
    deg: overTime(bones, ALL_BONES, leastWhole),
    limbDeg: byLimb((limb) => overTime(bones, BONES_OF_LIMB[limb], 0)),
    stillDeg: meanKnown(overTime(still, ALL_BONES, leastWhole)),
    limbStillDeg: byLimb((limb) => meanKnown(overTime(still, BONES_OF_LIMB[limb], 0))),
  };
}

/** The mean of the known values of `from…to-1`, NaN when there is none. */
export function meanKnown(values: ArrayLike<number>, from = 0, to = values.length): number {
  let sum = 0;
  let count = 0;
  for (let i = from; i < to; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += values[i]!;
    count += 1;
  }
  return count > 0 ? sum / count : Number.NaN;
}

/** `BONE_COUNT` a moment of the reference; weight 0 where unmatched or unseen. */
interface BoneDifferences {
  readonly deg: Float32Array;
  readonly weights: Float32Array;
}

function boneDifferences(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  matched: Float64Array,
): BoneDifferences {
  const deg = new Float32Array(reference.count * BONE_COUNT);
  const weights = new Float32Array(reference.count * BONE_COUNT);
  const means = meanDirections(reference, attempt, matched);
  for (let i = 0; i < reference.count; i++) {
    if (Number.isNaN(matched[i]!)) continue;
    const j = Math.round(matched[i]!);
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const weight = sharedWeight(reference, i, attempt, j, bone);
      if (weight === 0) continue;
      const u = i * DIRECTION_WIDTH + bone * 3;
      const v = j * DIRECTION_WIDTH + bone * 3;
      let squares = 0;
      for (let axis = 0; axis < 3; axis++) {
        const leaves = reference.directions[u + axis]! - means.reference[bone * 3 + axis]!;
        const alike = attempt.directions[v + axis]! - means.attempt[bone * 3 + axis]!;
        squares += (leaves - alike) ** 2;
      }
      const movement = 2 * Math.asin(Math.min(1, Math.sqrt(squares) / 2)) * DEGREES;
      const posture = boneAngleDeg(reference, i, attempt, j, bone);
      deg[i * BONE_COUNT + bone] = POSTURE_SHARE * posture + (1 - POSTURE_SHARE) * movement;
      weights[i * BONE_COUNT + bone] = weight;
    }
  }
  return { deg, weights };
}

/** The mean direction of each bone over the matched moments, not made a unit again: short when it moves a lot. */
function meanDirections(reference: PoseDescriptors, attempt: PoseDescriptors, matched: Float64Array) {
  const sums = { reference: new Float64Array(DIRECTION_WIDTH), attempt: new Float64Array(DIRECTION_WIDTH) };
  const totals = new Float64Array(BONE_COUNT);
  for (let i = 0; i < reference.count; i++) {
    if (Number.isNaN(matched[i]!)) continue;
    const j = Math.round(matched[i]!);
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const weight = sharedWeight(reference, i, attempt, j, bone);
      totals[bone]! += weight;
      for (let at = bone * 3; at < bone * 3 + 3; at++) {
        sums.reference[at]! += weight * reference.directions[i * DIRECTION_WIDTH + at]!;
        sums.attempt[at]! += weight * attempt.directions[j * DIRECTION_WIDTH + at]!;
      }
    }
  }
  for (let at = 0; at < DIRECTION_WIDTH; at++) {
    const total = totals[Math.floor(at / 3)]! || 1;
    sums.reference[at]! /= total;
    sums.attempt[at]! /= total;
  }
  return sums;
}

/** Somebody who stands still in the reference's mean pose of the matched moments, as long as the reference. */
function meanPoses(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  matched: Float64Array,
): PoseDescriptors {
  const { reference: mean } = meanDirections(reference, attempt, matched);
  for (let at = 0; at < DIRECTION_WIDTH; at += 3) {
    const length = Math.hypot(mean[at]!, mean[at + 1]!, mean[at + 2]!) || 1;
    for (let axis = 0; axis < 3; axis++) mean[at + axis]! /= length;
  }
  const directions = new Float32Array(reference.count * DIRECTION_WIDTH);
  for (let i = 0; i < reference.count; i++) directions.set(mean, i * DIRECTION_WIDTH);
  return { ...reference, directions };
}
