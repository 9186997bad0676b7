import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { encodePhoto } from '@posebox/media';
import { findFfmpeg } from '@posebox/media/video';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { makeDotClip } from '../support/dot-clip.ts';
import { modelFolder, tinyModelFolder } from '../support/own-model-folder.ts';
import { ROOT } from '../support/running-service.ts';
import { dotPicture, standingDots, tinyCard } from '../support/tiny-models.ts';

const folder = mkdtempSync(join(tmpdir(), 'posebox-model-command-'));
const photo = join(folder, 'dots.png');
const card = tinyModelFolder('end-to-end');

function posebox(...args: readonly string[]): Promise<{ code: number; output: string; errors: string }> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'apps/cli/dist/posebox.mjs'), ...args],
      { env: { ...process.env, LC_ALL: 'C' } },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

beforeAll(async () => {
  await build({ only: ['models', 'cli'] });
  const picture = dotPicture({ width: 480, height: 480 }, standingDots(240, 40, 400));
  writeFileSync(photo, await encodePhoto(picture, { format: 'png' }));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('posebox model', () => {
  it('says what fits, and draws what the model sees', async () => {
    const { code, output, errors } = await posebox('model', 'check', card, '--photo', photo, '--out', folder);
    expect([code, errors]).toEqual([0, expect.stringContaining('It fits')]);
    expect(output).toContain('✓ On the photo it finds people: 1, with 17 points.');
    expect(readdirSync(folder)).toContain('dots.pose.jpg');
  });

  it('says what doesn’t fit, and what to do', async () => {
    const text = modelFolder(tinyCard('end-to-end'), { 'tiny-end-to-end.onnx': Buffer.from('no network') });
    const { code, output } = await posebox('model', 'check', text);
    expect([code, output]).toEqual([
      1,
      expect.stringMatching(/✗ tiny-end-to-end\.onnx can’t be read.*again\./),
    ]);
    const wrong = modelFolder(tinyCard('end-to-end').replace('task: one-shot', 'task: both'), {});
    const told = await posebox('model', 'check', wrong);
    expect([told.code, told.errors]).toEqual([1, expect.stringContaining('The card is wrong at task')]);
  });

  it('times it beside PoseBox’s own in one run', async () => {
    const { code, output } = await posebox(
      'model',
      'bench',
      card,
      '--photo',
      photo,
      '--rounds',
      '2',
      '--json',
    );
    expect(code).toBe(0);
    const told = JSON.parse(output) as {
      models: { name: string; people: number; wholeMs: { p50: number } }[];
    };
    expect(told.models.map(({ name }) => name).slice(0, 4)).toEqual([
      'lite',
      'full',
      'heavy',
      'own:tiny-end-to-end',
    ]);
    expect(told.models[3]).toMatchObject({ people: 1 });
    for (const { wholeMs } of told.models) expect(wholeMs.p50).toBeGreaterThan(0);
  });
});

describe('a card as --model', () => {
  it('answers photos', async () => {
    const { code, output } = await posebox('photo', photo, '--json', '--model', card);
    expect(code).toBe(0);
    expect(JSON.parse(output)).toMatchObject({ model: { name: 'own:tiny-end-to-end' }, people: [{ id: 1 }] });
    expect(await posebox('photo', photo, '--model', 'huge')).toMatchObject({ code: 2 });
    expect(await posebox('photo', photo, '--model', 'missing.yaml')).toMatchObject({ code: 2 });
  });

  it('answers folders of photos and videos', async (context) => {
    const tools = await findFfmpeg().catch(() => null);
    if (!tools) return context.skip('no ffmpeg');
    const here = mkdtempSync(join(folder, 'batch-'));
    writeFileSync(join(here, 'dots.png'), readFileSync(photo));
    const size = { frames: 8, fps: 10, size: 480 };
    makeDotClip(tools, join(here, 'walk.mp4'), size, (frame) => standingDots(220 + 4 * frame, 60, 360));
    const { code, errors } = await posebox('batch', here, '--json', '--model', card);
    expect([code, errors]).toEqual([0, expect.stringContaining('walk')]);
    const results = join(here, 'posebox-results');
    const name = readdirSync(results).find((one) => /^walk.*\.json$/.test(one))!;
    const track = JSON.parse(readFileSync(join(results, name), 'utf8')) as object;
    expect(track).toMatchObject({ provenance: { model: { name: 'own:tiny-end-to-end' } } });
  });
});
