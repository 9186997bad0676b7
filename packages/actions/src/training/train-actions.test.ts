import { simulatedExercise } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { ActionProblem } from '../action-problem.ts';
import { type LearningClip, learningClip } from '../data/action-clip.ts';
import { recogniseActions } from '../recognition/recognise-actions.ts';
import { type TrainedActions, type TrainingProgress, trainActions } from './train-actions.ts';
import { checkpointFromBytes, checkpointToBytes, type TrainingCheckpoint } from './training-checkpoint.ts';
import { DEFAULT_TRAINING, type TrainingOptions } from './training-options.ts';

const CONTEXT = { engineVersion: 'test' };
/** The plain network: how training pauses doesn't depend on which one it is. */
const QUICK = {
  ...DEFAULT_TRAINING,
  kind: 'pooled_softmax' as const,
  epochs: 10,
  baselines: false,
};
const NAMES = { squat: 'squat', press: 'shoulder-press', other: 'deadlift' } as const;

const clips: readonly LearningClip[] = Object.entries(NAMES).flatMap(([label, exercise], kind) =>
  Array.from({ length: 5 }, (_, take) => {
    const { document } = simulatedExercise({
      exercise,
      repetitions: [{ outS: 0.8 + 0.1 * take }, {}],
      restS: 0.1,
      yawDeg: 20 + 12 * take,
      seed: 10 * kind + take,
    });
    const [track] = document.people;
    const person = `person ${take % 3}`;
    return learningClip(
      { id: `${label} ${take}`, label, person, track: track!, image: document.image },
      'world',
    );
  }),
);

describe('training', () => {
  const whole = trained(clips, QUICK);

  it('names people it has not learnt from', () => {
    expect(whole.report!.split).toEqual({ by: 'person', folds: 3, people: 3 });
    expect(whole.report!.clips.accuracy.value).toBeGreaterThan(0.7);
    expect(whole.model.labels).toEqual(['press', 'squat', 'other']);
  });

  it('gives the same model and report after a pause at any step', () => {
    const steps = trainActions(clips, QUICK, CONTEXT);
    let last: TrainingProgress | null = null;
    for (let step = 0; step < 25; step++) last = steps.next().value as TrainingProgress;
    const kept = checkpointFromBytes(checkpointToBytes(last!.checkpoint()));
    const resumed = trained(clips, QUICK, kept);
    // One by one: comparing them as objects takes longer than learning them.
    expect(resumed.model.parameters.every((value, i) => value === whole.model.parameters[i])).toBe(true);
    expect(resumed.report).toEqual(whole.report);
  });

  it('refuses the checkpoint of other clips', () => {
    const first = trainActions(clips, QUICK, CONTEXT).next().value as TrainingProgress;
    const others = clips.map((clip) => ({ ...clip, id: `${clip.id}!` }));
    expect(() => trainActions(others, QUICK, CONTEXT, first.checkpoint()).next()).toThrow(ActionProblem);
  });

  it('refuses a class with four clips and a data set without other', () => {
    const code = (some: readonly LearningClip[]) => {
      try {
        trainActions(some, QUICK, CONTEXT).next();
        return null;
      } catch (error) {
        return (error as ActionProblem).code;
      }
    };
    expect(code(clips.filter(({ id }) => id !== 'squat 4'))).toBe('actions_too_few_clips');
    expect(code(clips.map((clip) => (clip.label === 'other' ? { ...clip, label: 'lift' } : clip)))).toBe(
      'actions_other_missing',
    );
    expect(code(clips.filter(({ label }) => label === 'other'))).toBe('actions_too_few_classes');
  });

  it('finds what was learnt in a longer track', () => {
    const { document } = simulatedExercise({
      exercise: 'squat',
      repetitions: [{}, {}, {}],
      yawDeg: 40,
      seed: 99,
    });
    const { spans } = recogniseActions(document.people[0]!, document.image, whole.model);
    const squatS = spans.reduce(
      (sum, { label, fromS, toS }) => sum + (label === 'squat' ? toS - fromS : 0),
      0,
    );
    expect(squatS).toBeGreaterThan(0.6 * document.timesS.at(-1)!);
    for (const [i, span] of spans.entries())
      if (i > 0) expect(span.fromS).toBeGreaterThanOrEqual(spans[i - 1]!.toS);
  });
});

function trained(
  some: readonly LearningClip[],
  options: TrainingOptions,
  from: TrainingCheckpoint | null = null,
): TrainedActions {
  const steps = trainActions(some, options, CONTEXT, from);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
