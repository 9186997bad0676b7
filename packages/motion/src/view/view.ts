import type { Side } from '@posebox/body';

/** How a person stands to the camera. `unknown` where shoulders and hips can't be seen. */
export const VIEWS = ['front', 'oblique', 'side', 'back', 'unknown'] as const;
export type View = (typeof VIEWS)[number];

/**
 * How a person stands to the camera at a moment.
 *
 * `yawDeg` is the turn about the body's own long axis, −180…180: 0 faces the camera, 90 faces the right edge of the
 * picture (for an upright person), −90 the left edge, ±180 away from the camera.
 */
export interface ViewEstimate {
  readonly view: View;
  /** NaN when unknown. */
  readonly yawDeg: number;
  /** What the turn may be wrong by in nine of ten frames, degrees. */
  readonly yawErrorDeg: number;
  /** The side of the body that is turned to the camera; `middle` from the front and the back. */
  readonly nearSide: Side;
  /** 0…1. */
  readonly confidence: number;
}

export const UNKNOWN_VIEW: ViewEstimate = {
  view: 'unknown',
  yawDeg: Number.NaN,
  yawErrorDeg: 180,
  nearSide: 'middle',
  confidence: 0,
};

/** Up to this turn from the camera, or away from it, it is a front or back view. Source: motion study of this project. */
export const FRONT_WITHIN_DEG = 25;
/** Up to this turn from square to the camera it is a side view. */
export const SIDE_WITHIN_DEG = 25;

/** The name of a turn: `viewOfYaw(-80)` is `side`. */
export function viewOfYaw(yawDeg: number): View {
  if (Number.isNaN(yawDeg)) return 'unknown';
  const turn = Math.abs(yawDeg);
  if (turn < FRONT_WITHIN_DEG) return 'front';
  if (turn > 180 - FRONT_WITHIN_DEG) return 'back';
  return Math.abs(turn - 90) <= SIDE_WITHIN_DEG ? 'side' : 'oblique';
}

/** The side of the body turned to the camera: facing the right edge of the picture shows the right side. */
export function nearSideOfYaw(yawDeg: number): Side {
  const turn = Math.abs(yawDeg);
  if (Number.isNaN(yawDeg) || turn < FRONT_WITHIN_DEG || turn > 180 - FRONT_WITHIN_DEG) return 'middle';
  return yawDeg > 0 ? 'right' : 'left';
}

/** Degrees by which the body's own sagittal plane is turned out of the picture, 0…90: `sagittalOffDeg(70)` is 20. */
export const sagittalOffDeg = (yawDeg: number): number => Math.abs(90 - Math.abs(yawDeg));

/** Degrees by which the body's own frontal plane is turned out of the picture, 0…90: `frontalOffDeg(170)` is 10. */
export const frontalOffDeg = (yawDeg: number): number => 90 - sagittalOffDeg(yawDeg);
