import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  type ActionModel,
  actionModelFromOnnx,
  actionModelToOnnx,
  classifyWindows,
  DEFAULT_TRAINING,
  evaluateModel,
  type LearningClip,
  learningClip,
  NETWORK_KINDS,
  type NetworkKind,
  trainActions,
  windowFeatures,
  windowStarts,
} from '@posebox/actions';
import { simulatedExercise } from '@posebox/motion';
import { InferenceSession, Tensor } from 'onnxruntime-node';
import { afterAll, describe, expect, it } from 'vitest';
import { pythonEnvironment, runPython } from '../support/python-env.ts';

/** What is asked of every runtime. */
const MOST_DIFFERENCE = 1e-4;

const PROGRAM = join(import.meta.dirname, 'run_model.py');
const { python } = await pythonEnvironment('learning', 'the tests of models in Python');
const folder = mkdtempSync(join(tmpdir(), 'posebox-models-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clips = ['squat', 'shoulder-press', 'deadlift'].flatMap((exercise, kind) =>
  Array.from({ length: 6 }, (_, take) => clipOf(exercise as 'squat', take, kind)),
);
const learnt = clips.filter(({ id }) => !id.endsWith('5'));
const windows = clips.flatMap(({ moments }) =>
  windowStarts(moments.count, 9).map((start) => windowFeatures(moments, [start])),
);

describe.each(NETWORK_KINDS)('an exported %s', (kind) => {
  const model = trained(kind);
  const file = actionModelToOnnx(model);
  const path = join(folder, `${kind}.onnx`);
  writeFileSync(path, file);
  const own = classifyWindows(actionModelFromOnnx(file), joined(windows)).probabilities;

  it('answers in onnxruntime-node as it does here', async () => {
    const session = await InferenceSession.create(path);
    const input = new Tensor('float32', Float32Array.from(joined(windows)), [windows.length, 30, 54]);
    const { probabilities } = await session.run({ windows: input });
    expect(largestDifference(own, probabilities!.data as Float32Array)).toBeLessThan(MOST_DIFFERENCE);
    await session.release();
  });

  it.skipIf(!python)(
    'answers in the ONNX Runtime of Python as it does here, and says the same of itself',
    async () => {
      const input = join(folder, 'windows.json');
      const moments = windows.map((one) =>
        Array.from({ length: 30 }, (_, i) => [...one.subarray(54 * i, 54 * (i + 1))]),
      );
      writeFileSync(input, JSON.stringify(moments));
      const told = (await runPython(python!, PROGRAM, ['probabilities', path, input])) as {
        readonly probabilities: readonly (readonly number[])[];
        readonly metadata: Readonly<Record<string, unknown>>;
      };
      expect(largestDifference(own, told.probabilities.flat())).toBeLessThan(MOST_DIFFERENCE);
      expect(told.metadata).toMatchObject({ labels: model.labels, kind, features_version: 1 });
    },
  );
});

it.skipIf(!python)('a report counts as scikit-learn does', async () => {
  const report = evaluateModel(
    { ...trained('pooled_softmax'), reject: { confidence: 0.7, distance: 1e6 } },
    clips,
  );
  const truth = report.clips.confusion.flatMap((row, label) =>
    row.flatMap((count) => Array(count).fill(label)),
  );
  const answer = report.clips.confusion.flatMap((row) =>
    row.flatMap((count, place) => Array(count).fill(place === report.labels.length ? -1 : place)),
  );
  const path = join(folder, 'predictions.json');
  writeFileSync(path, JSON.stringify({ labels: report.labels, truth, answer }));
  expect(await runPython(python!, PROGRAM, ['scores', path])).toEqual({
    accuracy: expect.closeTo(report.clips.accuracy.value!, 9),
    macroF1: expect.closeTo(report.clips.macroF1.value!, 9),
    confusion: report.clips.confusion,
    recall: report.clips.classes.map(({ recall }) => expect.closeTo(recall.value!, 9)),
  });
});

function clipOf(exercise: 'squat', take: number, kind: number): LearningClip {
  const { document } = simulatedExercise({
    exercise,
    repetitions: [{ outS: 0.7 + 0.1 * take }],
    yawDeg: 15 * take,
    seed: 10 * kind + take,
  });
  const label = exercise === 'squat' ? 'squat' : kind === 1 ? 'press' : 'other';
  const [track] = document.people;
  return learningClip(
    { id: `${label} ${take}`, label, person: null, track: track!, image: document.image },
    'world',
  );
}

function trained(kind: NetworkKind): ActionModel {
  const options = { ...DEFAULT_TRAINING, kind, epochs: 3, evaluate: false };
  const steps = trainActions(learnt, options, { engineVersion: 'test' });
  for (;;) {
    const step = steps.next();
    if (step.done) return { ...step.value.model, temperature: 0.8 };
  }
}

function joined(some: readonly Float64Array[]): Float64Array {
  return Float64Array.from(some.flatMap((one) => [...one]));
}

function largestDifference(a: ArrayLike<number>, b: ArrayLike<number>): number {
  expect(a.length).toBe(b.length);
  let most = 0;
  for (let i = 0; i < a.length; i++) most = Math.max(most, Math.abs(a[i]! - b[i]!));
  return most;
}
