/**
 * Values at other times, by straight lines between the given ones; outside them the nearest one.
 *
 * @param timesS strictly increasing; `atS` must not fall.
 * @example resample([0, 10], [0, 1], [0.25, 0.5]) // 2.5, 5
 */
export function resample(
  values: ArrayLike<number>,
  timesS: ArrayLike<number>,
  atS: ArrayLike<number>,
): Float64Array {
  const result = new Float64Array(atS.length);
  const last = values.length - 1;
  let right = 0;
  for (let i = 0; i < atS.length; i++) {
    const timeS = atS[i]!;
    while (right <= last && timesS[right]! < timeS) right++;
    if (right === 0) result[i] = values[0]!;
    else if (right > last) result[i] = values[last]!;
    else {
      const left = right - 1;
      const share = (timeS - timesS[left]!) / (timesS[right]! - timesS[left]!);
      result[i] = values[left]! + share * (values[right]! - values[left]!);
    }
  }
  return result;
}

/** Evenly spaced times from the first to the last of the given ones: `evenTimes([0, 0.9, 2], 1)` is 0, 1, 2. */
export function evenTimes(timesS: ArrayLike<number>, rateHz: number): Float64Array {
  const firstS = timesS[0]!;
  const count = Math.floor((timesS[timesS.length - 1]! - firstS) * rateHz + 1e-6) + 1;
  return Float64Array.from({ length: count }, (_, i) => firstS + i / rateHz);
}
