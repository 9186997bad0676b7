/** One prediction anywhere in a set: how sure, and whether it found somebody. */
export interface RankedPrediction {
  readonly score: number;
  readonly hit: boolean;
}

/**
 * Average precision, 0…1: precision over 101 equally spaced recalls, each taken as the best precision at that
 * recall or beyond. `peopleCount` is how many there were to find. NaN when there was nobody.
 *
 * Source: cocodataset/cocoapi, cocoeval.py, `accumulate`.
 */
export function averagePrecision(predictions: readonly RankedPrediction[], peopleCount: number): number {
  if (peopleCount === 0) return Number.NaN;
  const recalls: number[] = [];
  const precisions: number[] = [];
  let hits = 0;
  [...predictions]
    .sort((a, b) => b.score - a.score)
    .forEach(({ hit }, i) => {
      hits += hit ? 1 : 0;
      recalls.push(hits / peopleCount);
      precisions.push(hits / (i + 1));
    });
  for (let i = precisions.length - 2; i >= 0; i--) {
    precisions[i] = Math.max(precisions[i]!, precisions[i + 1]!);
  }
  let sum = 0;
  for (let step = 0; step <= 100; step++) {
    const at = recalls.findIndex((recall) => recall >= step / 100);
    sum += at === -1 ? 0 : precisions[at]!;
  }
  return sum / 101;
}
