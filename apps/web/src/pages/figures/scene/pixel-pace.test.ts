import { describe, expect, it } from 'vitest';
import { createPixelPace } from './pixel-pace.ts';

/** A processor that needs some time for a picture and some for each of its pixels. */
const paceOn = (fixedMs: number, allPixelsMs: number, pictures = 300) => {
  const pace = createPixelPace();
  const ratios = Array.from({ length: pictures }, () => {
    pace.took(fixedMs + allPixelsMs * pace.ratio ** 2);
    return pace.ratio;
  });
  return { pace, ratios };
};

describe('pixels while something moves', () => {
  it('are all drawn where the processor keeps pace', () => {
    expect(new Set(paceOn(10, 40).ratios)).toEqual(new Set([1]));
  });

  it('are given up step by step where it doesn’t, until it does', () => {
    const { ratios } = paceOn(30, 60);
    expect(ratios.slice(0, 3)).toEqual([1, 1, 1]);
    expect(ratios.at(-1)).toBe(0.75);
    expect(paceOn(60, 120).ratios.at(-1)).toBe(0.5);
    expect(paceOn(500, 0).ratios.at(-1)).toBe(0.5);
  });

  it('don’t come and go: a pace that holds is kept', () => {
    const { ratios } = paceOn(30, 60);
    expect(ratios.filter((ratio, at) => at > 0 && ratio !== ratios[at - 1]).length).toBe(1);
  });

  it('come back when the processor is free again', () => {
    const { pace } = paceOn(500, 0);
    for (let picture = 0; picture < 100; picture++) pace.took(16);
    expect(pace.ratio).toBe(1);
  });

  it('aren’t given up for a single picture that took long', () => {
    const pace = createPixelPace();
    for (let picture = 0; picture < 100; picture++) pace.took(picture % 20 === 10 ? 200 : 30);
    expect(pace.ratio).toBe(1);
  });
});
