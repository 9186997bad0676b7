/** What the optimiser keeps between steps. */
export interface AdamState {
  readonly steps: number;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

const BETA_1 = 0.9;
const BETA_2 = 0.999;
const EPSILON = 1e-8;

/**
 * One step of Adam with decoupled weight decay, in place.
 *
 * Source: Kingma & Ba, 2015, arXiv:1412.6980; Loshchilov & Hutter, 2019, arXiv:1711.05101.
 *
 * @param step of this one, from 1
 */
export function adamStep(
  parameters: Float64Array,
  gradient: Float64Array,
  first: Float64Array,
  second: Float64Array,
  step: number,
  rate: number,
  decay: number,
): void {
  const firstShare = 1 / (1 - BETA_1 ** step);
  const secondShare = 1 / (1 - BETA_2 ** step);
  for (let i = 0; i < parameters.length; i++) {
    const g = gradient[i]!;
    const m = BETA_1 * first[i]! + (1 - BETA_1) * g;
    const v = BETA_2 * second[i]! + (1 - BETA_2) * g * g;
    first[i] = m;
    second[i] = v;
    parameters[i]! -=
      rate * ((m * firstShare) / (Math.sqrt(v * secondShare) + EPSILON) + decay * parameters[i]!);
  }
}
