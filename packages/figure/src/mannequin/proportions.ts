import type { FigureLengths } from '../skeleton/humanoid-skeleton.ts';

export const MANNEQUIN_KINDS = ['male', 'female', 'child', 'clothed'] as const;
export type MannequinKind = (typeof MANNEQUIN_KINDS)[number];

/** Half widths of a figure's parts, metres; depth follows from them. */
export interface Girths {
  readonly head: number;
  readonly neck: number;
  readonly shoulders: number;
  readonly chest: number;
  readonly waist: number;
  readonly hips: number;
  readonly upperArm: number;
  readonly forearm: number;
  readonly hand: number;
  readonly thigh: number;
  readonly shank: number;
  readonly foot: number;
}

export interface Proportions {
  readonly lengths: FigureLengths;
  readonly girths: Girths;
}

/** 1.78 m. */
const MALE: Proportions = {
  lengths: {
    hips: 0.19,
    shoulders: 0.35,
    trunk: 0.5,
    neck: 0.22,
    upperArm: 0.29,
    forearm: 0.26,
    thigh: 0.43,
    shank: 0.42,
    foot: 0.26,
  },
  girths: {
    head: 0.079,
    neck: 0.052,
    shoulders: 0.165,
    chest: 0.165,
    waist: 0.122,
    hips: 0.158,
    upperArm: 0.05,
    forearm: 0.043,
    hand: 0.042,
    thigh: 0.083,
    shank: 0.057,
    foot: 0.046,
  },
};

/** 1.65 m. */
const FEMALE: Proportions = {
  lengths: {
    hips: 0.19,
    shoulders: 0.3,
    trunk: 0.46,
    neck: 0.2,
    upperArm: 0.265,
    forearm: 0.235,
    thigh: 0.41,
    shank: 0.39,
    foot: 0.235,
  },
  girths: {
    head: 0.075,
    neck: 0.043,
    shoulders: 0.138,
    chest: 0.14,
    waist: 0.104,
    hips: 0.163,
    upperArm: 0.042,
    forearm: 0.036,
    hand: 0.036,
    thigh: 0.084,
    shank: 0.052,
    foot: 0.041,
  },
};

/** 1.27 m: eight years old. */
const CHILD: Proportions = {
  lengths: {
    hips: 0.14,
    shoulders: 0.22,
    trunk: 0.34,
    neck: 0.17,
    upperArm: 0.2,
    forearm: 0.175,
    thigh: 0.285,
    shank: 0.275,
    foot: 0.185,
  },
  girths: {
    head: 0.074,
    neck: 0.036,
    shoulders: 0.102,
    chest: 0.105,
    waist: 0.086,
    hips: 0.112,
    upperArm: 0.032,
    forearm: 0.028,
    hand: 0.029,
    thigh: 0.058,
    shank: 0.04,
    foot: 0.034,
  },
};

export const PROPORTIONS: Readonly<Record<MannequinKind, Proportions>> = {
  male: MALE,
  female: FEMALE,
  child: CHILD,
  clothed: { lengths: { ...MALE.lengths, shoulders: 0.34, trunk: 0.49 }, girths: MALE.girths },
};
