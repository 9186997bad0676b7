/** To so many decimals, as a document states it. */
export function rounded(value: number, decimals: number): number {
  const scale = 10 ** decimals;
  // Minus zero is a zero that JSON would tell apart.
  return Math.round(value * scale) / scale + 0;
}

/** The same, and null for what isn't known. */
export const known = (value: number, decimals: number): number | null =>
  Number.isFinite(value) ? rounded(value, decimals) : null;
