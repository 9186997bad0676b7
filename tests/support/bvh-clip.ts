import {
  createTrackBuilder,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkName,
  type TrackDocument,
} from '@posebox/body';

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
  const builder = createTrackBuilder({
    image: { width: 960, height: 960 },
    provenance: {
      source: { kind: 'simulation', name: 'motion capture', sha256: null, skeleton: 'blazepose_33' },
      model: null,
      detectorSha256: null,
      engine: { name: 'posebox', version: '0.1.0' },
      mode: null,
      filter: null,
      timestamps: 'file',
      angleConventionsVersion: 1,
    },
  });
  for (let frame = 0; frame < lines.length; frame += every) {
    const places = jointPlaces(joints, lines[frame]!.trim().split(/\s+/).map(Number));
    builder.addFrame(frame * frameS, [observed(places)]);
  }
  return builder.document(1);
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

function observed(places: ReadonlyMap<string, Vector>) {
  const world = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
  const image = new Array<number>(LANDMARK_COUNT * 3).fill(Number.NaN);
  const confidence = new Array<number>(LANDMARK_COUNT).fill(0);
  const left = places.get('LeftHip')!;
  const right = places.get('RightHip')!;
  const middle = left.map((value, i) => (value + right[i]!) / 2);
  const put = (landmark: LandmarkName, place: Vector) => {
    // The files' y points up and their z to the viewer.
    const [x, y, z] = [place[0] - middle[0]!, middle[1]! - place[1], middle[2]! - place[2]] as const;
    const nearness = 4 / (4 + z);
    world.splice(LANDMARK[landmark] * 3, 3, x, y, z);
    image.splice(LANDMARK[landmark] * 3, 3, 0.5 + (x * nearness) / 3, 0.5 + (y * nearness) / 3, z / 3);
    confidence[LANDMARK[landmark]] = 0.95;
  };
  for (const [landmark, joint] of Object.entries(JOINT_OF) as [LandmarkName, string][]) {
    const place = places.get(joint);
    if (place) put(landmark, place);
  }
  const head = places.get('Head');
  if (head) for (const ear of ['left_ear', 'right_ear'] as const) put(ear, head);
  return {
    id: 1,
    state: 'tracked' as const,
    score: 0.95,
    box: { x: 0.2, y: 0.1, width: 0.6, height: 0.8 },
    visibility: confidence,
    presence: confidence,
    confidence,
    raw: { image, world },
  };
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
