import { randomUUID } from 'node:crypto';
import type { VideoWarningCode } from '@posebox/media/video';
import type { ProblemCode } from '@posebox/texts';
import type { FileStore } from '../plugins/external/file-store.ts';
import { LOST_VIDEO_QUEUE, type Queue, VIDEO_QUEUE, type VideoJob } from '../plugins/external/queue.ts';
import type { VideoRepository, VideoRow } from '../repositories/video-repository.ts';
import {
  DRAWN_FILE,
  originalPath,
  POSTER_FILE,
  SKELETON_FILE,
  TRACK_FILE,
  tryFolder,
  videoFolder,
} from '../videos/video-paths.ts';
import type { ClipTask } from './clip-messages.ts';
import { type ClipOutcome, type ClipProgram, runClipTask } from './clip-process.ts';

export interface WorkerParts {
  readonly queue: Queue;
  readonly videos: VideoRepository;
  readonly files: FileStore;
  readonly program: ClipProgram;
  /** So many videos at once. */
  readonly concurrency: number;
  /** Aborts when this program ends: what is in hand goes back to the queue at once. */
  readonly stopping: AbortSignal;
}

const LOOK_FOR_JOBS_EVERY_S = 0.5;
const TELL_EVERY_MS = 500;

/** The item is no longer this try's to work on. */
class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/** Takes videos from the queue until the queue is stopped. */
export async function startVideoWorker(parts: WorkerParts): Promise<void> {
  const { queue, videos, concurrency } = parts;
  await queue.work<VideoJob>(
    VIDEO_QUEUE,
    { pollingIntervalSeconds: LOOK_FOR_JOBS_EVERY_S, localConcurrency: concurrency, batchSize: 1 },
    async ([job]) => {
      if (job)
        await workOn(parts, job.data.videoId, AbortSignal.any([job.signal, parts.stopping]), job.retryCount);
    },
  );
  await queue.work<VideoJob>(LOST_VIDEO_QUEUE, { batchSize: 1 }, async ([job]) => {
    if (job) await videos.fail(job.data.videoId, null, { code: 'engine_failed', values: {} });
  });
}

/**
 * One try at an item. Every file of it gets a name of its own; the item names them in the one statement that finishes
 * it, and only while this try is the item's. So a worker that was thought dead and comes back changes nothing.
 */
async function workOn(parts: WorkerParts, id: string, signal: AbortSignal, retries: number): Promise<void> {
  const attempt = randomUUID();
  const row = await parts.videos.begin(id, attempt);
  if (!row) return;
  const current = new AbortController();
  const stop = () => current.abort(signal.reason);
  signal.addEventListener('abort', stop, { once: true });
  const tell = progressTeller(parts.videos, id, attempt, current);
  const run = async (task: ClipTask) =>
    accepted(await runClipTask(parts.program, task, current.signal, tell.progress));
  try {
    const warnings = new Set<VideoWarningCode>(row.warnings);
    const trackFolder = row.track_folder ?? (await track(parts, row, attempt, run, warnings));
    const drawn = await draw(parts, { ...row, track_folder: trackFolder }, attempt, run, warnings);
    if (!(await parts.videos.finish(id, attempt, drawn, [...warnings]))) throw new Withdrawn();
    await removeOtherTries(parts.files, id, [trackFolder, drawn.folder]);
  } catch (error) {
    await parts.files.remove(`${tryFolder(id, attempt)}-drawn`);
    await settleFailure(parts, id, attempt, error, retries);
  } finally {
    tell.stop();
    signal.removeEventListener('abort', stop);
  }
}

type Run = (task: ClipTask) => Promise<Exclude<ClipOutcome, { kind: 'problem' }>>;

/** A problem of the file itself: trying again would end the same. */
class FileAtFault extends Error {
  readonly problem: Extract<ClipOutcome, { kind: 'problem' }>['problem'];

  constructor(problem: FileAtFault['problem']) {
    super(problem.code);
    this.problem = problem;
  }
}

function accepted(outcome: ClipOutcome): Exclude<ClipOutcome, { kind: 'problem' }> {
  if (outcome.kind === 'problem') throw new FileAtFault(outcome.problem);
  return outcome;
}

async function track(
  { videos, files }: WorkerParts,
  { id, sha256, request }: VideoRow,
  attempt: string,
  run: Run,
  warnings: Set<VideoWarningCode>,
): Promise<string> {
  if (!request) throw new Error('A video without a request.');
  const scratch = await files.scratch();
  const trackPath = scratch.path(TRACK_FILE);
  try {
    const videoPath = files.localPath(originalPath(id));
    const outcome = await run({ kind: 'track', videoPath, sha256, request, trackPath });
    if (outcome.kind !== 'tracked') throw new Error(`${outcome.kind} instead of a track`);
    for (const warning of outcome.warnings) warnings.add(warning);
    const trackFolder = tryFolder(id, attempt);
    await files.put(trackPath, `${trackFolder}/${TRACK_FILE}`);
    const { facts, warnings: told } = outcome;
    if (!(await videos.keepTrack(id, attempt, { facts, warnings: told, trackFolder }))) {
      await files.remove(trackFolder);
      throw new Withdrawn();
    }
    // From here on a new try need only draw.
    return trackFolder;
  } finally {
    await scratch.remove();
  }
}

async function draw(
  { files }: WorkerParts,
  { id, drawing, edits, edits_version, track_folder }: VideoRow,
  attempt: string,
  run: Run,
  warnings: Set<VideoWarningCode>,
): Promise<{ readonly folder: string; readonly edits: number }> {
  const scratch = await files.scratch();
  const [drawnPath, skeletonPath, posterPath] = [DRAWN_FILE, SKELETON_FILE, POSTER_FILE].map(
    scratch.path,
  ) as [string, string, string];
  try {
    const outcome = await run({
      kind: 'draw',
      videoPath: files.localPath(originalPath(id)),
      trackPath: files.localPath(`${track_folder}/${TRACK_FILE}`),
      edits,
      drawing,
      drawnPath,
      skeletonPath,
      posterPath,
    });
    if (outcome.kind !== 'drawn') throw new Error(`${outcome.kind} instead of a drawing`);
    for (const warning of outcome.warnings) warnings.add(warning);
    const folder = `${tryFolder(id, attempt)}-drawn`;
    await files.put(drawnPath, `${folder}/${DRAWN_FILE}`);
    await files.put(skeletonPath, `${folder}/${SKELETON_FILE}`);
    await files.put(posterPath, `${folder}/${POSTER_FILE}`);
    return { folder, edits: edits_version };
  } finally {
    await scratch.remove();
  }
}

/** ffmpeg was ended or held up, perhaps by something else on this computer: worth a second try. */
const MAY_PASS: readonly ProblemCode[] = ['video_decoding_failed', 'video_encoding_failed', 'video_stalled'];

async function settleFailure(
  { videos, files, stopping }: WorkerParts,
  id: string,
  attempt: string,
  error: unknown,
  retries: number,
): Promise<void> {
  if (error instanceof Withdrawn) {
    // Deleted meanwhile: what was just written must not stay.
    if (!(await videos.byId(id))) await files.remove(videoFolder(id));
    return;
  }
  if (stopping.aborted) {
    await videos.giveBack(id, attempt);
    return;
  }
  const isFileAtFault =
    error instanceof FileAtFault && (retries > 0 || !MAY_PASS.includes(error.problem.code));
  if (isFileAtFault) {
    await videos.fail(id, attempt, error.problem);
    return;
  }
  // The queue gives it to somebody again.
  throw error;
}

/** Tells the item how far it is, and stops the work when the item is no longer ours. */
function progressTeller(videos: VideoRepository, id: string, attempt: string, current: AbortController) {
  let progress = 0;
  const timer = setInterval(() => {
    videos.progress(id, attempt, progress).then(
      (isOurs) => isOurs || current.abort(new Withdrawn()),
      // The database may be away for a moment; the job goes on meanwhile.
      () => undefined,
    );
  }, TELL_EVERY_MS);
  return {
    progress: (now: number) => {
      progress = now;
    },
    stop: () => clearInterval(timer),
  };
}

/** Files of tries that came to nothing, and drawings that show older edits. */
async function removeOtherTries(files: FileStore, id: string, kept: readonly string[]): Promise<void> {
  const keep = new Set(['original', ...kept.map((folder) => folder.slice(videoFolder(id).length + 1))]);
  for (const name of await files.names(videoFolder(id))) {
    if (!keep.has(name)) await files.remove(`${videoFolder(id)}/${name}`);
  }
}
