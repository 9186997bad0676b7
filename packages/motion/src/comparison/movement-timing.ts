/** When the attempt comes, compared with the reference. Early is positive, late is negative. */
export interface MovementTiming {
  /**
   * Seconds: how much later (negative) the attempt's clip is on the whole. It says when the recording began, and counts
   * only where both clips run on one clock.
   */
  readonly offsetS: number;
  /** How fast the attempt is, 1.25: a quarter faster than the reference. */
  readonly tempo: number;
  /** Whether a steady difference of tempo was taken out of `earlyS`. */
  readonly isTempoTakenOut: boolean;
  /** For each moment of the reference how early it came, seconds; NaN where nothing is matched. */
  readonly earlyS: Float64Array;
  /** Weighted mean of `earlyS`: late or early on average. */
  readonly meanS: number;
  /** Weighted mean of how far off it was either way. */
  readonly typicalS: number;
}

/** `free`: each clip began when somebody pressed a button; `shared`: both began with the music. */
export type MovementClock = 'free' | 'shared';

/** A tempo nearer to the reference's than this is the same tempo with some lateness in it. */
const LEAST_TEMPO_DIFFERENCE = 0.05;
/** Taking out the tempo must leave at most this share of the lateness. */
const TEMPO_EXPLAINS = 0.6;
/** Tempo is read from pairs of moments that lie apart by this share of the clip. */
const PAIR_APART = 0.3;
const MOST_TEMPO_MOMENTS = 240;

/**
 * @param referenceS times of the reference's moments. @param attemptS the attempt's times for them, NaN where none.
 * @param speeds how fast the reference moves there: a still moment says nothing about timing.
 */
export function movementTiming(
  referenceS: Float64Array,
  attemptS: Float64Array,
  speeds: Float32Array,
  clock: MovementClock,
): MovementTiming {
  const differences = referenceS.map((timeS, i) => timeS - attemptS[i]!);
  const offsetS = weightedMedian(differences, speeds);
  const tempo = 1 / tempoSlope(referenceS, attemptS, speeds);
  const removed = clock === 'shared' ? 0 : offsetS;
  const plain = differences.map((value) => value - removed);
  const plainS = typical(plain, speeds);
  let earlyS = plain;
  let isTempoTakenOut = false;
  if (clock === 'free' && Math.abs(Math.log(tempo)) > LEAST_TEMPO_DIFFERENCE) {
    const steady = differences.map((value, i) => value - referenceS[i]! * (1 - 1 / tempo));
    const level = weightedMedian(steady, speeds);
    const without = steady.map((value) => value - level);
    if (typical(without, speeds) < TEMPO_EXPLAINS * plainS) {
      earlyS = without;
      isTempoTakenOut = true;
    }
  }
  return {
    offsetS,
    tempo,
    isTempoTakenOut,
    earlyS,
    meanS: weightedMean(earlyS, speeds),
    typicalS: typical(earlyS, speeds),
  };
}

/** The median slope of attempt time over reference time (Theil, 1950; Sen, 1968). 1 when nothing can be said. */
function tempoSlope(referenceS: Float64Array, attemptS: Float64Array, speeds: Float32Array): number {
  const floor = quantile(
    [...speeds].filter((speed) => speed > 0),
    0.3,
  );
  const known: number[] = [];
  for (let i = 0; i < referenceS.length; i++) {
    if (!Number.isNaN(attemptS[i]!) && speeds[i]! >= floor) known.push(i);
  }
  if (known.length < 4) return 1;
  const every = Math.max(1, Math.ceil(known.length / MOST_TEMPO_MOMENTS));
  const chosen = known.filter((_, k) => k % every === 0);
  const apartS = PAIR_APART * (referenceS[chosen.at(-1)!]! - referenceS[chosen[0]!]!);
  const slopes: number[] = [];
  for (const [k, i] of chosen.entries()) {
    for (const j of chosen.slice(k + 1)) {
      const spanS = referenceS[j]! - referenceS[i]!;
      if (spanS > 0 && spanS >= apartS) slopes.push((attemptS[j]! - attemptS[i]!) / spanS);
    }
  }
  const slope = quantile(slopes, 0.5);
  return slope > 0 ? slope : 1;
}

function typical(values: Float64Array, weights: Float32Array): number {
  return weightedMean(values.map(Math.abs), weights);
}

function weightedMean(values: Float64Array, weights: Float32Array): number {
  let sum = 0;
  let total = 0;
  for (let i = 0; i < values.length; i++) {
    if (Number.isNaN(values[i]!)) continue;
    sum += weights[i]! * values[i]!;
    total += weights[i]!;
  }
  return total > 0 ? sum / total : 0;
}

function weightedMedian(values: Float64Array, weights: Float32Array): number {
  const order = [...values.keys()].filter((i) => !Number.isNaN(values[i]!) && weights[i]! > 0);
  order.sort((a, b) => values[a]! - values[b]!);
  const half = order.reduce((sum, i) => sum + weights[i]!, 0) / 2;
  let passed = 0;
  for (const i of order) {
    passed += weights[i]!;
    if (passed >= half) return values[i]!;
  }
  return 0;
}

/** The value below which the share lies; 0 of nothing. Sorts a copy. */
export function quantile(values: readonly number[], share: number): number {
  const sorted = Float64Array.from(values).sort();
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0;
}
