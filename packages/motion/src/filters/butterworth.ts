/**
 * Running a 2nd-order filter forwards and backwards narrows it: its cut-off is raised by so much that the pair has the
 * one that was asked for. (√2 - 1)^(1/4). Source: D. A. Winter, Biomechanics and Motor Control of Human Movement, ch. 2.
 */
const TWO_PASS_CORRECTION = (Math.SQRT2 - 1) ** 0.25;

/** Values added at each end, mirrored through the end point, so that the filter has settled where the series begins. */
const PADDING_PERIODS = 3;

interface Biquad {
  readonly b0: number;
  readonly b1: number;
  readonly b2: number;
  readonly a1: number;
  readonly a2: number;
}

/**
 * Zero-phase Butterworth low-pass: 2nd order, forwards and backwards, so that nothing is late.
 *
 * @param values evenly spaced, without NaN.
 * @param cutoffHz −3 dB of both passes together; must lie below `rateHz` / 4.
 * @throws RangeError when the cut-off doesn't fit the rate.
 * @example butterworthLowPass(kneeFlexionDeg, 30, 6)
 */
export function butterworthLowPass(
  values: ArrayLike<number>,
  rateHz: number,
  cutoffHz: number,
): Float64Array {
  if (!(cutoffHz > 0 && cutoffHz < rateHz / 4)) {
    throw new RangeError(
      `a cut-off of ${cutoffHz} Hz needs more than ${4 * cutoffHz} values a second, not ${rateHz}`,
    );
  }
  const count = values.length;
  if (count < 2) return Float64Array.from(values);
  const filter = lowPassBiquad(rateHz, cutoffHz);
  const padding = Math.min(count - 1, Math.ceil((PADDING_PERIODS * rateHz) / cutoffHz));
  const padded = padOdd(values, padding);
  runInPlace(filter, padded);
  padded.reverse();
  runInPlace(filter, padded);
  padded.reverse();
  return padded.slice(padding, padding + count);
}

/** Bilinear transform with pre-warping of the corrected cut-off. */
function lowPassBiquad(rateHz: number, cutoffHz: number): Biquad {
  const k = Math.tan((Math.PI * cutoffHz) / rateHz) / TWO_PASS_CORRECTION;
  const norm = 1 / (1 + Math.SQRT2 * k + k * k);
  const b0 = k * k * norm;
  return { b0, b1: 2 * b0, b2: b0, a1: 2 * (k * k - 1) * norm, a2: (1 - Math.SQRT2 * k + k * k) * norm };
}

function padOdd(values: ArrayLike<number>, padding: number): Float64Array {
  const count = values.length;
  const padded = new Float64Array(count + 2 * padding);
  const first = values[0]!;
  const last = values[count - 1]!;
  for (let i = 0; i < padding; i++) {
    padded[i] = 2 * first - values[padding - i]!;
    padded[padding + count + i] = 2 * last - values[count - 2 - i]!;
  }
  for (let i = 0; i < count; i++) padded[padding + i] = values[i]!;
  return padded;
}

/** Transposed direct form II, begun in the steady state of the first value. */
function runInPlace({ b0, b1, b2, a1, a2 }: Biquad, values: Float64Array): void {
  const first = values[0]!;
  let s2 = (b2 - a2) * first;
  let s1 = (b1 - a1) * first + s2;
  for (let i = 0; i < values.length; i++) {
    const x = values[i]!;
    const y = b0 * x + s1;
    s1 = b1 * x - a1 * y + s2;
    s2 = b2 * x - a2 * y;
    values[i] = y;
  }
}
