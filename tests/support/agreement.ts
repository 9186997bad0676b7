/** How well a measured curve follows a reference over the frames that both have. */
export interface Agreement {
  readonly frames: number;
  /** Pearson's r: the shape. NaN where a curve doesn't move. */
  readonly correlation: number;
  /** Mean of measured − reference: the level. */
  readonly bias: number;
  readonly rmse: number;
}

/** Rows of NaN on either side take no part. */
export function agreement(measured: ArrayLike<number>, reference: ArrayLike<number>): Agreement {
  const pairs = Array.from(reference, (other, row) => [measured[row] ?? Number.NaN, other] as const).filter(
    ([one, other]) => !Number.isNaN(one) && !Number.isNaN(other),
  );
  const mean = (of: (one: number, other: number) => number) =>
    pairs.reduce((sum, [one, other]) => sum + of(one, other), 0) / pairs.length;
  const meanOne = mean((one) => one);
  const meanOther = mean((_, other) => other);
  const covariance = mean((one, other) => (one - meanOne) * (other - meanOther));
  const deviation = Math.sqrt(
    mean((one) => (one - meanOne) ** 2) * mean((_, other) => (other - meanOther) ** 2),
  );
  return {
    frames: pairs.length,
    correlation: covariance / deviation,
    bias: meanOne - meanOther,
    rmse: Math.sqrt(mean((one, other) => (one - other) ** 2)),
  };
}
