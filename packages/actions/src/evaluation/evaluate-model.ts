import type { ActionModel } from '../action-model.ts';
import type { LearningClip } from '../data/action-clip.ts';
import { windowFeatures } from '../features/action-features.ts';
import { windowClassifier } from '../recognition/classify-windows.ts';
import { clipWindows } from '../training/learning-windows.ts';
import { type AnsweredWindows, evaluateWindows } from './evaluate-windows.ts';
import type { EvaluationReport } from './report.ts';

/**
 * How a model does on clips that it didn't learn from; clips of labels it lacks are left out. That they are others is
 * the caller's to know.
 *
 * @example evaluateModel(model, clipsOfAnotherPerson).clips.accuracy.value
 */
export function evaluateModel(model: ActionModel, clips: readonly LearningClip[]): EvaluationReport {
  const answered = answerClips(model, clips);
  return evaluateWindows(clips, answered, {
    labels: model.labels,
    reject: model.reject,
    temperature: model.temperature,
    uncalibrated: answerClips({ ...model, temperature: 1 }, clips).probabilities,
    split: { by: 'given', folds: 1, people: new Set(clips.flatMap(({ person }) => person ?? [])).size },
    baselines: [],
  });
}

/** A model's answers to every window of some clips. */
export function answerClips(model: ActionModel, clips: readonly LearningClip[]): AnsweredWindows {
  const windows = clipWindows(clips, [...clips.keys()], model.labels);
  const classify = windowClassifier(model);
  const probabilities = new Float64Array(windows.length * model.labels.length);
  const distances = new Float64Array(windows.length);
  for (const [index, { clip, start }] of windows.entries()) {
    const features = windowFeatures(clips[clip]!.moments, [start]);
    const answer = classify(features, 0);
    probabilities.set(answer.probabilities, index * model.labels.length);
    distances[index] = answer.distance;
  }
  return { windows, probabilities, distances };
}
