import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type ClipMode, DEFAULT_CLIP_REQUEST, openClipEngine, renderClip, trackClip } from '@posebox/clip';
import { findFfmpeg } from '@posebox/media/video';
import { cpuMsOfTree } from '../measure/process-tree.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import type { ClipRun } from './clip-run.ts';

/**
 * PoseBox's side of the video measurement, in a process of its own: the counterpart of peer/video_peer.py, with the
 * same line of JSON at the end. `tsx bench/video/posebox-clip.ts IN WARM [OUT] --mode mediapipe`: the networks are
 * loaded and have seen the clip WARM before the clock starts; without OUT the people are tracked only.
 */
const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: { mode: { type: 'string', default: 'mediapipe' } },
});
const [path, warmPath, outPath] = positionals;
if (path === undefined || warmPath === undefined) throw new Error('posebox-clip.ts IN WARM [OUT]');
const request = { ...DEFAULT_CLIP_REQUEST, mode: values.mode as ClipMode, people: 1 };
const tools = await findFfmpeg();
const engine = await openClipEngine({ modelsFolder: join(repositoryFolder, 'models/built') });
const folder = await mkdtemp(join(tmpdir(), 'posebox-bench-'));
const trackPath = join(folder, 'track');
const drawing = { style: 'classic', background: 'video', labels: 'none' } as const;

async function run(from: string, to: string | undefined) {
  const paths = { track: trackPath, ...(to !== undefined && { film: { path: to, drawing } }) };
  const tracked = await trackClip(from, paths, request, { tools, engine });
  const rendered =
    to !== undefined && !tracked.film
      ? await renderClip(tools, tracked.video, { path: trackPath }, drawing, to)
      : undefined;
  return { tracked, rendered };
}

await run(warmPath, outPath && `${outPath}.warm.mp4`);
const before = { s: performance.now() / 1000, cpuMs: cpuMsOfTree(process.pid) };
const { tracked, rendered } = await run(path, outPath);
const seconds = performance.now() / 1000 - before.s;
const cpuMs = cpuMsOfTree(process.pid) - before.cpuMs;
await engine.close();
await rm(folder, { recursive: true, force: true });

/** A stage of less than this a frame didn't take place. */
const LEAST_TOLD_MS = 0.001;
const { timesS, people } = tracked.clip;
const inSeconds = (stages: Readonly<Record<string, number>>, prefix: string) =>
  Object.fromEntries(
    Object.entries(stages)
      .filter(([, ms]) => ms / timesS.length > LEAST_TOLD_MS)
      .map(([stage, ms]) => [`${prefix}${stage}`, ms / 1000]),
  );
const line: ClipRun = {
  frames: timesS.length,
  people: people.reduce((most, track) => Math.max(most, track.frameCount), 0),
  seconds,
  fps: timesS.length / seconds,
  cpuS: cpuMs / 1000,
  cpuMsPerFrame: cpuMs / timesS.length,
  stagesS: {
    ...inSeconds(tracked.stagesMs, 'track: '),
    ...(rendered ? inSeconds(rendered.stagesMs, 'draw: ') : {}),
  },
};
console.log(JSON.stringify(line));
