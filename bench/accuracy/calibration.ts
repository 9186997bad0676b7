/** One statement with a stated chance and whether it came true. */
export interface Statement {
  /** 0…1. */
  readonly chance: number;
  readonly right: boolean;
}

/**
 * Expected calibration error, 0…1: over ten equal bins of the stated chance, how far the mean chance lies from the
 * share that came true, weighted by the bins' sizes. 0 is perfect. NaN for no statements.
 *
 * Source: Guo et al. 2017, "On Calibration of Modern Neural Networks".
 */
export function calibrationError(statements: readonly Statement[], bins = 10): number {
  const sums = Array.from({ length: bins }, () => ({ count: 0, chance: 0, right: 0 }));
  for (const { chance, right } of statements) {
    const bin = sums[Math.min(bins - 1, Math.floor(chance * bins))]!;
    bin.count++;
    bin.chance += chance;
    bin.right += right ? 1 : 0;
  }
  return sums.reduce((error, bin) => error + Math.abs(bin.chance - bin.right), 0) / statements.length;
}

/**
 * Area under the ROC curve, 0…1: how often something right is stated with a higher chance than something wrong,
 * ties counting half. NaN unless there are both.
 */
export function areaUnderCurve(statements: readonly Statement[]): number {
  const sorted = [...statements].sort((a, b) => a.chance - b.chance);
  let rankSum = 0;
  for (let start = 0; start < sorted.length; ) {
    let end = start;
    while (end < sorted.length && sorted[end]!.chance === sorted[start]!.chance) end++;
    const meanRank = (start + 1 + end) / 2;
    for (let i = start; i < end; i++) if (sorted[i]!.right) rankSum += meanRank;
    start = end;
  }
  const right = statements.filter((statement) => statement.right).length;
  const wrong = statements.length - right;
  return right === 0 || wrong === 0 ? Number.NaN : (rankSum - (right * (right + 1)) / 2) / (right * wrong);
}
