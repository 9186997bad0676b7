/**
 * A series of angles without jumps of a whole turn: each value is moved by multiples of 360° to lie within half a turn
 * of the last one before it. NaN stays NaN and is stepped over.
 *
 * @example unwrapDeg([170, 179, -178]) // 170, 179, 182
 */
export function unwrapDeg(valuesDeg: ArrayLike<number>): Float64Array {
  const result = Float64Array.from(valuesDeg);
  let lastDeg = Number.NaN;
  for (let i = 0; i < result.length; i++) {
    if (Number.isNaN(result[i]!)) continue;
    if (!Number.isNaN(lastDeg)) result[i]! += 360 * Math.round((lastDeg - result[i]!) / 360);
    lastDeg = result[i]!;
  }
  return result;
}
