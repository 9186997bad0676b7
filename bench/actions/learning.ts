import {
  type ActionModel,
  DEFAULT_TRAINING,
  type LearningClip,
  type TrainedActions,
  type TrainingOptions,
  trainActions,
} from '@posebox/actions';

/** Trains to the end; studies have no `other` class unless their data have one. */
export function learn(
  clips: readonly LearningClip[],
  options: Partial<TrainingOptions> = {},
): TrainedActions {
  const steps = trainActions(
    clips,
    { ...DEFAULT_TRAINING, evaluate: false, ...options },
    { engineVersion: 'study', withoutOther: true },
  );
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** The same model without limits: every clip gets a label. */
export const decided = (model: ActionModel): ActionModel => ({
  ...model,
  reject: { confidence: 0, distance: Number.MAX_VALUE },
});
