import { describe, expect, it } from 'vitest';
import { normalizedAngleRad, REGION_SCALE, regionFromAlignment } from './alignment.ts';
import { toImage, wholeImage } from './region.ts';

const turnedBy = (angleRad: number, point: { xPx: number; yPx: number }) => ({
  xPx: Math.cos(angleRad) * point.xPx - Math.sin(angleRad) * point.yPx,
  yPx: Math.sin(angleRad) * point.xPx + Math.cos(angleRad) * point.yPx,
});

describe('a region', () => {
  const region = { centerXPx: 300, centerYPx: 200, sizePx: 100, rotationRad: 0.7 };

  it('has its centre in the middle', () => {
    const { xPx, yPx } = toImage(region)(0.5, 0.5);
    expect([xPx, yPx]).toEqual([300, 200]);
  });

  it('has corners half a diagonal away, clockwise from the top left', () => {
    const corners = [
      [0, 0],
      [1, 0],
      [1, 1],
      [0, 1],
    ].map(([x, y]) => toImage(region)(x!, y!));
    corners.forEach(({ xPx, yPx }, i) => {
      expect(Math.hypot(xPx - 300, yPx - 200)).toBeCloseTo(50 * Math.SQRT2, 9);
      const angle = Math.atan2(yPx - 200, xPx - 300);
      expect(normalizedAngleRad(angle - (i * Math.PI) / 2 - 0.7 + (3 * Math.PI) / 4)).toBeCloseTo(0, 9);
    });
  });

  it.each([
    [400, 300],
    [300, 400],
    [7, 7],
  ])('holds a whole image of %i x %i, centred', (width, height) => {
    const inImage = toImage(wholeImage({ width, height }));
    const [topLeft, bottomRight] = [inImage(0, 0), inImage(1, 1)];
    expect(topLeft.xPx + bottomRight.xPx).toBeCloseTo(width, 9);
    expect(topLeft.yPx + bottomRight.yPx).toBeCloseTo(height, 9);
    expect(Math.min(topLeft.xPx, topLeft.yPx)).toBeLessThanOrEqual(0);
    expect(Math.max(topLeft.xPx, topLeft.yPx)).toBeCloseTo(0, 9);
  });
});

describe('the region of a person', () => {
  const hips = { xPx: 50, yPx: 60 };

  it('is upright when the head is above the hips', () => {
    const region = regionFromAlignment(hips, { xPx: 50, yPx: 20 });
    expect(region).toEqual({ centerXPx: 50, centerYPx: 60, sizePx: 2 * 40 * REGION_SCALE, rotationRad: 0 });
  });

  it('turns with the person', () => {
    for (let angleRad = -3; angleRad <= 3; angleRad += 0.25) {
      const up = turnedBy(angleRad, { xPx: 0, yPx: -40 });
      const region = regionFromAlignment(hips, { xPx: hips.xPx + up.xPx, yPx: hips.yPx + up.yPx });
      expect(region.rotationRad).toBeCloseTo(angleRad, 9);
      expect(region.sizePx).toBeCloseTo(100, 9);
    }
  });

  it('keeps every angle within half a turn', () => {
    for (let angleRad = -20; angleRad <= 20; angleRad += 0.37) {
      const kept = normalizedAngleRad(angleRad);
      expect(kept).toBeGreaterThanOrEqual(-Math.PI);
      expect(kept).toBeLessThan(Math.PI);
      expect(Math.cos(kept)).toBeCloseTo(Math.cos(angleRad), 9);
      expect(Math.sin(kept)).toBeCloseTo(Math.sin(angleRad), 9);
    }
  });
});
