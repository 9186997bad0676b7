import { randomUUID } from 'node:crypto';
import { isOwnModel } from '@posebox/body';
import type { VideoWarningCode } from '@posebox/media/video';
import type { ProblemCode } from '@posebox/texts';
import type { FileStore } from '../files/file-store.ts';
import type { Scratch } from '../files/scratch.ts';
import { localOwnModel } from '../own-models/own-model-files.ts';
import { LOST_VIDEO_QUEUE, type Queue, VIDEO_QUEUE, type VideoJob } from '../plugins/external/queue.ts';
import { Problem } from '../problem.ts';
import type { OwnModelRepository } from '../repositories/own-model-repository.ts';
import type { VideoRow } from '../repositories/video-rows.ts';
import type { DrawnResult, VideoTryRepository } from '../repositories/video-try-repository.ts';
import {
  DRAWN_FILE,
  originalPath,
  PLAYABLE_FILE,
  POSTER_FILE,
  SKELETON_FILE,
  TRACK_FILE,
  tryFolder,
  videoFolder,
  WORN_PREFIX,
  wornPath,
} from '../videos/video-paths.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';
import type { ClipTask } from './clip-messages.ts';
import { type ClipOutcome, type ClipProgram, runClipTask } from './clip-process.ts';
import { secondsToGiveBack } from './give-back.ts';
import { keep } from './keep.ts';
import { patiently } from './patiently.ts';

export interface WorkerParts {
  readonly queue: Queue;
  readonly tries: VideoTryRepository;
  readonly files: FileStore;
  readonly ownModels: OwnModelRepository;
  readonly program: ClipProgram;
  /** So many videos at once. */
  readonly concurrency: number;
  /** Aborts when this program ends: what is in hand goes back to the queue at once. */
  readonly stopping: AbortSignal;
  /** Is told what goes wrong without harm. */
  readonly onError: (error: unknown) => void;
}

const LOOK_FOR_JOBS_EVERY_S = 0.5;
const TELL_EVERY_MS = 500;

/** The item is no longer this try's to work on. */
class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/** Takes videos from the queue until the queue is stopped. */
export async function startVideoWorker(parts: WorkerParts): Promise<void> {
  const { queue, tries, concurrency } = parts;
  await queue.work<VideoJob>(
    VIDEO_QUEUE,
    { pollingIntervalSeconds: LOOK_FOR_JOBS_EVERY_S, localConcurrency: concurrency, batchSize: 1 },
    async ([job]) => {
      if (job) await workOn(parts, job.data.videoId, AbortSignal.any([job.signal, parts.stopping]));
    },
  );
  await queue.work<VideoJob>(LOST_VIDEO_QUEUE, { batchSize: 1 }, async ([job]) => {
    if (job) await tries.fail(job.data.videoId, null, GIVEN_UP);
  });
}

/** One try at an item. */
interface Try {
  readonly row: VideoRow;
  readonly id: string;
  readonly attempt: string;
  /** Aborts when the item is no longer this try's. */
  readonly signal: AbortSignal;
  readonly scratch: Scratch;
  readonly run: Run;
  /** Grows with what each step has to say. */
  readonly warnings: Set<VideoWarningCode>;
}

/**
 * One try at an item. Every file of it gets a name of its own; the item names them in the one statement that finishes
 * it, and only while this try is the item's. So a worker that was thought dead and comes back changes nothing.
 */
async function workOn(parts: WorkerParts, id: string, signal: AbortSignal): Promise<void> {
  const { tries, files } = parts;
  const attempt = randomUUID();
  const row = await tries.begin(id, attempt);
  if (!row) return;
  const withdrawn = new AbortController();
  const current = AbortSignal.any([signal, withdrawn.signal]);
  const tell = progressTeller(tries, id, attempt, withdrawn);
  const run: Run = async (task) => accepted(await runClipTask(parts.program, task, current, tell.progress));
  const scratch = await files.scratch();
  const warnings = new Set(row.warnings);
  const work: Try = { row, id, attempt, signal: current, scratch, run, warnings };
  try {
    const videoPath = await patiently(() => files.localFile(originalPath(id), scratch), current);
    const trackFolder = row.track_folder ?? (await track(parts, work, videoPath));
    const drawn = await draw(parts, work, videoPath, trackFolder);
    const isOurs = await patiently(() => tries.finish(id, attempt, drawn, [...warnings]), current);
    if (!isOurs) throw new Withdrawn();
    // What is left of earlier tries costs room only.
    await removeOtherTries(files, id, [trackFolder, drawn.folder]).catch(parts.onError);
  } catch (error) {
    await settleFailure(parts, work, error);
  } finally {
    tell.stop();
    await scratch.remove();
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
  { tries, files, ownModels }: WorkerParts,
  { row, id, attempt, signal, scratch, run, warnings }: Try,
  videoPath: string,
): Promise<string> {
  const { sha256, request } = row;
  if (!request) throw new Error('A video without a request.');
  const trackPath = scratch.path(TRACK_FILE);
  const playablePath = scratch.path(PLAYABLE_FILE);
  const { model, modelVersion } = request;
  const ownModel = isOwnModel(model)
    ? await patiently(() => localOwnModel({ files, ownModels }, model, scratch, modelVersion), signal)
    : null;
  const outcome = await run({
    ...{ kind: 'track', videoPath, sha256, request, ownModel },
    ...{ trackPath, playablePath },
  });
  if (outcome.kind !== 'tracked') throw new Error(`${outcome.kind} instead of a track`);
  const { facts, warnings: told, hasPlayable } = outcome;
  for (const warning of told) warnings.add(warning);
  const trackFolder = tryFolder(id, attempt);
  let trackBytes = await keep(files, trackPath, `${trackFolder}/${TRACK_FILE}`, signal);
  if (hasPlayable) trackBytes += await keep(files, playablePath, `${trackFolder}/${PLAYABLE_FILE}`, signal);
  const result = { facts, warnings: told, trackFolder, trackBytes };
  if (!(await patiently(() => tries.keepTrack(id, attempt, result), signal))) {
    await files.remove(trackFolder);
    throw new Withdrawn();
  }
  // From here on a new try need only draw.
  return trackFolder;
}

async function draw(
  { files }: WorkerParts,
  { row, id, attempt, signal, scratch, run, warnings }: Try,
  videoPath: string,
  trackFolder: string,
): Promise<DrawnResult> {
  const { drawing, edits, edits_version } = row;
  const trackPath = await patiently(() => files.localFile(`${trackFolder}/${TRACK_FILE}`, scratch), signal);
  const [drawnPath, skeletonPath, posterPath] = [DRAWN_FILE, SKELETON_FILE, POSTER_FILE].map(
    scratch.path,
  ) as [string, string, string];
  const garment = drawing.tryOn?.garment;
  const garmentPath = garment
    ? await patiently(() => files.localFile(wornPath(id, garment), scratch), signal)
    : null;
  const paths = { videoPath, trackPath, garmentPath, drawnPath, skeletonPath, posterPath };
  const outcome = await run({ kind: 'draw', ...paths, edits, drawing });
  if (outcome.kind !== 'drawn') throw new Error(`${outcome.kind} instead of a drawing`);
  for (const warning of outcome.warnings) warnings.add(warning);
  const folder = `${tryFolder(id, attempt)}-drawn`;
  let bytes = 0;
  for (const [path, name] of [
    [drawnPath, DRAWN_FILE],
    [skeletonPath, SKELETON_FILE],
    [posterPath, POSTER_FILE],
  ] as const) {
    bytes += await keep(files, path, `${folder}/${name}`, signal);
  }
  return { folder, edits: edits_version, bytes };
}

/** So often work may end without an outcome, as when a clip process dies, and be begun again. */
const MOST_CRASHES = 4;
const GIVEN_UP: ProblemFacts = { code: 'video_work_failed', values: {} };
/** ffmpeg was ended or held up, perhaps by something else on this computer; waiting for it again and again takes long. */
const MOST_CRASHES_BY_PROBLEM: Readonly<Partial<Record<ProblemCode, number>>> = {
  video_decoding_failed: MOST_CRASHES,
  video_encoding_failed: MOST_CRASHES,
  video_stalled: 1,
};

async function settleFailure(
  { tries, files, stopping }: WorkerParts,
  { id, attempt, signal }: Try,
  error: unknown,
): Promise<void> {
  if (error instanceof Withdrawn) {
    await files.remove(`${tryFolder(id, attempt)}-drawn`);
    // Deleted meanwhile: what was just written must not stay.
    if (!(await tries.isKept(id))) await files.remove(videoFolder(id));
    return;
  }
  const afterS = secondsToGiveBack(error, stopping);
  if (afterS !== undefined) {
    await tries.giveBack(id, attempt, afterS);
    return;
  }
  if (error instanceof Problem) {
    await tries.fail(id, attempt, error);
    return;
  }
  // The queue has taken the job from us; that is no fault of the video's.
  if (signal.aborted) throw error;
  const problem = error instanceof FileAtFault ? error.problem : undefined;
  const most = problem ? (MOST_CRASHES_BY_PROBLEM[problem.code] ?? 0) : MOST_CRASHES;
  if ((await tries.crashed(id, attempt)) > most) {
    await tries.fail(id, attempt, problem ?? GIVEN_UP);
    return;
  }
  // The queue gives it to somebody again.
  throw error;
}

/** Tells the item how far it is, and stops the work when the item is no longer ours. */
function progressTeller(tries: VideoTryRepository, id: string, attempt: string, withdrawn: AbortController) {
  let progress = 0;
  const timer = setInterval(() => {
    tries.progress(id, attempt, progress).then(
      (isOurs) => isOurs || withdrawn.abort(new Withdrawn()),
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
    if (!keep.has(name) && !name.startsWith(WORN_PREFIX)) await files.remove(`${videoFolder(id)}/${name}`);
  }
}
