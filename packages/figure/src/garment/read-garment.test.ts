import { describe, expect, it } from 'vitest';
import { drawnPhoto } from './drawn-garments.fixture.ts';
import type { RgbaPicture } from './picture.ts';
import { readGarment, shapeInShares } from './read-garment.ts';

/** The picture so many times as large, each pixel a square. */
function enlarged({ width, height, data }: RgbaPicture, times: number): RgbaPicture {
  const size = { width: width * times, height: height * times };
  const large = new Uint8ClampedArray(size.width * size.height * 4);
  for (let i = 0; i < size.width * size.height; i++) {
    const [x, y] = [Math.floor((i % size.width) / times), Math.floor(i / size.width / times)];
    large.set(data.subarray(4 * (y * width + x), 4 * (y * width + x) + 4), 4 * i);
  }
  return { ...size, data: large };
}

const plain = (width: number, height: number): RgbaPicture => ({
  width,
  height,
  data: new Uint8ClampedArray(width * height * 4).fill(200),
});

describe('a garment read from its picture', () => {
  it('has its control points in the same places whatever the size of the picture', () => {
    const small = shapeInShares(readGarment(drawnPhoto('tshirt'), 'top')!);
    const large = shapeInShares(readGarment(enlarged(drawnPhoto('tshirt'), 6), 'top')!);
    small.body.sections.forEach(({ a, b }, i) => {
      const there = large.body.sections[i]!;
      for (const [p, q] of [
        [a, there.a],
        [b, there.b],
      ] as const) {
        expect(Math.hypot(p.x - q.x, p.y - q.y)).toBeLessThan(0.03);
      }
    });
  });

  it('takes points that were placed by hand instead of its own', () => {
    const own = shapeInShares(readGarment(drawnPhoto('vest'), 'top')!);
    const lower = { ...own, neck: { a: { x: 0.4, y: 0.3 }, b: { x: 0.6, y: 0.3 } } };
    const garment = readGarment(drawnPhoto('vest'), 'top', lower)!;
    expect(shapeInShares(garment).neck?.a.y).toBeCloseTo(0.3);
  });

  it('is none where the picture shows nothing, or is hardly there', () => {
    expect(readGarment(plain(200, 200), 'top')).toBeNull();
    expect(readGarment(plain(3, 3), 'top')).toBeNull();
  });
});
