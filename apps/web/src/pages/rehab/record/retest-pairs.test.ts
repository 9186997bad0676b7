import { describe, expect, it } from 'vitest';
import { pairsIn } from './retest-pairs.ts';

describe('typed pairs', () => {
  it('are parted by whatever people part numbers with, empty lines left out', () => {
    expect(pairsIn('94 91\n\n102;105\r\n 88.5,\t90 ')).toEqual({
      pairs: [
        [94, 91],
        [102, 105],
        [88.5, 90],
      ],
      wrongLine: null,
    });
  });

  it.each(['94', '94 x', '1 2 3'])('say which line isn’t two numbers: %j', (line) =>
    expect(pairsIn(`1 2\n${line}\n3 4`).wrongLine).toBe(2),
  );
});
