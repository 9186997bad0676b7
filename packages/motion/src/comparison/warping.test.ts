import { describe, expect, it } from 'vitest';
import { bandAround, warp } from './warping.ts';

/** Two series of numbers as moments. */
const costOf = (a: readonly number[], b: readonly number[]) => (i: number, j: number) =>
  Math.abs(a[i]! - b[j]!);
const wave = (count: number, speed = 1, shift = 0) =>
  Array.from(
    { length: count },
    (_, i) => 40 * Math.sin((i - shift) * 0.21 * speed) + 15 * Math.sin((i - shift) * 0.53 * speed),
  );

describe('warping', () => {
  it('walks along the diagonal of equal series, at no cost', () => {
    const series = wave(60);
    const path = warp(60, 60, costOf(series, series), 1)!;
    expect(path.meanCost).toBe(0);
    expect([...path.a]).toEqual([...path.b]);
  });

  it('goes on in both, step by step, and uses all of A', () => {
    const [a, b] = [wave(50), wave(90, 0.6, 9)];
    const path = warp(50, 90, costOf(a, b), 0.5)!;
    expect([path.a[0], path.a.at(-1)]).toEqual([0, 49]);
    for (let k = 1; k < path.a.length; k++) {
      const [da, db] = [path.a[k]! - path.a[k - 1]!, path.b[k]! - path.b[k - 1]!];
      expect(da >= 0 && da <= 1 && db >= 0 && db <= 1 && da + db > 0).toBe(true);
    }
  });

  it('finds a part in a longer series', () => {
    const whole = wave(200);
    const path = warp(40, 200, costOf(whole.slice(90, 130), whole), 1)!;
    expect([path.b[0], path.b.at(-1)]).toEqual([90, 129]);
  });

  it('finds in a band around a coarse path what it finds without one', () => {
    const [a, b] = [wave(120), wave(120, 1, 6)];
    const thin = (series: readonly number[]) => series.filter((_, i) => i % 4 === 0);
    const coarse = warp(30, 30, costOf(thin(a), thin(b)), 1)!;
    const band = bandAround(coarse, 4, 120, 120, 12);
    for (let i = 1; i < 120; i++) {
      expect(band.from[i]!).toBeGreaterThanOrEqual(band.from[i - 1]!);
      expect(band.to[i]!).toBeGreaterThanOrEqual(band.from[i]!);
    }
    const banded = warp(120, 120, costOf(a, b), 1, band)!;
    const free = warp(120, 120, costOf(a, b), 1)!;
    expect(banded.meanCost).toBeCloseTo(free.meanCost, 6);
  });

  it('is null when there is nothing', () => {
    expect(warp(0, 5, () => 0, 1)).toBeNull();
    expect(warp(5, 0, () => 0, 1)).toBeNull();
  });
});
