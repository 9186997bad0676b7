import { isMissing, LANDMARK_COUNT, POSITION_WIDTH, type PoseTrack, type TrackDocument } from '@posebox/body';
import type { PointAt } from './pixel-point.ts';

/** The smoothed points of a person in one row, in pixels; null where a landmark is missing. */
export function trackPointAt(track: PoseTrack, row: number, image: TrackDocument['image']): PointAt {
  return (landmark) => {
    if (isMissing(track.smoothed, row, landmark)) return null;
    const at = row * LANDMARK_COUNT + landmark;
    return {
      xPx: track.smoothed.image[at * POSITION_WIDTH]! * image.width,
      yPx: track.smoothed.image[at * POSITION_WIDTH + 1]! * image.height,
      confidence: track.confidence[at]!,
    };
  };
}
