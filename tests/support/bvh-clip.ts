import type { LandmarkName, TrackDocument } from '@posebox/body';
import { type JointMoment, jointClip } from './joint-clip.ts';

/**
 * A motion-capture clip (BVH) as a camera four metres away would give it as landmarks: joints are projected, depth and
 * metres are exact. For tests only: the product has its own writer of BVH and reads none.
 */
interface BvhJoint {
  readonly name: string;
  readonly parent: number;
  readonly offset: readonly [number, number, number];
  readonly channels: readonly string[];
}

type Vector = readonly [number, number, number];
type Matrix = readonly number[];

/** CMU joint names as they stand in the files, by landmark. */
const JOINT_OF: Partial<Record<LandmarkName, string>> = {
  left_ear: 'Head',
  right_ear: 'Head',
  left_shoulder: 'LeftShoulder',
  right_shoulder: 'RightShoulder',
  left_elbow: 'LeftElbow',
  right_elbow: 'RightElbow',
  left_wrist: 'LeftWrist',
  right_wrist: 'RightWrist',
  left_hip: 'LeftHip',
  right_hip: 'RightHip',
  left_knee: 'LeftKnee',
  right_knee: 'RightKnee',
  left_ankle: 'LeftAnkle',
  right_ankle: 'RightAnkle',
  left_foot_index: 'LeftToe',
  right_foot_index: 'RightToe',
};

/** @param every one frame of so many is taken: 4 of 120 a second are 30. */
export function bvhClip(text: string, { every = 4 }: { readonly every?: number } = {}): TrackDocument {
  const [head, motion] = text.split('MOTION') as [string, string];
  const joints = readJoints(head);
  const lines = motion.trim().split('\n').slice(2);
  const frameS = Number(/Frame Time:\s*([\d.]+)/.exec(motion)?.[1]);
  const moments = lines.flatMap((line, frame) =>
    frame % every === 0
      ? [
          {
            timeS: frame * frameS,
            places: seenPlaces(jointPlaces(joints, line.trim().split(/\s+/).map(Number))),
          },
        ]
      : [],
  );
  return jointClip('cmu', moments);
}

function readJoints(head: string): BvhJoint[] {
  const joints: BvhJoint[] = [];
  const open: number[] = [];
  let pending: { name: string; parent: number } | null = null;
  let offset: Vector = [0, 0, 0];
  for (const line of head.split('\n').map((text) => text.trim())) {
    const [word, ...rest] = line.split(/\s+/);
    if (word === 'ROOT' || word === 'JOINT') pending = { name: rest[0]!, parent: open.at(-1) ?? -1 };
    if (word === 'End') pending = { name: 'End', parent: open.at(-1)! };
    if (word === 'OFFSET') {
      offset = rest.map(Number) as unknown as Vector;
      if (pending?.name === 'End') joints.push({ ...pending, offset, channels: [] });
    }
    if (word === 'CHANNELS' && pending) joints.push({ ...pending, offset, channels: rest.slice(1) });
    if (word === '{') open.push(joints.length);
    if (word === '}') open.pop();
  }
  return joints;
}

function jointPlaces(joints: readonly BvhJoint[], values: readonly number[]): Map<string, Vector> {
  const places = new Map<string, Vector>();
  const frames: { readonly place: Vector; readonly turn: Matrix }[] = [];
  let at = 0;
  for (const { name, parent, offset, channels } of joints) {
    let moved: Vector = offset;
    let turn: Matrix = parent < 0 ? [1, 0, 0, 0, 1, 0, 0, 0, 1] : frames[parent]!.turn;
    const before = turn;
    for (const channel of channels) {
      const value = values[at++]!;
      const axis = 'XYZ'.indexOf(channel[0]!);
      if (channel.endsWith('position')) {
        moved = moved.map((old, i) => (i === axis ? old + value : old)) as unknown as Vector;
      } else turn = product(turn, rotation(axis, (value * Math.PI) / 180));
    }
    const origin: Vector = parent < 0 ? [0, 0, 0] : frames[parent]!.place;
    const shifted = applied(before, moved);
    const place = origin.map((value, i) => value + shifted[i]!) as unknown as Vector;
    frames.push({ place, turn });
    if (!places.has(name)) places.set(name, place);
  }
  return places;
}

/** Joints from the mid-hip, as the camera has them: the files' y points up and their z to the viewer. */
function seenPlaces(places: ReadonlyMap<string, Vector>): JointMoment['places'] {
  const [left, right] = [places.get('LeftHip')!, places.get('RightHip')!];
  const middle = left.map((value, i) => (value + right[i]!) / 2);
  return Object.fromEntries(
    Object.entries(JOINT_OF).flatMap(([landmark, joint]) => {
      const place = places.get(joint);
      return place ? [[landmark, [place[0] - middle[0]!, middle[1]! - place[1], middle[2]! - place[2]]]] : [];
    }),
  );
}

function rotation(axis: number, angle: number): Matrix {
  const c = Math.cos(angle);
  const s = Math.sin(angle);
  if (axis === 0) return [1, 0, 0, 0, c, -s, 0, s, c];
  if (axis === 1) return [c, 0, s, 0, 1, 0, -s, 0, c];
  return [c, -s, 0, s, c, 0, 0, 0, 1];
}

function product(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, at) => {
    const row = Math.floor(at / 3) * 3;
    const column = at % 3;
    return a[row]! * b[column]! + a[row + 1]! * b[column + 3]! + a[row + 2]! * b[column + 6]!;
  });
}

function applied(m: Matrix, [x, y, z]: Vector): Vector {
  return [
    m[0]! * x + m[1]! * y + m[2]! * z,
    m[3]! * x + m[4]! * y + m[5]! * z,
    m[6]! * x + m[7]! * y + m[8]! * z,
  ];
}
