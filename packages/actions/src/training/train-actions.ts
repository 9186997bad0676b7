import type { ActionModel } from '../action-model.ts';
import { ActionProblem } from '../action-problem.ts';
import type { LearningClip } from '../data/action-clip.ts';
import { dataSetQuality, labelsOf } from '../data/data-set-quality.ts';
import { type Split, splitOf } from '../data/splits.ts';
import { judgeBaselines } from '../evaluation/baselines.ts';
import { evaluateHeldOut } from '../evaluation/evaluate-held-out.ts';
import type { BaselineReport, EvaluationReport } from '../evaluation/report.ts';
import { ACTION_FEATURES_VERSION } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { networkOf } from '../networks/networks.ts';
import { calibrate, UNCALIBRATED } from './calibrate.ts';
import { type FitState, fitNetwork } from './fit-network.ts';
import { type HeldOutWindows, judgeHeldOut, noveltyOfWindows } from './held-out.ts';
import { clipWindows } from './learning-windows.ts';
import type { FinishedFold, TrainingCheckpoint } from './training-checkpoint.ts';
import type { TrainingOptions } from './training-options.ts';

/** How far training is. */
export interface TrainingProgress {
  /**
   * `folds`: learning with people or clips held out, for the report; `model`: learning from all of them; `baselines`:
   * judging the plain methods beside it.
   */
  readonly stage: 'folds' | 'model' | 'baselines';
  /** From 0; null in the stage `model`. */
  readonly fold: number | null;
  readonly folds: number;
  /** Epochs done of the network in hand; all of them in the stage `baselines`. */
  readonly epoch: number;
  readonly epochs: number;
  /** Of all the work, 0…1. */
  readonly share: number;
  /** Mean cross entropy and share of right answers on the last epoch's varied windows; 0 in the stage `baselines`. */
  readonly loss: number;
  readonly accuracy: number;
  /** To go on from here later; made when asked for. */
  checkpoint(): TrainingCheckpoint;
}

export interface TrainedActions {
  readonly model: ActionModel;
  /** Null when the options asked for none. */
  readonly report: EvaluationReport | null;
}

/** What isn't learnt but told with the model. */
export interface TrainingContext {
  readonly engineVersion: string;
  readonly note?: string;
  /** Only for studies of data that have no clips of anything else; a model of one's own needs the class `other`. */
  readonly withoutOther?: boolean;
}

/**
 * Learns a model from clips, an epoch a step (well under two seconds): first once for each fold of people or clips
 * held out, then from all. Stop asking for the next step to cancel; give the last checkpoint to go on to the very same
 * model.
 *
 * @throws ActionProblem where the data set can't be learnt from, or the checkpoint belongs to another
 * @example
 * const training = trainActions(clips, DEFAULT_TRAINING, { engineVersion: '0.1.0' });
 * for (let step = training.next(); ; step = training.next()) {
 *   if (step.done) return step.value.model;
 *   console.log(step.value.share);
 * }
 */
export function* trainActions(
  clips: readonly LearningClip[],
  options: TrainingOptions,
  context: TrainingContext,
  from: TrainingCheckpoint | null = null,
): Generator<TrainingProgress, TrainedActions> {
  refuseUnfit(clips, context);
  const fingerprint = fingerprintOf(clips, options);
  if (from && from.fingerprint !== fingerprint) throw new ActionProblem('actions_checkpoint_foreign');
  const labels = labelsOf(clips);
  const network = networkOf(options.kind, labels.length);
  const split = splitOf(clips, options.seed);
  const rounds = options.evaluate ? split.folds.length : 0;
  const finished: FinishedFold[] = [...(from?.folds ?? [])];
  let fit = from?.fit ?? null;

  const fitted = function* (places: readonly number[], fold: number | null) {
    const windows = clipWindows(clips, places, labels);
    const steps = fitNetwork(network, clips, windows, labels, options, fit);
    for (;;) {
      const step = steps.next();
      if (step.done) {
        fit = null;
        return { parameters: step.value, windows };
      }
      const { state, loss, accuracy } = step.value;
      fit = state;
      yield {
        stage: fold === null ? 'model' : 'folds',
        fold,
        folds: rounds,
        epoch: state.epoch,
        epochs: options.epochs,
        share: (NETWORKS_SHARE * ((fold ?? rounds) + state.epoch / options.epochs)) / (rounds + 1),
        loss,
        accuracy,
        checkpoint: checkpointAt(fingerprint, [...finished], state),
      } satisfies TrainingProgress;
    }
  };

  for (let fold = finished.length; fold < rounds; fold++) {
    const { learnt, heldOut } = split.folds[fold]!;
    const { parameters, windows } = yield* fitted(learnt, fold);
    const held = clipWindows(clips, heldOut, labels);
    const { logits, distances } = judgeHeldOut(network, parameters, clips, windows, held);
    finished.push({ logits, distances });
  }
  const { parameters, windows } = yield* fitted([...clips.keys()], null);
  const held = heldOutOf(clips, labels, split, finished);
  const calibration = held ? calibrate(held, labels.length) : UNCALIBRATED;
  const model: ActionModel = {
    kind: options.kind,
    labels,
    featuresVersion: ACTION_FEATURES_VERSION,
    basis: clips[0]!.moments.basis,
    window: { rateHz: ACTION_WINDOW.rateHz, moments: ACTION_WINDOW.moments },
    parameters: Float32Array.from(parameters),
    temperature: calibration.temperature,
    reject: calibration.reject,
    novelty: noveltyOfWindows(clips, windows, labels.length),
    origin: {
      engineVersion: context.engineVersion,
      clips: clips.length,
      people: split.people,
      clipsOfLabel: labels.map((label) => clips.filter((clip) => clip.label === label).length),
      seed: options.seed,
      epochs: options.epochs,
      note: context.note ?? '',
    },
  };
  if (!held) return { model, report: null };
  const last = checkpointAt(fingerprint, finished, null);
  const baselines = options.baselines ? yield* baselinesOf(clips, labels, split, options, last) : [];
  return { model, report: evaluateHeldOut(clips, labels, held, split, calibration, baselines) };
}

/** Of the whole work, what the networks are. */
const NETWORKS_SHARE = 0.95;

function* baselinesOf(
  clips: readonly LearningClip[],
  labels: readonly string[],
  split: Split,
  { seed, epochs }: TrainingOptions,
  checkpoint: TrainingProgress['checkpoint'],
): Generator<TrainingProgress, readonly BaselineReport[]> {
  const steps = judgeBaselines(clips, labels, split, seed);
  const folds = split.folds.length;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    const share = NETWORKS_SHARE + ((1 - NETWORKS_SHARE) * (step.value + 1)) / folds;
    yield {
      stage: 'baselines',
      fold: step.value,
      folds,
      epoch: epochs,
      epochs,
      share,
      loss: 0,
      accuracy: 0,
      checkpoint,
    };
  }
}

function refuseUnfit(clips: readonly LearningClip[], { withoutOther }: TrainingContext): void {
  const { problem } = dataSetQuality(clips);
  if (problem && !(withoutOther && problem.code === 'actions_other_missing')) throw problem;
}

/** Distinguishes data sets and options, not secret: FNV-1a over what decides the result. */
function fingerprintOf(clips: readonly LearningClip[], options: TrainingOptions): string {
  const text = JSON.stringify([
    options,
    ACTION_FEATURES_VERSION,
    clips.map(({ id, label, person, moments }) => [
      id,
      label,
      person,
      moments.count,
      moments.startS,
      moments.basis,
    ]),
  ]);
  let hash = 0x811c9dc5;
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x01000193);
  return `${(hash >>> 0).toString(16)}-${text.length}`;
}

const checkpointAt =
  (
    fingerprint: string,
    folds: readonly FinishedFold[],
    fit: FitState | null,
  ): TrainingProgress['checkpoint'] =>
  () => ({ fingerprint, folds, fit });

/** All folds' answers in one list. */
function heldOutOf(
  clips: readonly LearningClip[],
  labels: readonly string[],
  split: Split,
  finished: readonly FinishedFold[],
): HeldOutWindows | null {
  if (finished.length === 0) return null;
  const joined = (arrays: readonly Float64Array[]) => {
    const all = new Float64Array(arrays.reduce((sum, { length }) => sum + length, 0));
    let at = 0;
    for (const array of arrays) {
      all.set(array, at);
      at += array.length;
    }
    return all;
  };
  return {
    windows: split.folds.flatMap(({ heldOut }) => clipWindows(clips, heldOut, labels)),
    logits: joined(finished.map(({ logits }) => logits)),
    distances: joined(finished.map(({ distances }) => distances)),
  };
}
