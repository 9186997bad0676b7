import {
  createTrackBuilder,
  LANDMARK,
  LANDMARK_COUNT,
  type LandmarkName,
  type TrackDocument,
  type TrackProvenance,
} from '@posebox/body';
import type { ComparedLimb } from './compared-bones.ts';

/** How somebody dances a simulated dance. */
export interface SimulatedDance {
  /** The dance: the same number is the same movements, another number other ones. */
  readonly dance: number;
  readonly durationS: number;
  readonly framesPerSecond?: number;
  /** 1: as meant; 0.4: a calm piece; 0: standing still in the middle pose. */
  readonly amplitude?: number;
  /** 1.25: a quarter faster. */
  readonly tempo?: number;
  /** Seconds by which everything comes later. */
  readonly delayS?: number;
  /** Extra seconds late at a time of the dance, for rushing and dragging. */
  readonly lateS?: (timeS: number) => number;
  /** What is danced in a mirror. */
  readonly mirrored?: boolean;
  /** Limbs that dance something else, between two times of the dance. */
  readonly wrong?: {
    readonly limbs: readonly ComparedLimb[];
    readonly fromS?: number;
    readonly toS?: number;
  };
  /** Body height, metres. */
  readonly heightM?: number;
  /** Degrees the dancer is turned away from the camera. */
  readonly facingDeg?: number;
  /** Metres to the side of the middle. */
  readonly placeM?: number;
  /** Metres of error of each landmark, as a camera's estimate has it. */
  readonly noiseM?: number;
  readonly name?: string;
}

/** One beat at 120 a minute: a movement arrives on each. */
export const SIMULATED_BEAT_S = 0.5;

/** Movements repeat after so many beats with something new in between. */
const PHRASE_BEATS = 8;

type Vector = readonly [number, number, number];

/** Bone lengths as shares of the body's height (Winter, 2009, table 4.1). */
const LENGTH = {
  trunk: 0.288,
  shoulders: 0.129 * 2,
  hips: 0.1 * 2,
  arm: 0.186,
  forearm: 0.146,
  thigh: 0.245,
  shank: 0.246,
  neck: 0.15,
};

/** Where each limb rests, in the dancer's own frame: x to the left side, y down, z backwards. */
const REST: Readonly<Record<string, Vector>> = {
  torso: [0, -1, 0],
  left_arm: [0.35, 0.9, -0.1],
  left_forearm: [0.3, 0.6, -0.7],
  right_arm: [-0.35, 0.9, -0.1],
  right_forearm: [-0.3, 0.6, -0.7],
  left_thigh: [0.12, 1, -0.1],
  left_shank: [0.04, 1, 0.15],
  right_thigh: [-0.12, 1, -0.1],
  right_shank: [-0.04, 1, 0.15],
};

/** How far each bone may leave its rest, as the length of what is added to a unit direction. */
const REACH: Readonly<Record<string, number>> = {
  torso: 0.3,
  left_arm: 1.5,
  left_forearm: 1.9,
  right_arm: 1.5,
  right_forearm: 1.9,
  left_thigh: 0.55,
  left_shank: 0.5,
  right_thigh: 0.55,
  right_shank: 0.5,
};

const LIMB_OF: Readonly<Record<string, ComparedLimb>> = {
  torso: 'trunk',
  left_arm: 'left_arm',
  left_forearm: 'left_arm',
  right_arm: 'right_arm',
  right_forearm: 'right_arm',
  left_thigh: 'left_leg',
  left_shank: 'left_leg',
  right_thigh: 'right_leg',
  right_shank: 'right_leg',
};

const PARTS = Object.keys(REST);

/**
 * A dance by a simulated dancer before a simulated camera, as a track: movements arrive on beats at 120 a minute, in
 * phrases of eight. For tests, examples and the sample pair; the same arguments give the same numbers.
 *
 * @example simulatedDance({ dance: 1, durationS: 16, delayS: 0.2 })
 */
export function simulatedDance(options: SimulatedDance): TrackDocument {
  const rate = options.framesPerSecond ?? 30;
  const builder = createTrackBuilder({ image: { width: 720, height: 960 }, provenance: provenance(options) });
  const noise = noiseOf(options.dance + 7);
  const frames = Math.round(options.durationS * rate);
  for (let frame = 0; frame < frames; frame++) {
    const timeS = frame / rate;
    const world = worldLandmarks(options, timeS, noise);
    const image = projected(world, options.placeM ?? 0);
    const xs = image.filter((_, i) => i % 3 === 0);
    const ys = image.filter((_, i) => i % 3 === 1);
    const x = Math.min(...xs);
    const y = Math.min(...ys);
    const clear = new Array<number>(LANDMARK_COUNT).fill(0.95);
    builder.addFrame(timeS, [
      {
        id: 1,
        state: frame === 0 ? 'detected' : 'tracked',
        score: 0.95,
        box: { x, y, width: Math.max(...xs) - x, height: Math.max(...ys) - y },
        visibility: clear,
        presence: clear,
        confidence: clear,
        raw: { image, world },
      },
    ]);
  }
  return builder.document(1);
}

function provenance({ name, dance }: SimulatedDance): TrackProvenance {
  return {
    source: { kind: 'simulation', name: name ?? `dance ${dance}`, sha256: null, skeleton: 'blazepose_33' },
    model: null,
    detectorSha256: null,
    engine: { name: 'posebox', version: '0.1.0' },
    mode: null,
    filter: null,
    timestamps: 'file',
    angleConventionsVersion: 1,
  };
}

/** Direction of a bone at a time of the dance: from beat to beat, eased. */
function directionAt(dance: number, part: string, timeS: number, amplitude: number): Vector {
  const beat = Math.max(0, timeS) / SIMULATED_BEAT_S;
  const whole = Math.floor(beat);
  const share = 0.5 - 0.5 * Math.cos(Math.PI * Math.min(1, (beat - whole) * 1.3));
  const from = keyDirection(dance, part, whole, amplitude);
  const to = keyDirection(dance, part, whole + 1, amplitude);
  return unit([0, 1, 2].map((axis) => from[axis]! + share * (to[axis]! - from[axis]!)) as unknown as Vector);
}

function keyDirection(dance: number, part: string, beat: number, amplitude: number): Vector {
  const rest = unit(REST[part]!);
  // Every second phrase begins like the first, as dances do.
  const phrase = Math.floor(beat / PHRASE_BEATS);
  const isRefrain = beat % PHRASE_BEATS < 3;
  const seed = hash(dance, PARTS.indexOf(part), isRefrain ? beat % PHRASE_BEATS : beat + 1000 * (phrase + 1));
  const azimuth = 2 * Math.PI * seed();
  const height = 2 * seed() - 1;
  const flat = Math.sqrt(1 - height * height);
  const reach = amplitude * REACH[part]! * (0.5 + 0.5 * seed());
  const added = [flat * Math.cos(azimuth), height, flat * Math.sin(azimuth)];
  return unit([0, 1, 2].map((axis) => rest[axis]! + reach * added[axis]!) as unknown as Vector);
}

function worldLandmarks(options: SimulatedDance, clockS: number, noise: () => number): number[] {
  const { wrong, amplitude = 1, heightM = 1.7 } = options;
  const steadyS = (clockS - (options.delayS ?? 0)) * (options.tempo ?? 1);
  const timeS = steadyS - (options.lateS?.(steadyS) ?? 0);
  const isWrong = timeS >= (wrong?.fromS ?? 0) && timeS < (wrong?.toS ?? Number.POSITIVE_INFINITY);
  const direction = (part: string): Vector =>
    directionAt(
      isWrong && wrong?.limbs.includes(LIMB_OF[part]!) ? options.dance + 5000 : options.dance,
      part,
      timeS,
      amplitude,
    );
  const step = (from: Vector, part: string, length: number): Vector => {
    const along = direction(part);
    return [0, 1, 2].map((axis) => from[axis]! + length * heightM * along[axis]!) as unknown as Vector;
  };
  const side = (middle: Vector, width: number, sign: number): Vector => [
    middle[0] + (sign * width * heightM) / 2,
    middle[1],
    middle[2],
  ];
  const chest = step([0, 0, 0], 'torso', LENGTH.trunk);
  const head = step(chest, 'torso', LENGTH.neck);
  const points: Partial<Record<LandmarkName, Vector>> = { nose: [head[0], head[1], head[2] - 0.1] };
  for (const [name, sign] of [
    ['left', 1],
    ['right', -1],
  ] as const) {
    const shoulder = side(chest, LENGTH.shoulders, sign);
    const elbow = step(shoulder, `${name}_arm`, LENGTH.arm);
    const wrist = step(elbow, `${name}_forearm`, LENGTH.forearm);
    const finger = step(elbow, `${name}_forearm`, LENGTH.forearm * 1.35);
    const hip = side([0, 0, 0], LENGTH.hips, sign);
    const knee = step(hip, `${name}_thigh`, LENGTH.thigh);
    const ankle = step(knee, `${name}_shank`, LENGTH.shank);
    Object.assign(points, {
      [`${name}_shoulder`]: shoulder,
      [`${name}_elbow`]: elbow,
      [`${name}_wrist`]: wrist,
      [`${name}_pinky`]: [finger[0] + 0.02 * sign, finger[1], finger[2]],
      [`${name}_index`]: [finger[0] - 0.02 * sign, finger[1], finger[2]],
      [`${name}_thumb`]: [(wrist[0] + finger[0]) / 2 - 0.03 * sign, finger[1], finger[2]],
      [`${name}_hip`]: hip,
      [`${name}_knee`]: knee,
      [`${name}_ankle`]: ankle,
      [`${name}_heel`]: [ankle[0], ankle[1] + 0.05, ankle[2] + 0.05],
      [`${name}_foot_index`]: [ankle[0] + 0.03 * sign, ankle[1] + 0.07, ankle[2] - 0.14],
      [`${name}_eye_inner`]: [head[0] + 0.015 * sign, head[1] - 0.03, head[2] - 0.09],
      [`${name}_eye`]: [head[0] + 0.03 * sign, head[1] - 0.03, head[2] - 0.085],
      [`${name}_eye_outer`]: [head[0] + 0.045 * sign, head[1] - 0.03, head[2] - 0.075],
      [`${name}_ear`]: [head[0] + 0.075 * sign, head[1] - 0.01, head[2]],
      [`mouth_${name}`]: [head[0] + 0.025 * sign, head[1] + 0.035, head[2] - 0.09],
    });
  }
  return placed(points, options, noise);
}

/** Landmarks in model order in the camera's frame: turned, mirrored, with the errors of an estimate. */
function placed(
  points: Partial<Record<LandmarkName, Vector>>,
  { facingDeg = 0, mirrored = false, noiseM = 0 }: SimulatedDance,
  noise: () => number,
): number[] {
  const angle = (facingDeg * Math.PI) / 180;
  const world = new Array<number>(LANDMARK_COUNT * 3);
  for (const [name, [x, y, z]] of Object.entries(points) as [LandmarkName, Vector][]) {
    const shown = mirrored ? otherSide(name) : name;
    const across = mirrored ? -x : x;
    world.splice(
      LANDMARK[shown] * 3,
      3,
      Math.cos(angle) * across - Math.sin(angle) * z + noiseM * noise(),
      y + noiseM * noise(),
      Math.sin(angle) * across + Math.cos(angle) * z + noiseM * noise(),
    );
  }
  return world;
}

function otherSide(name: LandmarkName): LandmarkName {
  return (
    name.includes('left') ? name.replace('left', 'right') : name.replace('right', 'left')
  ) as LandmarkName;
}

/** Normalised picture of a camera four metres away that sees three metres of height. */
function projected(world: readonly number[], placeM: number): number[] {
  const image: number[] = [];
  for (let at = 0; at < world.length; at += 3) {
    const nearness = 4 / (4 + world[at + 2]!);
    image.push(
      0.5 + ((world[at]! + placeM) * nearness) / (3 * 0.75),
      0.5 + (world[at + 1]! * nearness) / 3,
      world[at + 2]! / (3 * 0.75),
    );
  }
  return image;
}

function unit([x, y, z]: Vector): Vector {
  const length = Math.hypot(x, y, z) || 1;
  return [x / length, y / length, z / length];
}

/** Numbers in 0…1 that only the arguments decide (mulberry32). */
function hash(...parts: readonly number[]): () => number {
  let state = parts.reduce((sum, part) => Math.imul(sum ^ (part + 0x9e3779b9), 0x85ebca6b), 0x1234567);
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Errors with mean 0 and variance 1. */
function noiseOf(seed: number): () => number {
  const random = hash(seed, 99);
  return () => (random() + random() + random() + random() - 2) * Math.sqrt(3);
}
