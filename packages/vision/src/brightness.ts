import type { PixelImage } from './image.ts';

/** Points looked at along each edge: enough for a mean, too few to cost anything. */
const GRID = 32;

/**
 * Mean brightness of a picture, 0 (black) to 1 (white), from a grid of 32 × 32 points; luma of ITU-R BT.709.
 *
 * @example meanBrightness({ width: 1, height: 1, channels: 3, data: Uint8Array.of(255, 255, 255) }) // 1
 */
export function meanBrightness({ width, height, channels, data }: PixelImage): number {
  let sum = 0;
  for (let row = 0; row < GRID; row++) {
    const y = Math.floor(((row + 0.5) / GRID) * height);
    for (let column = 0; column < GRID; column++) {
      const at = channels * (y * width + Math.floor(((column + 0.5) / GRID) * width));
      sum += 0.2126 * data[at]! + 0.7152 * data[at + 1]! + 0.0722 * data[at + 2]!;
    }
  }
  return sum / (GRID * GRID * 255);
}
