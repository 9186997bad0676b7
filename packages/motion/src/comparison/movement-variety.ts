import { meanAngleDeg, poseDistanceDeg } from './bone-distance.ts';
import { BONE_COUNT, COMPARED_BONES } from './compared-bones.ts';
import { DIRECTION_WIDTH, type PoseDescriptors } from './pose-descriptors.ts';

const ALL_BONES = COMPARED_BONES.map((_, index) => index);

/**
 * How much a movement differs from itself, degrees: how far its moments lie, on average, from the one pose that fits
 * them all best. Whoever stands still differs from it by at least this, whatever pose they stand in. NaN when nothing
 * was seen.
 *
 * @param bones indices of the bones to look at; all when left out.
 */
export function movementVarietyDeg(movement: PoseDescriptors, bones: readonly number[] = ALL_BONES): number {
  const middle = meanPose(movement);
  let sum = 0;
  let total = 0;
  for (let moment = 0; moment < movement.count; moment++) {
    const { deg, weight } = meanAngleDeg(movement, moment, middle, 0, bones);
    if (weight === 0) continue;
    sum += weight * deg;
    total += weight;
  }
  return total > 0 ? sum / total : Number.NaN;
}

/** The bones that were seen at some moment of both movements. */
export function bonesSeenInBoth(a: PoseDescriptors, b: PoseDescriptors): number[] {
  const isSeen = ({ weights }: PoseDescriptors, bone: number) =>
    weights.some((weight, at) => weight > 0 && at % BONE_COUNT === bone);
  return ALL_BONES.filter((bone) => isSeen(a, bone) && isSeen(b, bone));
}

/** Half of the time over which a speed is read, seconds: short enough for a beat, long enough for noise. */
const SPEED_HALF_WINDOW_S = 0.1;

/** How fast the pose changes at each moment, degrees a second; 0 where it wasn't seen. */
export function poseSpeeds(movement: PoseDescriptors): Float32Array {
  const reach = Math.max(1, Math.round(SPEED_HALF_WINDOW_S * movement.rateHz));
  return Float32Array.from({ length: movement.count }, (_, moment) => {
    const before = Math.max(0, moment - reach);
    const after = Math.min(movement.count - 1, moment + reach);
    const deg = poseDistanceDeg(movement, before, movement, after);
    return after > before && !Number.isNaN(deg) ? (deg * movement.rateHz) / (after - before) : 0;
  });
}

/** The mean direction of each bone, as a movement of one moment. */
function meanPose(movement: PoseDescriptors): PoseDescriptors {
  const directions = new Float32Array(DIRECTION_WIDTH);
  const weights = new Float32Array(BONE_COUNT);
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    let x = 0;
    let y = 0;
    let z = 0;
    for (let moment = 0; moment < movement.count; moment++) {
      const weight = movement.weights[moment * BONE_COUNT + bone]!;
      const at = moment * DIRECTION_WIDTH + bone * 3;
      x += weight * movement.directions[at]!;
      y += weight * movement.directions[at + 1]!;
      z += weight * movement.directions[at + 2]!;
    }
    const length = Math.hypot(x, y, z);
    if (length === 0) continue;
    directions.set([x / length, y / length, z / length], bone * 3);
    weights[bone] = COMPARED_BONES[bone]!.weight;
  }
  return { rateHz: movement.rateHz, startS: movement.startS, count: 1, directions, weights };
}
