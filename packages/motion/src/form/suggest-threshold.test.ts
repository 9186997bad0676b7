import { describe, expect, it } from 'vitest';
import { suggestThreshold } from './suggest-threshold.ts';

const values = (good: readonly number[], bad: readonly number[]) => [
  ...good.map((value) => ({ value, good: true })),
  ...bad.map((value) => ({ value, good: false })),
];

describe('a suggested threshold', () => {
  it('lies in the middle of the gap between good and bad, whichever side is good', () => {
    expect(suggestThreshold(values([92, 95], [70, 74]), 'atLeast')).toEqual({
      value: 83,
      accuracy: 1,
      auc: 1,
    });
    expect(suggestThreshold(values([70, 74], [92, 95]), 'atMost')).toEqual({
      value: 83,
      accuracy: 1,
      auc: 1,
    });
  });
  it('says how often it would be wrong', () => {
    const suggested = suggestThreshold(values([90, 92, 60], [70, 72, 74]), 'atLeast');
    expect(suggested?.accuracy).toBeCloseTo(5 / 6, 9);
    expect(suggested?.auc).toBeCloseTo(6 / 9, 9);
  });
  it('is none from one of a kind', () => {
    expect(suggestThreshold(values([90], [70, 72]), 'atLeast')).toBeNull();
  });
});
