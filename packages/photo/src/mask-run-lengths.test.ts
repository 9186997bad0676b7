import { describe, expect, it } from 'vitest';
import { maskRunLengths } from './mask-run-lengths.ts';

function painted(width: number, height: number, counts: readonly number[]): Uint8Array {
  const columns = counts.flatMap((count, index) => Array.from({ length: count }, () => (index % 2) * 255));
  return Uint8Array.from({ length: width * height }, (_, at) => {
    const [x, y] = [at % width, Math.floor(at / width)];
    return columns[x * height + y] as number;
  });
}

describe('run lengths of a mask', () => {
  it('paint the same mask again', () => {
    const [width, height] = [7, 5];
    const data = Uint8Array.from({ length: width * height }, (_, at) => (at * 89) % 256);
    const counts = maskRunLengths({ width, height, data });
    expect(painted(width, height, counts)).toEqual(data.map((value) => (value >= 128 ? 255 : 0)));
  });

  it('begin with background, even when there is none', () => {
    expect(maskRunLengths({ width: 2, height: 1, data: Uint8Array.of(255, 0) })).toEqual([0, 1, 1]);
    expect(maskRunLengths({ width: 2, height: 2, data: new Uint8Array(4) })).toEqual([4]);
  });
});
