import { line } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { coarsenAround } from './coarsen-around.ts';
import { frameBytes } from './frame-size.ts';
import { BT709 } from './video-color.ts';
import { yuvImage } from './yuv-image.ts';

const SIZE = { width: 241, height: 135 };
const WHITE = { red: 255, green: 255, blue: 255, alpha: 1 };

/** Fine checks in every plane. */
function checked() {
  const data = new Uint8Array(frameBytes('yuv420p', SIZE));
  for (let at = 0; at < data.length; at += 1) data[at] = at % 2 === 0 ? 40 : 200;
  return yuvImage(data, SIZE, BT709);
}

/** Largest step between neighbours of a row, from one column to another. */
function largestStep(y: number, from: number, to: number, image = checked()) {
  let largest = 0;
  for (let x = from + 1; x < to; x += 1) {
    const at = y * SIZE.width + x;
    largest = Math.max(largest, Math.abs(image.y[at]! - image.y[at - 1]!));
  }
  return largest;
}

describe('a frame but for what is kept', () => {
  it('has nothing fine left in any plane', () => {
    const image = checked();
    coarsenAround(image, [], []);
    for (const plane of [image.y, image.u, image.v])
      expect(plane.every((value) => value > 100 && value < 140)).toBe(true);
  });

  it('is exactly as it was within the kept shapes', () => {
    const [before, image] = [checked(), checked()];
    coarsenAround(image, [line(60, 70, 180, 70, 40, WHITE)], []);
    for (let x = 70; x < 170; x += 1)
      expect(image.y[70 * SIZE.width + x]).toBe(before.y[70 * SIZE.width + x]);
    expect(largestStep(70, 70, 170, image)).toBe(160);
    expect(largestStep(70, 200, 240, image)).toBeLessThan(20);
    expect(largestStep(10, 0, 240, image)).toBeLessThan(20);
  });

  it('hides before what is kept, too', () => {
    const image = checked();
    coarsenAround(image, [line(60, 70, 180, 70, 60, WHITE)], [line(120, 70, 120, 70, 30, WHITE)]);
    expect(largestStep(70, 110, 130, image)).toBeLessThan(20);
    expect(largestStep(70, 60, 90, image)).toBe(160);
  });
});
