/**
 * A convolution over time with as many moments out as in; what lies outside counts as 0. Layouts: values
 * `[moment][channel]`, weights `[out][tap][in]`, so that the inner loops run along both.
 */
export interface Convolution {
  readonly moments: number;
  readonly inputs: number;
  readonly outputs: number;
  /** Odd. */
  readonly taps: number;
  readonly dilation: number;
}

/** `to` = bias + weights ∗ `from`. */
export function convolve(
  { moments, inputs, outputs, taps, dilation }: Convolution,
  weights: Float64Array,
  bias: Float64Array,
  from: Float64Array,
  fromAt: number,
  to: Float64Array,
): void {
  const reach = (taps - 1) / 2;
  const stride = taps * inputs;
  for (let t = 0; t < moments; t++) {
    // Four outputs share each value that is read.
    for (let o = 0; o < outputs; o += 4) {
      let a = bias[o]!;
      let b = bias[o + 1]!;
      let c = bias[o + 2]!;
      let d = bias[o + 3]!;
      for (let k = 0; k < taps; k++) {
        const moment = t + (k - reach) * dilation;
        if (moment < 0 || moment >= moments) continue;
        const x = fromAt + moment * inputs;
        const w = o * stride + k * inputs;
        const w1 = w + stride;
        const w2 = w1 + stride;
        const w3 = w2 + stride;
        for (let i = 0; i < inputs; i++) {
          const value = from[x + i]!;
          a += value * weights[w + i]!;
          b += value * weights[w1 + i]!;
          c += value * weights[w2 + i]!;
          d += value * weights[w3 + i]!;
        }
      }
      const y = t * outputs + o;
      to[y] = a;
      to[y + 1] = b;
      to[y + 2] = c;
      to[y + 3] = d;
    }
  }
}

/**
 * Adds the gradients of weights, bias and, unless `fromGradient` is null, of the input.
 *
 * @param toGradient the loss's gradient by the output
 */
export function convolveBack(
  { moments, inputs, outputs, taps, dilation }: Convolution,
  weights: Float64Array,
  from: Float64Array,
  fromAt: number,
  toGradient: Float64Array,
  weightGradient: Float64Array,
  biasGradient: Float64Array,
  fromGradient: Float64Array | null,
): void {
  const reach = (taps - 1) / 2;
  const stride = taps * inputs;
  for (let t = 0; t < moments; t++) {
    for (let o = 0; o < outputs; o++) {
      const g = toGradient[t * outputs + o]!;
      // Half of what a rectifier lets through is nothing.
      if (g === 0) continue;
      biasGradient[o]! += g;
      for (let k = 0; k < taps; k++) {
        const moment = t + (k - reach) * dilation;
        if (moment < 0 || moment >= moments) continue;
        const x = fromAt + moment * inputs;
        const w = o * stride + k * inputs;
        for (let i = 0; i < inputs; i++) weightGradient[w + i]! += g * from[x + i]!;
        if (fromGradient === null) continue;
        const dx = moment * inputs;
        for (let i = 0; i < inputs; i++) fromGradient[dx + i]! += g * weights[w + i]!;
      }
    }
  }
}
