import type { PoseTrack } from '@posebox/body';
import type { PictureSize } from '@posebox/motion';
import { z } from 'zod';
import type { ActionModel } from '../action-model.ts';
import { UNKNOWN_LABEL } from '../data/labels.ts';
import { seenShareOfWindow, WINDOW_WIDTH, windowFeatures } from '../features/action-features.ts';
import { actionMoments } from '../features/action-moments.ts';
import { ACTION_WINDOW, windowStarts } from '../features/action-window.ts';
import { largest } from '../training/loss.ts';
import { classifyWindows } from './classify-windows.ts';

/** A stretch of a person's time with one label. */
export const actionSpanSchema = z
  .object({
    /** A label of the model, or `unknown`. */
    label: z.string(),
    fromS: z.number(),
    toS: z.number(),
    /** Mean probability of the label over the stretch, 0…1; 0 of `unknown`. */
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'ActionSpan' });
export type ActionSpan = z.infer<typeof actionSpanSchema>;

/** What one person did. */
export interface Recognition {
  readonly personId: number;
  readonly labels: readonly string[];
  /** Middle of each window, seconds of the clip; every 0.27 s. */
  readonly timesS: Float64Array;
  /** One number a label and window, calibrated and not smoothed. */
  readonly probabilities: Float32Array;
  /** One number a window; beyond the model's `reject.distance` it is unknown. */
  readonly distances: Float32Array;
  /** Place of the label of each window after smoothing, -1 for unknown, -2 where the person isn't seen well enough. */
  readonly decided: Int16Array;
  /** By rising time, without overlap; a time without a span is one in which too little was seen. */
  readonly spans: readonly ActionSpan[];
}

/** Windows whose probabilities are averaged before one is decided: 1.3 s, odd. */
export const SMOOTHED_WINDOWS = 5;

/** Of a window that shows less of the body nothing is said. */
export const LEAST_SEEN = 0.25;

/**
 * Recognises what a person does over a whole track: probabilities of each window, averaged over five, then the
 * likeliest label where the model is sure enough and knows the like.
 *
 * @example recogniseActions(track, document.image, model).spans // [{ label: 'squat', fromS: 1.2, … }]
 */
export function recogniseActions(track: PoseTrack, image: PictureSize, model: ActionModel): Recognition {
  const moments = actionMoments(track, { basis: model.basis, image });
  const starts = windowStarts(moments.count, ACTION_WINDOW.hop);
  const windows = windowFeatures(moments, starts);
  const { probabilities, distances } = classifyWindows(model, windows);
  const halfS = (ACTION_WINDOW.moments - 1) / 2 / ACTION_WINDOW.rateHz;
  const timesS = Float64Array.from(starts, (start) => moments.startS + start / moments.rateHz + halfS);
  const seen = starts.map((_, i) => seenShareOfWindow(windows, i * WINDOW_WIDTH) >= LEAST_SEEN);
  const decided = decide(model, probabilities, distances, seen);
  const endS = moments.startS + Math.max(0, moments.count - 1) / moments.rateHz;
  return {
    personId: track.personId,
    labels: model.labels,
    timesS,
    probabilities,
    distances,
    decided,
    spans: spansOf(model, timesS, probabilities, decided, moments.startS, endS),
  };
}

/** The label of one window from the mean of those around it: place of the label, or -1 for unknown. */
export function decidedLabel(
  { reject }: ActionModel,
  meanProbabilities: ArrayLike<number>,
  distance: number,
): number {
  const best = largest(meanProbabilities);
  return meanProbabilities[best]! < reject.confidence || distance > reject.distance ? -1 : best;
}

function decide(
  model: ActionModel,
  probabilities: Float32Array,
  distances: Float32Array,
  seen: readonly boolean[],
): Int16Array {
  const classes = model.labels.length;
  const half = (SMOOTHED_WINDOWS - 1) / 2;
  return Int16Array.from({ length: distances.length }, (_, i) => {
    if (!seen[i]) return -2;
    const mean = new Float64Array(classes);
    const near: number[] = [];
    for (let j = Math.max(0, i - half); j <= Math.min(distances.length - 1, i + half); j++) {
      if (!seen[j]) continue;
      near.push(distances[j]!);
      for (let k = 0; k < classes; k++) mean[k]! += probabilities[j * classes + k]!;
    }
    for (let k = 0; k < classes; k++) mean[k]! /= near.length;
    near.sort((a, b) => a - b);
    return decidedLabel(model, mean, near[near.length >> 1]!);
  });
}

/** Neighbours of one label joined; each window stands for the time nearest to its middle. */
function spansOf(
  { labels }: ActionModel,
  timesS: Float64Array,
  probabilities: Float32Array,
  decided: Int16Array,
  startS: number,
  endS: number,
): readonly ActionSpan[] {
  const spans: ActionSpan[] = [];
  for (let first = 0; first < decided.length; ) {
    let last = first;
    while (last + 1 < decided.length && decided[last + 1] === decided[first]) last += 1;
    const place = decided[first]!;
    if (place >= -1) {
      let sum = 0;
      for (let i = first; i <= last && place >= 0; i++) sum += probabilities[i * labels.length + place]!;
      spans.push({
        label: place < 0 ? UNKNOWN_LABEL : labels[place]!,
        fromS: first === 0 ? startS : (timesS[first - 1]! + timesS[first]!) / 2,
        toS: last === decided.length - 1 ? endS : (timesS[last]! + timesS[last + 1]!) / 2,
        confidence: sum / (last - first + 1),
      });
    }
    first = last + 1;
  }
  return spans;
}
