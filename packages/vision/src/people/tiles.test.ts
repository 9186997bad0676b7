import { describe, expect, it } from 'vitest';
import { tilesOf } from './tiles.ts';

const sizes = [
  { width: 600, height: 400 },
  { width: 400, height: 600 },
  { width: 640, height: 640 },
  { width: 1920, height: 1080 },
  { width: 4000, height: 400 },
  { width: 3, height: 2 },
];

describe('tilesOf', () => {
  it.each(sizes)('covers every point at every scale, and stays within $width × $height', (image) => {
    for (const share of [1, 0.6, 0.35]) {
      const ofScale = tilesOf(image, share);
      const { sizePx } = ofScale[0]!;
      expect(sizePx).toBeCloseTo(share * Math.min(image.width, image.height), 9);
      for (const tile of ofScale) {
        expect(tile.centerXPx - sizePx / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(tile.centerXPx + sizePx / 2).toBeLessThanOrEqual(image.width + 1e-9);
        expect(tile.centerYPx - sizePx / 2).toBeGreaterThanOrEqual(-1e-9);
        expect(tile.centerYPx + sizePx / 2).toBeLessThanOrEqual(image.height + 1e-9);
      }
      for (let step = 0; step <= 40; step++) {
        const [x, y] = [(image.width * step) / 40, (image.height * step) / 40];
        const within = (center: number, value: number) => Math.abs(center - value) <= sizePx / 2 + 1e-9;
        expect(ofScale.some((tile) => within(tile.centerXPx, x))).toBe(true);
        expect(ofScale.some((tile) => within(tile.centerYPx, y))).toBe(true);
      }
    }
  });

  it('shows nobody cut who is no larger than half a tile', () => {
    const image = { width: 900, height: 600 };
    const tiles = tilesOf(image, 0.6);
    for (let left = 0; left <= 720; left += 15)
      expect(
        tiles.some((t) => t.centerXPx - 180 <= left + 1e-9 && t.centerXPx + 180 >= left + 180 - 1e-9),
      ).toBe(true);
  });

  it('takes two large and twelve middle tiles for a photo of 3 to 2', () => {
    expect(tilesOf({ width: 600, height: 400 }, 1)).toHaveLength(2);
    expect(tilesOf({ width: 600, height: 400 }, 0.6)).toHaveLength(12);
  });
});
