/**
 * Dynamic time warping (Sakoe & Chiba, 1978) of a movement A, all of which is used, in a movement B, of which a part
 * may be: the beginning and the end in B are free, so that a take with a walk to the camera before it, or a phrase out
 * of a long piece, finds its place. Inside a band when there is one.
 */

/** How different moment `i` of A and moment `j` of B are; finite. */
export type MomentCost = (i: number, j: number) => number;

/** Which moments of B a moment of A may be matched with: `from[i]…to[i]`, both rising with `i`. */
export interface WarpingBand {
  readonly from: Int32Array;
  readonly to: Int32Array;
}

/** Matched moments in order, `a[k]` with `b[k]`. */
export interface WarpingPath {
  readonly a: Int32Array;
  readonly b: Int32Array;
  /** Mean cost of a moment of A, penalties included. */
  readonly meanCost: number;
}

/** Step back-pointers. */
const BOTH = 0;
const ONLY_A = 1;
const ONLY_B = 2;

/** A moment of B that A waits for costs half: it is one more look at the same pose. */
const WAITING_SHARE = 0.5;

/**
 * The cheapest path.
 *
 * @param stepPenalty is added whenever only one of the two goes on, so that still moments, which fit everywhere, don't
 *   bend the path.
 * @returns null when one of the two is empty.
 */
export function warp(
  countA: number,
  countB: number,
  cost: MomentCost,
  stepPenalty: number,
  band: WarpingBand = wholeBand(countA, countB),
): WarpingPath | null {
  if (countA === 0 || countB === 0) return null;
  const rowAt = rowOffsets(band);
  const steps = new Uint8Array(rowAt[countA]!);
  let before = new Float64Array(0);
  let beforeFrom = 0;
  for (let i = 0; i < countA; i++) {
    const from = band.from[i]!;
    const width = band.to[i]! - from + 1;
    const row = new Float64Array(width);
    for (let k = 0; k < width; k++) {
      const here = cost(i, from + k);
      if (i === 0) {
        row[k] = here;
        continue;
      }
      const above = from + k - beforeFrom;
      let best =
        above >= 1 && above - 1 < before.length ? before[above - 1]! + here : Number.POSITIVE_INFINITY;
      let step = BOTH;
      const waitingB = above >= 0 && above < before.length ? before[above]! + here + stepPenalty : best;
      if (waitingB < best) {
        best = waitingB;
        step = ONLY_A;
      }
      const waitingA = k > 0 ? row[k - 1]! + WAITING_SHARE * here + stepPenalty : best;
      if (waitingA < best) {
        best = waitingA;
        step = ONLY_B;
      }
      row[k] = best;
      steps[rowAt[i]! + k] = step;
    }
    before = row;
    beforeFrom = from;
  }
  let end = 0;
  for (let k = 1; k < before.length; k++) if (before[k]! < before[end]!) end = k;
  return { ...traced(steps, rowAt, band, countA, beforeFrom + end), meanCost: before[end]! / countA };
}

/** Every moment of B for every moment of A. */
function wholeBand(countA: number, countB: number): WarpingBand {
  return { from: new Int32Array(countA), to: new Int32Array(countA).fill(countB - 1) };
}

/**
 * The band around a path found at a coarser rate.
 *
 * @param factor finer moments to one coarse moment. @param margin moments of B to each side.
 */
export function bandAround(
  path: WarpingPath,
  factor: number,
  countA: number,
  countB: number,
  margin: number,
): WarpingBand {
  const from = new Int32Array(countA).fill(countB - 1);
  const to = new Int32Array(countA);
  for (let k = 0; k < path.a.length; k++) {
    // Moments between two coarse ones lie between their places.
    const next = Math.min(k + 1, path.a.length - 1);
    const first = path.a[k]! * factor;
    const last = Math.min(countA - 1, Math.max(first, path.a[next]! * factor));
    const low = Math.max(0, path.b[k]! * factor - margin);
    const high = Math.min(countB - 1, path.b[next]! * factor + margin);
    for (let i = first; i <= last; i++) {
      from[i] = Math.min(from[i]!, low);
      to[i] = Math.max(to[i]!, high);
    }
  }
  const lastCoarse = path.a.at(-1)! * factor;
  for (let i = lastCoarse + 1; i < countA; i++) {
    from[i] = from[lastCoarse]!;
    to[i] = Math.min(countB - 1, to[lastCoarse]! + i - lastCoarse);
  }
  for (let i = 1; i < countA; i++) {
    from[i] = Math.max(from[i]!, from[i - 1]!);
    to[i] = Math.max(to[i]!, to[i - 1]!);
  }
  return { from, to };
}

function rowOffsets(band: WarpingBand): Int32Array {
  const offsets = new Int32Array(band.from.length + 1);
  for (let i = 0; i < band.from.length; i++) {
    offsets[i + 1] = offsets[i]! + band.to[i]! - band.from[i]! + 1;
  }
  return offsets;
}

function traced(steps: Uint8Array, rowAt: Int32Array, band: WarpingBand, countA: number, endB: number) {
  const a: number[] = [];
  const b: number[] = [];
  let i = countA - 1;
  let j = endB;
  for (;;) {
    a.push(i);
    b.push(j);
    if (i === 0) break;
    const step = steps[rowAt[i]! + j - band.from[i]!]!;
    if (step !== ONLY_B) i -= 1;
    if (step !== ONLY_A) j -= 1;
  }
  return { a: Int32Array.from(a.reverse()), b: Int32Array.from(b.reverse()) };
}
