import type { Landmark, SizePx, WorldLandmark } from '@posebox/body';
import type { Quaternion } from '../geometry/quaternion.ts';
import { poseOfFrame } from '../motion/figure-motion.ts';
import { posedJoints } from '../skeleton/humanoid-pose.ts';
import { solvePose } from '../solve/solve-pose.ts';

/**
 * How somebody's bones are turned, in the figure's frame: as a solve over a film says it, or as this one picture does.
 *
 * @returns null where there are no landmarks in metres
 */
export function rotationsOfPerson(
  person: {
    readonly id: number;
    readonly landmarks: readonly Landmark[];
    readonly worldLandmarks?: readonly WorldLandmark[];
    readonly rotations?: readonly Quaternion[] | null;
  },
  picture: SizePx,
): readonly Quaternion[] | null {
  if (person.rotations) return person.rotations;
  const { id, landmarks, worldLandmarks } = person;
  if (!worldLandmarks || worldLandmarks.length === 0) return null;
  const box = { x: 0, y: 0, width: 0, height: 0 };
  const motion = solvePose({ id, score: 1, box, landmarks, worldLandmarks }, picture);
  return posedJoints(motion.skeleton, poseOfFrame(motion, 0)).rotations;
}
