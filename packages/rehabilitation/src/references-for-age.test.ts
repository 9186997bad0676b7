import { PROTOCOLS } from '@posebox/motion';
import { describe, expect, it } from 'vitest';
import { referencesForAge } from './references-for-age.ts';

const references = [
  [2, 8],
  [9, 19],
  [20, 44],
].map((ages) => ({ ages: ages as [number, number], valueDeg: 140 }) as never);

describe('references beside a movement', () => {
  it('are of people of about that age', () => {
    const agesFor = (group: 'adult' | 'minor' | 'under_14') =>
      referencesForAge({ references }, group).map(({ ages }) => ages);
    expect(agesFor('under_14')).toEqual([
      [2, 8],
      [9, 19],
    ]);
    expect(agesFor('minor')).toEqual([[9, 19]]);
    expect(agesFor('adult')).toEqual([
      [9, 19],
      [20, 44],
    ]);
  });

  it('that we ship are of children, and not shown beside adults', () => {
    for (const protocol of PROTOCOLS) expect(referencesForAge(protocol, 'adult')).toEqual([]);
    expect(PROTOCOLS.some((protocol) => referencesForAge(protocol, 'under_14').length > 0)).toBe(true);
  });
});
