import { type PoseTrack, rowOf, type SizePx } from '@posebox/body';
import { hasFigure, posedJoints, poseOfFrame, type Quaternion, solveTrack } from '@posebox/figure';

/** How people's bones are turned in the frames of a film. */
export interface TrackRotations {
  /** Of every bone in the figure's frame; null where nothing is known in metres. */
  at(track: PoseTrack, frame: number, picture: SizePx): readonly Quaternion[] | null;
}

/** Solves each track once, with all of it in sight that is in memory: of a file that is a page. */
export function openTrackRotations(): TrackRotations {
  const motions = new WeakMap<PoseTrack, ReturnType<typeof solveTrack> | null>();
  return {
    at(track, frame, picture) {
      if (!motions.has(track)) motions.set(track, hasFigure(track) ? solveTrack(track, picture) : null);
      const motion = motions.get(track);
      return motion ? posedJoints(motion.skeleton, poseOfFrame(motion, rowOf(track, frame))).rotations : null;
    },
  };
}
