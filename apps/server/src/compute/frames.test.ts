import { describe, expect, it } from 'vitest';
import { createFrameReader, type Frame, frameParts } from './frames.ts';

interface Head {
  readonly id: number;
}

const frames: readonly Frame<Head>[] = [
  { head: { id: 1 }, body: new Uint8Array(0) },
  { head: { id: 2 }, body: Uint8Array.from([1, 2, 3]) },
  { head: { id: 3 }, body: Uint8Array.from({ length: 70_000 }, (_, index) => index % 251) },
  { head: { id: 4 }, body: new Uint8Array(0) },
];
const wire = Buffer.concat(frames.flatMap(({ head, body }) => frameParts(head, body)));

function plain(frame: Frame<Head>) {
  return { head: frame.head, body: Buffer.from(frame.body).toString('hex') };
}

describe('frames', () => {
  it.each([1, 3, 8, 9, 1000, 65_536, wire.length])('arrive whole from portions of %i bytes', (portion) => {
    const seen: Frame<Head>[] = [];
    const reader = createFrameReader<Head>((frame) => seen.push(frame));
    for (let at = 0; at < wire.length; at += portion) reader.take(wire.subarray(at, at + portion));
    expect(seen.map(plain)).toEqual(frames.map(plain));
  });

  it('arrive whole when the socket writes straight into the space offered', () => {
    const seen: Frame<Head>[] = [];
    const reader = createFrameReader<Head>((frame) => seen.push(frame));
    for (let at = 0; at < wire.length; ) {
      const space = reader.space();
      expect(space.length).toBeGreaterThan(0);
      const count = Math.min(space.length, 4096, wire.length - at);
      space.set(wire.subarray(at, at + count));
      reader.filled(count);
      at += count;
    }
    expect(seen.map(plain)).toEqual(frames.map(plain));
  });

  it('are refused when their lengths are not ours', () => {
    const reader = createFrameReader<Head>(() => undefined);
    expect(() => reader.take(Buffer.from('GET / HTTP/1.1\r\n'))).toThrow(RangeError);
    expect(() => frameParts({ text: 'x'.repeat(70_000) })).toThrow(RangeError);
  });
});
