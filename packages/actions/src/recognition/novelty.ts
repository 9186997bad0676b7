import type { Novelty } from '../action-model.ts';

/** Distance to the nearest class in units of how far that class's own windows lie from its centre. */
export function noveltyOf(embedding: ArrayLike<number>, { centres, spreads }: Novelty): number {
  let least = Number.POSITIVE_INFINITY;
  for (let label = 0; label < spreads.length; label++) {
    if (!(spreads[label]! > 0)) continue;
    let sum = 0;
    for (let i = 0; i < embedding.length; i++) {
      const difference = embedding[i]! - centres[label * embedding.length + i]!;
      sum += difference * difference;
    }
    least = Math.min(least, Math.sqrt(sum) / spreads[label]!);
  }
  return least;
}

/** Centres and spreads of embeddings, `width` numbers each, by class. */
export function learnNovelty(
  embeddings: Float64Array,
  width: number,
  labels: ArrayLike<number>,
  classes: number,
): Novelty {
  const centres = new Float64Array(classes * width);
  const counts = new Float64Array(classes);
  for (let n = 0; n < labels.length; n++) {
    const label = labels[n]!;
    counts[label]! += 1;
    for (let i = 0; i < width; i++) centres[label * width + i]! += embeddings[n * width + i]!;
  }
  for (let i = 0; i < centres.length; i++) centres[i]! /= Math.max(1, counts[Math.floor(i / width)]!);
  const squares = new Float64Array(classes);
  for (let n = 0; n < labels.length; n++) {
    const label = labels[n]!;
    for (let i = 0; i < width; i++) {
      squares[label]! += (embeddings[n * width + i]! - centres[label * width + i]!) ** 2;
    }
  }
  return {
    centres: Float32Array.from(centres),
    spreads: Float32Array.from(squares, (sum, label) => Math.sqrt(sum / Math.max(1, counts[label]!))),
  };
}
