/** Share of certainty given to all classes alike: keeps a network of few clips from being too sure. */
const SMOOTHING = 0.1;

/** Probabilities from what a network gave last, divided by a temperature. */
export function softmax(logits: ArrayLike<number>, temperature = 1): Float64Array {
  let most = Number.NEGATIVE_INFINITY;
  for (let i = 0; i < logits.length; i++) most = Math.max(most, logits[i]!);
  const result = new Float64Array(logits.length);
  let sum = 0;
  for (let i = 0; i < logits.length; i++) {
    result[i] = Math.exp((logits[i]! - most) / temperature);
    sum += result[i]!;
  }
  for (let i = 0; i < result.length; i++) result[i]! /= sum;
  return result;
}

/** The place of the largest number; the first of several. */
export function largest(values: ArrayLike<number>): number {
  let best = 0;
  for (let i = 1; i < values.length; i++) if (values[i]! > values[best]!) best = i;
  return best;
}

/**
 * Cross entropy with smoothed labels (Szegedy et al., 2016), and its gradient by the logits.
 *
 * @param gradient is written
 */
export function lossGradient(
  logits: Float64Array,
  label: number,
  gradient: Float64Array,
): { readonly loss: number; readonly isRight: boolean } {
  const probabilities = softmax(logits);
  const even = SMOOTHING / logits.length;
  let loss = 0;
  for (let i = 0; i < logits.length; i++) {
    const wanted = even + (i === label ? 1 - SMOOTHING : 0);
    loss -= wanted * Math.log(Math.max(probabilities[i]!, 1e-300));
    gradient[i] = probabilities[i]! - wanted;
  }
  return { loss, isRight: largest(probabilities) === label };
}
