import type { ClothLayer } from '../garment/cloth-layer.ts';
import type { Coverage } from '../garment/picture.ts';

/**
 * Own clothes that look out at the neckline take on the colour of the cloth next to them: what has their colours, lies within
 * `reachPx` around the neck, and hangs together with the cloth's edge.
 *
 * @param kept What stays before cloth, 0…255.
 */
export function hideOwnCollar(
  layer: ClothLayer,
  mask: Coverage,
  kept: Coverage,
  neck: { readonly x: number; readonly y: number },
  reachPx: number,
  isOwnCloth: (i: number) => boolean,
): void {
  const { width, height, data } = layer;
  const left = Math.max(1, Math.floor(neck.x - reachPx));
  const right = Math.min(width - 2, Math.ceil(neck.x + reachPx));
  const top = Math.max(1, Math.floor(neck.y - reachPx));
  const bottom = Math.min(height - 2, Math.ceil(neck.y + 0.8 * reachPx));
  let edge: number[] = [];
  for (let y = top; y <= bottom; y++)
    for (let x = left; x <= right; x++) if (data[4 * (y * width + x) + 3]! >= 200) edge.push(y * width + x);
  while (edge.length > 0) {
    const next: number[] = [];
    for (const from of edge) {
      for (const i of [from - 1, from + 1, from - width, from + width]) {
        const [x, y] = [i % width, Math.floor(i / width)];
        if (x < left || x > right || y < top || y > bottom || data[4 * i + 3]! >= 200) continue;
        if (mask.data[i]! < 128 || kept.data[i]! >= 128 || !isOwnCloth(i)) continue;
        for (let channel = 0; channel < 3; channel++)
          data[4 * i + channel] = 0.99 * data[4 * from + channel]!;
        data[4 * i + 3] = 255;
        next.push(i);
      }
    }
    edge = next;
  }
}
