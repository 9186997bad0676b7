import type { LearningClip } from '../data/action-clip.ts';
import type { Split } from '../data/splits.ts';
import { windowFeatures } from '../features/action-features.ts';
import { networkOf } from '../networks/networks.ts';
import { fitNetwork } from '../training/fit-network.ts';
import { type ClipWindow, clipWindows } from '../training/learning-windows.ts';
import { softmax } from '../training/loss.ts';
import { type AnsweredWindows, clipAnswers } from './evaluate-windows.ts';
import { nearestNeighbour } from './nearest-neighbour.ts';
import type { BaselineReport } from './report.ts';
import { scoresOf } from './scores.ts';

/** Windows a class that the neighbour is looked for among: comparing takes its time. */
const EXAMPLES = 24;

/** The plain softmax needs no more. */
const EPOCHS = 15;

/** Every answer stands: baselines know no unknown. */
const NO_LIMITS = { confidence: 0, distance: Number.POSITIVE_INFINITY } as const;

/**
 * What the two baselines answer on the very folds that a network is judged on, a fold a step. The neighbour is asked
 * about the middle window of each held-out clip.
 */
export function* judgeBaselines(
  clips: readonly LearningClip[],
  labels: readonly string[],
  split: Split,
  seed: number,
): Generator<number, readonly BaselineReport[]> {
  const softmaxes: AnsweredWindows[] = [];
  const neighbours: AnsweredWindows[] = [];
  for (const [fold, { learnt, heldOut }] of split.folds.entries()) {
    const known = clipWindows(clips, learnt, labels);
    softmaxes.push(softmaxAnswers(clips, labels, known, clipWindows(clips, heldOut, labels), seed));
    const asked = heldOut.flatMap((place) => {
      const own = clipWindows(clips, [place], labels);
      return own.slice(own.length >> 1, (own.length >> 1) + 1);
    });
    neighbours.push(neighbourAnswers(clips, labels, known, asked));
    yield fold;
  }
  return [
    reportOf('dtw_neighbour', labels, joined(neighbours)),
    reportOf('pooled_softmax', labels, joined(softmaxes)),
  ];
}

function softmaxAnswers(
  clips: readonly LearningClip[],
  labels: readonly string[],
  known: readonly ClipWindow[],
  asked: readonly ClipWindow[],
  seed: number,
): AnsweredWindows {
  const network = networkOf('pooled_softmax', labels.length);
  const steps = fitNetwork(network, clips, known, labels, { seed, epochs: EPOCHS });
  let step = steps.next();
  while (!step.done) step = steps.next();
  const pass = network.open();
  const probabilities = new Float64Array(asked.length * labels.length);
  for (const [index, { clip, start }] of asked.entries()) {
    pass.forward(step.value, windowFeatures(clips[clip]!.moments, [start]), 0, null);
    probabilities.set(softmax(pass.logits), index * labels.length);
  }
  return { windows: asked, probabilities, distances: new Float64Array(asked.length) };
}

function neighbourAnswers(
  clips: readonly LearningClip[],
  labels: readonly string[],
  known: readonly ClipWindow[],
  asked: readonly ClipWindow[],
): AnsweredWindows {
  const featuresOf = ({ clip, start }: ClipWindow) => windowFeatures(clips[clip]!.moments, [start]);
  const examples = labels
    .flatMap((_, label) =>
      evenly(
        known.filter((one) => one.label === label),
        EXAMPLES,
      ),
    )
    .map((one) => ({ window: featuresOf(one), label: one.label }));
  const probabilities = new Float64Array(asked.length * labels.length);
  const distances = new Float64Array(asked.length);
  for (const [index, one] of asked.entries()) {
    const { place, distance } = nearestNeighbour(featuresOf(one), examples);
    probabilities[index * labels.length + examples[place]!.label] = 1;
    distances[index] = distance;
  }
  return { windows: asked, probabilities, distances };
}

/** At most `count` of some, spread over all of them. */
function evenly<T>(some: readonly T[], count: number): readonly T[] {
  if (some.length <= count) return some;
  return Array.from({ length: count }, (_, i) => some[Math.floor(((i + 0.5) * some.length) / count)]!);
}

function joined(parts: readonly AnsweredWindows[]): AnsweredWindows {
  return {
    windows: parts.flatMap(({ windows }) => windows),
    probabilities: Float64Array.from(parts.flatMap(({ probabilities }) => [...probabilities])),
    distances: Float64Array.from(parts.flatMap(({ distances }) => [...distances])),
  };
}

function reportOf(
  kind: BaselineReport['kind'],
  labels: readonly string[],
  answered: AnsweredWindows,
): BaselineReport {
  const byClip = clipAnswers(answered, labels.length, NO_LIMITS);
  const { accuracy, macroF1 } = scoresOf(
    labels,
    byClip.map(({ clip, label, answer }) => ({ label, answer, group: String(clip) })),
  );
  return { kind, accuracy, macroF1 };
}
