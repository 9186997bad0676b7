import { BONE_COUNT, BONES_OF_LIMB, COMPARED_BONES, type ComparedLimb } from './compared-bones.ts';
import type { LimbAdvice } from './comparison-document.ts';
import type { MatchedMovements } from './match-movements.ts';
import { DIRECTION_WIDTH, type PoseDescriptors } from './pose-descriptors.ts';

/** A limb must differ by this in its bend or its height, degrees, before the one or the other is said. */
const LEAST_DEG = 10;
const DEGREES = 180 / Math.PI;
const TORSO = COMPARED_BONES.findIndex((bone) => bone.name === 'torso');

/**
 * What would bring a limb closer to the reference between two of its moments, and by how many degrees: bent or
 * straightened, raised or lowered, whichever differs most; otherwise only that it points elsewhere.
 */
export function limbAdvice(
  { reference, attempt, matched }: MatchedMovements,
  limb: ComparedLimb,
  from: number,
  to: number,
): { readonly advice: LimbAdvice; readonly deg: number } {
  const [upper, lower] = limb === 'trunk' ? [TORSO, TORSO] : (BONES_OF_LIMB[limb] as [number, number]);
  const bends: number[] = [];
  const heights: number[] = [];
  for (let i = from; i < to; i++) {
    if (Number.isNaN(matched[i]!)) continue;
    const j = Math.round(matched[i]!);
    if (!isSeen(reference, i, [upper, lower]) || !isSeen(attempt, j, [upper, lower])) continue;
    bends.push(bendDeg(attempt, j, upper, lower) - bendDeg(reference, i, upper, lower));
    heights.push(heightDeg(attempt, j, upper, lower) - heightDeg(reference, i, upper, lower));
  }
  const bend = mean(bends);
  const height = mean(heights);
  const largest = Math.max(Math.abs(bend), Math.abs(height));
  if (!(largest >= LEAST_DEG)) return { advice: 'other_direction', deg: largest || 0 };
  if (Math.abs(bend) > Math.abs(height))
    return { advice: bend < 0 ? 'bend_more' : 'straighten', deg: largest };
  return { advice: height < 0 ? 'raise' : 'lower', deg: largest };
}

function isSeen(movement: PoseDescriptors, moment: number, bones: readonly number[]): boolean {
  return bones.every((bone) => movement.weights[moment * BONE_COUNT + bone]! > 0);
}

/** How far a limb is from straight, degrees. */
function bendDeg({ directions }: PoseDescriptors, moment: number, upper: number, lower: number): number {
  const u = moment * DIRECTION_WIDTH + upper * 3;
  const v = moment * DIRECTION_WIDTH + lower * 3;
  const cosine =
    directions[u]! * directions[v]! +
    directions[u + 1]! * directions[v + 1]! +
    directions[u + 2]! * directions[v + 2]!;
  return Math.acos(Math.max(-1, Math.min(1, cosine))) * DEGREES;
}

/** How far the end of a limb is above its beginning, as an angle: −90 hanging, 90 straight up. */
function heightDeg({ directions }: PoseDescriptors, moment: number, upper: number, lower: number): number {
  const down =
    directions[moment * DIRECTION_WIDTH + upper * 3 + 1]! +
    directions[moment * DIRECTION_WIDTH + lower * 3 + 1]!;
  return -Math.asin(Math.max(-1, Math.min(1, down / 2))) * DEGREES;
}

const mean = (values: readonly number[]): number =>
  values.length > 0 ? values.reduce((sum, value) => sum + value, 0) / values.length : Number.NaN;
