import type { HeldOutWindows } from './held-out.ts';
import { largest, softmax } from './loss.ts';

/** What held-out answers say about how far to trust a model. */
export interface CalibratedTrust {
  readonly temperature: number;
  readonly reject: { readonly confidence: number; readonly distance: number };
}

/** Less sure than this is unknown, whatever the data say. */
const LEAST_CONFIDENCE = 0.6;

/** The share of known windows that may lie further out than the limit. */
const BEYOND = 0.025;

/**
 * No limit of distance is narrower: somebody who was not learnt from lies further out than the clips of those who were.
 * Chosen on the known classes of shared/data/actions/mars_labelled, subject 2 by what subject 1 showed.
 */
const LEAST_DISTANCE = 1.2;

/** Plain limits where nothing was held out. */
export const UNCALIBRATED: CalibratedTrust = {
  temperature: 1,
  reject: { confidence: LEAST_CONFIDENCE, distance: LEAST_DISTANCE },
};

/**
 * The temperature under which held-out windows are most likely (Guo et al., 2017, arXiv:1706.04599), and the distance
 * within which 97.5 % of the windows lie that were held out and rightly named.
 */
export function calibrate(held: HeldOutWindows, classes: number): CalibratedTrust {
  const temperature = bestTemperature(held, classes);
  const right: number[] = [];
  for (const [index, { label }] of held.windows.entries()) {
    const logits = held.logits.subarray(index * classes, (index + 1) * classes);
    if (largest(logits) === label) right.push(held.distances[index]!);
  }
  right.sort((a, b) => a - b);
  const limit = right[Math.floor((1 - BEYOND) * (right.length - 1))] ?? 0;
  return {
    temperature,
    reject: { confidence: LEAST_CONFIDENCE, distance: Math.max(LEAST_DISTANCE, limit) },
  };
}

/** By golden section in the logarithm: the likelihood has one top. */
function bestTemperature(held: HeldOutWindows, classes: number): number {
  const unlikelihood = (temperature: number) => {
    let sum = 0;
    for (const [index, { label }] of held.windows.entries()) {
      const logits = held.logits.subarray(index * classes, (index + 1) * classes);
      sum -= Math.log(Math.max(softmax(logits, temperature)[label]!, 1e-12));
    }
    return sum;
  };
  const golden = (Math.sqrt(5) - 1) / 2;
  let low = Math.log(0.2);
  let high = Math.log(5);
  for (let step = 0; step < 30; step++) {
    const a = high - golden * (high - low);
    const b = low + golden * (high - low);
    if (unlikelihood(Math.exp(a)) < unlikelihood(Math.exp(b))) high = b;
    else low = a;
  }
  return Math.exp((low + high) / 2);
}
