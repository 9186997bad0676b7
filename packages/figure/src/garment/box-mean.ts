/**
 * The mean of each pixel's square neighbourhood, `radius` to each side, cut at the edges. One number a pixel. Running sums:
 * the time doesn't depend on the radius.
 */
export function boxMean(
  values: Float32Array,
  width: number,
  height: number,
  radius: number,
): Float32Array<ArrayBuffer> {
  const across = new Float32Array(values.length);
  for (let y = 0; y < height; y++) meanOfLine(values, across, y * width, 1, width, radius);
  const result = new Float32Array(values.length);
  for (let x = 0; x < width; x++) meanOfLine(across, result, x, width, height, radius);
  return result;
}

function meanOfLine(
  from: Float32Array,
  to: Float32Array,
  start: number,
  step: number,
  count: number,
  radius: number,
): void {
  let sum = 0;
  for (let i = 0; i < Math.min(radius, count); i++) sum += from[start + i * step]!;
  for (let i = 0; i < count; i++) {
    if (i + radius < count) sum += from[start + (i + radius) * step]!;
    if (i - radius > 0) sum -= from[start + (i - radius - 1) * step]!;
    const within = Math.min(count - 1, i + radius) - Math.max(0, i - radius) + 1;
    to[start + i * step] = sum / within;
  }
}
