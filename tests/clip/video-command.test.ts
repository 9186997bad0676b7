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
