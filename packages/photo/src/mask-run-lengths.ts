import type { Mask } from '@posebox/vision';

/** From this value on (0…255) a pixel of a mask belongs to the person. */
const INSIDE = 128;

/**
 * A mask as COCO's uncompressed run lengths: down the columns, left to right, beginning with background.
 *
 * `maskRunLengths({ width: 2, height: 2, data: Uint8Array.of(0, 255, 0, 255) })` is `[2, 2]`.
 */
export function maskRunLengths({ width, height, data }: Mask): number[] {
  const counts: number[] = [];
  let inside = false;
  let run = 0;
  for (let x = 0; x < width; x += 1) {
    for (let at = x; at < data.length; at += width) {
      if ((data[at] as number) >= INSIDE !== inside) {
        counts.push(run);
        run = 0;
        inside = !inside;
      }
      run += 1;
    }
  }
  if (height > 0) counts.push(run);
  return counts;
}
