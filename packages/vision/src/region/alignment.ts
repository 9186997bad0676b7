import type { PixelPoint } from '../pixels.ts';
import type { Region } from './region.ts';

/** How much larger than the circle around the person a region is. Source: RectTransformation in MediaPipe's pose graphs. */
export const REGION_SCALE = 1.25;

/** A person stands upright in its region: the line from the centre to the scale point points up. */
const UPRIGHT_RAD = Math.PI / 2;

/**
 * The region of a person from two points: the middle of the hips, which becomes its centre, and a point on the circle
 * around the whole body, which gives size and rotation.
 *
 * Both the detector (key points 0 and 1) and the landmark network (auxiliary points 33 and 34) predict such a pair.
 * Mirrors MediaPipe's AlignmentPointsRectsCalculator and RectTransformationCalculator.
 *
 * @example regionFromAlignment({ xPx: 50, yPx: 60 }, { xPx: 50, yPx: 20 })
 * // { centerXPx: 50, centerYPx: 60, sizePx: 100, rotationRad: 0 }
 */
export function regionFromAlignment(center: PixelPoint, scalePoint: PixelPoint): Region {
  const dx = scalePoint.xPx - center.xPx;
  const dy = scalePoint.yPx - center.yPx;
  return {
    centerXPx: center.xPx,
    centerYPx: center.yPx,
    sizePx: 2 * Math.hypot(dx, dy) * REGION_SCALE,
    rotationRad: normalizedAngleRad(UPRIGHT_RAD - Math.atan2(-dy, dx)),
  };
}

/** The same angle in [-π, π). */
export function normalizedAngleRad(angleRad: number): number {
  return angleRad - 2 * Math.PI * Math.floor((angleRad + Math.PI) / (2 * Math.PI));
}
