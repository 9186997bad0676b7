import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createTrackBuilder, LANDMARK_NAMES, type LandmarkName, type TrackDocument } from '@posebox/body';
import { type JointPlace, jointClip } from './joint-clip.ts';
import { sharedFolder } from './shared-folder.ts';

/**
 * One repetition of “hiding the face” (Keraal, group 3): a healthy person sits before a Kinect and lifts both arms. Three
 * recorders saw it at once. No film of it is shared: BlazePose's points are the data set's own.
 *
 * Source: S. M. Nguyen et al., A Medical Low-Back Pain Physical Rehabilitation Database, IJCNN 2024.
 */
const NAME = 'CTK-P1T1-Unknown-C-0';
const FRAMES_PER_S = 30;
const SIZE = { width: 960, height: 544 };

const read = (file: string) => readFileSync(join(sharedFolder, 'data/rehab/keraal', file), 'utf8');

/** Numbers of a table of blanks, a row a frame: seven a joint, its place first. */
const readRows = (file: string): readonly (readonly number[])[] =>
  read(file)
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/).map(Number));

/** A torso of so many metres stands in for the size that points of a picture don't have. */
const TORSO_M = 0.5;

/** What BlazePose saw, as a track. It kept no visibility; 0.95 stands for it. */
export function keraalBlazePose(): TrackDocument {
  const { positions } = JSON.parse(read(`G3-BP-${NAME}.json`)) as {
    readonly positions: Readonly<Record<string, Readonly<Record<string, readonly [number, number, number]>>>>;
  };
  const builder = createTrackBuilder({
    image: SIZE,
    provenance: {
      source: { kind: 'import', name: null, sha256: null, skeleton: 'blazepose_33' },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: '0.1.0' },
      mode: null,
      filter: null,
      timestamps: 'file',
      angleConventionsVersion: 1,
    },
  });
  const sure = LANDMARK_NAMES.map(() => 0.95);
  Object.values(positions).forEach((named, frame) => {
    const points = new Map(Object.entries(named).map(([name, place]) => [name.toLowerCase(), place]));
    const image = LANDMARK_NAMES.map((name) => points.get(name)!);
    const px = image.map(([x, y, z]) => [x * SIZE.width, y * SIZE.height, z * SIZE.width] as const);
    const middle = (one: LandmarkName, other: LandmarkName) =>
      [0, 1, 2].map(
        (axis) => (px[LANDMARK_NAMES.indexOf(one)]![axis]! + px[LANDMARK_NAMES.indexOf(other)]![axis]!) / 2,
      );
    const hips = middle('left_hip', 'right_hip');
    const shoulders = middle('left_shoulder', 'right_shoulder');
    const mPerPx = TORSO_M / Math.hypot(...shoulders.map((value, axis) => value - hips[axis]!));
    builder.addFrame(frame / FRAMES_PER_S, [
      {
        id: 1,
        state: 'tracked',
        score: 0.95,
        box: { x: 0.4, y: 0.4, width: 0.3, height: 0.55 },
        visibility: sure,
        presence: sure,
        confidence: sure,
        raw: {
          image: image.flat(),
          world: px.flatMap((point) => point.map((value, axis) => (value - hips[axis]!) * mPerPx)),
        },
      },
    ]);
  });
  return builder.document(1);
}

const KINECT: Partial<Record<LandmarkName, number>> = {
  left_ear: 3,
  right_ear: 3,
  left_shoulder: 4,
  left_elbow: 5,
  left_wrist: 6,
  right_shoulder: 8,
  right_elbow: 9,
  right_wrist: 10,
  left_hip: 12,
  left_knee: 13,
  left_ankle: 14,
  right_hip: 16,
  right_knee: 17,
  right_ankle: 18,
};

/** What the depth camera saw, as a track seen from where the camera was; metres. */
export function keraalKinect(): TrackDocument {
  const rows = readRows(`G3-Kinect-${NAME}.txt`);
  // The Kinect's x runs to its left, which is the picture's left; up is positive.
  const flip = rows[0]![7 * 4]! < rows[0]![7 * 8]! ? -1 : 1;
  const depthM = rows[0]![2]!;
  return jointClip(
    'kinect_25',
    rows.map((row, frame) => ({
      timeS: frame / FRAMES_PER_S,
      places: Object.fromEntries(
        Object.entries(KINECT).map(([name, joint]) => {
          const [x, y, z] = row.slice(7 * joint, 7 * joint + 3) as [number, number, number];
          return [name, [flip * x, -y, z - depthM] satisfies JointPlace];
        }),
      ),
    })),
  );
}

const TARGET = {
  rightArm: 2,
  leftArm: 3,
  rightShoulder: 7,
  leftShoulder: 8,
  hips: 13,
};

/** What the marker system saw: how far each upper arm is lifted from the trunk, degrees. */
export function keraalVicon() {
  // Two rows a frame of the others.
  const rows = readRows(`G3-Vicon-${NAME}.txt`).filter((_, row) => row % 2 === 0);
  const place = (row: readonly number[], target: number) => row.slice(7 * target, 7 * target + 3);
  const liftDeg = (side: 'left' | 'right') =>
    rows.map((row) => {
      const shoulder = place(row, TARGET[`${side}Shoulder`]);
      const arm = place(row, TARGET[`${side}Arm`]);
      const left = place(row, TARGET.leftShoulder);
      const right = place(row, TARGET.rightShoulder);
      const hips = place(row, TARGET.hips);
      const down = hips.map((value, axis) => value - (left[axis]! + right[axis]!) / 2);
      return between(
        down,
        arm.map((value, axis) => value - shoulder[axis]!),
      );
    });
  return { liftDeg };
}

function between(one: readonly number[], other: readonly number[]): number {
  const dot = one.reduce((sum, value, axis) => sum + value * other[axis]!, 0);
  return (Math.acos(dot / (Math.hypot(...one) * Math.hypot(...other))) * 180) / Math.PI;
}
