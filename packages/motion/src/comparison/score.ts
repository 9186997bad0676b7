import type { ComparedLimb } from './compared-bones.ts';
import type { MovementTiming } from './movement-timing.ts';
import type { ShapeDifference } from './shape-difference.ts';

/**
 * The scale that turns differences into scores, and its version: scores of one version may be put beside each other.
 * Fitted on one half of the pairs of docs/accuracy.md and reported on the other. A difference is told as a share of
 * what standing still would differ; `midShare` scores about 50, and a share of 1 stays below 30.
 */
export const SCORE_SCALE = { version: 1, midShare: 0.79, widthShare: 0.165 } as const;

/** Timing is free up to this, and 37 % of the points are left at this much more, seconds. */
const TIMING = { freeS: 0.04, decayS: 0.35 } as const;

/** A steady difference of tempo, as a logarithm: free up to here, and what decays it. */
const TEMPO = { free: 0.03, decay: 0.3 } as const;

/** Movements half or twice as large lose this much. */
const ENERGY_DECAY = 0.8;
const ENERGY_FREE = 0.1;

/** How the whole is put together: shape decides, timing and energy take away from it. */
const WHOLE = { shape: 0.68, timing: 0.24, energy: 0.08 } as const;

/** Of the reference, so much may be missing at its ends without a loss: nobody cuts clips to the frame. */
const COVERAGE_ENOUGH = 0.97;

/** 0…100 for a difference of which standing still would have `stillDeg`. */
export function shapeScore(differenceDeg: number, stillDeg: number): number {
  const { midShare, widthShare } = SCORE_SCALE;
  const curve = (share: number) => 1 / (1 + Math.exp((share - midShare) / widthShare));
  return (100 * curve(differenceDeg / stillDeg)) / curve(0);
}

/** 0…100 for how far off the beat the movements came, and how different the tempo is throughout. */
export function timingScore({ typicalS, tempo, isTempoTakenOut }: MovementTiming): number {
  const late = Math.exp(-Math.max(0, typicalS - TIMING.freeS) / TIMING.decayS);
  const steady = isTempoTakenOut
    ? Math.exp(-Math.max(0, Math.abs(Math.log(tempo)) - TEMPO.free) / TEMPO.decay)
    : 1;
  return 100 * late * steady;
}

/** 0…100 for how much was moved compared with the reference: 1 is as much. */
export function energyScore(ratio: number): number {
  if (!(ratio > 0)) return 0;
  return 100 * Math.exp(-Math.max(0, Math.abs(Math.log(ratio)) - ENERGY_FREE) * ENERGY_DECAY);
}

export interface ScoreParts {
  readonly shape: number;
  readonly timing: number;
  readonly energy: number;
  /** 0…1. */
  readonly coverage: number;
}

/** The score of the whole, 0…100. Without shape there is none, however well the rest fits. */
export function totalScore({ shape, timing, energy, coverage }: ScoreParts): number {
  const kept = WHOLE.shape + (WHOLE.timing * timing + WHOLE.energy * energy) / 100;
  return shape * kept * Math.min(1, coverage / COVERAGE_ENOUGH);
}

/** A limb that hardly moves in the reference is measured against this share of the whole body's variety. */
const LIMB_FLOOR = 0.6;

/** What a limb's difference is measured against, degrees. */
export function limbMeasureDeg({ stillDeg, limbStillDeg }: ShapeDifference, limb: ComparedLimb): number {
  const own = limbStillDeg[limb];
  return Math.max(Number.isNaN(own) ? 0 : own, LIMB_FLOOR * stillDeg);
}
