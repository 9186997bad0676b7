import { execFile } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import {
  actionModelFromOnnx,
  actionModelToOnnx,
  evaluateModel,
  featureFile,
  type LearningClip,
  learningClip,
  modelOfTrainedParameters,
} from '@posebox/actions';
import { simulatedExercise } from '@posebox/motion';
import { afterAll, describe, expect, it } from 'vitest';

const run = promisify(execFile);
const TRAINER = join(import.meta.dirname, '../../docs/examples/actions/train_actions.py');
/** A Python that has PyTorch; nothing fetches one. */
const python = process.env.POSEBOX_TORCH_PYTHON ?? 'python3';
const hasTorch = await run(python, ['-c', 'import torch, numpy']).then(
  () => true,
  () => false,
);
if (!hasTorch)
  console.warn(
    'Left out: the PyTorch trainer (needs a Python with torch and numpy: python3, or POSEBOX_TORCH_PYTHON)',
  );

const folder = mkdtempSync(join(tmpdir(), 'posebox-torch-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const clips = (['squat', 'shoulder-press', 'deadlift'] as const).flatMap((exercise, kind) =>
  Array.from({ length: 6 }, (_, take): LearningClip => {
    const { document } = simulatedExercise({
      exercise,
      repetitions: [{ outS: 0.7 + 0.1 * take }],
      yawDeg: 15 * take,
      seed: 10 * kind + take,
    });
    const label = exercise === 'squat' ? 'squat' : kind === 1 ? 'press' : 'other';
    const [track] = document.people;
    const id = `${label} ${take}`;
    return learningClip({ id, label, person: null, track: track!, image: document.image }, 'world');
  }),
);

describe.skipIf(!hasTorch)('what PyTorch learnt from exported features', () => {
  it.each(['tcn', 'gru'])('comes back as a model file that knows the clips: %s', async (kind) => {
    const features = join(folder, 'features.json');
    const parameters = join(folder, `${kind}.json`);
    const learnt = clips.filter(({ id }) => !id.endsWith('5'));
    writeFileSync(features, JSON.stringify(featureFile(learnt)));
    await run(python, [TRAINER, features, parameters, '--kind', kind, '--epochs', '12']);
    const model = modelOfTrainedParameters(JSON.parse(readFileSync(parameters, 'utf8')));
    const read = actionModelFromOnnx(actionModelToOnnx(model));
    expect(read.labels).toEqual(['press', 'squat', 'other']);
    const report = evaluateModel({ ...read, reject: { confidence: 0, distance: 1e6 } }, clips);
    expect(report.clips.accuracy.value).toBeGreaterThan(0.85);
  });
});
