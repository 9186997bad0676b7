import { emptyPoseTrack, FRAME_STATE, POSITION_WIDTH, type Pose, type SizePx } from '@posebox/body';
import type { FigureMotion } from '../motion/figure-motion.ts';
import { type SolveOptions, solveTrack } from './solve-track.ts';

/**
 * The figure of a photo's person: a motion of a single frame at time 0.
 *
 * @example poseOfFrame(solvePose(document.people[0], document.image, { skeleton }), 0)
 */
export function solvePose(
  pose: Pose,
  picture: SizePx,
  { skeleton }: Pick<SolveOptions, 'skeleton'> = {},
): FigureMotion {
  const track = emptyPoseTrack(pose.id, 0, Float64Array.of(0), 'shared');
  track.states[0] = FRAME_STATE.detected;
  for (const [key, landmarks] of [
    ['image', pose.landmarks],
    ['world', pose.worldLandmarks],
  ] as const)
    landmarks.forEach(({ x, y, z }, index) => {
      track.raw[key].set([x, y, z], index * POSITION_WIDTH);
    });
  pose.landmarks.forEach(({ confidence }, index) => {
    track.confidence[index] = confidence;
  });
  return solveTrack(track, picture, skeleton ? { skeleton } : {});
}
