import { describe, expect, it } from 'vitest';
import { freeStretches } from './suggest-other.ts';

describe('stretches that nothing labelled lies in', () => {
  const cases = [
    {
      name: 'between and around',
      endS: 20,
      taken: [
        [5, 7],
        [12, 14],
      ],
    },
    {
      name: 'beside overlapping clips',
      endS: 20,
      taken: [
        [5, 12],
        [6, 8],
      ],
    },
    { name: 'in a clip without labels', endS: 9, taken: [] },
  ] as const;

  it.each(cases)('keep half a second away from every clip: $name', ({ endS, taken }) => {
    const found = freeStretches(0, endS, taken);
    expect(found.length).toBeGreaterThan(1);
    for (const [fromS, toS] of found) {
      expect(toS - fromS).toBeCloseTo(2);
      expect(fromS).toBeGreaterThanOrEqual(0);
      expect(toS).toBeLessThanOrEqual(endS);
      for (const [from, to] of taken) expect(fromS >= to + 0.5 || toS <= from - 0.5).toBe(true);
    }
  });

  it('are none where everything is taken or too little is left', () => {
    expect(freeStretches(0, 10, [[0, 10]])).toEqual([]);
    expect(freeStretches(0, 10, [[2, 9]])).toEqual([]);
  });
});
