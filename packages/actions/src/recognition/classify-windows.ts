import type { ActionModel } from '../action-model.ts';
import { WINDOW_WIDTH } from '../features/action-features.ts';
import { networkOf } from '../networks/networks.ts';
import { softmax } from '../training/loss.ts';
import { noveltyOf, outlineOf } from './novelty.ts';

/** Answers to windows. */
export interface ClassifiedWindows {
  /** One number a label and window, calibrated. */
  readonly probabilities: Float32Array;
  /** One number a window, 0 like an example that was learnt from, about 1 like another person's; see `ActionModel.reject`. */
  readonly distances: Float32Array;
}

/** Something that takes windows one after the other; open it once, its room is used again. */
export type WindowClassifier = (
  windows: Float64Array,
  at: number,
) => {
  readonly probabilities: Float64Array;
  readonly distance: number;
};

/** `const classify = windowClassifier(model)`, then `classify(windows, index * WINDOW_WIDTH)`. */
export function windowClassifier(model: ActionModel): WindowClassifier {
  const pass = networkOf(model.kind, model.labels.length).open();
  const parameters = Float64Array.from(model.parameters);
  return (windows, at) => {
    pass.forward(parameters, windows, at, null);
    return {
      probabilities: softmax(pass.logits, model.temperature),
      distance: noveltyOf(outlineOf(windows, at), model.novelty),
    };
  };
}

/**
 * Classifies windows of `windowFeatures`.
 *
 * @example classifyWindows(model, windowFeatures(moments, [0, 4])).probabilities.length // 2 × labels
 */
export function classifyWindows(model: ActionModel, windows: Float64Array): ClassifiedWindows {
  const classify = windowClassifier(model);
  const count = windows.length / WINDOW_WIDTH;
  const probabilities = new Float32Array(count * model.labels.length);
  const distances = new Float32Array(count);
  for (let i = 0; i < count; i++) {
    const answer = classify(windows, i * WINDOW_WIDTH);
    probabilities.set(answer.probabilities, i * model.labels.length);
    distances[i] = answer.distance;
  }
  return { probabilities, distances };
}
