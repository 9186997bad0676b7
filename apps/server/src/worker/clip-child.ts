import { readFile, writeFile } from 'node:fs/promises';
import { setPriority } from 'node:os';
import { trackFromBinary } from '@posebox/body';
import { openClipEngine, openFrameDresser, readFilmGarment, renderClip, trackClip } from '@posebox/clip';
import { findFfmpeg, playsInBrowsers, poster, probeVideo } from '@posebox/media/video';
import { startOwnModelGuard } from '@posebox/vision/node';
import { OWN_MODEL_LIMITS } from '@posebox/vision/own-model';
import { knownProblem } from '../videos/video-problem.ts';
import { summaryOf } from '../videos/video-summary.ts';
import type { ClipTask, FromClipProcess } from './clip-messages.ts';
import { compareClips, filmComparison } from './compare-clips.ts';
import { trainOnClips } from './train-on-clips.ts';
import { writeExport } from './write-export.ts';

/**
 * The program of a clip process: one task, then it ends. Work on videos stands behind everything else on this
 * computer, with the ffmpeg that it starts, so that photos are answered as fast as ever. When its parent is gone, it ends.
 */
const LEAST_PRIORITY = 19;
const TELL_EVERY_MS = 250;

process.on('SIGINT', () => undefined);
process.on('SIGTERM', () => undefined);
const abort = new AbortController();
process.once('disconnect', () => {
  abort.abort(new Error('The parent is gone.'));
  setTimeout(() => process.exit(1), 2_000).unref();
});

process.once('message', async (task: ClipTask) => {
  try {
    // Somebody is waiting for a comparison or a file; all else can wait.
    if (task.kind !== 'compare' && task.kind !== 'export') setPriority(LEAST_PRIORITY);
    send(await done(task));
  } catch (error) {
    const problem = knownProblem(error);
    // Faults of ours go up: the process dies with its reason, and the job is tried again.
    if (!problem) throw error;
    send({ kind: 'problem', problem });
  }
  process.disconnect();
  process.exit(0);
});

function done(task: ClipTask): Promise<FromClipProcess> {
  switch (task.kind) {
    case 'track':
      return track(task);
    case 'draw':
      return draw(task);
    case 'compare':
      return compareClips(task);
    case 'film':
      return filmComparison(task, { signal: abort.signal, onProgress: progressFrom(0, 1) });
    case 'train':
      return trainOnClips(task, { signal: abort.signal, send });
    case 'export':
      return writeExport(task);
  }
}

async function track(task: Extract<ClipTask, { kind: 'track' }>): Promise<FromClipProcess> {
  const tools = await findFfmpeg();
  const { ownModel } = task;
  const engine = await openClipEngine({
    modelsFolder: modelsFolder(),
    ...(ownModel && { ownModel, guard: startOwnModelGuard(OWN_MODEL_LIMITS) }),
  });
  const hasPlayable = !playsInBrowsers(await probeVideo(tools, task.videoPath));
  const playable = { path: task.playablePath, drawing: null };
  const { clip, video, warnings, film } = await trackClip(
    task.videoPath,
    { track: task.trackPath, ...(hasPlayable && { film: playable }) },
    task.request,
    { tools, engine },
    {
      sha256: task.sha256,
      clock: 'picture',
      signal: abort.signal,
      onProgress: progressFrom(0, 0.5),
    },
  );
  if (hasPlayable && !film) {
    // Larger than what is looked at. Drawn like the others, with nobody in it: the same frames at the same times.
    const drawing = { style: 'classic', background: 'video', labels: 'none' } as const;
    await renderClip(tools, video, { ...clip, people: [] }, drawing, task.playablePath, {
      clock: 'picture',
      signal: abort.signal,
      onProgress: progressFrom(0.5, 0.6),
    });
  }
  return { kind: 'tracked', facts: summaryOf(clip), warnings, hasPlayable };
}

async function draw(task: Extract<ClipTask, { kind: 'draw' }>): Promise<FromClipProcess> {
  const tools = await findFfmpeg();
  const video = await probeVideo(tools, task.videoPath);
  const { edits, trackPath } = task;
  const hasEdits = edits.length > 0;
  const track = hasEdits ? { ...trackFromBinary(await readFile(trackPath)), edits } : { path: trackPath };
  const { signal } = abort;
  const worn = await dresserOf(task);
  const drawn = await renderClip(
    ...([tools, video, track, task.drawing, task.drawnPath] as const),
    { signal, onProgress: progressFrom(0.6, 0.85) },
    worn?.dresser,
  ).finally(() => worn?.close());
  const alone = { ...task.drawing, background: 'black' as const };
  await renderClip(tools, video, track, alone, task.skeletonPath, {
    signal,
    onProgress: progressFrom(0.85, 1),
  });
  await writeFile(task.posterPath, await poster(tools, await probeVideo(tools, task.drawnPath)));
  return { kind: 'drawn', warnings: drawn.warnings };
}

/** What puts the garment of a drawing on. Null without one. @throws PhotoProblem */
async function dresserOf({ drawing: { tryOn }, garmentPath }: Extract<ClipTask, { kind: 'draw' }>) {
  if (!tryOn) return null;
  // It was tried on before it was kept: there is one in the picture.
  const garment = await readFilmGarment(garmentPath === null ? null : await readFile(garmentPath), tryOn);
  if (!garment) return null;
  const engine = await openClipEngine({ modelsFolder: modelsFolder() });
  return { dresser: openFrameDresser(engine.look, garment, tryOn.personId), close: () => engine.close() };
}

const modelsFolder = () => process.env.POSEBOX_MODELS ?? 'models/built';

function progressFrom(from: number, to: number) {
  let toldMs = 0;
  return ({ progress }: { readonly progress: number }) => {
    const nowMs = performance.now();
    if (nowMs - toldMs < TELL_EVERY_MS) return;
    toldMs = nowMs;
    send({ kind: 'progress', progress: from + progress * (to - from) });
  };
}

function send(message: FromClipProcess): void {
  if (process.connected) process.send?.(message);
}
