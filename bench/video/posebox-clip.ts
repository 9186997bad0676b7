import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { analyseClip, type ClipMode, DEFAULT_CLIP_REQUEST, openClipEngine, renderClip } from '@posebox/clip';
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
const drawing = { style: 'classic', background: 'video', labels: 'none' } as const;

async function run(from: string, to: string | undefined) {
  const analysed = await analyseClip(from, request, { tools, engine });
  const rendered = to && (await renderClip(tools, analysed.video, analysed.document, drawing, to));
  return { analysed, rendered };
}

await run(warmPath, outPath && `${outPath}.warm.mp4`);
const before = { s: performance.now() / 1000, cpuMs: cpuMsOfTree(process.pid) };
const { analysed, rendered } = await run(path, outPath);
const seconds = performance.now() / 1000 - before.s;
const cpuMs = cpuMsOfTree(process.pid) - before.cpuMs;
await engine.close();

const { timesS, people } = analysed.document;
const inSeconds = (stages: Readonly<Record<string, number>>, prefix: string) =>
  Object.fromEntries(Object.entries(stages).map(([stage, ms]) => [`${prefix}${stage}`, ms / 1000]));
const line: ClipRun = {
  frames: timesS.length,
  people: people.reduce((most, track) => Math.max(most, track.frameCount), 0),
  seconds,
  fps: timesS.length / seconds,
  cpuS: cpuMs / 1000,
  cpuMsPerFrame: cpuMs / timesS.length,
  stagesS: {
    ...inSeconds(analysed.stagesMs, 'track: '),
    ...(rendered ? inSeconds(rendered.stagesMs, 'draw: ') : {}),
  },
};
console.log(JSON.stringify(line));
