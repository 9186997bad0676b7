import { describe, expect, it } from 'vitest';
import { columnMinima, following, rulerStepS, zoomed } from './timeline-window.ts';

const WHOLE = { fromS: 0, toS: 60 };

describe('the window of a timeline', () => {
  it('keeps the moment under the pointer in its place', () => {
    const near = zoomed(WHOLE, 4, 20, WHOLE);
    expect(near.toS - near.fromS).toBeCloseTo(15);
    expect((20 - near.fromS) / 15).toBeCloseTo(20 / 60);
  });

  it('goes neither beyond the clip nor nearer than is of use', () => {
    expect(zoomed(WHOLE, 0.1, 30, WHOLE)).toEqual(WHOLE);
    const nearest = zoomed(WHOLE, 1e6, 60, WHOLE);
    expect(nearest.toS).toBeCloseTo(60);
    expect(nearest.toS - nearest.fromS).toBeCloseTo(0.5);
    expect(zoomed({ fromS: 0, toS: 0.2 }, 3, 0.1, { fromS: 0, toS: 0.2 })).toEqual({ fromS: 0, toS: 0.2 });
  });

  it('follows what leaves it, and stays otherwise', () => {
    const shown = { fromS: 10, toS: 20 };
    expect(following(shown, 15, WHOLE)).toBe(shown);
    const moved = following(shown, 31, WHOLE);
    expect(moved.fromS).toBeLessThan(31);
    expect(moved.toS).toBeGreaterThan(31);
    expect(following(shown, 60, WHOLE)).toEqual({ fromS: 50, toS: 60 });
  });

  it('rules in round steps that leave room for words', () => {
    expect(rulerStepS(WHOLE, 600, 50)).toBe(5);
    expect(rulerStepS({ fromS: 0, toS: 2 }, 600, 50)).toBe(0.2);
  });
});

describe('a curve in pixel columns', () => {
  it('shows a dip of one frame among thousands', () => {
    const timesS = Float64Array.from({ length: 5000 }, (_, frame) => frame / 30);
    const values = new Float32Array(5000).fill(0.9);
    values[2500] = 0.1;
    const minima = columnMinima(timesS, values, { fromS: 0, toS: 5000 / 30 }, 100);
    expect(minima.filter((value) => value < 0.2)).toHaveLength(1);
    expect(minima.every((value) => value < 1)).toBe(true);
  });

  it('fills the columns between frames far apart', () => {
    const minima = columnMinima(
      Float64Array.of(0, 1, 2),
      Float32Array.of(1, 0.5, 1),
      { fromS: 0, toS: 2 },
      20,
    );
    expect(minima.slice(0, 10).every((value) => value === 1)).toBe(true);
    expect(minima.slice(10, 20).every((value) => value === 0.5)).toBe(true);
  });
});
