import { readFile, rename, writeFile } from 'node:fs/promises';
import { setImmediate as turn } from 'node:timers/promises';
import {
  type ActionClip,
  ActionProblem,
  actionModelToOnnx,
  checkpointFromBytes,
  checkpointToBytes,
  type LearningClip,
  learningClip,
  type TrainingCheckpoint,
  type TrainingOptions,
  trainActions,
} from '@posebox/actions';
import { applyEdits, type TrackDocument, trackFromBinary } from '@posebox/body';
import { CLIP_ENGINE_VERSION } from '@posebox/clip';
import { coachedPerson, hasWorld } from '@posebox/motion';
import { metadataOf } from '../actions/model-metadata.ts';
import type { TrainedEpoch } from '../database/actions-schema.ts';
import type { ClipNews, ClipTask, FromClipProcess, LearntFile } from './clip-messages.ts';

type Task = Extract<ClipTask, { kind: 'train' }>;

const TELL_EVERY_MS = 500;
/** What a killed training loses at most. */
const CHECKPOINT_EVERY_MS = 4_000;

/**
 * Trains a model from clips: an epoch a step, telling how it goes, with a checkpoint every few seconds from which the
 * next try goes on to the very same model.
 */
export async function trainOnClips(
  task: Task,
  {
    signal,
    send,
    checkpointEveryMs = CHECKPOINT_EVERY_MS,
  }: {
    readonly signal: AbortSignal;
    readonly send: (news: ClipNews) => void;
    readonly checkpointEveryMs?: number;
  },
): Promise<FromClipProcess> {
  const clips = await learningClips(task.clips);
  const training = begun(clips, task.options, await checkpointIn(task.fromCheckpoint));
  let epochs: TrainedEpoch[] = [];
  let toldMs = 0;
  let savedMs = performance.now();
  let saved = 0;
  for (let step = training.first; ; step = training.steps.next()) {
    signal.throwIfAborted();
    if (step.done) {
      send({ kind: 'epochs', epochs });
      const { model, report } = step.value;
      await writeFile(task.modelPath, actionModelToOnnx(model));
      return { kind: 'trained', metadata: metadataOf(model), report };
    }
    const { fold, epoch, loss, accuracy, share, checkpoint } = step.value;
    epochs.push({ fold, epoch, loss: rounded(loss), accuracy: rounded(accuracy) });
    const nowMs = performance.now();
    if (nowMs - toldMs > TELL_EVERY_MS) {
      toldMs = nowMs;
      send({ kind: 'progress', progress: share });
      send({ kind: 'epochs', epochs });
      epochs = [];
    }
    if (nowMs - savedMs > checkpointEveryMs) {
      savedMs = nowMs;
      const path = `${task.checkpointPath}-${saved++}`;
      // Whole or not at all, should this process be killed now.
      await writeFile(`${path}.part`, checkpointToBytes(checkpoint()));
      await rename(`${path}.part`, path);
      send({ kind: 'checkpoint', path });
    }
    // Messages leave, and the end of the parent is noticed.
    await turn();
  }
}

async function checkpointIn(path: string | null): Promise<TrainingCheckpoint | null> {
  if (path === null) return null;
  try {
    return checkpointFromBytes(await readFile(path));
  } catch (error) {
    if (error instanceof ActionProblem) return null;
    throw error;
  }
}

/** Begins where the checkpoint stands; from the start when clips were changed since. */
function begun(clips: readonly LearningClip[], options: TrainingOptions, from: TrainingCheckpoint | null) {
  const steps = trainActions(clips, options, CONTEXT, from);
  try {
    return { steps, first: steps.next() };
  } catch (error) {
    const isForeign = error instanceof ActionProblem && error.code === 'actions_checkpoint_foreign';
    if (!isForeign) throw error;
  }
  const anew = trainActions(clips, options, CONTEXT);
  return { steps: anew, first: anew.next() };
}

const CONTEXT = { engineVersion: CLIP_ENGINE_VERSION };

/** Several clips may be of one track: it is read once. Where one track lacks depth, all are learnt without. */
async function learningClips(files: readonly LearntFile[]): Promise<readonly LearningClip[]> {
  const documents = new Map<string, TrackDocument>();
  for (const { trackPath, edits } of files) {
    if (documents.has(trackPath)) continue;
    documents.set(trackPath, applyEdits({ ...trackFromBinary(await readFile(trackPath)), edits }));
  }
  const clips = files.flatMap(({ id, label, person, trackPath, personId, fromS, toS }): ActionClip[] => {
    const document = documents.get(trackPath)!;
    const track = coachedPerson(document, personId);
    const part = { ...(fromS !== null && { fromS }), ...(toS !== null && { toS }) };
    return track ? [{ id, label, person, track, image: document.image, ...part }] : [];
  });
  const basis = clips.every(({ track }) => hasWorld(track)) ? 'world' : 'image';
  return clips.map((clip) => learningClip(clip, basis));
}

const rounded = (value: number) => Math.round(value * 1e4) / 1e4;
