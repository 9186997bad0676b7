import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type TreeMemory, watchMemory } from '../measure/process-tree.ts';
import { shortNumber } from '../report/figures.ts';
import type { Report } from '../report/report.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { benchClip } from '../video/bench-clips.ts';

const LIMIT_MB = 700;
const LONG_S = 30 * 60;
/** Long enough that everything has been allocated once. */
const SHORT_S = 60;

/**
 * Memory of `posebox video` with its ffmpegs while it tracks and draws a 720p clip of half an hour, and of one of a
 * minute: the difference is what grows with the length. At fewer frames a second than 30 the growth is scaled up.
 */
export async function measureVideoMemory({
  framesPerS,
  source = 'walk',
}: {
  readonly framesPerS: number;
  /** A clip of bench-clips or a video of one's own: `squats` shows one person, `walk` six that come and go. */
  readonly source?: string;
}): Promise<Report> {
  const folder = await mkdtemp(join(tmpdir(), 'posebox-bench-'));
  const peaks: { readonly frames: number; readonly peak: TreeMemory }[] = [];
  try {
    for (const lengthS of [SHORT_S, LONG_S]) {
      const frames = lengthS * framesPerS;
      const size = { width: 1280, height: 720, frames, fps: framesPerS };
      const clip = await benchClip(source, size);
      peaks.push({ frames, peak: await peakOf([clip.path, '-o', folder, '--export', 'binary']) });
    }
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
  const [short, long] = peaks as [(typeof peaks)[0], (typeof peaks)[0]];
  const perFrameMb = (long.peak.rssMb - short.peak.rssMb) / (long.frames - short.frames);
  const at30Mb = long.peak.rssMb + perFrameMb * (LONG_S * 30 - long.frames);
  return {
    name: 'video-memory',
    tables: [
      {
        title: 'posebox video, 720p: highest memory of the process tree, MB',
        columns: ['clip', 'resident', 'proportional', 'processes'],
        rows: peaks.map(({ frames, peak }) => [
          `${shortNumber(frames / framesPerS / 60)} min, ${frames} frames`,
          shortNumber(peak.rssMb),
          shortNumber(peak.pssMb),
          String(peak.processes),
        ]),
        notes: [`It grows by ${shortNumber(perFrameMb * 1000)} kB a frame, all people together.`],
      },
    ],
    verdicts: [
      {
        what: `30 minutes at 30 frames a second${framesPerS === 30 ? '' : `, from ${framesPerS}`}: resident`,
        demanded: `≤ ${LIMIT_MB} MB`,
        measured: `${shortNumber(at30Mb)} MB`,
        met: at30Mb <= LIMIT_MB,
      },
    ],
    data: { framesPerS, peaks },
  };
}

async function peakOf(args: readonly string[]): Promise<TreeMemory> {
  const child = spawn(process.execPath, ['apps/cli/dist/posebox.mjs', 'video', ...args], {
    cwd: repositoryFolder,
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const watch = watchMemory(child.pid!, 500);
  const [code] = await once(child, 'exit');
  const peak = watch.stop();
  if (code !== 0) throw new Error(`posebox video ended with ${code}`);
  return peak;
}
