import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { poseDocumentSchema } from '@posebox/body';
import { cocoDocumentSchema } from '@posebox/exchange';
import sharp from 'sharp';
import { afterEach, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { garmentFile } from '../support/garments.ts';
import { ROOT } from '../support/running-service.ts';

interface Ended {
  readonly code: number;
  readonly output: string;
  readonly errors: string;
}

/** Runs `posebox` with the system's language set to English unless told otherwise. */
function posebox(args: readonly string[], env: Readonly<Record<string, string>> = {}): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'apps/cli/dist/posebox.mjs'), ...args],
      { env: { ...process.env, LC_ALL: 'C', ...env } },
      (error, output, errors) => resolve({ code: Number(error?.code ?? 0), output, errors }),
    );
  });
}

const ASTRONAUT = join(ROOT, 'tests/assets/astronaut.png');
const HOPPER = join(ROOT, 'tests/assets/grace_hopper.jpg');

let folder: string;

beforeAll(() => build({ only: ['models', 'web', 'server', 'cli'] }));
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'posebox-command-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

describe('posebox photo', () => {
  it('writes the picture beside the photo', async () => {
    copyFileSync(HOPPER, join(folder, 'grace.jpg'));
    const ended = await posebox(['photo', join(folder, 'grace.jpg')]);
    expect(ended).toMatchObject({ code: 0, output: '' });
    expect(ended.errors).toContain('1 person');
    const { width, height, format } = await sharp(join(folder, 'grace.pose.jpg')).metadata();
    expect([width, height, format]).toEqual([512, 600, 'jpeg']);
  });

  it('finds files from the folder in which npm was asked to run it', async () => {
    copyFileSync(HOPPER, join(folder, 'grace.jpg'));
    const ended = await posebox(['photo', 'grace.jpg'], { npm_lifecycle_event: 'posebox', INIT_CWD: folder });
    expect(ended.code).toBe(0);
    expect(existsSync(join(folder, 'grace.pose.jpg'))).toBe(true);
  });

  it('prints a line of JSON for each photo', async () => {
    const ended = await posebox(['photo', '--json', '--mode', 'mediapipe', ASTRONAUT, HOPPER]);
    const lines = ended.output
      .trim()
      .split('\n')
      .map((line) => JSON.parse(line) as { readonly file: string });
    expect(lines.map(({ file }) => file)).toEqual([ASTRONAUT, HOPPER]);
    for (const line of lines) expect(poseDocumentSchema.parse(line).people).toHaveLength(1);
  });

  it('goes through a folder, tells how far it is, and does not take its own results for photos', async () => {
    copyFileSync(HOPPER, join(folder, 'b.jpg'));
    copyFileSync(ASTRONAUT, join(folder, 'a.png'));
    writeFileSync(join(folder, 'notes.txt'), 'no photo');
    const out = join(folder, 'out');
    const args = ['photo', folder, '-o', out, '--format', 'webp', '--max-edge', '200'];
    const ended = await posebox(args);
    expect(ended.code).toBe(0);
    expect(ended.errors).toMatch(/1\/2.*a\.png[\s\S]*2\/2.*b\.jpg[\s\S]*2 done, 0 failed, 2 people/);
    expect(readdirSync(out).sort()).toEqual(['a.pose.webp', 'b.pose.webp']);
    expect(Math.max((await sharp(join(out, 'a.pose.webp')).metadata()).width ?? 0)).toBe(200);
    await posebox(['photo', folder]);
    await posebox(['photo', folder]);
    expect(readdirSync(folder).filter((name) => name.includes('.pose.pose.'))).toEqual([]);
  });

  it('goes on after a file that is no photo, and says so in its exit code', async () => {
    writeFileSync(join(folder, 'broken.jpg'), readFileSync(HOPPER).subarray(0, 30_000));
    const ended = await posebox([
      'photo',
      join(folder, 'broken.jpg'),
      join(folder, 'none.jpg'),
      HOPPER,
      '-o',
      folder,
    ]);
    expect(ended.code).toBe(1);
    expect(ended.errors).toContain('The end of the photo is missing.');
    expect(ended.errors).toContain('There is no file');
    expect(existsSync(join(folder, 'grace_hopper.pose.jpg'))).toBe(true);
  });

  it('writes other documents, only the skeleton, and blurred faces', async () => {
    await posebox(['photo', HOPPER, '--json', '--document', 'coco', '-o', folder]);
    const coco: unknown = JSON.parse(readFileSync(join(folder, 'grace_hopper.pose.json'), 'utf8'));
    expect(cocoDocumentSchema.parse(coco).annotations).toHaveLength(1);
    await posebox(['photo', HOPPER, '--background', 'transparent', '--blur-faces', '-o', folder]);
    expect((await sharp(join(folder, 'grace_hopper.pose.png')).metadata()).hasAlpha).toBe(true);
  });

  it.each([
    [['photo']],
    [['photo', HOPPER, '--model', 'huge']],
    [['photo', HOPPER, '--people', '0']],
    [['photo', HOPPER, '--background', 'transparent', '--format', 'jpeg']],
    [['dance']],
  ])('refuses a command that is wrong: %j', async (args) => {
    const ended = await posebox(args);
    expect(ended.code).toBe(2);
    expect(ended.errors.length).toBeGreaterThan(10);
  });

  it('speaks Chinese where the system does', async () => {
    const ended = await posebox(['photo', HOPPER, '-o', folder], { LC_ALL: 'zh_CN.UTF-8' });
    expect(ended.errors).toContain('1 人');
  });

  it('says what to do when the models are not there', async () => {
    const ended = await posebox(['photo', HOPPER], { POSEBOX_MODELS: folder });
    expect(ended.code).toBe(3);
    expect(ended.errors).toContain('posebox doctor');
  });
});

describe('posebox tryon', () => {
  it('writes the photo with the garment on, and says what is wrong with a picture that isn’t one', async () => {
    const garment = join(folder, 'shirt.png');
    writeFileSync(garment, await garmentFile('shirt'));
    const out = join(folder, 'tried.png');
    const ended = await posebox(['tryon', ASTRONAUT, garment, '-o', out]);
    expect([ended.code, ended.errors]).toEqual([0, expect.stringContaining('people dressed: 1')]);
    const { width, height, format } = await sharp(out).metadata();
    expect([width, height, format]).toEqual([512, 512, 'png']);
    writeFileSync(garment, 'no picture');
    const refused = await posebox(['tryon', ASTRONAUT, garment, '-o', out]);
    expect([refused.code, refused.errors]).toEqual([1, expect.stringContaining('picture of the garment')]);
  });
});

describe('posebox doctor', () => {
  it('finds everything in order', async () => {
    const ended = await posebox(['doctor', '--json']);
    const { findings, good } = JSON.parse(ended.output) as {
      readonly good: boolean;
      readonly findings: readonly { readonly name: string; readonly state: string }[];
    };
    expect(findings.filter(({ state }) => state === 'bad')).toEqual([]);
    expect(good).toBe(true);
    expect(ended.code).toBe(0);
    expect(findings.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['models', 'selfTest', 'database', 'telemetry', 'connections']),
    );
  });

  it('finds models that were changed or are missing', async () => {
    const built = join(ROOT, 'models/built');
    const changed = join(folder, 'models');
    mkdirSync(changed);
    for (const name of readdirSync(built)) copyFileSync(join(built, name), join(changed, name));
    rmSync(join(changed, 'pose_landmark_lite.onnx'));
    const bytes = readFileSync(join(changed, 'pose_landmark_heavy.onnx'));
    bytes[bytes.length >> 1] = (bytes[bytes.length >> 1] ?? 0) ^ 1;
    writeFileSync(join(changed, 'pose_landmark_heavy.onnx'), bytes);
    const ended = await posebox(['doctor'], { POSEBOX_MODELS: changed });
    expect(ended.code).toBe(3);
    expect(ended.output).toMatch(/✗ models: .*pose_landmark_lite\.onnx/);
    expect(ended.output).toMatch(/✗ models: .*pose_landmark_heavy\.onnx/);
    expect(ended.output).toContain('✓ self-test');
  });
});
