import { poseDistanceDeg } from './bone-distance.ts';
import { facingOf, turnBetween } from './facing.ts';
import { mirrored, type PoseDescriptors, thinned, turned } from './pose-descriptors.ts';
import { bandAround, type WarpingPath, warp } from './warping.ts';

/**
 * `whole`: the attempt is the reference from its beginning to its end, perhaps with something before and after;
 * `part`: all of the attempt is somewhere in the reference.
 */
export type MovementExtent = 'whole' | 'part';

export interface AlignmentOptions {
  readonly extent: MovementExtent;
  /** Whether a mirrored attempt is looked for, taken for granted, or not. */
  readonly mirror: 'recognise' | 'always' | 'never';
}

/** Where each moment of the reference is in the attempt. */
export interface Alignment {
  /** For each moment of the reference the moment of the attempt, in fractions of one; NaN where there is none. */
  readonly matched: Float64Array;
  /** The attempt as compared: mirrored if it is, and turned to the reference. */
  readonly attempt: PoseDescriptors;
  readonly mirrored: boolean;
}

/** Moments a second at which the whole of both clips is laid beside each other first; fewer in long ones. */
const COARSE_HZ = 5;
const MOST_COARSE_CELLS = 4e5;

/** How far the fine path may leave the coarse one, besides one coarse step. */
const FINE_MARGIN_S = 0.5;

/** Degrees that a step costs in which only one of the two goes on. */
const STEP_PENALTY_DEG = 2;

/** What moments cost that can't be seen together, degrees: never cheaper than poses that are alike at all. */
const UNSEEN_DEG = 45;

/** A mirrored attempt must fit so much better than the plain one: symmetrical movements are not mirrored. */
const MIRROR_GAIN = 0.88;

/**
 * Lays an attempt along a reference: coarsely over the whole of both, mirrored and not, with facing taken out; then
 * finely around what was found.
 */
export function alignMovements(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  options: AlignmentOptions,
): Alignment | null {
  const factor = coarseFactor(reference, attempt);
  const coarse = thinned(reference, factor);
  const ways = (options.mirror === 'recognise' ? [false, true] : [options.mirror === 'always']).flatMap(
    (isMirrored) => {
      const way = facedAlike(coarse, thinned(isMirrored ? mirrored(attempt) : attempt, factor), options);
      return way ? [{ isMirrored, ...way }] : [];
    },
  );
  const [plain, other] = ways;
  if (!plain) return null;
  const best = other && other.path.meanCost < MIRROR_GAIN * plain.path.meanCost ? other : plain;
  const compared = turned(best.isMirrored ? mirrored(attempt) : attempt, best.turnRad);
  const fine = warpMovements(reference, compared, options, { path: best.path, factor });
  if (!fine) return null;
  return {
    matched: matchedMoments(fine, reference.count, compared.count, options.extent),
    attempt: compared,
    mirrored: best.isMirrored,
  };
}

function coarseFactor(reference: PoseDescriptors, attempt: PoseDescriptors): number {
  const factor = Math.max(1, Math.round(reference.rateHz / COARSE_HZ));
  const cells = (reference.count / factor) * (attempt.count / factor);
  return Math.ceil(factor * Math.max(1, Math.sqrt(cells / MOST_COARSE_CELLS)));
}

/** The attempt turned to the reference: by mean facing first, then by all bones along the path that this gives. */
function facedAlike(reference: PoseDescriptors, attempt: PoseDescriptors, options: AlignmentOptions) {
  let turnRad = facingOf(reference).angleRad - facingOf(attempt).angleRad;
  let path = warpMovements(reference, turned(attempt, turnRad), options);
  if (!path) return null;
  const correction = turnBetween(reference, turned(attempt, turnRad), pairsOf(path, options.extent));
  const again = warpMovements(reference, turned(attempt, turnRad + correction), options);
  if (again && again.meanCost < path.meanCost) {
    turnRad += correction;
    path = again;
  }
  return { path, turnRad };
}

interface CoarsePath {
  readonly path: WarpingPath;
  readonly factor: number;
}

/** The path with the movement all of which is used as A: the reference of a whole, the attempt of a part. */
function warpMovements(
  reference: PoseDescriptors,
  attempt: PoseDescriptors,
  { extent }: AlignmentOptions,
  around?: CoarsePath,
): WarpingPath | null {
  const [a, b] = extent === 'whole' ? [reference, attempt] : [attempt, reference];
  const cost = (i: number, j: number) => {
    const deg = poseDistanceDeg(a, i, b, j);
    return Number.isNaN(deg) ? UNSEEN_DEG : deg;
  };
  const margin = Math.round(FINE_MARGIN_S * reference.rateHz) + (around?.factor ?? 0);
  const band = around && bandAround(around.path, around.factor, a.count, b.count, margin);
  return warp(a.count, b.count, cost, STEP_PENALTY_DEG, band);
}

/** Moments of reference and attempt in turn. */
function* pairsOf(path: WarpingPath, extent: MovementExtent): Generator<readonly [number, number]> {
  const [ofReference, ofAttempt] = extent === 'whole' ? [path.a, path.b] : [path.b, path.a];
  for (let k = 0; k < ofReference.length; k++) yield [ofReference[k]!, ofAttempt[k]!];
}

/**
 * One moment of the attempt for each of the reference. Where the path waits at the very first or last moment of the
 * attempt, the attempt hasn't begun or is over: nothing is matched there.
 */
function matchedMoments(
  path: WarpingPath,
  countReference: number,
  countAttempt: number,
  extent: MovementExtent,
): Float64Array {
  const sums = new Float64Array(countReference);
  const counts = new Int32Array(countReference);
  for (const [i, j] of pairsOf(path, extent)) {
    sums[i]! += j;
    counts[i]! += 1;
  }
  const matched = Float64Array.from(sums, (sum, i) => (counts[i]! > 0 ? sum / counts[i]! : Number.NaN));
  const waitsAt = (i: number, end: number) => matched[i] === end;
  for (let i = 0; i + 1 < countReference && waitsAt(i + 1, 0); i++) matched[i] = Number.NaN;
  for (let i = countReference - 1; i > 0 && waitsAt(i - 1, countAttempt - 1); i--) matched[i] = Number.NaN;
  return matched;
}
