import type { ClothLayer } from '../garment/cloth-layer.ts';
import type { Coverage } from '../garment/picture.ts';
import type { BodyDepth } from './body-depth.ts';
import { isInside } from './cloth-mesh.ts';
import type { DrawnCloth } from './draw-cloth.ts';

/** Cloth as it is seen, and where it lies at all, also behind arms. */
export interface LaidCloth {
  readonly seen: ClothLayer;
  readonly everywhere: ClothLayer;
}

/** Lays drawn cloth over what lies there already: samples become pixels; where the body is nearer than cloth it stays. */
export function layCloth(drawn: DrawnCloth, body: BodyDepth, { seen, everywhere }: LaidCloth): void {
  const { left, top, width, height, finer, colors, depths, materials } = drawn;
  const columns = width * finer;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (top + y) * seen.width + left + x;
      let [red, green, blue, alpha] = [0, 0, 0, 0];
      for (let dy = 0; dy < finer; dy++) {
        for (let dx = 0; dx < finer; dx++) {
          const at = (y * finer + dy) * columns + x * finer + dx;
          const depth = depths[at]!;
          if (depth === Number.NEGATIVE_INFINITY) continue;
          if (isInside(materials[at]!) && depth < body.innerDepths[i]!) continue;
          everywhere.data[4 * i + 3] = 255;
          const share = depth < body.depths[i]! ? 1 - body.shares[i]! / 255 : 1;
          red += share * colors[3 * at]!;
          green += share * colors[3 * at + 1]!;
          blue += share * colors[3 * at + 2]!;
          alpha += share;
        }
      }
      if (alpha > 0)
        over(seen.data, 4 * i, red / alpha, green / alpha, blue / alpha, alpha / (finer * finer));
    }
  }
}

/**
 * Lays cloth that was drawn wider than it is where own clothes look out beside it: within the mask, and not on arms.
 *
 * @param drawn One sample a pixel.
 */
export function layOverOwn(
  drawn: DrawnCloth,
  body: BodyDepth,
  mask: Coverage,
  { seen, everywhere }: LaidCloth,
): void {
  const { left, top, width, height, colors, depths, materials } = drawn;
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [at, i] = [y * width + x, (top + y) * seen.width + left + x];
      if (depths[at] === Number.NEGATIVE_INFINITY || isInside(materials[at]!)) continue;
      if (mask.data[i]! < 128 || body.arms[i]! > 0 || (depths[at]! < body.depths[i]! && body.shares[i]! > 0))
        continue;
      everywhere.data[4 * i + 3] = 255;
      over(seen.data, 4 * i, colors[3 * at]!, colors[3 * at + 1]!, colors[3 * at + 2]!, 1);
    }
  }
}

function over(
  data: Uint8ClampedArray,
  at: number,
  red: number,
  green: number,
  blue: number,
  share: number,
): void {
  const below = (1 - share) * (data[at + 3]! / 255);
  const total = share + below;
  data[at] = (share * red + below * data[at]!) / total;
  data[at + 1] = (share * green + below * data[at + 1]!) / total;
  data[at + 2] = (share * blue + below * data[at + 2]!) / total;
  data[at + 3] = 255 * total;
}
