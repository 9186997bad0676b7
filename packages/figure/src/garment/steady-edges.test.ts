import { describe, expect, it } from 'vitest';
import { openSteadyEdges } from './steady-edges.ts';

const FRAME_S = 1 / 30;

describe('edges of a body through a film', () => {
  it('begin as they are seen', () => {
    expect(openSteadyEdges().of(1, 0)('hem', 1.2)).toBe(1.2);
  });

  it('tremble less than what is seen, around the same place', () => {
    const edges = openSteadyEdges();
    const seen = Array.from({ length: 120 }, (_, i) => 1 + (i % 2 === 0 ? 0.1 : -0.1));
    const shown = seen.map((share, i) => edges.of(1, i * FRAME_S)('hem', share)).slice(30);
    expect(Math.max(...shown) - Math.min(...shown)).toBeLessThan(0.05);
    expect(shown.reduce((sum, share) => sum + share, 0) / shown.length).toBeCloseTo(1, 1);
  });

  it('follow as quickly whatever the frame rate is', () => {
    const after = (framesPerS: number) => {
      const edges = openSteadyEdges();
      edges.of(1, 0)('hem', 1);
      let share = 1;
      for (let frame = 1; frame <= framesPerS / 2; frame++) share = edges.of(1, frame / framesPerS)('hem', 2);
      return share;
    };
    expect(after(10)).toBeCloseTo(after(60), 6);
    expect(after(30)).toBeGreaterThan(1.8);
  });

  it('keep people and places apart, and nothing over a gap', () => {
    const edges = openSteadyEdges();
    edges.of(1, 0)('hem', 1);
    edges.of(2, 0)('hem', 2);
    expect(edges.of(2, FRAME_S)('waist', 3)).toBe(3);
    expect(edges.of(2, 2 * FRAME_S)('hem', 2)).toBe(2);
    expect(edges.of(1, 5)('hem', 4)).toBe(4);
  });
});
