import { LANDMARK } from '@posebox/body';
import { confidenceOf, type LandmarkRow, worldM, xPx, yPx } from '../landmark-row.ts';

const { left_shoulder, right_shoulder, left_hip, right_hip, nose, left_ear, right_ear } = LANDMARK;

/**
 * The body's own directions in the camera's frame (x right, y down, z away): reused from frame to frame, NaN when
 * shoulders or hips are missing.
 */
export interface BodyAxes {
  /** From the person's right to the left, mean of shoulders and hips, unit length. */
  leftX: number;
  leftY: number;
  leftZ: number;
  /** From the hips to the shoulders in the picture, unit length; straight up when the body points at the camera. */
  upX: number;
  upY: number;
  /** How far the trunk is tipped out of the picture, degrees 0…90. */
  tiltDeg: number;
  /** Which way along the picture the body faces, −1…1 along `(-upY, upX)`: what head and feet say. 0 when they say nothing. */
  facing: number;
  /** Least confidence of the better shoulder and the better hip, 0…1. */
  confidence: number;
}

export const createBodyAxes = (): BodyAxes => ({
  leftX: Number.NaN,
  leftY: Number.NaN,
  leftZ: Number.NaN,
  upX: 0,
  upY: -1,
  tiltDeg: Number.NaN,
  facing: 0,
  confidence: 0,
});

/**
 * A trunk that shows less of its length than this in the picture points at the camera: whether it hangs up or down
 * there says nothing, as in a push-up seen from the head, where shoulders are drawn below the hips.
 */
const LEAST_UPRIGHT_SHARE = Math.SQRT1_2;

/** Reads a person's directions at a moment into `axes`. */
export function readBodyAxes(moment: LandmarkRow, axes: BodyAxes): void {
  const across = (axis: number) =>
    worldM(moment, left_shoulder, axis) -
    worldM(moment, right_shoulder, axis) +
    worldM(moment, left_hip, axis) -
    worldM(moment, right_hip, axis);
  const up = (axis: number) =>
    worldM(moment, left_shoulder, axis) +
    worldM(moment, right_shoulder, axis) -
    worldM(moment, left_hip, axis) -
    worldM(moment, right_hip, axis);
  const [ax, ay, az] = [across(0), across(1), across(2)];
  const acrossLength = Math.hypot(ax, ay, az);
  axes.leftX = ax / acrossLength;
  axes.leftY = ay / acrossLength;
  axes.leftZ = az / acrossLength;
  const [ux, uy, uz] = [up(0), up(1), up(2)];
  const inPicture = Math.hypot(ux, uy);
  axes.tiltDeg = (Math.atan2(Math.abs(uz), inPicture) * 180) / Math.PI;
  const shown = inPicture / Math.hypot(inPicture, uz);
  axes.upX = shown < LEAST_UPRIGHT_SHARE ? 0 : ux / inPicture;
  axes.upY = shown < LEAST_UPRIGHT_SHARE ? -1 : uy / inPicture;
  axes.facing = facingOf(moment, axes);
  axes.confidence = Math.min(
    Math.max(confidenceOf(moment, left_shoulder), confidenceOf(moment, right_shoulder)),
    Math.max(confidenceOf(moment, left_hip), confidenceOf(moment, right_hip)),
  );
}

/** Nose before the ears, toes before the heels: votes weighted by how far and how sure, divided by their weight. */
function facingOf(moment: LandmarkRow, axes: BodyAxes): number {
  const along = (x: number, y: number) => -axes.upY * x + axes.upX * y;
  const unitPx = Math.hypot(
    xPx(moment, left_shoulder) + xPx(moment, right_shoulder) - xPx(moment, left_hip) - xPx(moment, right_hip),
    yPx(moment, left_shoulder) + yPx(moment, right_shoulder) - yPx(moment, left_hip) - yPx(moment, right_hip),
  );
  let votes = 0;
  let weights = 0;
  const vote = (forwardX: number, forwardY: number, sure: number) => {
    const reach = (8 * along(forwardX, forwardY)) / unitPx;
    if (!Number.isFinite(reach)) return;
    votes += sure * Math.max(-1, Math.min(reach, 1));
    weights += sure;
  };
  vote(
    xPx(moment, nose) - (xPx(moment, left_ear) + xPx(moment, right_ear)) / 2,
    yPx(moment, nose) - (yPx(moment, left_ear) + yPx(moment, right_ear)) / 2,
    confidenceOf(moment, nose),
  );
  for (const [heel, toes] of FEET) {
    vote(
      xPx(moment, toes) - xPx(moment, heel),
      yPx(moment, toes) - yPx(moment, heel),
      confidenceOf(moment, toes) / 2,
    );
  }
  return weights > 0 ? votes / weights : 0;
}

const FEET = [
  [LANDMARK.left_heel, LANDMARK.left_foot_index],
  [LANDMARK.right_heel, LANDMARK.right_foot_index],
] as const;

/**
 * The turn that the axes say, degrees −180…180 (see `ViewEstimate`). Its size comes from the line across shoulders and
 * hips; its sign, near a side view, from head and feet where they are clear, as depth confuses the sides there.
 */
export function yawOfAxes(axes: BodyAxes): number {
  const toTheRight = -axes.upY * axes.leftX + axes.upX * axes.leftY;
  const inPicture = Math.hypot(axes.leftX, axes.leftY);
  const yawDeg = (Math.atan2(axes.leftZ, toTheRight < 0 ? -inPicture : inPicture) * 180) / Math.PI;
  const towardsSide = Math.abs(axes.leftZ) > Math.SQRT1_2;
  const disagrees = axes.facing * yawDeg < 0 && Math.abs(axes.facing) > CLEAR_FACING;
  return towardsSide && disagrees ? -yawDeg : yawDeg;
}

const CLEAR_FACING = 0.4;
