import { LANDMARK, type LandmarkName } from '@posebox/body';
import { type LandmarkRow, xPx, yPx } from '../landmark-row.ts';
import type { ViewEstimate } from '../view/view.ts';

const { left_shoulder, right_shoulder, left_hip, right_hip } = LANDMARK;

/** A trunk is about 1.4 shoulder breadths long; from the front the breadth holds when leaning shortens the trunk. */
const TORSO_PER_BREADTH = 1.4;

/**
 * The unit of lengths on a body: pixels from mid-shoulder to mid-hip, or 1.4 times the breadth of the shoulders when
 * that is more. NaN when one of the four is missing. Over a clip take the median: the unit of a frame breathes.
 */
export function torsoLengthPx(moment: LandmarkRow): number {
  const trunkPx =
    Math.hypot(
      xPx(moment, left_shoulder) +
        xPx(moment, right_shoulder) -
        xPx(moment, left_hip) -
        xPx(moment, right_hip),
      yPx(moment, left_shoulder) +
        yPx(moment, right_shoulder) -
        yPx(moment, left_hip) -
        yPx(moment, right_hip),
    ) / 2;
  const breadthPx = Math.hypot(
    xPx(moment, left_shoulder) - xPx(moment, right_shoulder),
    yPx(moment, left_shoulder) - yPx(moment, right_shoulder),
  );
  return Math.max(trunkPx, TORSO_PER_BREADTH * breadthPx);
}

/** Which distance between two points: as the crow flies, upwards, or along the way the person faces. */
export type DistanceDirection = 'straight' | 'up' | 'forward';

/**
 * The distance from one landmark to another in torso lengths, in the picture. `up` is positive when `to` is higher;
 * `forward` is positive when `to` is further the way the person faces, and NaN unless that is left or right.
 *
 * @param unitPx the torso's length: of this moment, or a clip's median.
 * @example distanceInTorsos(moment, 'left_foot_index', 'left_knee', 'forward', view, torsoLengthPx(moment))
 */
export function distanceInTorsos(
  moment: LandmarkRow,
  from: LandmarkName,
  to: LandmarkName,
  direction: DistanceDirection,
  view: ViewEstimate,
  unitPx: number,
): number {
  const x = xPx(moment, LANDMARK[to]) - xPx(moment, LANDMARK[from]);
  const y = yPx(moment, LANDMARK[to]) - yPx(moment, LANDMARK[from]);
  if (direction === 'straight') return Math.hypot(x, y) / unitPx;
  if (direction === 'up') return -y / unitPx;
  return view.nearSide === 'middle' ? Number.NaN : (view.nearSide === 'right' ? x : -x) / unitPx;
}
