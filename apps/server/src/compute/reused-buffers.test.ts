import { describe, expect, it } from 'vitest';
import { createReusedBuffers } from './reused-buffers.ts';

const open = (keepBytes = 1e6) => createReusedBuffers({ keepBytes, restAfterMs: 10_000 });

describe('buffers that are used again', () => {
  it('have exactly the length that was asked for', () => {
    const buffers = open();
    for (const length of [0, 1, 65_535, 65_536, 65_537, 500_000]) {
      const taken = buffers.take(length);
      expect(taken.length).toBe(length);
      buffers.giveBack(taken);
    }
  });

  it('come back only after they were given back', () => {
    const buffers = open();
    const first = buffers.take(100_000);
    const second = buffers.take(100_000);
    expect(second.buffer).not.toBe(first.buffer);
    buffers.giveBack(first.subarray(10, 20));
    expect(buffers.take(90_000).buffer).toBe(first.buffer);
    expect(buffers.take(90_000).buffer).not.toBe(first.buffer);
  });

  it('are never lent to two when one is given back twice', () => {
    const buffers = open();
    const taken = buffers.take(100_000);
    buffers.giveBack(taken);
    buffers.giveBack(taken);
    expect(buffers.take(100_000).buffer).not.toBe(buffers.take(100_000).buffer);
  });

  it('take in no memory of others', () => {
    const buffers = open();
    const foreign = Buffer.allocUnsafeSlow(131_072);
    buffers.giveBack(foreign);
    expect(buffers.take(131_072).buffer).not.toBe(foreign.buffer);
  });

  it('are not kept beyond the limit, nor for much smaller photos', () => {
    const buffers = open(600_000);
    const [large, larger] = [buffers.take(500_000), buffers.take(700_000)];
    buffers.giveBack(large);
    buffers.giveBack(larger);
    expect(buffers.take(70_000).buffer).not.toBe(large.buffer);
    expect(buffers.take(700_000).buffer).not.toBe(larger.buffer);
    expect(buffers.take(500_000).buffer).toBe(large.buffer);
  });
});
