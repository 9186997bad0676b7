/**
 * Rounds to a stated number of decimals, halves away from zero, never giving -0. What is not finite becomes 0.
 *
 * `rounded(1.23456, 3)` is `1.235`; `rounded(-0.0001, 3)` is `0`.
 */
export function rounded(value: number, decimals: number): number {
  if (!Number.isFinite(value)) return 0;
  const scale = 10 ** decimals;
  const magnitude = Math.round(Math.abs(value) * scale) / scale;
  return value < 0 && magnitude !== 0 ? -magnitude : magnitude;
}

/** Decimals of a pixel coordinate in our files: the error is at most 0.0005 px. */
export const PIXEL_DECIMALS = 3;

/** Decimals of a score, visibility or confidence (0…1). */
export const CONFIDENCE_DECIMALS = 4;

/** Decimals of a length in metres: a hundredth of a millimetre. */
export const METRE_DECIMALS = 5;
