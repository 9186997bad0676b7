import { boxMean } from './box-mean.ts';

/**
 * Smooths `values` where the guide is even and keeps their edges where the guide has some: around each pixel the result is
 * a·guide + b, fitted over squares of `radius` to each side. `evenness` is the variance of the guide, 0…1 squared, below
 * which a square counts as even.
 *
 * Source: He, Sun, Tang, "Guided Image Filtering", IEEE TPAMI 35(6), 2013, algorithm 1.
 */
export function guidedFilter(
  values: Float32Array,
  guide: Float32Array,
  width: number,
  height: number,
  { radius, evenness }: { readonly radius: number; readonly evenness: number },
): Float32Array<ArrayBuffer> {
  const mean = (of: Float32Array) => boxMean(of, width, height, radius);
  const product = (a: Float32Array, b: Float32Array) => a.map((value, i) => value * b[i]!);
  const meanGuide = mean(guide);
  const meanValue = mean(values);
  const meanBoth = mean(product(guide, values));
  const meanSquare = mean(product(guide, guide));
  const a = meanGuide.map((g, i) => (meanBoth[i]! - g * meanValue[i]!) / (meanSquare[i]! - g * g + evenness));
  const b = meanValue.map((value, i) => value - a[i]! * meanGuide[i]!);
  const meanA = mean(a);
  return mean(b).map((value, i) => meanA[i]! * guide[i]! + value);
}
