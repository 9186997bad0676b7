import { sigmoid } from '../sigmoid.ts';
import { HEATMAP_SIZE, type Heatmaps } from './heatmap.ts';
import type { LocalLandmark } from './local-landmark.ts';

/**
 * Rows and columns around a landmark that are looked at. MediaPipe's graph says 7, but the answers of release 0.10.21
 * are those of 9: with 7 landmarks are off by half a pixel, with 9 by some hundredths (docs/accuracy.md).
 */
export const REFINEMENT_WINDOW = 9;

/** A landmark is only moved when some cell is at least this sure: half, a logit of 0. */
const MIN_LOGIT_TO_REFINE = 0;

/**
 * Moves each landmark to the centre of mass of its heatmap around it. Z, visibility and presence stay.
 * Mirrors MediaPipe's RefineLandmarksFromHeatmapCalculator.
 */
export function refineLandmarks(
  landmarks: readonly LocalLandmark[],
  heatmaps: Heatmaps,
): readonly LocalLandmark[] {
  return landmarks.map((landmark, index) => refineLandmark(landmark, heatmaps, index));
}

function refineLandmark(
  landmark: LocalLandmark,
  { logits, cellStep, mapStep }: Heatmaps,
  index: number,
): LocalLandmark {
  const column = Math.trunc(landmark.x * HEATMAP_SIZE);
  const row = Math.trunc(landmark.y * HEATMAP_SIZE);
  if (!(column >= 0 && column < HEATMAP_SIZE && row >= 0 && row < HEATMAP_SIZE)) return landmark;
  const reach = (REFINEMENT_WINDOW - 1) / 2;
  const firstColumn = Math.max(0, column - reach);
  const lastColumn = Math.min(HEATMAP_SIZE - 1, column + reach);
  const firstRow = Math.max(0, row - reach);
  const lastRow = Math.min(HEATMAP_SIZE - 1, row + reach);
  const start = index * mapStep;
  let highest = Number.NEGATIVE_INFINITY;
  for (let y = firstRow; y <= lastRow; y += 1) {
    for (let x = firstColumn; x <= lastColumn; x += 1) {
      const logit = logits[start + (y * HEATMAP_SIZE + x) * cellStep]!;
      if (logit > highest) highest = logit;
    }
  }
  if (highest < MIN_LOGIT_TO_REFINE) return landmark;
  let sum = 0;
  let sumX = 0;
  let sumY = 0;
  for (let y = firstRow; y <= lastRow; y += 1) {
    for (let x = firstColumn; x <= lastColumn; x += 1) {
      const weight = sigmoid(logits[start + (y * HEATMAP_SIZE + x) * cellStep]!);
      sum += weight;
      sumX += x * weight;
      sumY += y * weight;
    }
  }
  return { ...landmark, x: sumX / sum / HEATMAP_SIZE, y: sumY / sum / HEATMAP_SIZE };
}
