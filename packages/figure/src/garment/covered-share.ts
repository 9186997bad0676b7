import { alphaAt, type ClothLayer } from './cloth-layer.ts';
import type { GarmentKind } from './garment-shape.ts';
import type { Point } from './picture.ts';
import { isWithin } from './within-corners.ts';
import { middle, type WornBody } from './worn-body.ts';

/** What of a body a garment must cover, and how much of it is covered. */
export interface Covered {
  /** Of the pixels in mask and region, the share under cloth or an arm before it, 0…1; 0 where there are none. */
  readonly share: number;
  /** How much of the region lies in the picture, 0…1. */
  readonly inPicture: number;
}

/** Of the quadrilateral that the garment must cover (the torso; of a bottom hips and thighs), what is covered. */
export function coveredShare(body: WornBody, kind: GarmentKind, layers: readonly ClothLayer[]): Covered {
  const { shoulders, hips, legs, mask } = body;
  const corners =
    kind === 'bottom'
      ? [
          hips.left,
          hips.right,
          middle(hips.right, legs.right.joints[1]),
          middle(hips.left, legs.left.joints[1]),
        ]
      : [shoulders.left, shoulders.right, hips.right, hips.left];
  const span = (of: (corner: Point) => number) => {
    const values = corners.map(of);
    return [Math.floor(Math.min(...values)), Math.ceil(Math.max(...values))] as const;
  };
  const [left, right] = span(({ x }) => x);
  const [top, bottom] = span(({ y }) => y);
  // Some thousand places say it as well as every pixel.
  const step = Math.max(1, Math.round(body.torsoPx / 60));
  let [region, inPicture, inside, covered] = [0, 0, 0, 0];
  for (let y = top; y <= bottom; y += step) {
    for (let x = left; x <= right; x += step) {
      if (!isWithin(corners, x, y)) continue;
      region += 1;
      if (x < 0 || y < 0 || x >= mask.width || y >= mask.height) continue;
      inPicture += 1;
      const i = y * mask.width + x;
      if (mask.data[i]! < 128) continue;
      inside += 1;
      if (layers.some((layer) => alphaAt(layer, x, y) >= 128)) covered += 1;
    }
  }
  return { share: inside > 0 ? covered / inside : 0, inPicture: region > 0 ? inPicture / region : 0 };
}
