import { describe, expect, it } from 'vitest';
import { planSegments } from './segments.ts';

const every = (stepS: number, endS: number) =>
  Array.from({ length: Math.ceil(endS / stepS) }, (_, index) => index * stepS);

describe('a video cut into pieces', () => {
  it.each([
    [600, 2, every(10, 600)],
    [600, 7, every(8.34, 600)],
    [1801.3, 4, every(2.002, 1801)],
    [95, 3, []],
    [100, 4, [0, 99]],
    [61, 3, every(0.2, 61)],
    [100, 4, [0]],
  ])('%d s into %d: joins without gap, every piece long enough', (endS, pieces, keyFrameTimesS) => {
    const segments = planSegments({ keyFrameTimesS, startS: 0, endS, pieces });
    expect(segments[0]?.fromS).toBe(0);
    expect(segments[0]?.readFromS).toBe(0);
    expect(segments.at(-1)?.toS).toBe(endS);
    expect(segments.length).toBe(pieces);
    segments.forEach(({ fromS, toS, readFromS }, index) => {
      expect(toS - fromS).toBeGreaterThanOrEqual(19.999);
      expect(toS - fromS).toBeLessThan((1.6 * endS) / pieces);
      if (index === 0) return;
      expect(fromS).toBe(segments[index - 1]?.toS);
      expect(fromS - readFromS).toBeCloseTo(2, 9);
    });
  });

  it('is cut at key frames where one is near', () => {
    const keyFrameTimesS = every(9, 600);
    const segments = planSegments({ keyFrameTimesS, startS: 0, endS: 600, pieces: 5 });
    for (const { fromS } of segments) expect(keyFrameTimesS).toContain(fromS);
  });

  it('stays whole when it is short', () => {
    expect(planSegments({ keyFrameTimesS: every(1, 30), startS: 0, endS: 30, pieces: 8 })).toEqual([
      { fromS: 0, toS: 30, readFromS: 0 },
    ]);
  });

  it('keeps its own clock', () => {
    const segments = planSegments({ keyFrameTimesS: [], startS: 100, endS: 200, pieces: 2, leadInS: 5 });
    expect(segments).toEqual([
      { fromS: 100, toS: 150, readFromS: 100 },
      { fromS: 150, toS: 200, readFromS: 145 },
    ]);
  });
});
