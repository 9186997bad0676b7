import { COCO_JOINTS, type ModelName } from '@posebox/body';

/**
 * How clearly the network sees a person: the mean heatmap peak over the 17 COCO joints, 0…1. The best single
 * judge of "is this a person?" that the network offers (docs/accuracy.md): far better than the detector's score
 * or the presence flag, and it costs nothing.
 *
 * `heatmapPeaks`: for at least the 33 landmarks, the sigmoid of the highest heatmap cell, 0…1.
 *
 * @example clarityOf(peaks) // 0.86: sure; below about 0.5 it is as likely a lamp post
 */
export function clarityOf(heatmapPeaks: ArrayLike<number>): number {
  let sum = 0;
  for (const joint of COCO_JOINTS) sum += heatmapPeaks[joint] ?? 0;
  return sum / COCO_JOINTS.length;
}

interface ConfidenceWeights {
  readonly constant: number;
  readonly peakLogit: number;
  readonly visibilityLogit: number;
  readonly clarity: number;
}

/**
 * Logistic regressions fitted on hand-labelled photos, "right" meaning an error of at most 0.2 torso lengths.
 * Source: the measurements reported in docs/accuracy.md.
 */
const CONFIDENCE_WEIGHTS: Readonly<Record<ModelName, ConfidenceWeights>> = {
  lite: { constant: -3.02, peakLogit: 1.12, visibilityLogit: 0.01, clarity: 4.89 },
  full: { constant: -3.87, peakLogit: 0.78, visibilityLogit: 0.03, clarity: 5.68 },
  heavy: { constant: -3.6, peakLogit: 0.72, visibilityLogit: 0.03, clarity: 4.77 },
};

/** Keeps the logits finite where a sigmoid has saturated in 32-bit floats. */
const LEAST_PROBABILITY = 1e-7;

function logit(probability: number): number {
  const p = Math.min(1 - LEAST_PROBABILITY, Math.max(LEAST_PROBABILITY, probability));
  return Math.log(p / (1 - p));
}

/**
 * The calibrated probability, 0…1, that a landmark lies within 0.2 torso lengths of the truth.
 *
 * `heatmapPeak` and `visibility` are the landmark's own, 0…1; `clarity` is its person's (`clarityOf`).
 *
 * @example landmarkConfidence('full', { heatmapPeak: 0.9, visibility: 0.99, clarity: 0.85 }) // ≈ 0.94
 */
export function landmarkConfidence(
  model: ModelName,
  landmark: { readonly heatmapPeak: number; readonly visibility: number; readonly clarity: number },
): number {
  const weights = CONFIDENCE_WEIGHTS[model];
  const evidence =
    weights.constant +
    weights.peakLogit * logit(landmark.heatmapPeak) +
    weights.visibilityLogit * logit(landmark.visibility) +
    weights.clarity * landmark.clarity;
  return 1 / (1 + Math.exp(-evidence));
}
