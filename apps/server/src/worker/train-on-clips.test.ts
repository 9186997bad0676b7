import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { actionModelFromOnnx, trainingOptionsSchema } from '@posebox/actions';
import { trackToBinary } from '@posebox/body';
import { type SimulatedSet, simulatedExercise } from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClipNews, LearntFile } from './clip-messages.ts';
import { trainOnClips } from './train-on-clips.ts';

const OPTIONS = trainingOptionsSchema.parse({ kind: 'pooled_softmax', epochs: 4, seed: 7, baselines: false });
const REPETITION_S = 2;

let folder: string;
let clips: readonly LearntFile[];

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'posebox-training-'));
  const classes: readonly (readonly [string, SimulatedSet['exercise'] & string])[] = [
    ['squat', 'squat'],
    ['jumping jack', 'jumping-jack'],
    ['other', 'biceps-curl'],
  ];
  clips = (await Promise.all(classes.map(([label, exercise]) => clipsOf(label, exercise)))).flat();
});
afterAll(() => rm(folder, { recursive: true, force: true }));

/** Five clips of one track, each a repetition. */
async function clipsOf(label: string, exercise: SimulatedSet['exercise'] & string): Promise<LearntFile[]> {
  const { document } = simulatedExercise({
    ...{ exercise, yawDeg: 60, seed: 3 },
    repetitions: Array(5).fill({ outS: 0.7, holdS: 0, backS: 0.7, restS: 0.6 }),
  });
  const trackPath = join(folder, `${exercise}.pbtrack`);
  await writeFile(trackPath, trackToBinary(document));
  return Array.from({ length: 5 }, (_, index) => ({
    ...{ id: `${exercise} ${index}`, label, person: null, trackPath, edits: [], personId: null },
    ...{ fromS: 0.8 + index * REPETITION_S, toS: 0.8 + (index + 1) * REPETITION_S },
  }));
}

/** Trains, and stops after so many checkpoints. @returns the last checkpoint */
async function train(name: string, given: { readonly from?: string; readonly stopAfter?: number } = {}) {
  const stop = new AbortController();
  const checkpoints: string[] = [];
  const epochs: Extract<ClipNews, { kind: 'epochs' }>['epochs'][number][] = [];
  const send = (news: ClipNews) => {
    if (news.kind === 'epochs') epochs.push(...news.epochs);
    if (news.kind !== 'checkpoint') return;
    checkpoints.push(news.path);
    if (checkpoints.length === given.stopAfter) stop.abort(new Error('stopped'));
  };
  const modelPath = join(folder, `${name}.onnx`);
  const task = {
    kind: 'train' as const,
    ...{ clips, options: OPTIONS, fromCheckpoint: given.from ?? null, modelPath },
    checkpointPath: join(folder, name),
  };
  const options = { signal: stop.signal, send, checkpointEveryMs: -1 };
  const outcome = await trainOnClips(task, options).catch((error: Error) => error);
  return { outcome, checkpoints, epochs, modelPath };
}

describe('a training in its process', () => {
  it('that was stopped goes on from its checkpoint to the very same model', async () => {
    const whole = await train('whole');
    expect(whole.outcome).toMatchObject({ kind: 'trained', report: { split: { by: 'clip' } } });
    // In the middle of the second of five rehearsals.
    const stopped = await train('stopped', { stopAfter: 6 });
    expect(stopped.outcome).toEqual(new Error('stopped'));
    const resumed = await train('resumed', { from: stopped.checkpoints.at(-1)! });
    expect(resumed.epochs.length).toBe(whole.epochs.length - 6);
    expect(await readFile(resumed.modelPath)).toEqual(await readFile(whole.modelPath));
    expect(resumed.outcome).toEqual(whole.outcome);
  });

  it('tells every round once, of the rehearsals and of the model', async () => {
    const { epochs, modelPath } = await train('told');
    const model = epochs.filter(({ fold }) => fold === null);
    expect(model.map(({ epoch }) => epoch)).toEqual([1, 2, 3, 4]);
    expect(new Set(epochs.map(({ fold, epoch }) => `${fold} ${epoch}`)).size).toBe(epochs.length);
    expect(actionModelFromOnnx(await readFile(modelPath)).labels).toEqual(['jumping jack', 'squat', 'other']);
  });

  it('begins anew where clips were changed since the checkpoint, or it is damaged', async () => {
    const { checkpoints } = await train('before', { stopAfter: 2 });
    const damaged = join(folder, 'damaged');
    await writeFile(damaged, (await readFile(checkpoints.at(-1)!)).subarray(0, 100));
    const anew = await train('anew', { from: damaged });
    expect(anew.epochs[0]).toMatchObject({ fold: 0, epoch: 1 });
    expect(anew.outcome).toMatchObject({ kind: 'trained' });
  });
});
