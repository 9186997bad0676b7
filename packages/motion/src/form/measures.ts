import type { LandmarkName } from '@posebox/body';
import { type AngleDefinition, threePointAngle } from '../angles/angle-definition.ts';
import type { MeasureName, MeasureUnit } from './measure-names.ts';

/**
 * How each measure is measured: from angles of `angles/`, or from distances in the picture. What a rule is told is the
 * value, its error in nine of ten cases, and the points to show.
 */
export type BodySide = 'left' | 'right';

/** The plane of the body that a distance lies in decides which view can show it. */
export type MeasurePlane = 'sagittal' | 'frontal';

export interface AngleMeasure {
  readonly kind: 'angle';
  readonly unit: 'deg';
  /** The angles it is made of, by side; one for both sides when it belongs to the trunk. */
  readonly angles: (side: BodySide) => readonly AngleDefinition[];
  readonly combine: (valuesDeg: readonly number[]) => number;
  /** Whether the two sides have a value each, one together, or are held against each other. */
  readonly sides: 'each' | 'one' | 'difference';
  /** Whether depth may stand in, with its error, in a view that the picture can't be measured in. */
  readonly fromWorld: boolean;
  readonly landmarks: (side: BodySide) => readonly LandmarkName[];
}

export interface DistanceMeasure {
  readonly kind: 'distance';
  readonly unit: Exclude<MeasureUnit, 'deg'>;
  readonly plane: MeasurePlane;
  readonly sides: 'each' | 'one';
  /** Nine of ten values lie within this when the body stands square to the camera. */
  readonly error: number;
  readonly landmarks: (side: BodySide) => readonly LandmarkName[];
}

export type Measure = AngleMeasure | DistanceMeasure;

const joint = (side: BodySide, name: string) => `${side}_${name}` as LandmarkName;

/** The bend of a joint: 0 straight. */
const bend = (
  name: string,
  [from, at, to]: readonly [string, string, string],
  plane: AngleDefinition['plane'],
  bodyErrorDeg: number,
) => {
  return (side: BodySide): AngleDefinition => ({
    ...threePointAngle(joint(side, from), joint(side, at), joint(side, to)),
    id: `${side}_${name}`,
    proximal: [joint(side, from), joint(side, at)],
    distal: [joint(side, at), joint(side, to)],
    kind: 'hinge',
    plane,
    bodyErrorDeg,
  });
};

const KNEE = bend('knee_bend', ['hip', 'knee', 'ankle'], 'sagittal', 5);
const HIP = bend('hip_bend', ['shoulder', 'hip', 'knee'], 'sagittal', 6);
const ELBOW = bend('elbow_bend', ['shoulder', 'elbow', 'wrist'], 'limb', 5);

const ARM = (side: BodySide): AngleDefinition => ({
  ...threePointAngle(joint(side, 'hip'), joint(side, 'shoulder'), joint(side, 'elbow')),
  id: `${side}_arm_raise`,
  plane: 'either',
  bodyErrorDeg: 7,
});

/** Forward is positive; what the trunk leans from the picture's own vertical. */
const lean = (id: string, distal: AngleDefinition['distal']): AngleDefinition => ({
  id,
  proximal: 'vertical',
  distal,
  at: distal[0],
  plane: 'sagittal',
  kind: 'signed',
  neutralDeg: 0,
  positive: 'clockwise',
  reach: [-180, 180],
  bodyErrorDeg: 4,
  trust: 1,
});
const TRUNK = lean('trunk_lean', ['mid_hip', 'mid_shoulder']);

const HEAD: AngleDefinition = {
  ...lean('head_bend', ['mid_shoulder', 'mid_ear']),
  proximal: ['mid_hip', 'mid_shoulder'],
  kind: 'hinge',
  bodyErrorDeg: 7,
};

const chain =
  (...names: readonly string[]) =>
  (side: BodySide): readonly LandmarkName[] =>
    names.map((name) => (name === 'nose' ? 'nose' : joint(side, name)));

const single = ([value]: readonly number[]) => value!;
const angle = (
  angles: AngleMeasure['angles'],
  landmarks: AngleMeasure['landmarks'],
  {
    sides = 'each',
    combine = single,
    fromWorld = false,
  }: Partial<Pick<AngleMeasure, 'sides' | 'combine' | 'fromWorld'>> = {},
): AngleMeasure => ({ kind: 'angle', unit: 'deg', angles, landmarks, sides, combine, fromWorld });
const distance = (
  unit: DistanceMeasure['unit'],
  plane: MeasurePlane,
  error: number,
  landmarks: DistanceMeasure['landmarks'],
  sides: DistanceMeasure['sides'] = 'one',
): DistanceMeasure => ({ kind: 'distance', unit, plane, error, landmarks, sides });

const LEG = chain('hip', 'knee', 'ankle');
const TRUNK_CHAIN = chain('shoulder', 'hip');

/**
 * Every measure. The errors of distances are what they scatter by within a clip of somebody who keeps still, three
 * hundredths of the body, and more where a foot's or a hand's point is weak.
 */
export const MEASURES: Readonly<Record<MeasureName, Measure>> = {
  knee_bend: angle((side) => [KNEE(side)], LEG, { fromWorld: true }),
  hip_bend: angle((side) => [HIP(side)], chain('shoulder', 'hip', 'knee'), { fromWorld: true }),
  elbow_bend: angle((side) => [ELBOW(side)], chain('shoulder', 'elbow', 'wrist')),
  arm_raise: angle((side) => [ARM(side)], chain('hip', 'shoulder', 'elbow')),
  trunk_lean: angle(() => [TRUNK], TRUNK_CHAIN, { sides: 'one', combine: ([deg]) => Math.abs(deg!) }),
  lean_back: angle(() => [TRUNK], TRUNK_CHAIN, { sides: 'one', combine: ([deg]) => Math.max(0, -deg!) }),
  trunk_shank_difference: angle(
    (side) => [TRUNK, lean(`${side}_shank_lean`, [joint(side, 'ankle'), joint(side, 'knee')])],
    chain('shoulder', 'hip', 'knee', 'ankle'),
    { combine: ([trunk, shank]) => Math.abs(trunk! - shank!) },
  ),
  head_bend: angle(() => [HEAD], chain('ear', 'shoulder', 'hip'), { sides: 'one' }),
  knee_difference: angle((side) => [KNEE(side)], LEG, { sides: 'difference' }),
  elbow_difference: angle((side) => [ELBOW(side)], chain('shoulder', 'elbow', 'wrist'), {
    sides: 'difference',
  }),
  knee_past_toe: distance('torso', 'sagittal', 0.05, chain('knee', 'foot_index'), 'each'),
  knee_width: distance('share', 'frontal', 0.1, LEG),
  stance_width: distance('share', 'frontal', 0.15, LEG),
  hip_sag: distance('body', 'sagittal', 0.03, chain('shoulder', 'hip', 'ankle'), 'each'),
  wrist_height_difference: distance('torso', 'frontal', 0.06, chain('elbow', 'wrist')),
  wrist_above_shoulder: distance('torso', 'frontal', 0.06, chain('shoulder', 'elbow', 'wrist'), 'each'),
  foot_lift: distance('torso', 'sagittal', 0.06, chain('knee', 'ankle'), 'each'),
  wrist_ankle_distance: distance('torso', 'sagittal', 0.06, chain('wrist', 'ankle'), 'each'),
};
