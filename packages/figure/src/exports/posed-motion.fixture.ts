import { normalised, type Quaternion } from '../geometry/quaternion.ts';
import type { FigureMotion } from '../motion/figure-motion.ts';
import { BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { ROTATION_WIDTH, ROTATIONS_PER_POSE } from '../skeleton/humanoid-pose.ts';
import { hipsHeightM, skeletonOf, USUAL_LENGTHS } from '../skeleton/humanoid-skeleton.ts';

/** A motion in which every bone turns about all axes and the hips travel, at uneven times unless `rateHz` says so. */
export function posedMotion(frames = 40, rateHz?: number): FigureMotion {
  const skeleton = skeletonOf(USUAL_LENGTHS);
  const timesS = Float64Array.from({ length: frames }, (_, frame) =>
    rateHz ? 2 + frame / rateHz : 2 + frame / 30 + (frame % 3) * 0.006,
  );
  const rotations = new Float32Array(frames * ROTATIONS_PER_POSE);
  const hipsM = new Float32Array(frames * 3);
  timesS.forEach((timeS, frame) => {
    for (let bone = 0; bone < BONE_COUNT; bone++) {
      const turn = (phase: number) => 0.5 * Math.sin(3 * timeS + phase + bone);
      const rotation: Quaternion = normalised([turn(0), turn(1.3), turn(2.9), 1]);
      rotations.set(rotation, frame * ROTATIONS_PER_POSE + bone * ROTATION_WIDTH);
    }
    hipsM.set([0.3 * Math.sin(timeS), hipsHeightM(skeleton) + 0.1 * Math.cos(timeS), 0.2 * timeS], frame * 3);
  });
  return {
    personId: 1,
    timesS,
    skeleton,
    rotations,
    hipsM,
    followed: new Float32Array(frames * BONE_COUNT).fill(1),
    planted: new Float32Array(frames * 2),
  };
}
