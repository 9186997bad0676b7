import { describe, expect, it } from 'vitest';
import { symmetryOfTrends, type TrendPoint, trendsOf } from './trend.ts';

const point = (differences: Partial<TrendPoint>): TrendPoint => ({
  id: 'one',
  day: 20_000,
  value: 90,
  error: 6,
  protocolId: 'knee_flexion',
  protocolVersion: 1,
  side: 'left',
  movedBy: 'active',
  unit: 'deg',
  instrument: 'full e9a5',
  view: 'side',
  angleConventionsVersion: 1,
  ...differences,
});

describe('trends', () => {
  it('are in the order of time, whatever order the measurements came in', () => {
    const [trend] = trendsOf([point({ day: 9, value: 112 }), point({ day: 2, value: 82 })], {});
    expect(trend!.points.map(({ day }) => day)).toEqual([2, 9]);
    expect(trend!.change).toEqual({ value: 30, mdc: 10, verdict: 'changed' });
  });

  it.each([
    { instrument: 'heavy 59e4' },
    { view: 'front' },
    { side: 'right' as const },
    { movedBy: 'passive' as const },
    { protocolVersion: 2 },
    { angleConventionsVersion: 2 },
  ])('never join what was measured differently: %o', (difference) => {
    const trends = trendsOf([point({}), point({ day: 20_007, value: 130, ...difference })], {});
    expect(trends).toHaveLength(2);
    expect(trends.every(({ change }) => change === null)).toBe(true);
  });

  it('use the clinic’s own band where it has measured one', () => {
    const points = [point({}), point({ day: 20_007, value: 98 })];
    expect(trendsOf(points, {})[0]).toMatchObject({
      mdc: 10,
      mdcFrom: 'default',
      change: { verdict: 'within_band' },
    });
    expect(trendsOf(points, { knee_flexion: 2 })[0]).toMatchObject({
      mdcFrom: 'own',
      change: { verdict: 'changed' },
    });
  });

  it('say when the last sessions stand still', () => {
    const values = [60, 80, 99, 101, 100, 99, 101];
    const points = values.map((value, i) => point({ day: 20_000 + 7 * i, value }));
    expect(trendsOf(points, {})[0]!.plateau).toBe(true);
    expect(trendsOf(points.slice(0, 4), {})[0]!.plateau).toBeNull();
    const rising = [60, 70, 81, 90, 100].map((value, i) => point({ day: 20_000 + 7 * i, value }));
    expect(trendsOf(rising, {})[0]!.plateau).toBe(false);
  });

  it('compare sides only when both were measured alike', () => {
    const left = point({ value: 70 });
    const right = point({ side: 'right', value: 120 });
    expect(symmetryOfTrends(trendsOf([left, right], {}), 'knee_flexion')).toMatchObject({ flagged: true });
    const unlike = trendsOf([left, { ...right, instrument: 'heavy 59e4' }], {});
    expect(symmetryOfTrends(unlike, 'knee_flexion')).toBeNull();
  });
});
