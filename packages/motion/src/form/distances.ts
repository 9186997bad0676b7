import { LANDMARK, type LandmarkName } from '@posebox/body';
import { type LandmarkRow, xPx, yPx } from '../landmark-row.ts';
import type { MeasureName } from './measure-names.ts';
import type { BodySide } from './measures.ts';

/** What distances need to know beside the points. */
export interface DistanceContext {
  /** A torso length, pixels. */
  readonly unitPx: number;
  /** 1 when the person faces the right edge of the picture, −1 the left one. */
  readonly facing: number;
}

type Reading = (moment: LandmarkRow, side: BodySide, context: DistanceContext) => number;

const at = (side: BodySide, name: string): number => LANDMARK[`${side}_${name}` as LandmarkName];
const apartPx = (moment: LandmarkRow, joint: string) =>
  Math.abs(xPx(moment, at('left', joint)) - xPx(moment, at('right', joint)));
const forwards = (moment: LandmarkRow, from: number, to: number, { unitPx, facing }: DistanceContext) =>
  (facing * (xPx(moment, to) - xPx(moment, from))) / unitPx;
const above = (moment: LandmarkRow, lower: number, upper: number, { unitPx }: DistanceContext) =>
  (yPx(moment, lower) - yPx(moment, upper)) / unitPx;

/** The measures that are distances, read in the picture; NaN where a point is missing. */
export const DISTANCE_READINGS: Readonly<Partial<Record<MeasureName, Reading>>> = {
  knee_past_toe: (moment, side, context) =>
    forwards(moment, at(side, 'foot_index'), at(side, 'knee'), context),
  wrist_ankle_distance: (moment, side, context) =>
    forwards(moment, at(side, 'ankle'), at(side, 'wrist'), context),
  knee_width: (moment) => apartPx(moment, 'knee') / apartPx(moment, 'ankle'),
  stance_width: (moment) => apartPx(moment, 'ankle') / apartPx(moment, 'shoulder'),
  wrist_height_difference: (moment, _side, context) =>
    Math.abs(above(moment, at('left', 'wrist'), at('right', 'wrist'), context)),
  wrist_above_shoulder: (moment, side, context) =>
    above(moment, at(side, 'shoulder'), at(side, 'wrist'), context),
  // Held against the clip's own floor afterwards: see `measureSeries`.
  foot_lift: (moment, side, { unitPx }) => -yPx(moment, at(side, 'ankle')) / unitPx,
  hip_sag: hipSag,
};

/** The hip's distance from the line between shoulder and ankle, downwards, as a share of that line. */
function hipSag(moment: LandmarkRow, side: BodySide): number {
  const [shoulder, hip, ankle] = [at(side, 'shoulder'), at(side, 'hip'), at(side, 'ankle')];
  const x = xPx(moment, ankle) - xPx(moment, shoulder);
  const y = yPx(moment, ankle) - yPx(moment, shoulder);
  const hipX = xPx(moment, hip) - xPx(moment, shoulder);
  const hipY = yPx(moment, hip) - yPx(moment, shoulder);
  // Square to the line, towards the bottom of the picture.
  return ((x * hipY - y * hipX) / (x * x + y * y)) * Math.sign(x);
}
