import { describe, expect, it } from 'vitest';
import { wholeImage } from '../region/region.ts';
import { alreadySeen, shareOfPicture } from './window-coverage.ts';

const image = { width: 600, height: 400 };
const square = (centerXPx: number, centerYPx: number, sizePx: number) => ({
  centerXPx,
  centerYPx,
  sizePx,
  rotationRad: 0,
});

describe('shareOfPicture', () => {
  it('leaves out what lies beyond the edge', () => {
    expect(shareOfPicture(square(300, 200, 100), image)).toBe(1);
    expect(shareOfPicture(square(0, 200, 100), image)).toBe(0.5);
    expect(shareOfPicture(square(600, 400, 100), image)).toBe(0.25);
    expect(shareOfPicture(square(300, 200, 600), image)).toBeCloseTo(400 / 600, 12);
    expect(shareOfPicture(square(-60, 200, 100), image)).toBe(0);
  });
});

describe('alreadySeen', () => {
  it('knows a view again, and one that differs little', () => {
    expect(alreadySeen(square(300, 200, 100), square(300, 200, 100), image)).toBe(true);
    expect(alreadySeen(square(310, 200, 100), square(300, 200, 100), image)).toBe(true);
    expect(alreadySeen(square(330, 200, 100), square(300, 200, 100), image)).toBe(false);
  });
  it('takes an enlargement by a quarter for new', () => {
    expect(alreadySeen(square(300, 200, 490), wholeImage(image), image)).toBe(true);
    expect(alreadySeen(square(300, 200, 470), wholeImage(image), image)).toBe(false);
  });
  it('compares only what shows picture', () => {
    // Both reach far beyond the left edge; the same strip of picture remains in both.
    expect(alreadySeen(square(-40, 200, 100), square(-30, 200, 100), image)).toBe(true);
  });
});
