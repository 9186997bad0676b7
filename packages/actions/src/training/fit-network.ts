import { normalDeviation, seededChance } from '@posebox/motion';
import type { LearningClip } from '../data/action-clip.ts';
import { WINDOW_WIDTH } from '../features/action-features.ts';
import type { Network } from '../networks/network.ts';
import { adamStep } from './adam.ts';
import { type ClipWindow, drawEpoch } from './learning-windows.ts';
import { lossGradient } from './loss.ts';

/** Where fitting stands between two epochs; with it and the same clips it goes on as if it had never stopped. */
export interface FitState {
  readonly epoch: number;
  readonly steps: number;
  readonly parameters: Float64Array;
  readonly first: Float64Array;
  readonly second: Float64Array;
}

/** An epoch that is over. */
export interface FittedEpoch {
  readonly state: FitState;
  /** Mean cross entropy and share of right answers on the epoch's varied windows. */
  readonly loss: number;
  readonly accuracy: number;
}

const BATCH = 32;
const DECAY = 0.02;
const DROPPED = 0.3;
const MOST_GRADIENT = 5;

/** The rate falls from the first to the last along half a cosine; both found on simulated clips. */
const RATE = { first: 4e-3, last: 1e-4 } as const;

const rateAt = (share: number): number =>
  RATE.last + ((RATE.first - RATE.last) * (1 + Math.cos(Math.PI * share))) / 2;

/** Each epoch has its own numbers, so that nothing of a random source need be kept. */
const epochChance = (seed: number, epoch: number) =>
  seededChance((Math.imul(seed + 1, 0x9e3779b1) ^ Math.imul(epoch + 1, 0x85ebca6b)) >>> 0);

export interface FitOptions {
  readonly seed: number;
  readonly epochs: number;
}

/**
 * Fits a network to windows of clips, one epoch a step. Stop asking to cancel; give the last state back to go on.
 *
 * @returns the parameters
 */
export function* fitNetwork(
  network: Network,
  clips: readonly LearningClip[],
  windows: readonly ClipWindow[],
  labels: readonly string[],
  { seed, epochs }: FitOptions,
  from: FitState | null = null,
): Generator<FittedEpoch, Float64Array> {
  const begin = seededChance(seed);
  const parameters = from ? from.parameters.slice() : network.initial(() => normalDeviation(begin));
  const first = from ? from.first.slice() : new Float64Array(network.parameterCount);
  const second = from ? from.second.slice() : new Float64Array(network.parameterCount);
  let steps = from?.steps ?? 0;
  const pass = network.open();
  const gradient = new Float64Array(network.parameterCount);
  const logitGradient = new Float64Array(network.shape.classes);
  const dropout = new Float64Array(network.pooledWidth);
  for (let epoch = from?.epoch ?? 0; epoch < epochs; epoch++) {
    const chance = epochChance(seed, epoch);
    const drawn = drawEpoch(clips, windows, labels, chance);
    const count = drawn.labels.length;
    let loss = 0;
    let right = 0;
    for (let batch = 0; batch < count; batch += BATCH) {
      const size = Math.min(BATCH, count - batch);
      gradient.fill(0);
      for (let i = batch; i < batch + size; i++) {
        for (let k = 0; k < dropout.length; k++) dropout[k] = chance() < DROPPED ? 0 : 1 / (1 - DROPPED);
        pass.forward(parameters, drawn.windows, i * WINDOW_WIDTH, dropout);
        const told = lossGradient(pass.logits, drawn.labels[i]!, logitGradient);
        loss += told.loss;
        if (told.isRight) right += 1;
        for (let k = 0; k < logitGradient.length; k++) logitGradient[k]! /= size;
        pass.backward(parameters, logitGradient, gradient);
      }
      shorten(gradient);
      steps += 1;
      const rate = rateAt((epoch + batch / count) / epochs);
      adamStep(parameters, gradient, first, second, steps, rate, DECAY);
    }
    yield {
      state: {
        epoch: epoch + 1,
        steps,
        parameters: parameters.slice(),
        first: first.slice(),
        second: second.slice(),
      },
      loss: loss / count,
      accuracy: right / count,
    };
  }
  return parameters;
}

/** Keeps a gradient's length within bounds: one odd window must not undo what was learnt. */
function shorten(gradient: Float64Array): void {
  let sum = 0;
  for (const value of gradient) sum += value * value;
  const length = Math.sqrt(sum);
  if (length <= MOST_GRADIENT) return;
  for (let i = 0; i < gradient.length; i++) gradient[i]! *= MOST_GRADIENT / length;
}
