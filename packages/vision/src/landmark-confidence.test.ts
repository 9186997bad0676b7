import { COCO_JOINTS, MODEL_NAMES } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { clarityOf, landmarkConfidence } from './landmark-confidence.ts';

describe('clarityOf', () => {
  it('averages the peaks of the 17 COCO joints and no others', () => {
    const peaks = new Array<number>(33).fill(1);
    for (const joint of COCO_JOINTS) peaks[joint] = 0;
    expect(clarityOf(peaks)).toBe(0);
    peaks[0] = 0.85;
    peaks[28] = 0.17;
    expect(clarityOf(peaks)).toBeCloseTo(1.02 / 17, 12);
  });
});

describe('landmarkConfidence', () => {
  it('is the logistic of the weighted evidence', () => {
    // Logits of one half are 0, so only the constant and the clarity count: -3.87 + 5.68 * 0.5 = -1.03.
    const evidence = { heatmapPeak: 0.5, visibility: 0.5, clarity: 0.5 };
    expect(landmarkConfidence('full', evidence)).toBeCloseTo(1 / (1 + Math.exp(1.03)), 12);
    // ln(0.9 / 0.1) = 2.19722; -3.02 + 1.12 * 2.19722 + 4.89 * 0.8 = 3.35289.
    const clear = { heatmapPeak: 0.9, visibility: 0.5, clarity: 0.8 };
    expect(landmarkConfidence('lite', clear)).toBeCloseTo(1 / (1 + Math.exp(-3.35289)), 5);
  });

  it.each(MODEL_NAMES)('rises with the peak and with the clarity of the person (%s)', (model) => {
    let previous = -1;
    for (let step = 0; step <= 10; step++) {
      const value = landmarkConfidence(model, {
        heatmapPeak: step / 10,
        visibility: 0.9,
        clarity: step / 10,
      });
      expect(value).toBeGreaterThan(previous);
      expect(value).toBeLessThanOrEqual(1);
      previous = value;
    }
  });

  it.each(MODEL_NAMES)('stays a probability where a sigmoid has saturated (%s)', (model) => {
    for (const heatmapPeak of [0, 1])
      for (const visibility of [0, 1]) {
        const value = landmarkConfidence(model, { heatmapPeak, visibility, clarity: 0.9 });
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
      }
  });
});
