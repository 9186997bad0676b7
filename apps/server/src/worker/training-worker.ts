import { createHash, randomUUID } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { isUsable } from '../actions/set-balance.ts';
import type { TrainedEpoch } from '../database/actions-schema.ts';
import type { FileStore } from '../files/file-store.ts';
import type { Scratch } from '../files/scratch.ts';
import { LOST_TRAINING_QUEUE, TRAINING_QUEUE, type TrainingJob } from '../plugins/external/queue.ts';
import type { ActionSetRepository } from '../repositories/action-set-repository.ts';
import type {
  ActionTrainingRepository,
  ActionTrainingRow,
} from '../repositories/action-training-repository.ts';
import type { VideoRepository } from '../repositories/video-repository.ts';
import { actionModelPath, TRACK_FILE, trainingFolder } from '../videos/video-paths.ts';
import type { ProblemFacts } from '../videos/video-problem.ts';
import type { LearntFile } from './clip-messages.ts';
import { runClipTask } from './clip-process.ts';
import { secondsToGiveBack } from './give-back.ts';
import { keep } from './keep.ts';
import { patiently } from './patiently.ts';
import type { WorkerParts } from './video-worker.ts';

export interface TrainingWorkerParts extends Omit<WorkerParts, 'tries' | 'concurrency'> {
  readonly trainings: ActionTrainingRepository;
  readonly sets: Pick<ActionSetRepository, 'clips'>;
  readonly videos: Pick<VideoRepository, 'byId'>;
}

const LOOK_FOR_JOBS_EVERY_S = 0.5;
const TELL_EVERY_MS = 500;
/** How long a training makes way for videos before it looks again. */
const MAKE_WAY_S = 2;
const MOST_CRASHES = 4;
const GIVEN_UP: ProblemFacts = { code: 'action_training_failed', values: {} };

/** The training is no longer this try's to work on. */
class Withdrawn extends Error {
  override readonly name = 'Withdrawn';
}

/** A video came: it goes first. */
class MadeWay extends Error {
  override readonly name = 'MadeWay';
}

/**
 * Trains models of actions, one at a time, until the queue is stopped. Photos and videos come before: a training begins
 * when no video waits, and makes way for one that comes, to go on from its checkpoint.
 */
export async function startTrainingWorker(parts: TrainingWorkerParts): Promise<void> {
  const { queue, trainings } = parts;
  await queue.work<TrainingJob>(
    TRAINING_QUEUE,
    { pollingIntervalSeconds: LOOK_FOR_JOBS_EVERY_S, localConcurrency: 1, batchSize: 1 },
    async ([job]) => {
      if (job) await workOn(parts, job.data.trainingId, AbortSignal.any([job.signal, parts.stopping]));
    },
  );
  await queue.work<TrainingJob>(LOST_TRAINING_QUEUE, { batchSize: 1 }, async ([job]) => {
    if (job) await trainings.fail(job.data.trainingId, null, GIVEN_UP);
  });
}

async function workOn(parts: TrainingWorkerParts, id: string, signal: AbortSignal): Promise<void> {
  const { trainings, files } = parts;
  if (await trainings.hasVideosToDo()) return trainings.postpone(id, MAKE_WAY_S);
  const attempt = randomUUID();
  const row = await trainings.begin(id, attempt);
  if (!row) return;
  const stopped = new AbortController();
  const current = AbortSignal.any([signal, stopped.signal]);
  const telling = tellProgress(trainings, row, attempt, stopped);
  const scratch = await files.scratch();
  try {
    await train(parts, row, attempt, current, scratch, telling);
  } catch (error) {
    await settleFailure(parts, id, attempt, signal, error);
  } finally {
    telling.stop();
    await scratch.remove();
  }
}

async function train(
  { trainings, sets, videos, files, program, onError }: TrainingWorkerParts,
  row: ActionTrainingRow,
  attempt: string,
  signal: AbortSignal,
  scratch: Scratch,
  telling: Telling,
): Promise<void> {
  const checkpoint = checkpointIn(files, row.id);
  const modelPath = scratch.path('model.onnx');
  const fromCheckpoint = await patiently(() => checkpoint.local(scratch), signal);
  const clips = await patiently(() => learntFiles({ sets, videos, files }, row.set_id, scratch), signal);
  const keeping: Promise<unknown>[] = [];
  const outcome = await runClipTask(
    program,
    {
      kind: 'train',
      clips,
      options: row.request,
      fromCheckpoint,
      checkpointPath: scratch.path('checkpoint'),
      modelPath,
    },
    signal,
    telling.progress,
    (news) => {
      if (news.kind === 'epochs') telling.epochs(news.epochs);
      // A checkpoint that can't be kept costs time only.
      else keeping.push(checkpoint.keep(news.path).catch(onError));
    },
  ).finally(() => Promise.all(keeping));
  if (outcome.kind === 'problem') return trainings.fail(row.id, attempt, outcome.problem);
  if (outcome.kind !== 'trained') throw new Error(`${outcome.kind} instead of a model`);
  const id = randomUUID();
  const sha256 = createHash('sha256')
    .update(await readFile(modelPath))
    .digest('hex');
  const bytes = await keep(files, modelPath, actionModelPath(id), signal);
  await telling.now();
  const { metadata, report } = outcome;
  const model = { id, name: row.set_name, origin: 'trained', set_id: row.set_id, sha256, bytes } as const;
  const isOurs = await patiently(
    () => trainings.finish(row.id, attempt, { ...model, metadata, report }),
    signal,
  );
  // Cancelled or deleted meanwhile: what was just written must not stay.
  if (!isOurs) await files.remove(actionModelPath(id));
  await files.remove(trainingFolder(row.id));
}

/** The clips that can be learnt from, their tracks where a program can read them. */
async function learntFiles(
  { sets, videos, files }: Pick<TrainingWorkerParts, 'sets' | 'videos' | 'files'>,
  setId: string,
  scratch: Scratch,
): Promise<readonly LearntFile[]> {
  const clips = (await sets.clips(setId)).filter(isUsable);
  const tracks = new Map<string, Pick<LearntFile, 'trackPath' | 'edits'>>();
  for (const id of new Set(clips.map(({ video_id }) => video_id))) {
    const item = await videos.byId(id);
    if (item?.state !== 'done' || item.track_folder === null) continue;
    const trackPath = await files.localFile(`${item.track_folder}/${TRACK_FILE}`, scratch);
    tracks.set(id, { trackPath, edits: item.edits });
  }
  return clips.flatMap((clip) => {
    const track = tracks.get(clip.video_id);
    if (!track) return [];
    const { id, label, performer, person_id, from_s, to_s } = clip;
    const person = performer === '' ? null : performer;
    return [{ id, label, person, ...track, personId: person_id, fromS: from_s, toS: to_s }];
  });
}

/** The checkpoint of a training in the file store, where another machine finds it. */
function checkpointIn(files: FileStore, id: string) {
  const path = `${trainingFolder(id)}/checkpoint`;
  return {
    async local(scratch: Scratch): Promise<string | null> {
      const names = await files.names(trainingFolder(id));
      return names.includes('checkpoint') ? files.localFile(path, scratch) : null;
    },
    keep: (file: string) => files.put(file, path),
  };
}

interface Telling {
  progress(progress: number): void;
  epochs(epochs: readonly TrainedEpoch[]): void;
  /** Tells what isn't told yet. */
  now(): Promise<unknown>;
  stop(): void;
}

/** Tells the training how far it is, and stops the work when it is no longer ours or a video waits. */
function tellProgress(
  trainings: ActionTrainingRepository,
  row: ActionTrainingRow,
  attempt: string,
  stopped: AbortController,
): Telling {
  let progress = row.progress;
  let history = row.history;
  const tell = () => trainings.progress(row.id, attempt, progress, history);
  const timer = setInterval(async () => {
    try {
      if (!(await tell())) stopped.abort(new Withdrawn());
      else if (await trainings.hasVideosToDo()) stopped.abort(new MadeWay());
    } catch {
      // The database may be away for a moment; the work goes on meanwhile.
    }
  }, TELL_EVERY_MS);
  return {
    progress(now) {
      progress = now;
    },
    epochs(epochs) {
      // What comes again after a checkpoint takes the place of what was told before.
      const isAgain = (told: TrainedEpoch) =>
        epochs.some(({ fold, epoch }) => fold === told.fold && epoch === told.epoch);
      history = [...history.filter((told) => !isAgain(told)), ...epochs];
    },
    now: tell,
    stop: () => clearInterval(timer),
  };
}

async function settleFailure(
  { trainings, files, stopping }: TrainingWorkerParts,
  id: string,
  attempt: string,
  signal: AbortSignal,
  error: unknown,
): Promise<void> {
  if (error instanceof Withdrawn) {
    const kept = await trainings.find(id);
    // Cancelled, or gone with its data set: nothing of it stays.
    if (kept?.state !== 'queued' && kept?.state !== 'running') await files.remove(trainingFolder(id));
    return;
  }
  const afterS = error instanceof MadeWay ? MAKE_WAY_S : secondsToGiveBack(error, stopping);
  if (afterS !== undefined) return trainings.giveBack(id, attempt, afterS);
  // The queue has taken the job from us; that is no fault of the training's.
  if (signal.aborted) throw error;
  if ((await trainings.crashed(id, attempt)) > MOST_CRASHES) return trainings.fail(id, attempt, GIVEN_UP);
  // The queue gives it to somebody again.
  throw error;
}
