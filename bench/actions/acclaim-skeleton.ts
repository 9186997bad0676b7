import type { LandmarkName } from '@posebox/body';
import type { JointMoment, JointPlace } from '../../tests/support/joint-clip.ts';

type Vector = readonly [number, number, number];
/** Row by row. */
export type Matrix = readonly number[];

/** A bone of an Acclaim skeleton (.asf). */
interface Bone {
  readonly name: string;
  readonly parent: string;
  /** From its parent's end to its own, metres. */
  readonly reach: Vector;
  /** Turns the bone's own axes into the world's. */
  readonly axis: Matrix;
  readonly dof: readonly string[];
}

export interface AcclaimSkeleton {
  readonly bones: readonly Bone[];
  readonly metresPerUnit: number;
}

const INCH_M = 0.0254;

/** Reads the bones of a CMU skeleton, parents first. */
export function acclaimSkeleton(text: string): AcclaimSkeleton {
  const unit = Number(/length\s+([\d.]+)/.exec(text)![1]);
  const metresPerUnit = INCH_M / unit;
  const parentOf = new Map<string, string>();
  for (const line of text.split(':hierarchy')[1]!.split('\n')) {
    const [parent, ...children] = line.trim().split(/\s+/);
    for (const child of children) parentOf.set(child, parent!);
  }
  const blocks = text
    .split(':bonedata')[1]!
    .split(':hierarchy')[0]!
    .matchAll(/begin([\s\S]*?)end/g);
  const bones = [...blocks].map(([, block]): Bone => {
    const field = (name: string) =>
      new RegExp(`${name} +([^\\n(]+)`).exec(block!)?.[1]?.trim().split(/\s+/) ?? [];
    const name = field('name')[0]!;
    const length = Number(field('length')[0]) * metresPerUnit;
    return {
      name,
      parent: parentOf.get(name)!,
      reach: field('direction').map((value) => Number(value) * length) as unknown as Vector,
      axis: turn(field('axis').slice(0, 3).map(Number)),
      dof: field('dof'),
    };
  });
  return { bones, metresPerUnit };
}

/** Where the bones end in each frame of an .amc file. */
export function acclaimPlaces(
  { bones, metresPerUnit }: AcclaimSkeleton,
  amc: string,
  every: number,
): ReadonlyMap<string, Vector>[] {
  const frames = amc.split(/\n(?=\d+\r?\n)/).slice(1);
  return frames
    .filter((_, index) => index % every === 0)
    .map((frame) => {
      const values = new Map(
        frame
          .split('\n')
          .slice(1)
          .map((line) => line.trim().split(/\s+/))
          .map(([name, ...numbers]) => [name!, numbers.map(Number)]),
      );
      const root = values.get('root')!;
      const turns = new Map<string, Matrix>([['root', turn(root.slice(3, 6))]]);
      const places = new Map<string, Vector>([
        ['root', scaled(root.slice(0, 3) as unknown as Vector, metresPerUnit)],
      ]);
      for (const { name, parent, reach, axis, dof } of bones) {
        const angles = [0, 0, 0];
        for (const [i, value] of (values.get(name) ?? []).entries())
          angles['xyz'.indexOf(dof[i]![1]!)] = value;
        const own = product(product(axis, turn(angles)), transposed(axis));
        const whole = product(turns.get(parent)!, own);
        turns.set(name, whole);
        places.set(name, sum(places.get(parent)!, applied(whole, reach)));
      }
      return places;
    });
}

/** Bones in the order of the 38 joints of exponential-map files; a joint turns the bone that follows it. */
const EXPMAP_BONES = [
  ...['', 'lhipjoint', 'lfemur', 'ltibia', 'lfoot', 'ltoes', ''],
  ...['rhipjoint', 'rfemur', 'rtibia', 'rfoot', 'rtoes', ''],
  ...['lowerback', 'upperback', 'thorax', 'lowerneck', 'upperneck', 'head', ''],
  ...['lclavicle', 'lhumerus', 'lradius', 'lwrist', 'lhand', 'lfingers', '', 'lthumb', ''],
  ...['rclavicle', 'rhumerus', 'rradius', 'rwrist', 'rhand', 'rfingers', '', 'rthumb', ''],
];

/** Where the bones end in each row of an exponential-map file (117 columns: place of the root, then 38 joints). */
export function expmapPlaces(
  { bones, metresPerUnit }: AcclaimSkeleton,
  text: string,
): ReadonlyMap<string, Vector>[] {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split(',').map(Number));
  // The first row of each file is the skeleton at rest.
  return rows.slice(1).map((row) => {
    // The files' turns are meant for row vectors.
    const turnOf = (joint: number) => transposed(exponential(row.slice(3 + 3 * joint, 6 + 3 * joint)));
    const turns = new Map<string, Matrix>([['root', turnOf(0)]]);
    const places = new Map<string, Vector>([
      ['root', scaled(row.slice(0, 3) as unknown as Vector, metresPerUnit)],
    ]);
    for (const { name, parent, reach } of bones) {
      const joint = EXPMAP_BONES.indexOf(name);
      const own = joint < 0 ? IDENTITY : turnOf(joint);
      const whole = product(turns.get(parent)!, own);
      turns.set(name, whole);
      places.set(name, sum(places.get(parent)!, applied(whole, reach)));
    }
    return places;
  });
}

const LANDMARK_AT: Partial<Record<LandmarkName, string>> = {
  nose: 'head',
  left_ear: 'upperneck',
  right_ear: 'upperneck',
  left_shoulder: 'lclavicle',
  right_shoulder: 'rclavicle',
  left_elbow: 'lhumerus',
  right_elbow: 'rhumerus',
  left_wrist: 'lwrist',
  right_wrist: 'rwrist',
  left_hip: 'lhipjoint',
  right_hip: 'rhipjoint',
  left_knee: 'lfemur',
  right_knee: 'rfemur',
  left_ankle: 'ltibia',
  right_ankle: 'rtibia',
  left_foot_index: 'lfoot',
  right_foot_index: 'rfoot',
};

/**
 * Frames before a camera that looks at them from `yawDeg` and walks along with them towards and away from it: x to the
 * right, y down, z away, metres; the middle of the clip is the picture's.
 */
export function cameraMoments(
  frames: readonly ReadonlyMap<string, Vector>[],
  framesPerSecond: number,
  yawDeg: number,
): JointMoment[] {
  const yaw = (yawDeg * Math.PI) / 180;
  const middle = frames[frames.length >> 1]!.get('root')!;
  return frames.map((places, index) => {
    const root = places.get('root')!;
    const seen = ([x, y, z]: Vector): JointPlace => {
      const across = Math.cos(yaw) * (x - middle[0]) + Math.sin(yaw) * (z - middle[2]);
      const depth = -Math.sin(yaw) * (x - root[0]) + Math.cos(yaw) * (z - root[2]);
      return [across, 0.95 - y, -depth];
    };
    return {
      timeS: index / framesPerSecond,
      places: Object.fromEntries(
        Object.entries(LANDMARK_AT).map(([landmark, bone]) => [landmark, seen(places.get(bone)!)]),
      ),
    };
  });
}

const IDENTITY: Matrix = [1, 0, 0, 0, 1, 0, 0, 0, 1];

/** About x, then y, then z; degrees. */
function turn([x, y, z]: readonly number[]): Matrix {
  const about = (axis: number, deg: number) => {
    const vector = [0, 0, 0];
    vector[axis] = (deg * Math.PI) / 180;
    return exponential(vector);
  };
  return product(product(about(2, z!), about(1, y!)), about(0, x!));
}

/** The rotation about a vector by its length, radians (Rodrigues). */
function exponential([x, y, z]: readonly number[]): Matrix {
  const angle = Math.hypot(x!, y!, z!);
  if (angle < 1e-9) return IDENTITY;
  const [a, b, c] = [x! / angle, y! / angle, z! / angle];
  const [sine, rest] = [Math.sin(angle), 1 - Math.cos(angle)];
  return [
    ...[1 - rest * (b * b + c * c), rest * a * b - sine * c, rest * a * c + sine * b],
    ...[rest * a * b + sine * c, 1 - rest * (a * a + c * c), rest * b * c - sine * a],
    ...[rest * a * c - sine * b, rest * b * c + sine * a, 1 - rest * (a * a + b * b)],
  ];
}

function product(a: Matrix, b: Matrix): Matrix {
  return Array.from({ length: 9 }, (_, at) => {
    const row = Math.floor(at / 3) * 3;
    return a[row]! * b[at % 3]! + a[row + 1]! * b[(at % 3) + 3]! + a[row + 2]! * b[(at % 3) + 6]!;
  });
}

const transposed = (m: Matrix): Matrix => [m[0]!, m[3]!, m[6]!, m[1]!, m[4]!, m[7]!, m[2]!, m[5]!, m[8]!];

const applied = (m: Matrix, [x, y, z]: Vector): Vector => [
  m[0]! * x + m[1]! * y + m[2]! * z,
  m[3]! * x + m[4]! * y + m[5]! * z,
  m[6]! * x + m[7]! * y + m[8]! * z,
];

const sum = (a: Vector, b: Vector): Vector => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
const scaled = (a: Vector, by: number): Vector => [a[0] * by, a[1] * by, a[2] * by];
