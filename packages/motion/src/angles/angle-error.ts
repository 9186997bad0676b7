import { layBodyPlane, turnDeg, turnInPlaneDeg } from './body-plane.ts';
import type { MeasuringMoment } from './measure-angle.ts';

/**
 * How wrong an angle in the picture may be. Three parts, none of which needs the truth: points lie a little off; a
 * plane that is turned out of the picture is drawn askew; and joint centres aren't a goniometer (a constant of each
 * angle). The constants were chosen on one set of simulated bodies and checked on another (stated-errors.test.ts).
 */

/** Beyond this turn out of the picture an angle isn't measured. */
export const VIEW_LIMIT_DEG = 35;

/** Deviation of a sure point, in torso lengths, and what is added for one that isn't sure at all. */
const SURE_POINT_TORSOS = 0.024;
const UNSURE_POINT_TORSOS = 0.08;
/** No point is surer than this. */
const LEAST_POINT_PX = 0.7;
/** What nine of ten slopes of a segment out of the picture are right within. */
const SLOPE_ERROR_DEG = 15;
/** Of a limb both slopes count; with more, a straight arm could never be told. */
const LIMB_SLOPE_ERROR_DEG = 13;

/** Standard deviation of a point across either axis, in pixels. */
export function pointErrorPx(confidence: number, torsoPx: number): number {
  return Math.hypot(LEAST_POINT_PX, (SURE_POINT_TORSOS + UNSURE_POINT_TORSOS * (1 - confidence)) * torsoPx);
}

/**
 * What a turned plane takes from an angle: the largest difference between the angle as the picture draws it and as the
 * body's own plane would show it, over all turns that the body may have. Bending out of the plane shows up in the
 * picture as much as the plane is turned, so both come from the directions in space; only the difference between two
 * readings of the same depth is used, never the depth's own angle.
 */
export function viewErrorDeg(
  { view, axes, scratch }: Pick<MeasuringMoment, 'view' | 'axes' | 'scratch'>,
  plane: 'sagittal' | 'frontal',
): number {
  const { fixed, moving } = scratch;
  const mirrored = plane === 'sagittal' ? view.yawDeg < 0 : Math.abs(view.yawDeg) > 90;
  const drawnDeg = turnDeg(fixed.x, fixed.y, moving.x, moving.y) * (mirrored ? -1 : 1);
  const differenceDeg = () => {
    const difference = Math.abs(turnInPlaneDeg(fixed, moving, scratch.plane) - drawnDeg);
    return Math.min(difference, 360 - difference);
  };
  let largestDeg = 0;
  for (const side of BOTH_SIDES) {
    layBodyPlane(scratch.plane, plane, view.yawDeg + side * view.yawErrorDeg, axes);
    largestDeg = Math.max(largestDeg, differenceDeg());
  }
  layBodyPlane(scratch.plane, plane, view.yawDeg, axes);
  const saidDeg = differenceDeg();
  let varianceDeg = largestDeg ** 2;
  for (const segment of [fixed, moving]) {
    const depth = segment.z;
    const reach = Math.tan(SLOPE_ERROR_DEG / DEG) * Math.hypot(segment.x, segment.y, segment.z);
    let changeDeg = 0;
    for (const side of BOTH_SIDES) {
      segment.z = depth + side * reach;
      changeDeg = Math.max(changeDeg, Math.abs(differenceDeg() - saidDeg));
    }
    segment.z = depth;
    varianceDeg += changeDeg ** 2;
  }
  return Math.sqrt(varianceDeg);
}

const BOTH_SIDES = [-1, 1];

/**
 * What depth may take from the angle between two segments: the difference to the angle in space that the slopes say,
 * and what it changes when either slope is wrong. A straight limb stays straight however it is turned; it is slopes
 * that differ which bend it unseen.
 *
 * @param drawnDeg the angle between them as drawn.
 * @param firstDeg, secondDeg how steeply they run away from the camera (+) or towards it (−).
 */
export function depthErrorDeg(drawnDeg: number, firstDeg: number, secondDeg: number): number {
  const atDeg = (first: number, second: number) => {
    const [a, b] = [first / DEG, second / DEG];
    const cosine = Math.cos(a) * Math.cos(b) * Math.cos(drawnDeg / DEG) + Math.sin(a) * Math.sin(b);
    return Math.acos(Math.max(-1, Math.min(cosine, 1))) * DEG;
  };
  const inSpaceDeg = atDeg(firstDeg, secondDeg);
  const ifWrongDeg = (first: number, second: number) =>
    Math.max(
      Math.abs(atDeg(firstDeg + first, secondDeg + second) - inSpaceDeg),
      Math.abs(atDeg(firstDeg - first, secondDeg - second) - inSpaceDeg),
    );
  return Math.hypot(
    inSpaceDeg - Math.abs(drawnDeg),
    ifWrongDeg(LIMB_SLOPE_ERROR_DEG, 0),
    ifWrongDeg(0, LIMB_SLOPE_ERROR_DEG),
  );
}

const DEG = 180 / Math.PI;
