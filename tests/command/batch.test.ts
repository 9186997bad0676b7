import { execFile } from 'node:child_process';
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type FfmpegTools, findFfmpeg } from '@posebox/media/video';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { build } from '../../scripts/build.mjs';
import { makePannedClip } from '../support/panned-clip.ts';
import { ROOT } from '../support/running-service.ts';

const tools = await findFfmpeg().catch((error: unknown) => {
  console.warn(`Left out: posebox batch (${String(error)})`);
  return null;
});

interface Ended {
  readonly code: number;
  readonly errors: string;
}

function posebox(...args: readonly string[]): Promise<Ended> {
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      [join(ROOT, 'apps/cli/dist/posebox.mjs'), ...args],
      { env: { ...process.env, LC_ALL: 'C' } },
      (error, _, errors) => resolve({ code: Number(error?.code ?? 0), errors }),
    );
  });
}

describe.skipIf(!tools)('posebox batch', () => {
  const folder = mkdtempSync(join(tmpdir(), 'posebox-batch-'));
  const out = join(folder, 'out');
  const zip = join(folder, 'all.zip');
  const clips = join(folder, 'in');
  const at = (name: string) => join(clips, name);
  const run = (...more: readonly string[]) =>
    posebox('batch', clips, '-o', out, '--export', 'csv', '--zip', zip, ...more);

  beforeAll(async () => {
    await build({ only: ['models', 'cli'] });
    mkdirSync(at('周一'), { recursive: true });
    makePannedClip(tools as FfmpegTools, at('周一/深蹲.mp4'), { seconds: 0.5, fps: 10 });
    copyFileSync(join(ROOT, 'tests/assets/astronaut.png'), at('person.png'));
    copyFileSync(join(ROOT, 'tests/assets/grace_hopper.jpg'), at('person.jpg'));
    writeFileSync(at('broken.mp4'), 'no video');
    writeFileSync(at('notes.txt'), 'not looked at');
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  it('goes through the folder; one that fails does not stop the rest', async () => {
    const { code, errors } = await run();
    expect(errors).toContain('The content is no kind of video.');
    expect(errors).toContain('3 done, 1 failed.');
    expect(code).toBe(1);
    expect(Object.keys(unzipSync(readFileSync(zip))).sort()).toEqual([
      'batch.json',
      'person.jpg.pose.jpg',
      'person.png.pose.jpg',
      'summary.csv',
      '周一/深蹲.csv',
      '周一/深蹲.pose.mp4',
    ]);
    const summary = readFileSync(join(out, 'summary.csv'), 'utf8').split('\r\n');
    expect(summary).toHaveLength(6);
    expect(summary.some((line) => line.startsWith('周一/深蹲.mp4,video,done,1,5,'))).toBe(true);
    expect(summary.some((line) => line.startsWith('broken.mp4,video,failed,,,'))).toBe(true);
  });

  it('goes on where it stopped: what is done stays, what failed or has changed is done again', async () => {
    const drawn = join(out, '周一/深蹲.pose.mp4');
    writeFileSync(drawn, 'untouched');
    makePannedClip(tools as FfmpegTools, at('broken.mp4'), { seconds: 0.3, fps: 10 });
    const { code, errors } = await run();
    expect(errors).toContain('3 done before');
    expect(code).toBe(0);
    expect(readFileSync(drawn, 'utf8')).toBe('untouched');
    expect(existsSync(join(out, 'broken.pose.mp4'))).toBe(true);
    copyFileSync(join(ROOT, 'tests/assets/grace_hopper.jpg'), at('person.png'));
    expect((await run()).errors).toContain('1/1  person.png');
  });

  it('does everything anew when it is asked for something else', async () => {
    const { code, errors } = await run('--json');
    expect(code).toBe(0);
    expect(errors).not.toContain('done before');
    expect(existsSync(join(out, '周一/深蹲.posebox.json'))).toBe(true);
  });

  it('refuses a folder with nothing in it', async () => {
    mkdirSync(join(folder, 'empty'));
    const { code, errors } = await posebox('batch', join(folder, 'empty'));
    expect(errors).toContain('No photos or videos');
    expect(code).toBe(2);
    expect(existsSync(join(folder, 'empty/posebox-results'))).toBe(false);
  });
});
