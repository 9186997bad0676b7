import { describe, expect, it } from 'vitest';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { bootstrapInterval, quantile, ratioSpread, spreadOf } from './spread.ts';

describe('quantile', () => {
  it('is the middle of an odd list, whatever its order', () => {
    expect(quantile([9, 1, 5], 0.5)).toBe(5);
  });

  it('lies between neighbours where it falls between them', () => {
    expect(quantile([10, 20, 30, 40], 0.9)).toBeCloseTo(37, 12);
  });

  it('reaches the extremes', () => {
    expect([quantile([3, 1, 2], 0), quantile([3, 1, 2], 1)]).toEqual([1, 3]);
  });

  it('refuses an empty list', () => {
    expect(() => quantile([], 0.5)).toThrow(RangeError);
  });
});

describe('ratioSpread', () => {
  it('pairs the rounds before it takes the median', () => {
    // The machine was three times slower in the second round: the ratio does not notice.
    expect(ratioSpread([100, 33, 100], [50, 16.5, 50])).toEqual({ median: 2, min: 2, max: 2 });
  });

  it('refuses rounds that do not pair', () => {
    expect(() => ratioSpread([1], [1, 2])).toThrow(RangeError);
  });
});

describe('bootstrapInterval', () => {
  it('is narrow for equal items and covers the share for mixed ones', () => {
    const share = (drawn: readonly number[]) => drawn.reduce((sum, x) => sum + x, 0) / drawn.length;
    expect(bootstrapInterval([1, 1, 1], share, seededRandom(1))).toEqual([1, 1]);
    const items = Array.from({ length: 100 }, (_, i) => (i < 40 ? 1 : 0));
    const [low, high] = bootstrapInterval(items, share, seededRandom(1));
    // The normal approximation of a share of .4 among 100: ± 1.96 · sqrt(.24 / 100) = ± .096.
    expect(low).toBeGreaterThan(0.27);
    expect(low).toBeLessThan(0.34);
    expect(high).toBeGreaterThan(0.46);
    expect(high).toBeLessThan(0.53);
  });
});

describe('spreadOf', () => {
  it('gives median and extremes', () => {
    expect(spreadOf([2, 9, 4])).toEqual({ median: 4, min: 2, max: 9 });
  });
});
