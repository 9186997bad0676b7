import type { LabPixels } from './lab-colors.ts';

/** Colours change so much, in ΔE, between neighbours of one and the same surface; it costs a path nothing. */
const EVEN_STEP = 2.5;
/** Costs are kept in whole tenths of ΔE, so that a bucket for each cost makes the queue. */
const TENTHS = 10;
const MOST_STEP = 40 * TENTHS;

/**
 * How much colour has to change on the way from the picture's frame to a pixel, in ΔE, by the cheapest way: low on the
 * background however light falls on it, high within what has an edge around it.
 *
 * Source: Wei, Wen, Zhu, Sun, "Geodesic Saliency Using Background Priors", ECCV 2012; the queue is Dial's (1969).
 */
export function distanceFromFrame(
  { L, a, b }: LabPixels,
  width: number,
  height: number,
): Float32Array<ArrayBuffer> {
  const cost = new Int32Array(width * height).fill(0x7fffffff);
  const buckets: number[][] = [[]];
  const put = (i: number, value: number) => {
    if (value >= cost[i]!) return;
    cost[i] = value;
    const bucket = buckets[value] ?? [];
    bucket.push(i);
    buckets[value] = bucket;
  };
  for (let x = 0; x < width; x++) {
    put(x, 0);
    put((height - 1) * width + x, 0);
  }
  for (let y = 0; y < height; y++) {
    put(y * width, 0);
    put(y * width + width - 1, 0);
  }
  const step = (from: number, to: number, at: number) => {
    const change = Math.hypot(L[to]! - L[from]!, a[to]! - a[from]!, b[to]! - b[from]!);
    put(to, at + Math.min(MOST_STEP, Math.round(TENTHS * Math.max(0, change - EVEN_STEP))));
  };
  for (let at = 0; at < buckets.length; at++) {
    const bucket = buckets[at];
    for (let i = bucket?.pop(); i !== undefined; i = bucket?.pop()) {
      if (cost[i]! < at) continue;
      const x = i % width;
      if (x > 0) step(i, i - 1, at);
      if (x < width - 1) step(i, i + 1, at);
      if (i >= width) step(i, i - width, at);
      if (i + width < cost.length) step(i, i + width, at);
    }
  }
  return Float32Array.from(cost, (value) => value / TENTHS);
}
