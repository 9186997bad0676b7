import { LANDMARK, LANDMARK_NAMES, type LandmarkName } from '@posebox/body';

/** A place on the body: a landmark, or the middle between the left and the right one. */
export type BodyPoint = LandmarkName | 'mid_shoulder' | 'mid_hip' | 'mid_ear';

/**
 * The plane of the body an angle lies in. `either`: sagittal or frontal, whichever the camera sees better; `limb`:
 * whatever plane the limb bends in.
 */
export type AnglePlane = 'sagittal' | 'frontal' | 'either' | 'limb';

/**
 * How the number is read.
 * - `hinge`: 0 when straight, never negative, as joints that bend one way;
 * - `signed`: 0 in the neutral position, with a sign; see `positive`;
 * - `included`: the angle between two segments as drawn, 0…180.
 */
export type AngleKind = 'hinge' | 'signed' | 'included';

/** From one place to another. */
export type Direction = readonly [from: BodyPoint, to: BodyPoint];

/** What an angle is, as data: the turn from `proximal` to `distal`. */
export interface AngleDefinition<Id extends string = string> {
  readonly id: Id;
  /** The fixed part; `vertical` is the picture's own, pointing up. */
  readonly proximal: Direction | 'vertical';
  /** The moving part. */
  readonly distal: Direction;
  /** The joint that is spoken of, where the number stands in a picture. */
  readonly at: BodyPoint;
  readonly plane: AnglePlane;
  readonly kind: AngleKind;
  /** Clockwise turn between the two directions in the neutral position, degrees: 0 when a straight limb is neutral. */
  readonly neutralDeg: number;
  /**
   * Which turn counts as positive, seen with the person facing the right edge of the picture (sagittal) or the camera
   * (frontal).
   */
  readonly positive: 'clockwise' | 'counterclockwise';
  /** Values a body can reach, degrees: what lies outside is a wrapped or mirrored reading and is turned back. */
  readonly reach: readonly [leastDeg: number, mostDeg: number];
  /** What joint centres seen by a camera differ from a goniometer in the best view, degrees. */
  readonly bodyErrorDeg: number;
  /** Share of the points' confidence that is left: below 1 where studies find the angle weak. */
  readonly trust: number;
}

/** A definition made ready: which landmarks take part and how much of each makes up the two directions. */
export interface CompiledAngle {
  readonly definition: AngleDefinition;
  readonly points: readonly number[];
  /** One weight a point; the fixed part is the weighted sum of the points. All 0 against the vertical. */
  readonly proximal: readonly number[];
  readonly distal: readonly number[];
}

const MIDDLES: Readonly<Record<string, readonly [LandmarkName, LandmarkName]>> = {
  mid_shoulder: ['left_shoulder', 'right_shoulder'],
  mid_hip: ['left_hip', 'right_hip'],
  mid_ear: ['left_ear', 'right_ear'],
};

/** The landmarks that make up a place: `landmarksOf('mid_hip')` are both hips. */
export function landmarksOf(point: BodyPoint): readonly number[] {
  return (MIDDLES[point] ?? [point as LandmarkName]).map((name) => LANDMARK[name]);
}

/** Makes a definition ready to be measured. */
export function compileAngle(definition: AngleDefinition): CompiledAngle {
  const proximal = weightsOf(definition.proximal);
  const distal = weightsOf(definition.distal);
  const points = LANDMARK_NAMES.map((_, index) => index).filter((i) => proximal[i] !== 0 || distal[i] !== 0);
  return {
    definition,
    points,
    proximal: points.map((point) => proximal[point]!),
    distal: points.map((point) => distal[point]!),
  };
}

function weightsOf(direction: Direction | 'vertical'): number[] {
  const weights = LANDMARK_NAMES.map(() => 0);
  if (direction === 'vertical') return weights;
  direction.forEach((place, end) => {
    const landmarks = landmarksOf(place);
    for (const landmark of landmarks) weights[landmark]! += (end === 0 ? -1 : 1) / landmarks.length;
  });
  return weights;
}

/**
 * The angle at `vertex` between two other landmarks as it is drawn, 0…180: any three of the 33.
 *
 * @example threePointAngle('left_wrist', 'left_shoulder', 'left_hip')
 */
export function threePointAngle(from: LandmarkName, vertex: LandmarkName, to: LandmarkName): AngleDefinition {
  return {
    id: `${from}-${vertex}-${to}`,
    proximal: [vertex, from],
    distal: [vertex, to],
    at: vertex,
    plane: 'limb',
    kind: 'included',
    neutralDeg: 0,
    positive: 'clockwise',
    reach: [0, 180],
    bodyErrorDeg: 4,
    trust: 1,
  };
}
