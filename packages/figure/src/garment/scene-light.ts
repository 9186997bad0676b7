import { boxMean } from './box-mean.ts';
import type { Coverage, RgbaPicture } from './picture.ts';

/**
 * What the light of a photo does to cloth: fills the factors by which colours are multiplied at the pixels of a row, from its
 * column `left` on.
 */
export type SceneLight = (y: number, left: number, factorsOfRow: Float32Array) => void;

const STRENGTH = 0.55;
const LEAST = 0.7;
const MOST = 1.25;
/** Light is looked at so coarsely that its radius is this many cells. */
const RADIUS_CELLS = 4;

/**
 * The shading of a person as factors around 1: their brightness, smoothed over `radiusPx` within the mask, against its mean.
 * Folds and prints of what they wear vanish, the light from one side stays.
 */
export function sceneLight(photo: RgbaPicture, mask: Coverage, radiusPx: number): SceneLight {
  const cellPx = Math.max(1, Math.floor(radiusPx / RADIUS_CELLS));
  const width = Math.ceil(photo.width / cellPx);
  const height = Math.ceil(photo.height / cellPx);
  const inside = new Float32Array(width * height);
  const luma = new Float32Array(width * height);
  for (let row = 0; row < height; row++) {
    for (let column = 0; column < width; column++) {
      // The pixel in the middle of a cell stands for it: neighbours are averaged anyway.
      const x = Math.min(photo.width - 1, column * cellPx + (cellPx >> 1));
      const y = Math.min(photo.height - 1, row * cellPx + (cellPx >> 1));
      const i = y * photo.width + x;
      if (mask.data[i]! < 128) continue;
      inside[row * width + column] = 1;
      luma[row * width + column] = lumaOf(photo.data, 4 * i);
    }
  }
  const radius = Math.max(1, Math.round(radiusPx / cellPx));
  const sum = boxMean(luma, width, height, radius);
  const share = boxMean(inside, width, height, radius);
  const smooth = sum.map((value, i) => (share[i]! > 0.02 ? value / share[i]! : -1));
  const seen = smooth.filter((value, i) => inside[i]! > 0 && value >= 0);
  const mean = seen.reduce((total, value) => total + value, 0) / Math.max(1, seen.length);
  const factors = smooth.map((value) =>
    value < 0 || mean <= 0 ? 1 : Math.max(LEAST, Math.min(MOST, 1 + STRENGTH * (value / mean - 1))),
  );
  const line = new Float32Array(width);
  return (y, left, factorsOfRow) => {
    const v = Math.max(0, Math.min(height - 1, (y + 0.5) / cellPx - 0.5));
    const row = Math.floor(v) * width;
    const below = v + 1 < height ? row + width : row;
    for (let i = 0; i < width; i++) {
      line[i] = factors[row + i]! + (v % 1) * (factors[below + i]! - factors[row + i]!);
    }
    for (let n = 0; n < factorsOfRow.length; n++) {
      const u = Math.max(0, Math.min(width - 1, (left + n + 0.5) / cellPx - 0.5));
      const column = Math.floor(u);
      const here = line[column]!;
      factorsOfRow[n] = here + (u - column) * ((line[column + 1] ?? here) - here);
    }
  };
}

/**
 * How bright a picture was taken: the luma that a twentieth of its pixels exceed. A garment photographed in the sun and
 * worn in a room is dimmed by the ratio of the two.
 */
export function exposureOf({ data }: RgbaPicture): number {
  const counts = new Uint32Array(256);
  // Some thousand pixels say it as well as all of them.
  const step = 4 * Math.max(1, Math.floor(data.length / 4 / 4_000));
  let pixels = 0;
  for (let at = 0; at < data.length; at += step, pixels++) counts[Math.round(lumaOf(data, at))]! += 1;
  let left = pixels / 20;
  for (let level = 255; level > 0; level--) {
    left -= counts[level]!;
    if (left <= 0) return level;
  }
  return 1;
}

/** ITU-R BT.601, 0…255. */
const lumaOf = (data: RgbaPicture['data'], at: number): number =>
  0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
