import { describe, expect, it } from 'vitest';
import { highestNumber } from './pseudonym.ts';

describe('the next pseudonym', () => {
  it('counts on from the highest of its kind', () => {
    expect(highestNumber('P', ['P-0007', 'P-0012', 'P-12b', 'Q-0099', 'Anna'])).toBe(12);
    expect(highestNumber('P', [])).toBe(0);
  });
});
