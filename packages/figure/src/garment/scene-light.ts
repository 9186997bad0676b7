import { boxMean } from './box-mean.ts';
import type { Coverage, RgbaPicture } from './picture.ts';

/** What the light of a photo does to cloth: factors by which its colours are multiplied, one a pixel. */
const STRENGTH = 0.55;
const LEAST = 0.7;
const MOST = 1.25;

/**
 * The shading of a person as factors around 1: their brightness, smoothed over `radiusPx` within the mask, against its mean.
 * Folds and prints of what they wear vanish, the light from one side stays.
 */
export function sceneLight(photo: RgbaPicture, mask: Coverage, radiusPx: number): Float32Array {
  const { width, height } = photo;
  const inside = Float32Array.from(mask.data, (value) => (value >= 128 ? 1 : 0));
  const luma = inside.map((isIn, i) => isIn * lumaOf(photo.data, 4 * i));
  const radius = Math.max(1, Math.round(radiusPx));
  const sum = boxMean(luma, width, height, radius);
  const share = boxMean(inside, width, height, radius);
  const smooth = sum.map((value, i) => (share[i]! > 0.02 ? value / share[i]! : -1));
  const seen = smooth.filter((value, i) => inside[i]! > 0 && value >= 0);
  const mean = seen.reduce((total, value) => total + value, 0) / Math.max(1, seen.length);
  return smooth.map((value) =>
    value < 0 || mean <= 0 ? 1 : Math.max(LEAST, Math.min(MOST, 1 + STRENGTH * (value / mean - 1))),
  );
}

/**
 * How bright a picture was taken: the luma that a twentieth of its pixels exceed. A garment photographed in the sun and
 * worn in a room is dimmed by the ratio of the two.
 */
export function exposureOf({ data }: RgbaPicture): number {
  const counts = new Uint32Array(256);
  for (let at = 0; at < data.length; at += 4) counts[Math.round(lumaOf(data, at))]! += 1;
  let left = data.length / 4 / 20;
  for (let level = 255; level > 0; level--) {
    left -= counts[level]!;
    if (left <= 0) return level;
  }
  return 1;
}

/** ITU-R BT.601, 0…255. */
const lumaOf = (data: RgbaPicture['data'], at: number): number =>
  0.299 * data[at]! + 0.587 * data[at + 1]! + 0.114 * data[at + 2]!;
