/** The beats of a piece of music, as far as it has a steady one. */
export interface Beats {
  /** Beats a minute. */
  readonly tempo: number;
  readonly timesS: readonly number[];
  /** 0…1: how much of the sound's attacks the beat explains. */
  readonly clarity: number;
}

/** About 10 ms, whole samples. */
const hopOf = (rateHz: number): number => Math.round(0.01 * rateHz);

/** Below so many attacks' worth of agreement there is no beat to speak of: speech, noise, a single clap. */
const LEAST_CLARITY = 0.15;
const LEAST_S = 4;
const TEMPO = { least: 60, most: 190, usual: 120 } as const;
/** How much a beat may stray from the tempo: larger is stricter (Ellis, 2007). */
const TIGHTNESS = 100;

/**
 * Beats by attacks in the sound: where a low and a high band grow louder, the period in which they repeat, and the
 * chain of beats that fits both best (D. P. W. Ellis, Beat tracking by dynamic programming, 2007). It finds steady
 * beats of percussive music; the octave of the tempo may be off (60 for 120), swing and changes of tempo are followed
 * only slowly, and calm strings or singing have none to find.
 *
 * @param samples one channel, −1…1. @returns null where there is no steady beat.
 * @example beatsOf(await readSound(tools, video), SOUND_RATE_HZ)?.tempo // 119.8
 */
export function beatsOf(samples: Float32Array, rateHz: number): Beats | null {
  if (samples.length < LEAST_S * rateHz) return null;
  const hop = hopOf(rateHz);
  const stepS = hop / rateHz;
  const attacks = attackStrengths(samples, rateHz, hop);
  const { period, clarity } = periodOf(attacks, stepS);
  if (clarity < LEAST_CLARITY) return null;
  const timesS = beatChain(attacks, period).map((at) => Math.round(at * stepS * 1000) / 1000);
  return { tempo: Math.round(600 / (period * stepS)) / 10, timesS, clarity: Math.round(clarity * 100) / 100 };
}

/** One value each hop: how much louder it became, in two bands; mean 0 where nothing happens, variance 1. */
function attackStrengths(samples: Float32Array, rateHz: number, hop: number): Float32Array {
  const count = Math.floor(samples.length / hop);
  const low = new Float32Array(count);
  const high = new Float32Array(count);
  const lowShare = 1 - Math.exp((-2 * Math.PI * 180) / rateHz);
  const middleShare = 1 - Math.exp((-2 * Math.PI * 1500) / rateHz);
  let lowPassed = 0;
  let middlePassed = 0;
  for (let i = 0; i < count * hop; i++) {
    lowPassed += lowShare * (samples[i]! - lowPassed);
    middlePassed += middleShare * (samples[i]! - middlePassed);
    const at = Math.floor(i / hop);
    low[at]! += lowPassed ** 2;
    high[at]! += (samples[i]! - middlePassed) ** 2;
  }
  const attacks = new Float32Array(count);
  for (const band of [low, high]) {
    const level = Math.max(1e-9, band.reduce((sum, value) => sum + value, 0) / count) * 0.01;
    const loudness = band.map((value) => Math.log(value + level));
    for (let i = 2; i < count; i++) attacks[i]! += Math.max(0, loudness[i]! - loudness[i - 2]!);
  }
  const mean = attacks.reduce((sum, value) => sum + value, 0) / count;
  const spread = Math.sqrt(attacks.reduce((sum, value) => sum + (value - mean) ** 2, 0) / count) || 1;
  return attacks.map((value) => (value - mean) / spread);
}

/** The period, in steps, at which the attacks repeat best, tempos near the usual one preferred. */
function periodOf(
  attacks: Float32Array,
  stepS: number,
): { readonly period: number; readonly clarity: number } {
  const from = Math.floor(60 / TEMPO.most / stepS);
  const to = Math.ceil(60 / TEMPO.least / stepS);
  const usual = 60 / TEMPO.usual / stepS;
  const repeats = new Float64Array(to + 2);
  for (let lag = from - 1; lag <= to + 1; lag++) {
    let sum = 0;
    for (let i = lag; i < attacks.length; i++) sum += attacks[i]! * attacks[i - lag]!;
    repeats[lag] = sum / (attacks.length - lag);
  }
  let best = from;
  let most = Number.NEGATIVE_INFINITY;
  for (let lag = from; lag <= to; lag++) {
    const octaves = Math.log2(lag / usual);
    const weighted = repeats[lag]! * Math.exp(-0.5 * octaves * octaves);
    if (weighted > most) {
      most = weighted;
      best = lag;
    }
  }
  // The peak between two steps, by the parabola through three.
  const [before, here, after] = [repeats[best - 1]!, repeats[best]!, repeats[best + 1]!];
  const bend = before - 2 * here + after;
  const shift = bend < 0 ? (0.5 * (before - after)) / bend : 0;
  return { period: best + shift, clarity: Math.max(0, Math.min(1, here)) };
}

/** The beats: attacks about a period apart, as a whole as strong as can be. */
function beatChain(attacks: Float32Array, period: number): number[] {
  const score = Float64Array.from(attacks);
  const previous = new Int32Array(attacks.length).fill(-1);
  const nearest = Math.round(period / 2);
  const furthest = Math.round(period * 2);
  for (let i = 0; i < attacks.length; i++) {
    let best = 0;
    for (let step = nearest; step <= furthest && step <= i; step++) {
      const candidate = score[i - step]! - TIGHTNESS * Math.log(step / period) ** 2;
      if (candidate > best) {
        best = candidate;
        previous[i] = i - step;
      }
    }
    score[i]! += best;
  }
  let last = attacks.length - 1;
  for (let i = attacks.length - furthest; i < attacks.length; i++) {
    if (i >= 0 && score[i]! > score[last]!) last = i;
  }
  const beats: number[] = [];
  for (let at = last; at >= 0; at = previous[at]!) beats.push(at);
  return beats.reverse();
}
