import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { actionModelFromOnnx } from '@posebox/actions';
import { trackToBinary } from '@posebox/body';
import { simulatedExercise, simulatedScene } from '@posebox/motion';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Surroundings } from '../surroundings.ts';
import { clipFiles } from './action-files.ts';
import { evaluateFolder } from './evaluate-command.ts';
import { exportActions } from './export-command.ts';
import { trainFolder } from './train-command.ts';
import { findFallsInFiles, recogniseFiles } from './watch-commands.ts';

const SURROUNDINGS: Surroundings = { root: '.', modelsFolder: 'models/built', language: 'en' };
const folder = mkdtempSync(join(tmpdir(), 'posebox-actions-'));
const clips = join(folder, 'clips');
const model = join(folder, 'gym.onnx');

beforeAll(() => {
  for (const [kind, [label, exercise]] of [
    ['squat', 'squat'],
    ['other', 'deadlift'],
  ].entries()) {
    for (let take = 0; take < 5; take++) {
      const { document } = simulatedExercise({
        exercise: exercise as 'squat',
        repetitions: [{}],
        yawDeg: 20 * take,
        seed: 10 * kind + take,
      });
      // A person's clips in a folder, or with the person in the name.
      const path = take % 2 === 0 ? `${label}/Li/${take}.track` : `${label}/Ana__${take}.track`;
      mkdirSync(dirname(join(clips, path)), { recursive: true });
      writeFileSync(join(clips, path), trackToBinary(document));
    }
  }
  vi.spyOn(process.stderr, 'write').mockReturnValue(true);
});
afterAll(() => {
  vi.restoreAllMocks();
  rmSync(folder, { recursive: true, force: true });
});

const printed = async (work: () => Promise<number>) => {
  const spy = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  const code = await work();
  const text = spy.mock.calls.map(([piece]) => String(piece)).join('');
  spy.mockRestore();
  return { code, text };
};

describe('posebox actions', () => {
  it('takes label and person from where a clip lies', async () => {
    const files = await clipFiles(clips);
    expect(files).toHaveLength(10);
    expect(files.filter(({ person, label }) => person === 'Ana' && label === 'squat')).toHaveLength(2);
    expect(files.filter(({ person, label }) => person === 'Li' && label === 'other')).toHaveLength(3);
  });

  it('learns from a folder and knows the clips again', async () => {
    const options = {
      out: model,
      kind: 'pooled_softmax',
      seed: 1,
      epochs: 24,
      report: false,
      json: false,
    } as const;
    expect(await trainFolder(SURROUNDINGS, clips, options)).toBe(0);
    expect(actionModelFromOnnx(readFileSync(model)).labels).toEqual(['squat', 'other']);
    const again = await printed(() => evaluateFolder(SURROUNDINGS, model, clips, { json: true }));
    expect(JSON.parse(again.text).clips.accuracy.value).toBeGreaterThan(0.7);
  });

  it('recognises in a track, and says which file it can not read', async () => {
    const track = join(clips, 'squat/Li/0.track');
    const { code, text } = await printed(() =>
      recogniseFiles(SURROUNDINGS, model, [track, join(folder, 'none.json')], { json: true }),
    );
    expect(code).toBe(1);
    const [answer] = JSON.parse(text);
    expect(answer.people[0].found.length).toBeGreaterThan(0);
  });

  it('finds a fall', async () => {
    const parts = [
      { activity: 'stand' },
      { activity: 'fall_forward' },
      { activity: 'lie_face_down', durationS: 4 },
    ] as const;
    const path = join(folder, 'fall.track');
    writeFileSync(path, trackToBinary(simulatedScene({ parts, yawDeg: 60, seed: 71 }).document));
    const { text } = await printed(() => findFallsInFiles(SURROUNDINGS, [path], { json: true }));
    expect(JSON.parse(text)[0].people[0].found).toMatchObject([{ kind: 'suspected', reason: 'lying' }]);
  });

  it('exports features, and refuses what is no result of a trainer', async () => {
    const out = join(folder, 'features.json');
    expect(await exportActions(SURROUNDINGS, clips, { out })).toBe(0);
    const features = JSON.parse(readFileSync(out, 'utf8'));
    expect(features.windows[0].features).toHaveLength(features.moments * features.width);
    expect(await exportActions(SURROUNDINGS, out, { out: join(folder, 'x.onnx') })).toBe(1);
  });
});
