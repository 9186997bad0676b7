import { describe, expect, it } from 'vitest';
import { createTurns } from './turns.ts';

describe('turns', () => {
  it('let so many work at once, the others in order, and refuse those who find no room', async () => {
    const turns = createTurns(2, 2, 'comparisons_busy');
    const begun: number[] = [];
    const ends: (() => void)[] = [];
    const work = (number: number) =>
      turns(async () => {
        begun.push(number);
        await new Promise<void>((end) => ends.push(end));
        return number;
      });
    const asked = [1, 2, 3, 4].map(work);
    await expect(work(5)).rejects.toMatchObject({ code: 'comparisons_busy' });
    expect(begun).toEqual([1, 2]);
    ends.shift()?.();
    await asked[0];
    await expect.poll(() => begun).toEqual([1, 2, 3]);
    while (begun.length < 4 || ends.length > 0) {
      ends.shift()?.();
      await Promise.resolve();
    }
    expect(await Promise.all(asked)).toEqual([1, 2, 3, 4]);
  });

  it('go on after work that failed', async () => {
    const turns = createTurns(1, 1, 'comparisons_busy');
    await expect(turns(() => Promise.reject(new Error('no')))).rejects.toThrow('no');
    expect(await turns(async () => 'yes')).toBe('yes');
  });
});
