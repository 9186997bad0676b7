import type { TensorLayout } from '../inference-runtime.ts';
import { sigmoid } from '../sigmoid.ts';

/** Columns and rows of a landmark's heatmap. */
export const HEATMAP_SIZE = 64;

/** One heatmap a landmark: 33 of the body, then 6 auxiliary ones. */
export const HEATMAP_COUNT = 39;

/** The landmark network's heatmaps: logits, in the runtime's layout. */
export interface Heatmaps {
  readonly logits: Float32Array;
  /** Distance from a cell to its right neighbour, and from a landmark's map to the next landmark's. */
  readonly cellStep: number;
  readonly mapStep: number;
}

export function heatmapsOf(logits: Float32Array, layout: TensorLayout): Heatmaps {
  return layout === 'nchw'
    ? { logits, cellStep: 1, mapStep: HEATMAP_SIZE * HEATMAP_SIZE }
    : { logits, cellStep: HEATMAP_COUNT, mapStep: 1 };
}

/** How sure the network is of a landmark's place at best: the sigmoid of the highest cell, 0…1. */
export function heatmapPeak({ logits, cellStep, mapStep }: Heatmaps, landmark: number): number {
  let highest = Number.NEGATIVE_INFINITY;
  const start = landmark * mapStep;
  const end = start + HEATMAP_SIZE * HEATMAP_SIZE * cellStep;
  for (let at = start; at < end; at += cellStep) {
    const logit = logits[at]!;
    if (logit > highest) highest = logit;
  }
  return sigmoid(highest);
}
