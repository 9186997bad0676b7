import { bareArm, isInCapsules } from './body-in-front.ts';
import type { ClothLayer } from './cloth-layer.ts';
import type { FittedPart } from './fit-garment.ts';
import type { WornBody } from './worn-body.ts';

/** Each pixel farther from the cloth's edge is a little darker. */
const DARKER = 0.985;

/**
 * Own clothes that look out to the sides of the cloth take on its colour, a little darker, as far as `reach` pixels from its edge;
 * only between the trunk's first and last cut, and not on arms.
 */
export function hideOwnEdges(cloth: ClothLayer, body: WornBody, trunk: FittedPart, reach: number): void {
  const { width, data } = cloth;
  const corners = trunk.to.flatMap(({ a, b }) => [a, b]);
  const within = (value: number, size: number) => Math.max(1, Math.min(size - 2, value));
  const top = within(Math.floor(Math.min(...corners.map(({ y }) => y))) - cloth.top, cloth.height);
  const bottom = within(Math.ceil(Math.max(...corners.map(({ y }) => y)) - 2) - cloth.top, cloth.height);
  const left = within(Math.floor(Math.min(...corners.map(({ x }) => x)) - 1) - cloth.left, width);
  const right = within(Math.ceil(Math.max(...corners.map(({ x }) => x)) + 1) - cloth.left, width);
  const arms = (['left', 'right'] as const).flatMap((side) =>
    bareArm(body.arms[side], 0, 0.8 * body.torsoPx),
  );
  const free = new Uint8Array(width * cloth.height);
  for (let y = top; y < bottom; y++) {
    const row = (y + cloth.top) * body.mask.width + cloth.left;
    for (let x = left; x < right; x++) {
      const i = y * width + x;
      if (data[4 * i + 3]! >= 128 || body.mask.data[row + x]! < 128) continue;
      if (!isInCapsules(arms, x + cloth.left, y + cloth.top)) free[i] = 1;
    }
  }
  let edge: number[] = [];
  for (let y = top; y < bottom; y++) {
    for (let i = y * width + left; i < y * width + right; i++) {
      if (data[4 * i + 3]! < 128) continue;
      if (free[i - 1] || free[i + 1]) edge.push(i);
    }
  }
  // Sideways only: beyond neck and hem own clothes stay anyway, and there colours would run into stripes.
  const neighbours = [-1, 1] as const;
  for (let step = 0; step < reach && edge.length > 0; step++) {
    const next: number[] = [];
    for (const from of edge) {
      for (const beside of neighbours) {
        const i = from + beside;
        if (!free[i]) continue;
        free[i] = 0;
        data[4 * i] = DARKER * data[4 * from]!;
        data[4 * i + 1] = DARKER * data[4 * from + 1]!;
        data[4 * i + 2] = DARKER * data[4 * from + 2]!;
        data[4 * i + 3] = 255;
        next.push(i);
      }
    }
    edge = next;
  }
}
