import type { Cloth } from './paint-mesh.ts';

/** Smaller than this along an edge nothing of a garment is left. */
const LEAST_EDGE_PX = 48;

/**
 * A garment's picture at half its size, a quarter, and so on, for bodies that are small in their photo: each pixel is the mean of
 * four, so that fine patterns don't flicker, and there is less to read.
 *
 * Source: Williams, "Pyramidal Parametrics", SIGGRAPH 1983.
 */
export function smallerCloths(cloth: Cloth): readonly Cloth[] {
  const cloths: Cloth[] = [];
  for (let last = cloth; Math.min(last.coverage.width, last.coverage.height) >= 2 * LEAST_EDGE_PX; ) {
    last = halved(last);
    cloths.push(last);
  }
  return cloths;
}

/** Colours weigh as much as they are cloth: the ground's colour stays out. */
function halved({ picture, coverage }: Cloth): Cloth {
  const [width, height] = [coverage.width >> 1, coverage.height >> 1];
  const colors = new Uint8ClampedArray(4 * width * height);
  const cover = new Uint8Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const first = 2 * y * coverage.width + 2 * x;
      const four = [first, first + 1, first + coverage.width, first + coverage.width + 1] as const;
      const sum = four.reduce((total, i) => total + coverage.data[i]!, 0);
      const at = y * width + x;
      cover[at] = sum / 4;
      for (let channel = 0; channel < 4; channel++) {
        const weighed = four.reduce((total, i) => {
          const weight = sum > 0 ? coverage.data[i]! / sum : 0.25;
          return total + weight * picture.data[4 * i + channel]!;
        }, 0);
        colors[4 * at + channel] = weighed;
      }
    }
  }
  return { picture: { width, height, data: colors }, coverage: { width, height, data: cover } };
}
