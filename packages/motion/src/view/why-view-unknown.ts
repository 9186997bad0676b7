import { LANDMARK } from '@posebox/body';
import { type LandmarkRow, worldM } from '../landmark-row.ts';

const VIEW_POINTS = [LANDMARK.left_shoulder, LANDMARK.right_shoulder, LANDMARK.left_hip, LANDMARK.right_hip];

/**
 * Why it isn't known how a person stands. The view is read from shoulders and hips in metres: to a model that knows only the
 * picture it is unknown however well they are seen.
 */
export function whyViewUnknown(moment: LandmarkRow): 'view_unknown' | 'depth_missing' {
  const inMetres = VIEW_POINTS.every((point) => !Number.isNaN(worldM(moment, point, 2)));
  return inMetres ? 'view_unknown' : 'depth_missing';
}
