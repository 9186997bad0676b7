import { LANDMARK_COUNT, MARK } from '@posebox/body';
import { confidenceOf, type LandmarkRow, worldM, xPx, yPx } from '../landmark-row.ts';
import type { BodyAxes } from '../view/body-axes.ts';
import { frontalOffDeg, sagittalOffDeg, type ViewEstimate } from '../view/view.ts';
import { whyViewUnknown } from '../view/why-view-unknown.ts';
import type { AngleDefinition, CompiledAngle } from './angle-definition.ts';
import { depthErrorDeg, pointErrorPx, VIEW_LIMIT_DEG, viewErrorDeg } from './angle-error.ts';
import type { AngleSource, MeasuredPlane, NotAssessable } from './angle-reading.ts';
import {
  angleBetweenDeg,
  type BodyPlane,
  createBodyPlane,
  layBodyPlane,
  slopeDeg,
  turnDeg,
  turnInPlaneDeg,
  type Vector,
} from './body-plane.ts';
import { torsoLengthPx } from './torso-length.ts';

/** What everything that is measured at a moment shares. */
export interface MeasuringMoment {
  readonly points: LandmarkRow;
  readonly view: ViewEstimate;
  readonly axes: BodyAxes;
  /** 33 flags: which landmarks are seen well enough. */
  readonly seen: Uint8Array;
  readonly scratch: MeasuringScratch;
}

/** Directions and a plane to calculate in: written before they are read. */
export interface MeasuringScratch {
  readonly fixed: Vector;
  readonly moving: Vector;
  readonly plane: BodyPlane;
}

export const createMeasuringScratch = (): MeasuringScratch => ({
  fixed: { x: 0, y: 0, z: 0 },
  moving: { x: 0, y: 0, z: 0 },
  plane: createBodyPlane(),
});

/** One measured angle, written over again and again so that long tracks leave nothing behind. */
export interface AngleSample {
  notAssessable: NotAssessable | null;
  valueDeg: number;
  errorDeg: number;
  confidence: number;
  interpolated: boolean;
  plane: MeasuredPlane;
}

export const createAngleSample = (): AngleSample => ({
  notAssessable: 'nobody',
  valueDeg: Number.NaN,
  errorDeg: Number.NaN,
  confidence: 0,
  interpolated: false,
  plane: 'limb',
});

/** An angle with a larger error than this is no information. */
export const LARGEST_ERROR_DEG = 25;
/** A torso of fewer pixels than this can't be measured. */
const LEAST_TORSO_PX = 16;
/** A segment shorter than this share of the torso points at the camera, or its ends are mixed up. */
const LEAST_SEGMENT_TORSOS = 0.08;
/** Points may lie so far beyond the edge, as a share of the picture. */
const EDGE = 0.02;
/** World landmarks at −13.9 ± 15.1° from a sensor over many views (Cosoli 2026). */
const WORLD_ERROR_DEG = 22;
const WORLD_TRUST = 0.6;
/** What is left of the confidence at the limit of the view. */
const TRUST_AT_LIMIT = 0.6;
/** Nine of ten values of a normal error lie within so many deviations. */
const NINE_OF_TEN = 1.645;
const DEG = 180 / Math.PI;

/** Measures an angle at a moment into `sample`. */
export function measureAngle(
  angle: CompiledAngle,
  moment: MeasuringMoment,
  source: AngleSource,
  sample: AngleSample,
): void {
  const { definition } = angle;
  sample.plane = planeOf(definition, moment.view);
  sample.valueDeg = Number.NaN;
  sample.errorDeg = Number.NaN;
  sample.notAssessable = readPoints(angle, moment, source, sample);
  if (sample.notAssessable) return;
  sample.notAssessable =
    source === 'image' ? inPicture(angle, moment, sample) : inMetres(angle, moment, sample);
  if (sample.notAssessable) sample.valueDeg = Number.NaN;
}

function planeOf({ plane }: AngleDefinition, view: ViewEstimate): MeasuredPlane {
  if (plane !== 'either') return plane;
  return sagittalOffDeg(view.yawDeg) <= frontalOffDeg(view.yawDeg) ? 'sagittal' : 'frontal';
}

/** Confidence and marks of the points; the reason when one can't be used. */
function readPoints(
  { points, definition }: CompiledAngle,
  { points: moment, seen }: MeasuringMoment,
  source: AngleSource,
  sample: AngleSample,
): NotAssessable | null {
  let confidence = 1;
  sample.interpolated = false;
  for (const point of points) {
    const x = xPx(moment, point) / moment.widthPx;
    const y = yPx(moment, point) / moment.heightPx;
    if (Number.isNaN(x + y)) return 'point_missing';
    if (source === 'world' && Number.isNaN(worldM(moment, point, 2))) return 'depth_missing';
    if (x < -EDGE || x > 1 + EDGE || y < -EDGE || y > 1 + EDGE) return 'outside_picture';
    if (!seen[point]) return 'point_unsure';
    confidence = Math.min(confidence, confidenceOf(moment, point));
    const marks = moment.marks?.[moment.row * LANDMARK_COUNT + point] ?? 0;
    if (marks & MARK.interpolated) sample.interpolated = true;
  }
  sample.confidence = confidence * definition.trust;
  return null;
}

function inPicture(angle: CompiledAngle, moment: MeasuringMoment, sample: AngleSample): NotAssessable | null {
  const { points, proximal, distal, definition } = angle;
  const { points: row, view } = moment;
  const torsoPx = torsoLengthPx(row);
  if (!(torsoPx >= LEAST_TORSO_PX)) return Number.isNaN(torsoPx) ? 'view_unknown' : 'too_small';
  if (sample.plane !== 'limb' && view.view === 'unknown') return whyViewUnknown(row);
  const { fixed, moving } = moment.scratch;
  readDirection(points, definition.proximal === 'vertical' ? null : proximal, row, fixed);
  readDirection(points, distal, row, moving);
  const offDeg = offPlaneDeg(sample.plane, moment);
  if (offDeg > VIEW_LIMIT_DEG) return sample.plane === 'limb' ? 'towards_camera' : 'wrong_view';
  const isVertical = definition.proximal === 'vertical';
  let [px, py, dx, dy] = [0, isVertical ? -1 : 0, 0, 0];
  for (let i = 0; i < points.length; i++) {
    px += proximal[i]! * xPx(row, points[i]!);
    py += proximal[i]! * yPx(row, points[i]!);
    dx += distal[i]! * xPx(row, points[i]!);
    dy += distal[i]! * yPx(row, points[i]!);
  }
  const proximalPx = isVertical ? Number.POSITIVE_INFINITY : Math.hypot(px, py);
  const distalPx = Math.hypot(dx, dy);
  if (Math.min(proximalPx, distalPx) < LEAST_SEGMENT_TORSOS * torsoPx) return 'towards_camera';
  const drawnDeg = turnDeg(px, py, dx, dy);
  const outOfPlaneDeg =
    sample.plane === 'limb'
      ? depthErrorDeg(drawnDeg, slopeOrFlatDeg(fixed), slopeOrFlatDeg(moving))
      : viewErrorDeg(moment, sample.plane);

  // How the turn answers to a shift of each point: across the segments, divided by their lengths.
  let variance = 0;
  for (let i = 0; i < points.length; i++) {
    const shiftPx = pointErrorPx(confidenceOf(row, points[i]!), torsoPx);
    const p = isVertical ? 0 : proximal[i]! / proximalPx ** 2;
    const d = distal[i]! / distalPx ** 2;
    variance += shiftPx ** 2 * ((-dy * d + py * p) ** 2 + (dx * d - px * p) ** 2);
  }
  const noiseDeg = NINE_OF_TEN * Math.sqrt(variance) * DEG;
  sample.valueDeg = readTurn(drawnDeg, definition, facesAlong(sample.plane, view));
  sample.errorDeg = Math.hypot(noiseDeg, definition.bodyErrorDeg, outOfPlaneDeg);
  sample.confidence *= 1 - (1 - TRUST_AT_LIMIT) * (offDeg / VIEW_LIMIT_DEG) ** 2;
  return sample.errorDeg > LARGEST_ERROR_DEG ? 'too_uncertain' : null;
}

/** In the body's own planes, spanned by the landmarks in metres: no view gate, but an error that says so. */
function inMetres(
  { points, proximal, distal, definition }: CompiledAngle,
  moment: MeasuringMoment,
  sample: AngleSample,
): NotAssessable | null {
  const { points: row, axes, view, scratch } = moment;
  if (view.view === 'unknown') return whyViewUnknown(row);
  readDirection(points, definition.proximal === 'vertical' ? null : proximal, row, scratch.fixed);
  readDirection(points, distal, row, scratch.moving);
  if (sample.plane === 'limb') {
    sample.valueDeg = readTurn(angleBetweenDeg(scratch.fixed, scratch.moving), definition, true);
  } else {
    layBodyPlane(scratch.plane, sample.plane, view.yawDeg, axes);
    sample.valueDeg = readTurn(
      turnInPlaneDeg(scratch.fixed, scratch.moving, scratch.plane),
      definition,
      true,
    );
  }
  sample.errorDeg = Math.hypot(WORLD_ERROR_DEG, definition.bodyErrorDeg);
  sample.confidence *= WORLD_TRUST;
  return Number.isNaN(sample.valueDeg) ? 'towards_camera' : null;
}

/** A direction in metres; without weights it is the vertical, upwards. */
function readDirection(
  points: readonly number[],
  weights: readonly number[] | null,
  row: LandmarkRow,
  into: Vector,
): void {
  into.x = 0;
  into.y = weights ? 0 : -1;
  into.z = 0;
  if (!weights) return;
  for (let i = 0; i < points.length; i++) {
    into.x += weights[i]! * worldM(row, points[i]!, 0);
    into.y += weights[i]! * worldM(row, points[i]!, 1);
    into.z += weights[i]! * worldM(row, points[i]!, 2);
  }
}

/** Whether the turn is seen as the definition draws it: facing the right edge, or the camera. */
const facesAlong = (plane: MeasuredPlane, view: ViewEstimate): boolean =>
  plane === 'sagittal' ? view.yawDeg > 0 : Math.abs(view.yawDeg) < 90;

/** A clockwise turn as the number its definition asks for. */
function readTurn(clockwiseDeg: number, definition: AngleDefinition, facesAlongDefinition: boolean): number {
  if (definition.kind !== 'signed') return Math.abs(clockwiseDeg);
  const asDrawnDeg = facesAlongDefinition ? clockwiseDeg : -clockwiseDeg;
  const positiveDeg = asDrawnDeg - definition.neutralDeg;
  return withinReach(definition.positive === 'clockwise' ? positiveDeg : -positiveDeg, definition.reach);
}

/** The same direction as a value that a body can reach: arms raised beyond the vertical read 185°, not −175°. */
function withinReach(valueDeg: number, [leastDeg, mostDeg]: AngleDefinition['reach']): number {
  for (const turned of [valueDeg, valueDeg + 360, valueDeg - 360]) {
    if (turned >= leastDeg && turned <= mostDeg) return turned;
  }
  return valueDeg > 180 ? valueDeg - 360 : valueDeg <= -180 ? valueDeg + 360 : valueDeg;
}

/** How far what is measured is turned out of the picture, degrees. */
function offPlaneDeg(plane: MeasuredPlane, { view, scratch }: MeasuringMoment): number {
  if (plane === 'sagittal') return sagittalOffDeg(view.yawDeg);
  if (plane === 'frontal') return frontalOffDeg(view.yawDeg);
  return Math.max(Math.abs(slopeOrFlatDeg(scratch.fixed)), Math.abs(slopeOrFlatDeg(scratch.moving)));
}

/** A track without depth, as an imported one, has segments that lie in the picture. */
function slopeOrFlatDeg(direction: Vector): number {
  const slope = slopeDeg(direction);
  return Number.isNaN(slope) ? 0 : slope;
}
