import type { Dropout } from './network.ts';

/** The end of a network: mean and maximum of each channel over time, then one number a class. */
export interface PooledHead {
  readonly moments: number;
  readonly channels: number;
  readonly classes: number;
}

/** Values of one pass through the head. */
export interface PooledHeadValues {
  /** Means of the channels, then their maxima. */
  readonly pooled: Float64Array;
  readonly dropped: Float64Array;
  readonly highest: Int32Array;
  readonly logits: Float64Array;
  readonly pooledGradient: Float64Array;
}

export const openHead = ({ channels, classes }: PooledHead): PooledHeadValues => ({
  pooled: new Float64Array(2 * channels),
  dropped: new Float64Array(2 * channels),
  highest: new Int32Array(channels),
  logits: new Float64Array(classes),
  pooledGradient: new Float64Array(2 * channels),
});

/** @param weights `[class][mean and maximum of each channel]` */
export function throughHead(
  { moments, channels, classes }: PooledHead,
  weights: Float64Array,
  bias: Float64Array,
  from: Float64Array,
  dropout: Dropout,
  { pooled, dropped, highest, logits }: PooledHeadValues,
): void {
  for (let c = 0; c < channels; c++) {
    let sum = 0;
    let most = Number.NEGATIVE_INFINITY;
    for (let t = 0; t < moments; t++) {
      const value = from[t * channels + c]!;
      sum += value;
      if (value > most) {
        most = value;
        highest[c] = t;
      }
    }
    pooled[c] = sum / moments;
    pooled[channels + c] = most;
  }
  const width = 2 * channels;
  for (let i = 0; i < width; i++) dropped[i] = dropout === null ? pooled[i]! : pooled[i]! * dropout[i]!;
  for (let o = 0; o < classes; o++) {
    let sum = bias[o]!;
    for (let i = 0; i < width; i++) sum += weights[o * width + i]! * dropped[i]!;
    logits[o] = sum;
  }
}

/** Adds the gradients of weights and bias, and writes that of the head's input. */
export function backFromHead(
  { moments, channels, classes }: PooledHead,
  weights: Float64Array,
  dropout: Dropout,
  { dropped, highest, pooledGradient }: PooledHeadValues,
  logitGradient: Float64Array,
  weightGradient: Float64Array,
  biasGradient: Float64Array,
  fromGradient: Float64Array,
): void {
  const width = 2 * channels;
  pooledGradient.fill(0);
  for (let o = 0; o < classes; o++) {
    const g = logitGradient[o]!;
    biasGradient[o]! += g;
    for (let i = 0; i < width; i++) {
      weightGradient[o * width + i]! += g * dropped[i]!;
      pooledGradient[i]! += g * weights[o * width + i]!;
    }
  }
  if (dropout !== null) for (let i = 0; i < width; i++) pooledGradient[i]! *= dropout[i]!;
  for (let c = 0; c < channels; c++) {
    const share = pooledGradient[c]! / moments;
    for (let t = 0; t < moments; t++) fromGradient[t * channels + c] = share;
    fromGradient[highest[c]! * channels + c]! += pooledGradient[channels + c]!;
  }
}
