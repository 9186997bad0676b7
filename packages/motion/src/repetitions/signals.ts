import { LANDMARK, type LandmarkName } from '@posebox/body';
import { type LandmarkRow, worldM, xPx, yPx } from '../landmark-row.ts';
import type { SideChoice, SignalName, TravelPoint } from './signal-names.ts';

const DEG = 180 / Math.PI;
type Joint = 'shoulder' | 'elbow' | 'wrist' | 'hip' | 'knee' | 'ankle';
const SIDES = ['left', 'right'] as const;
const at = (side: (typeof SIDES)[number], joint: Joint): number =>
  LANDMARK[`${side}_${joint}` as LandmarkName];

/** A signal at a moment; `unitPx` is a torso length. NaN where its points are missing. */
type Reading = (moment: LandmarkRow, unitPx: number) => readonly [left: number, right: number];

interface SignalDefinition {
  readonly unit: 'deg' | 'torso';
  readonly read: Reading;
}

/** What is straight is 0: the bend at `joint` between two neighbours. */
const bendInPicture = (from: Joint, joint: Joint, to: Joint): SignalDefinition => ({
  unit: 'deg',
  read: (moment) =>
    both((side) => 180 - includedDeg(moment, at(side, from), at(side, joint), at(side, to), 2)),
});

const bendInWorld = (from: Joint, joint: Joint, to: Joint): SignalDefinition => ({
  unit: 'deg',
  read: (moment) =>
    both((side) => 180 - includedDeg(moment, at(side, from), at(side, joint), at(side, to), 3)),
});

/** How much higher one joint is than another of the same side. */
const heightOver = (upper: Joint, lower: Joint): SignalDefinition => ({
  unit: 'torso',
  read: (moment, unitPx) =>
    both((side) => (yPx(moment, at(side, lower)) - yPx(moment, at(side, upper))) / unitPx),
});

const height = (joint: Joint): SignalDefinition => ({
  unit: 'torso',
  read: (moment, unitPx) => both((side) => -yPx(moment, at(side, joint)) / unitPx),
});

export const SIGNALS: Readonly<Record<SignalName, SignalDefinition>> = {
  elbow_bend: bendInPicture('shoulder', 'elbow', 'wrist'),
  elbow_bend_3d: bendInWorld('shoulder', 'elbow', 'wrist'),
  knee_bend: bendInPicture('hip', 'knee', 'ankle'),
  knee_bend_3d: bendInWorld('hip', 'knee', 'ankle'),
  hip_bend: bendInPicture('shoulder', 'hip', 'knee'),
  hip_bend_3d: bendInWorld('shoulder', 'hip', 'knee'),
  arm_raise: {
    unit: 'deg',
    read: (moment) =>
      both((side) => includedDeg(moment, at(side, 'hip'), at(side, 'shoulder'), at(side, 'elbow'), 2)),
  },
  arm_raise_3d: {
    unit: 'deg',
    read: (moment) =>
      both((side) => includedDeg(moment, at(side, 'hip'), at(side, 'shoulder'), at(side, 'elbow'), 3)),
  },
  trunk_incline_3d: { unit: 'deg', read: (moment) => twice(trunkInclineDeg(moment)) },
  shoulder_height: height('shoulder'),
  hip_height: height('hip'),
  hip_over_ankle: heightOver('hip', 'ankle'),
  shoulder_over_wrist: heightOver('shoulder', 'wrist'),
  shoulder_over_hip: heightOver('shoulder', 'hip'),
  shoulder_over_ankle: heightOver('shoulder', 'ankle'),
  wrist_over_shoulder: heightOver('wrist', 'shoulder'),
  wrist_over_knee: heightOver('wrist', 'knee'),
  hip_over_knee: heightOver('hip', 'knee'),
  stride_3d: { unit: 'torso', read: (moment) => twice(strideTorsos(moment)) },
};

const CHOOSE: Readonly<Record<SideChoice, (left: number, right: number) => number>> = {
  mean: (left, right) => (left + right) / 2,
  most: Math.max,
  least: Math.min,
};

/** One number of a signal with two sides; a missing side leaves the other. */
export function readSignal(name: SignalName, sides: SideChoice, moment: LandmarkRow, unitPx: number): number {
  const [left, right] = SIGNALS[name].read(moment, unitPx);
  if (Number.isNaN(left)) return right;
  return Number.isNaN(right) ? left : CHOOSE[sides](left, right);
}

/** The landmarks whose stillness is asked for. */
export const travelLandmarks = (point: TravelPoint): readonly [number, number] => [
  at('left', point),
  at('right', point),
];

const both = (read: (side: (typeof SIDES)[number]) => number): readonly [number, number] => [
  read('left'),
  read('right'),
];
const twice = (value: number): readonly [number, number] => [value, value];

/** The angle at `vertex`, 0…180, in the picture's pixels or in the world. */
function includedDeg(
  moment: LandmarkRow,
  from: number,
  vertex: number,
  to: number,
  dimensions: 2 | 3,
): number {
  const place = (landmark: number, axis: number) =>
    dimensions === 3
      ? worldM(moment, landmark, axis)
      : axis === 0
        ? xPx(moment, landmark)
        : yPx(moment, landmark);
  let dot = 0;
  let fromSquared = 0;
  let toSquared = 0;
  for (let axis = 0; axis < dimensions; axis++) {
    const a = place(from, axis) - place(vertex, axis);
    const b = place(to, axis) - place(vertex, axis);
    dot += a * b;
    fromSquared += a * a;
    toSquared += b * b;
  }
  const across = Math.sqrt(Math.max(0, fromSquared * toSquared - dot * dot));
  return Math.atan2(across, dot) * DEG;
}

/** Mid-hip to mid-shoulder in the world, axis by axis. */
function trunk(moment: LandmarkRow): readonly [number, number, number] {
  const axis = (index: number) =>
    (worldM(moment, at('left', 'shoulder'), index) +
      worldM(moment, at('right', 'shoulder'), index) -
      worldM(moment, at('left', 'hip'), index) -
      worldM(moment, at('right', 'hip'), index)) /
    2;
  return [axis(0), axis(1), axis(2)];
}

function trunkInclineDeg(moment: LandmarkRow): number {
  const [x, y, z] = trunk(moment);
  return Math.atan2(Math.hypot(x, z), -y) * DEG;
}

function strideTorsos(moment: LandmarkRow): number {
  const across = (joint: Joint, axis: number) =>
    worldM(moment, at('left', joint), axis) - worldM(moment, at('right', joint), axis);
  const hips = Math.hypot(across('hip', 0), across('hip', 2));
  // On the floor, across the line of the hips: the way the body faces.
  const along = (across('ankle', 0) * across('hip', 2) - across('ankle', 2) * across('hip', 0)) / hips;
  return Math.abs(along) / Math.hypot(...trunk(moment));
}
