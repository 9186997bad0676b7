/**
 * How a measured value is steadied: a mean weighted by how sure each reading is and by how near it is in time. The near
 * readings decide; where they are unsure those further away do; where none is known for long, the value at rest.
 */
export interface Steadying {
  /** Seconds over which near readings are averaged. */
  readonly nearS: number;
  /** Seconds over which a value is held that isn't read any more. */
  readonly holdS: number;
  /** Whether readings are quaternions, of which q and −q mean the same. */
  readonly rotations: boolean;
}

/** Bones, and the twists of limbs, which straight limbs don't tell. */
export const ROTATION_STEADYING: Steadying = { nearS: 0.02, holdS: 1, rotations: true };
export const TWIST_STEADYING: Steadying = { nearS: 0.1, holdS: 1, rotations: false };
/** Depth is guessed from how large a body looks: it trembles more than what lies across the picture. */
export const ACROSS_STEADYING: Steadying = { nearS: 0.04, holdS: 10, rotations: false };
export const DEPTH_STEADYING: Steadying = { nearS: 0.25, holdS: 10, rotations: false };
/** The distance that heights are told at changes no faster than somebody walks. */
export const DISTANCE_STEADYING: Steadying = { nearS: 1, holdS: 10, rotations: false };

/** What far readings and the value at rest weigh beside a sure, near one. */
const FAR_SHARE = 5e-4;
const REST_SHARE = 3e-4;

/** Sums of the past: values and weights that fade. */
interface FadingSums {
  readonly near: Float64Array;
  readonly far: Float64Array;
  nearWeight: number;
  farWeight: number;
  timeS: number;
}

const fadingSums = (width: number): FadingSums => ({
  near: new Float64Array(width),
  far: new Float64Array(width),
  nearWeight: 0,
  farWeight: 0,
  timeS: Number.NaN,
});

function fade(sums: FadingSums, timeS: number, { nearS, holdS }: Steadying): void {
  const passedS = Math.abs(timeS - sums.timeS);
  sums.timeS = timeS;
  if (!(passedS > 0)) return;
  const [nearLeft, farLeft] = [Math.exp(-passedS / nearS), Math.exp(-passedS / holdS)];
  for (let i = 0; i < sums.near.length; i++) {
    sums.near[i]! *= nearLeft;
    sums.far[i]! *= farLeft;
  }
  sums.nearWeight *= nearLeft;
  sums.farWeight *= farLeft;
}

function take(
  sums: FadingSums,
  values: ArrayLike<number>,
  first: number,
  weight: number,
  sign: number,
): void {
  if (!(weight > 0)) return;
  for (let i = 0; i < sums.near.length; i++) {
    const value = weight * sign * values[first + i]!;
    sums.near[i]! += value;
    sums.far[i]! += value;
  }
  sums.nearWeight += weight;
  sums.farWeight += weight;
}

/** −1 where a quaternion means the same rotation by the other sign as what went before. */
function signTo(sums: FadingSums, values: ArrayLike<number>, first: number, rotations: boolean): 1 | -1 {
  if (!rotations) return 1;
  let along = 0;
  for (let i = 0; i < sums.near.length; i++)
    along += (sums.near[i]! + FAR_SHARE * sums.far[i]!) * values[first + i]!;
  return along < 0 ? -1 : 1;
}

function normalise(values: Float64Array, first: number, width: number): void {
  const length = Math.hypot(...values.subarray(first, first + width));
  for (let i = 0; i < width; i++) values[first + i]! /= length;
}

/**
 * Steadies a series that is known from beginning to end, forwards and backwards, so that nothing is late.
 *
 * @param values `width` numbers a time; @param weights one a time, 0…1; @param rest what is assumed where nothing is read.
 * @returns the values, and for each time how far they follow what was read: 1 wholly, 0 they are at rest.
 */
export function steadyRecorded(
  values: Float64Array,
  weights: Float64Array,
  timesS: Float64Array,
  rest: ArrayLike<number>,
  how: Steadying,
): { readonly values: Float64Array; readonly followed: Float64Array } {
  const width = rest.length;
  const count = timesS.length;
  const sums = new Float64Array(count * width);
  const totals = new Float64Array(count);
  for (const backwards of [false, true]) {
    const past = fadingSums(width);
    for (let step = 0; step < count; step++) {
      const at = backwards ? count - 1 - step : step;
      fade(past, timesS[at]!, how);
      // The reading itself belongs to the forward pass only.
      if (!backwards)
        take(past, values, at * width, weights[at]!, signTo(past, values, at * width, how.rotations));
      let sign = 1;
      if (backwards && how.rotations) {
        let along = 0;
        for (let i = 0; i < width; i++)
          along += sums[at * width + i]! * (past.near[i]! + FAR_SHARE * past.far[i]!);
        if (along < 0) sign = -1;
      }
      for (let i = 0; i < width; i++)
        sums[at * width + i]! += sign * (past.near[i]! + FAR_SHARE * past.far[i]!);
      totals[at]! += past.nearWeight + FAR_SHARE * past.farWeight;
      if (backwards)
        take(past, values, at * width, weights[at]!, signTo(past, values, at * width, how.rotations));
    }
  }
  const followed = new Float64Array(count);
  for (let at = 0; at < count; at++) followed[at] = settle(sums, at * width, totals[at]!, rest, how);
  return { values: sums, followed };
}

/** Adds the value at rest and divides by all weights, in place. */
function settle(
  sums: Float64Array,
  first: number,
  total: number,
  rest: ArrayLike<number>,
  { rotations }: Steadying,
): number {
  const width = rest.length;
  let along = 0;
  for (let i = 0; i < width; i++) along += sums[first + i]! * rest[i]!;
  const restWeight = rotations && along < 0 ? -REST_SHARE : REST_SHARE;
  for (let i = 0; i < width; i++)
    sums[first + i] = (sums[first + i]! + restWeight * rest[i]!) / (total + REST_SHARE);
  if (rotations) normalise(sums, first, width);
  return total / (total + REST_SHARE);
}

/** Steadies readings as they come. */
export interface LiveSteadying {
  /** The value at a moment, into an array that is used again; times must rise. */
  next(values: ArrayLike<number>, weight: number, timeS: number): Float64Array;
  /** How far the last value follows what was read, 0…1. */
  readonly followed: number;
  reset(): void;
}

/** `const steady = createLiveSteadying(NO_ROTATION, how)`, then `steady.next(reading, sureness, timeS)` a frame. */
export function createLiveSteadying(rest: ArrayLike<number>, how: Steadying): LiveSteadying {
  let past = fadingSums(rest.length);
  const value = new Float64Array(rest.length);
  let followed = 0;
  return {
    next(values, weight, timeS) {
      fade(past, timeS, how);
      take(past, values, 0, weight, signTo(past, values, 0, how.rotations));
      for (let i = 0; i < value.length; i++) value[i] = past.near[i]! + FAR_SHARE * past.far[i]!;
      followed = settle(value, 0, past.nearWeight + FAR_SHARE * past.farWeight, rest, how);
      return value;
    },
    get followed() {
      return followed;
    },
    reset() {
      past = fadingSums(rest.length);
    },
  };
}
