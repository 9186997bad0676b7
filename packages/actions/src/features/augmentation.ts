import { BONE_COUNT, normalDeviation, seededChance } from '@posebox/motion';
import { ACTION_WINDOW } from './action-window.ts';

/** How a window differs from what was seen. */
export interface WindowVariation {
  /** 1.25: a quarter faster. */
  readonly tempo: number;
  /** Turned about the vertical, radians. */
  readonly yawRad: number;
  readonly isMirrored: boolean;
  /** Standard deviation of what is added to directions and signals. */
  readonly jitter: number;
  /** 1 for bones that are taken for unseen; one number a bone. */
  readonly unseenBones: Uint8Array;
  /** Numbers of the standard normal distribution. */
  readonly normal: () => number;
}

/** What was seen, as it was. */
export const PLAIN: WindowVariation = {
  tempo: 1,
  yawRad: 0,
  isMirrored: false,
  jitter: 0,
  unseenBones: new Uint8Array(BONE_COUNT),
  normal: () => 0,
};

/**
 * How far clips are varied while learning: other tempos, other cameras, worse pictures than the few that were given.
 *
 * Source: ranges usual for skeleton data (tempo .8–1.25, yaw ±20°, jitter 1–2 % of the torso, 10 % of joints lost).
 */
export const AUGMENTATION = {
  tempo: [0.8, 1.25],
  yawDeg: 20,
  /** Of a unit direction: 1.5 % of a torso on a bone of half its length. */
  jitter: 0.03,
  unseenBone: 0.1,
  /** Windows begin up to half a hop earlier or later. */
  shiftMoments: ACTION_WINDOW.learningHop / 2,
} as const;

/** Numbers of the standard normal distribution to read from somewhere on: drawing each anew would take most of the time. */
const NOISE = noiseTable();

function noiseTable(): Float64Array {
  const chance = seededChance(1);
  return Float64Array.from({ length: 4099 }, () => normalDeviation(chance));
}

function noiseFrom(chance: () => number): () => number {
  let at = Math.floor(chance() * NOISE.length);
  return () => {
    at = at + 1 === NOISE.length ? 0 : at + 1;
    return NOISE[at]!;
  };
}

/** A random variation: the same numbers of `chance` give the same. */
export function randomVariation(chance: () => number, isMirrored: boolean): WindowVariation {
  const [slow, fast] = AUGMENTATION.tempo;
  return {
    // Even in the logarithm: twice as fast is as far from 1 as half as fast.
    tempo: slow * (fast / slow) ** chance(),
    yawRad: ((2 * chance() - 1) * AUGMENTATION.yawDeg * Math.PI) / 180,
    isMirrored,
    jitter: AUGMENTATION.jitter * chance(),
    unseenBones: Uint8Array.from({ length: BONE_COUNT }, () => (chance() < AUGMENTATION.unseenBone ? 1 : 0)),
    normal: noiseFrom(chance),
  };
}

/**
 * What a mirror makes of each label: `left_kick` becomes `right_kick` where there is one; a label that names a side
 * without its counterpart can't be mirrored (null); any other stays what it is.
 *
 * @example mirroredLabels(['left_kick', 'right_kick', 'wave', '左转']) // right_kick, left_kick, wave, null
 */
export function mirroredLabels(labels: readonly string[]): readonly (string | null)[] {
  return labels.map((label) => {
    const other = label.replace(SIDE_WORD, (word) => OTHER_SIDE[word.toLowerCase()] ?? word);
    if (other === label) return label;
    return labels.find((one) => one.toLowerCase() === other.toLowerCase()) ?? null;
  });
}

const SIDE_WORD = /(?<![a-z])(?:left|right)(?![a-z])|[左右]/gi;
const OTHER_SIDE: Readonly<Record<string, string>> = { left: 'right', right: 'left', 左: '右', 右: '左' };
