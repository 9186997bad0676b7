import { z } from 'zod';
import type { ActionModel } from '../action-model.ts';
import { ActionProblem } from '../action-problem.ts';
import type { LearningClip } from '../data/action-clip.ts';
import { dataSetQuality, labelsOf } from '../data/data-set-quality.ts';
import { isLabel } from '../data/labels.ts';
import { splitOf } from '../data/splits.ts';
import { ACTION_FEATURES_VERSION, FEATURE_WIDTH, windowFeatures } from '../features/action-features.ts';
import { ACTION_WINDOW } from '../features/action-window.ts';
import { networkOf } from '../networks/networks.ts';
import { learnNovelty, outlineOf } from '../recognition/novelty.ts';
import { UNCALIBRATED } from '../training/calibrate.ts';
import { clipWindows } from '../training/learning-windows.ts';

/** The features of a data set as a learner in another program reads them; docs/actions.md describes them. */
export interface FeatureFile {
  readonly format: 'posebox-action-features';
  readonly featuresVersion: number;
  readonly basis: 'world' | 'image';
  readonly rateHz: number;
  readonly moments: number;
  readonly width: number;
  readonly labels: readonly string[];
  /** Windows of the data set, each with its place among the labels and the fold in which it is held out. */
  readonly windows: readonly {
    readonly clip: string;
    readonly label: number;
    readonly fold: number;
    readonly features: readonly number[];
  }[];
  /** Goes back with the result: outlines of some windows, see `Novelty`. */
  readonly novelty: readonly number[];
  readonly clipsOfLabel: readonly number[];
  readonly people: number;
}

const SPLIT_SEED = 1;

/** @throws ActionProblem where the data set can't be learnt from */
export function featureFile(clips: readonly LearningClip[]): FeatureFile {
  const { problem } = dataSetQuality(clips);
  if (problem) throw problem;
  const labels = labelsOf(clips);
  const split = splitOf(clips, SPLIT_SEED);
  const foldOf = (clip: number) => split.folds.findIndex(({ heldOut }) => heldOut.includes(clip));
  const windows = clipWindows(clips, [...clips.keys()], labels).map(({ clip, start, label }) => ({
    clip: clips[clip]!.id,
    label,
    fold: foldOf(clip),
    values: windowFeatures(clips[clip]!.moments, [start]),
  }));
  const { examples } = learnNovelty(
    windows.map(({ values }) => outlineOf(values)),
    windows.map(({ label }) => label),
    labels.length,
  );
  return {
    format: 'posebox-action-features',
    featuresVersion: ACTION_FEATURES_VERSION,
    basis: clips[0]!.moments.basis,
    rateHz: ACTION_WINDOW.rateHz,
    moments: ACTION_WINDOW.moments,
    width: FEATURE_WIDTH,
    labels,
    windows: windows.map(({ values, ...window }) => ({
      ...window,
      features: Array.from(values, (value) => Number(value.toFixed(5))),
    })),
    novelty: [...examples],
    clipsOfLabel: labels.map((label) => clips.filter((clip) => clip.label === label).length),
    people: split.people,
  };
}

const trainedSchema = z.object({
  format: z.literal('posebox-action-parameters'),
  featuresVersion: z.literal(ACTION_FEATURES_VERSION),
  kind: z.enum(['tcn', 'gru']),
  basis: z.enum(['world', 'image']),
  labels: z.array(z.string().refine(isLabel)).min(2).max(200),
  /** In the order of the network's blocks, see `Network`. */
  parameters: z.array(z.number()),
  temperature: z.number().positive().max(100),
  novelty: z.array(z.int().min(-128).max(127)),
  clipsOfLabel: z.array(z.int().min(0)),
  people: z.int().min(0),
  seed: z.int().min(0),
  epochs: z.int().min(1),
  trainer: z.string().max(200),
});

/**
 * The model of parameters that another program learnt from a `FeatureFile`.
 *
 * @throws ActionProblem `action_model_malformed` for anything else
 */
export function modelOfTrainedParameters(told: unknown): ActionModel {
  const parsed = trainedSchema.safeParse(told);
  if (!parsed.success) throw new ActionProblem('action_model_malformed');
  const { kind, basis, labels, parameters, temperature, novelty, ...origin } = parsed.data;
  if (parameters.length !== networkOf(kind, labels.length).parameterCount) {
    throw new ActionProblem('action_model_malformed');
  }
  return {
    kind,
    labels,
    featuresVersion: ACTION_FEATURES_VERSION,
    basis,
    window: { rateHz: ACTION_WINDOW.rateHz, moments: ACTION_WINDOW.moments },
    parameters: Float32Array.from(parameters),
    temperature,
    reject: UNCALIBRATED.reject,
    novelty: { examples: Int8Array.from(novelty) },
    origin: {
      engineVersion: origin.trainer,
      clips: origin.clipsOfLabel.reduce((sum, count) => sum + count, 0),
      people: origin.people,
      clipsOfLabel: origin.clipsOfLabel,
      seed: origin.seed,
      epochs: origin.epochs,
      note: '',
    },
  };
}
