import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { trackDocumentFromText } from '@posebox/body';
import { findFfmpeg } from '@posebox/media/video';
import { afterAll, describe, expect, it } from 'vitest';
import { modelsFolder } from '../support/models-folder.ts';
import { makePannedClip } from '../support/panned-clip.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: the video command (${String(error)})`);
  return null;
});
const root = resolve(import.meta.dirname, '../..');

const ffmpeg = (...args: readonly string[]) =>
  spawnSync(tools!.ffmpegPath, ['-v', 'error', '-y', ...args], { maxBuffer: 1e8 });

/** The first picture of a film, a byte a pixel. */
function grey(path: string, width: number, height: number): Buffer {
  const { stdout } = ffmpeg('-i', path, '-frames:v', '1', '-pix_fmt', 'gray', '-f', 'rawvideo', '-');
  expect(stdout).toHaveLength(width * height);
  return stdout;
}

interface Area {
  readonly x: number;
  readonly y: number;
  readonly size: number;
}

/** Share of the pixels that differ from what their neighbours to the left and right would make them. */
function fineness(picture: Buffer, width: number, { x, y, size }: Area): number {
  let fine = 0;
  for (let row = y; row < y + size; row += 1) {
    for (let at = row * width + x; at < row * width + x + size; at += 1)
      if (Math.abs(2 * picture[at]! - picture[at - 1]! - picture[at + 1]!) > 4) fine += 1;
  }
  return fine / size ** 2;
}

describe.skipIf(!tools)('posebox video', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-command-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  const run = (args: readonly string[], env: Readonly<Record<string, string>> = {}) =>
    spawnSync(
      process.execPath,
      [join(root, 'node_modules/tsx/dist/cli.mjs'), join(root, 'apps/cli/src/main.ts'), 'video', ...args],
      {
        encoding: 'utf8',
        env: { ...process.env, LANG: 'en_GB.UTF-8', POSEBOX_MODELS: modelsFolder(), ...env },
      },
    );

  it('draws a video and writes what else was asked for', () => {
    const clip = makePannedClip(tools!, join(folder, 'pan.mp4'), { seconds: 1, fps: 12 });
    const out = join(folder, 'out');
    const done = run([clip, '-o', out, '--gif', '--sheet', '--export', 'csv', 'posebox', '--people', '1']);
    expect(done.stderr).toContain('1 people, 12 frames');
    expect(done.status).toBe(0);
    expect(readdirSync(out).sort()).toEqual([
      'pan.csv',
      'pan.pose.gif',
      'pan.pose.jpg',
      'pan.pose.mp4',
      'pan.posebox.json',
    ]);
    const document = trackDocumentFromText(readFileSync(join(out, 'pan.posebox.json'), 'utf8'));
    expect(document.timesS).toHaveLength(12);
    expect(document.provenance.source.name).toBeNull();
  });

  it('leaves nothing fine of anybody but the subject where bystanders are not to be seen', () => {
    const clip = join(folder, 'two.mp4');
    // A person, and beside them a smaller one.
    const beside = '[0]scale=480:480,split[a][b];[b]scale=336:336,pad=336:480:0:72[c];[a][c]hstack';
    const photo = join(root, 'tests/assets/astronaut.png');
    ffmpeg(
      '-loop',
      '1',
      '-i',
      photo,
      '-t',
      '1',
      '-r',
      '8',
      '-filter_complex',
      beside,
      '-pix_fmt',
      'yuv420p',
      clip,
    );
    const done = run([clip, '-o', folder, '--background', 'subject']);
    expect([done.status, done.stderr]).toEqual([0, expect.stringContaining('8 frames')]);
    const [before, after] = [clip, join(folder, 'two.pose.mp4')].map((path) => grey(path, 816, 480));
    // Around the faces, of which the smaller one is seven tenths as large.
    const subject = { x: 170, y: 60, size: 90 };
    const bystander = { x: 480 + 119, y: 72 + 42, size: 63 };
    for (const area of [subject, bystander]) expect(fineness(before!, 816, area)).toBeGreaterThan(0.35);
    expect(fineness(after!, 816, subject)).toBeGreaterThan(0.35);
    // The edges of the coarse squares are all there is left: two of every twenty pixels.
    expect(fineness(after!, 816, bystander)).toBeLessThan(0.15);
  });

  it('says what is wrong with one file and goes on with the next', () => {
    const clip = makePannedClip(tools!, join(folder, 'good.mp4'), { seconds: 0.5, fps: 10 });
    const done = run([join(root, 'package.json'), clip, '-o', join(folder, 'json'), '--json']);
    expect(done.stderr).toContain('The content is no kind of video.');
    expect(done.status).toBe(1);
    expect(readdirSync(join(folder, 'json'))).toEqual(['good.posebox.json']);
  });

  it('says how to get ffmpeg where there is none', () => {
    const done = run([join(root, 'package.json')], { PATH: folder, FFMPEG_PATH: '', FFPROBE_PATH: '' });
    expect(done.stderr).toContain('Install it:');
    expect(done.status).toBe(3);
  });
});
