import type { BodyAxes } from '../view/body-axes.ts';

/**
 * How wrong an angle in the picture may be. Three parts, none of which needs the truth: points lie a little off; a
 * plane that is turned out of the picture is drawn shortened; and joint centres aren't a goniometer (a constant of each
 * angle). The constants were chosen on one set of simulated bodies and checked on another (angle-error.test.ts).
 */

/** Beyond this turn out of the picture an angle isn't measured. */
export const VIEW_LIMIT_DEG = 40;

/** Deviation of a sure point, in torso lengths, and what is added for one that isn't sure at all. */
const SURE_POINT_TORSOS = 0.015;
const UNSURE_POINT_TORSOS = 0.08;
/** No point is surer than this. */
const LEAST_POINT_PX = 0.7;

/** Standard deviation of a point across either axis, in pixels. */
export function pointErrorPx(confidence: number, torsoPx: number): number {
  return Math.hypot(LEAST_POINT_PX, (SURE_POINT_TORSOS + UNSURE_POINT_TORSOS * (1 - confidence)) * torsoPx);
}

/**
 * What a turned plane takes from an angle: the difference between the angle as drawn and as it would be drawn square to
 * the camera, with the turn as far off as it may be.
 *
 * @param segments px, py, dx, dy: the fixed and the moving direction in the picture.
 * @param offDeg how far the plane is turned out of the picture.
 */
export function foreshorteningErrorDeg(
  segments: readonly [number, number, number, number],
  axes: BodyAxes,
  offDeg: number,
  yawErrorDeg: number,
): number {
  const worstDeg = Math.min(offDeg + yawErrorDeg, STEEPEST_DEG);
  const stretch = 1 / Math.cos(worstDeg / DEG) - 1;
  const acrossLength = Math.hypot(axes.leftX, axes.leftY);
  // Square to the camera the line across the body has no direction in the picture; people turn about the vertical.
  const [ax, ay] =
    acrossLength < LEAST_ACROSS ? [1, 0] : [axes.leftX / acrossLength, axes.leftY / acrossLength];
  const [px, py, dx, dy] = segments;
  const p = stretch * (px * ax + py * ay);
  const d = stretch * (dx * ax + dy * ay);
  const drawn = Math.atan2(px * dy - py * dx, px * dx + py * dy);
  const [qx, qy, ex, ey] = [px + p * ax, py + p * ay, dx + d * ax, dy + d * ay];
  const square = Math.atan2(qx * ey - qy * ex, qx * ex + qy * ey);
  const differenceDeg = Math.abs(square - drawn) * DEG;
  return Math.min(differenceDeg, 360 - differenceDeg);
}

/**
 * What depth may take from the angle between two segments of which the steeper one points `offDeg` out of the picture.
 */
export function limbErrorDeg(drawnDeg: number, offDeg: number): number {
  const worst = Math.min(offDeg + LIMB_DEPTH_ERROR_DEG, STEEPEST_DEG) / DEG;
  const drawn = drawnDeg / DEG;
  // One segment in the picture, the other out of it by as much as it may be.
  const inSpace = Math.acos(Math.cos(drawn) * Math.cos(worst));
  return Math.abs(inSpace - Math.abs(drawn)) * DEG;
}

const LIMB_DEPTH_ERROR_DEG = 10;
const STEEPEST_DEG = 75;
const LEAST_ACROSS = 0.25;
const DEG = 180 / Math.PI;
