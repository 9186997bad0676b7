import { boxMean } from './box-mean.ts';
import { distanceFromFrame } from './frame-distance.ts';
import { guidedFilter } from './guided-filter.ts';
import { type LabPixels, labPixels } from './lab-colors.ts';
import { largestPiece } from './largest-piece.ts';
import type { Coverage, RgbaPicture } from './picture.ts';

/** How a picture of a garment was cut out of its background. */
export interface CutOut {
  readonly coverage: Coverage;
  /** `alpha`: the picture had a transparent background; `colors`: told apart by colour. */
  readonly by: 'alpha' | 'colors';
  /** How clearly garment and background differ, 0…1; below .5 the outline is worth a look, at 0 nothing stands out. */
  readonly clarity: number;
}

/** Share of pixels that must be see-through before the picture's own alpha is taken. */
const LEAST_CLEAR_SHARE = 0.05;
/** The background is what the frame of a photo shows: so wide, in shares of the shorter side. */
const FRAME_SHARE = 0.05;
const ROUNDS = 6;
/** Bins of a colour histogram along each axis of Lab. */
const BINS = 16;
/** Colours that were never seen on either side say nothing. */
const LEAST_CHANCE = 1e-4;
/** Inside and outside that share so much of their colours are one and the same. */
const ALIKE_SHARE = 0.9;

/**
 * Cuts a garment out of its picture: by the picture's own transparency, or by colour. Two histograms, of the garment and of
 * what lies around it, begin with the photo's middle and its frame and are estimated anew from what each round finds; an
 * edge-keeping filter joins neighbours. The largest piece near the middle is kept and its holes are filled.
 *
 * Works for a garment that lies or hangs in the middle on a background of other colours; a rug of the garment's own
 * colours, a mannequin or a hanger may come along: `clarity` says so.
 */
export function cutOut(picture: RgbaPicture): CutOut {
  const { width, height } = picture;
  const alpha = alphaOf(picture);
  if (alpha) return { coverage: { width, height, data: alpha }, by: 'alpha', clarity: 1 };
  const lab = labPixels(picture);
  const bins = lab.L.map((_, i) => binOf(lab, i));
  const guide = lab.L.map((value) => value / 100);
  const prior = firstChance(distanceFromFrame(lab, width, height), middleFirst(width, height));
  let chance = prior;
  for (let round = 0; round < ROUNDS; round++) {
    const garment = histogram(bins, (i) => chance[i]!);
    const around = histogram(bins, (i) => 1 - chance[i]!);
    const odds = new Float32Array(bins.length);
    for (let i = 0; i < odds.length; i++) {
      const bin = bins[i]!;
      // The place counts for less than the colour: it says where garments lie, not which shape they have.
      const place = Math.log(prior[i]! / (1 - prior[i]!));
      odds[i] = Math.log((garment[bin]! + LEAST_CHANCE) / (around[bin]! + LEAST_CHANCE)) + 0.5 * place;
    }
    const smooth = guidedFilter(odds.map(limited), guide, width, height, { radius: 5, evenness: 0.002 });
    chance = smooth.map((value) => 1 / (1 + Math.exp(-value)));
  }
  const soft = guidedFilter(chance, guide, width, height, { radius: 2, evenness: 0.0004 });
  const isIn = soft.map((value) => (value > 0.5 ? 1 : 0));
  const piece = largestPiece(withoutThreads(isIn, width, height), width, height);
  const near = boxMean(Float32Array.from(piece), width, height, 1);
  return {
    coverage: { width, height, data: Uint8Array.from(near, (value) => Math.round(255 * value)) },
    by: 'colors',
    clarity: areAlike(bins, piece) ? 0 : clarityOf(chance, piece),
  };
}

/** What is no wider than this many pixels to each side of its middle is a hanger's wire, a string or a label's thread. */
const THREAD_PX = 3;

/** Opens a mask: what no square of that size fits into is left out. */
function withoutThreads(mask: Float32Array<ArrayBuffer>, width: number, height: number): Uint8Array {
  const core = boxMean(mask, width, height, THREAD_PX).map((share) => (share > 0.999 ? 1 : 0));
  const reach = boxMean(core, width, height, THREAD_PX + 1);
  return Uint8Array.from(mask, (inside, i) => (inside && reach[i]! > 0.005 ? 1 : 0));
}

const limited = (odds: number): number => Math.max(-6, Math.min(6, odds));

function alphaOf({ data, width, height }: RgbaPicture): Uint8Array | null {
  const alpha = Uint8Array.from({ length: width * height }, (_, i) => data[4 * i + 3]!);
  const clear = alpha.reduce((count, value) => count + (value < 128 ? 1 : 0), 0);
  return clear > LEAST_CLEAR_SHARE * alpha.length ? alpha : null;
}

/** Chances to begin with: high in the middle, almost none in the frame. */
function middleFirst(width: number, height: number): Float32Array<ArrayBuffer> {
  const chance = new Float32Array(width * height);
  const frame = FRAME_SHARE * Math.min(width, height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const fromEdge = Math.min(x, y, width - 1 - x, height - 1 - y);
      const u = (x / width - 0.5) / 0.36;
      const v = (y / height - 0.5) / 0.4;
      const middle = 0.85 * Math.exp(-0.5 * (u * u + v * v) ** 2) + 0.06;
      chance[y * width + x] = fromEdge < frame ? 0.03 : middle;
    }
  }
  return chance;
}

function binOf({ L, a, b }: LabPixels, i: number): number {
  const bin = (value: number, from: number, to: number) =>
    Math.max(0, Math.min(BINS - 1, Math.floor(((value - from) / (to - from)) * BINS)));
  return (bin(L[i]!, 0, 100) * BINS + bin(a[i]!, -64, 64)) * BINS + bin(b[i]!, -64, 64);
}

/** What has an edge around it and lies in the middle. */
function firstChance(distance: Float32Array, middle: Float32Array): Float32Array<ArrayBuffer> {
  const far = distance.toSorted()[Math.floor(0.8 * distance.length)]!;
  return middle.map((chance, i) => {
    const apart = Math.max(0.08, Math.min(0.92, 0.9 * (distance[i]! / Math.max(far, 1))));
    const odds = Math.log(chance / (1 - chance)) * 0.8 + 0.5 * Math.log(apart / (1 - apart));
    return 1 / (1 + Math.exp(-odds));
  });
}

/** Shares of the bins, each spread a little over its neighbours: light and shade of one cloth fall into several. */
function histogram(bins: Float32Array, weight: (i: number) => number): Float32Array {
  const counts = new Float32Array(BINS ** 3);
  let sum = 0;
  for (let i = 0; i < bins.length; i++) {
    const w = weight(i);
    counts[bins[i]!]! += w;
    sum += w;
  }
  const spread = spreadAlong(spreadAlong(spreadAlong(counts, 1), BINS), BINS * BINS);
  return spread.map((count) => count / sum);
}

/** Whether what was cut out has the colours of what lies around it. */
function areAlike(bins: Float32Array, piece: Uint8Array): boolean {
  const inside = histogram(bins, (i) => piece[i]!);
  const outside = histogram(bins, (i) => 1 - piece[i]!);
  const shared = inside.reduce((sum, share, bin) => sum + Math.min(share, outside[bin]!), 0);
  return !(shared < ALIKE_SHARE);
}

function spreadAlong(counts: Float32Array, step: number): Float32Array {
  return counts.map((count, i) => {
    const place = Math.floor(i / step) % BINS;
    const before = place > 0 ? counts[i - step]! : 0;
    const after = place < BINS - 1 ? counts[i + step]! : 0;
    return 0.25 * before + 0.5 * count + 0.25 * after;
  });
}

/** The mean of |2·chance − 1|, less where the kept piece holds pixels that speak for the background. */
function clarityOf(chance: Float32Array, piece: Uint8Array): number {
  let sum = 0;
  for (let i = 0; i < chance.length; i++) sum += (2 * chance[i]! - 1) * (piece[i] ? 1 : -1);
  return Math.max(0, sum / chance.length);
}
