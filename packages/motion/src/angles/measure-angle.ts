import { LANDMARK_COUNT, MARK } from '@posebox/body';
import { confidenceOf, type LandmarkRow, worldM, xPx, yPx } from '../landmark-row.ts';
import type { BodyAxes } from '../view/body-axes.ts';
import { frontalOffDeg, sagittalOffDeg, type ViewEstimate } from '../view/view.ts';
import type { AngleDefinition, CompiledAngle } from './angle-definition.ts';
import { foreshorteningErrorDeg, limbErrorDeg, pointErrorPx, VIEW_LIMIT_DEG } from './angle-error.ts';
import type { AngleSource, MeasuredPlane, NotAssessable } from './angle-reading.ts';
import { torsoLengthPx } from './torso-length.ts';

/** What everything that is measured at a moment shares. */
export interface MeasuringMoment {
  readonly points: LandmarkRow;
  readonly view: ViewEstimate;
  readonly axes: BodyAxes;
  /** 33 flags: which landmarks are seen well enough. */
  readonly seen: Uint8Array;
}

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
/** How far a limb is taken to point out of the picture when the track has no depth, as an imported one. */
const UNKNOWN_DEPTH_DEG = 20;
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
    if (Number.isNaN(x + y) || (source === 'world' && Number.isNaN(worldM(moment, point, 2))))
      return 'point_missing';
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
  const { points: row, view, axes } = moment;
  const torsoPx = torsoLengthPx(row);
  if (!(torsoPx >= LEAST_TORSO_PX)) return Number.isNaN(torsoPx) ? 'view_unknown' : 'too_small';
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

  let viewErrorDeg: number;
  let offDeg: number;
  if (sample.plane === 'limb') {
    const depthDeg = limbOffDeg(angle, row);
    offDeg = Number.isNaN(depthDeg) ? UNKNOWN_DEPTH_DEG : depthDeg;
    if (offDeg > VIEW_LIMIT_DEG) return 'towards_camera';
    viewErrorDeg = limbErrorDeg(turnDeg(px, py, dx, dy), offDeg);
  } else {
    if (view.view === 'unknown') return 'view_unknown';
    offDeg = sample.plane === 'sagittal' ? sagittalOffDeg(view.yawDeg) : frontalOffDeg(view.yawDeg);
    if (offDeg > VIEW_LIMIT_DEG) return 'wrong_view';
    viewErrorDeg = foreshorteningErrorDeg([px, py, dx, dy], axes, offDeg, view.yawErrorDeg);
  }

  // How the turn answers to a shift of each point: across the segments, divided by their lengths.
  let variance = 0;
  for (let i = 0; i < points.length; i++) {
    const shiftPx = pointErrorPx(confidenceOf(row, points[i]!), torsoPx);
    const p = isVertical ? 0 : proximal[i]! / proximalPx ** 2;
    const d = distal[i]! / distalPx ** 2;
    variance += shiftPx ** 2 * ((-dy * d + py * p) ** 2 + (dx * d - px * p) ** 2);
  }
  const noiseDeg = NINE_OF_TEN * Math.sqrt(variance) * DEG;
  sample.valueDeg = readTurn(turnDeg(px, py, dx, dy), definition, facesAlong(sample.plane, view));
  sample.errorDeg = Math.hypot(noiseDeg, definition.bodyErrorDeg, viewErrorDeg);
  sample.confidence *= 1 - (1 - TRUST_AT_LIMIT) * (offDeg / VIEW_LIMIT_DEG) ** 2;
  return sample.errorDeg > LARGEST_ERROR_DEG ? 'too_uncertain' : null;
}

/** In the body's own planes, spanned by the landmarks in metres: no view gate, but an error that says so. */
function inMetres(angle: CompiledAngle, moment: MeasuringMoment, sample: AngleSample): NotAssessable | null {
  const { points, proximal, distal, definition } = angle;
  const { points: row, axes, view } = moment;
  if (view.view === 'unknown') return 'view_unknown';
  const sum = (weights: readonly number[], axis: number) => {
    let total = 0;
    for (let i = 0; i < points.length; i++) total += weights[i]! * worldM(row, points[i]!, axis);
    return total;
  };
  const isVertical = definition.proximal === 'vertical';
  const [px, py, pz] = isVertical ? [0, -1, 0] : [sum(proximal, 0), sum(proximal, 1), sum(proximal, 2)];
  const [dx, dy, dz] = [sum(distal, 0), sum(distal, 1), sum(distal, 2)];
  if (sample.plane === 'limb') {
    const cosine = (px * dx + py * dy + pz * dz) / (Math.hypot(px, py, pz) * Math.hypot(dx, dy, dz));
    sample.valueDeg = readTurn(Math.acos(Math.max(-1, Math.min(cosine, 1))) * DEG, definition, true);
  } else {
    const { leftX, leftY, leftZ } = axes;
    // Down, made square to the line across the body; forward is square to both.
    const downLength = Math.hypot(leftX * leftY, 1 - leftY ** 2, leftY * leftZ);
    const [ex, ey, ez] = [
      (-leftX * leftY) / downLength,
      (1 - leftY ** 2) / downLength,
      (-leftY * leftZ) / downLength,
    ];
    const sideways =
      sample.plane === 'frontal'
        ? ([leftX, leftY, leftZ] as const)
        : ([ey * leftZ - ez * leftY, ez * leftX - ex * leftZ, ex * leftY - ey * leftX] as const);
    const along = (x: number, y: number, z: number) => sideways[0] * x + sideways[1] * y + sideways[2] * z;
    const down = (x: number, y: number, z: number) => ex * x + ey * y + ez * z;
    sample.valueDeg = readTurn(
      turnDeg(along(px, py, pz), down(px, py, pz), along(dx, dy, dz), down(dx, dy, dz)),
      definition,
      true,
    );
  }
  sample.errorDeg = Math.hypot(WORLD_ERROR_DEG, definition.bodyErrorDeg);
  sample.confidence *= WORLD_TRUST;
  return Number.isNaN(sample.valueDeg) ? 'towards_camera' : null;
}

/** The clockwise turn from one direction in the picture to another, −180…180. */
export const turnDeg = (px: number, py: number, dx: number, dy: number): number =>
  Math.atan2(px * dy - py * dx, px * dx + py * dy) * DEG;

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

/** How far the steeper of the two segments points out of the picture, by the landmarks in metres; NaN without them. */
function limbOffDeg({ points, proximal, distal }: CompiledAngle, row: LandmarkRow): number {
  let steepest = 0;
  for (const weights of [proximal, distal]) {
    let [x, y, z] = [0, 0, 0];
    for (let i = 0; i < points.length; i++) {
      x += weights[i]! * worldM(row, points[i]!, 0);
      y += weights[i]! * worldM(row, points[i]!, 1);
      z += weights[i]! * worldM(row, points[i]!, 2);
    }
    steepest = Math.max(steepest, Math.atan2(Math.abs(z), Math.hypot(x, y)) * DEG);
  }
  return steepest;
}
