import { describe, expect, it } from 'vitest';
import { isGraphicsFaster } from './graphics-trial.ts';

describe('the graphics card', () => {
  it('is used when it is clearly faster and answers the same', () => {
    expect(isGraphicsFaster(20, { ms: 6, farthestPx: 0.01 })).toBe(true);
  });

  it('is left alone when it is absent, hardly faster, or answers something else', () => {
    expect(isGraphicsFaster(20, null)).toBe(false);
    expect(isGraphicsFaster(20, { ms: 18, farthestPx: 0 })).toBe(false);
    expect(isGraphicsFaster(20, { ms: 2, farthestPx: 3 })).toBe(false);
    expect(isGraphicsFaster(20, { ms: 2, farthestPx: Number.NaN })).toBe(false);
  });
});
