import { angleBetween, type Quaternion, slerp } from '../geometry/quaternion.ts';
import { BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { ROTATION_WIDTH, ROTATIONS_PER_POSE, rotationAt } from '../skeleton/humanoid-pose.ts';

/**
 * Faster than this no bone of a figure turns against its parent: 20° in a thirtieth of a second. What is faster is, but for
 * throws and punches, a flip of the landmarks.
 */
const FASTEST_RAD_PER_S = (600 * Math.PI) / 180;

/** Rounds after which what is left of a flip is left. */
const MOST_ROUNDS = 60;

/**
 * Spreads turns that are too fast over the frames before and after, so that nothing is late. Writes into the rotations.
 *
 * @param rotations `ROTATIONS_PER_POSE` a time.
 */
export function limitTurning(rotations: Float32Array, timesS: Float64Array): void {
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    const at = (row: number): Quaternion => rotationAt(rotations, bone, row * ROTATIONS_PER_POSE);
    const put = (row: number, rotation: Quaternion) =>
      rotations.set(rotation, row * ROTATIONS_PER_POSE + bone * ROTATION_WIDTH);
    for (let round = 0; round < MOST_ROUNDS; round++) {
      let isDone = true;
      for (let row = 1; row < timesS.length; row++) {
        const [before, after] = [at(row - 1), at(row)];
        const angle = angleBetween(before, after);
        const most = FASTEST_RAD_PER_S * (timesS[row]! - timesS[row - 1]!);
        if (angle <= most * 1.001) continue;
        isDone = false;
        const share = (angle - most) / (2 * angle);
        put(row - 1, slerp(before, after, share));
        put(row, slerp(before, after, 1 - share));
      }
      if (isDone) break;
    }
  }
}

/** Where a bone is at most after so much time on its way to a rotation. */
export function turnedTowards(from: Quaternion, to: Quaternion, passedS: number): Quaternion {
  const angle = angleBetween(from, to);
  const most = FASTEST_RAD_PER_S * passedS;
  return angle <= most ? to : slerp(from, to, most / angle);
}
