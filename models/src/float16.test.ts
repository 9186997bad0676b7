import { describe, expect, it } from 'vitest';
import { float32OfFloat16 } from './float16.ts';

describe('float32OfFloat16', () => {
  it.each([
    [0x0000, 0],
    [0x0001, 2 ** -24],
    [0x03ff, 1023 * 2 ** -24],
    [0x0400, 2 ** -14],
    [0x3c00, 1],
    [0x3c01, 1 + 2 ** -10],
    [0xc000, -2],
    [0x7bff, 65504],
    [0xfc00, Number.NEGATIVE_INFINITY],
  ])('reads the bits %i as %d', (bits, value) => {
    expect([...float32OfFloat16(Uint8Array.of(bits & 0xff, bits >> 8))]).toEqual([value]);
  });
});
