import { describe, expect, it } from 'vitest';
import type { Detection } from '../detector/detection.ts';
import { suppressWeighted } from '../detector/weighted-suppression.ts';
import { suppressInTiers } from './tiered-suppression.ts';

const at = (score: number, leftPx: number): Detection => {
  const point = { xPx: leftPx + 50, yPx: 50 };
  return {
    score,
    box: { leftPx, topPx: 0, rightPx: leftPx + 100, bottomPx: 100 },
    keypoints: [point, point, point, point],
  };
};

describe('suppressInTiers', () => {
  it('leaves strong detections exactly where MediaPipe puts them', () => {
    const [best, good, weak] = [at(0.9, 0), at(0.6, 10), at(0.4, 30)];
    expect(suppressInTiers([best, good, weak])).toEqual(suppressWeighted([best, good]));
    expect(suppressInTiers([best, good, weak])).not.toEqual(suppressWeighted([best, good, weak]));
  });

  it('keeps weak detections that lie beside the strong, one a person', () => {
    const [best, weak, weaker] = [at(0.9, 0), at(0.4, 300), at(0.2, 310)];
    const [first, second, ...rest] = suppressInTiers([best, weak, weaker]);
    expect(first).toEqual(best);
    expect(second!.score).toBe(0.4);
    expect(second!.box.leftPx).toBeCloseTo((300 * 0.4 + 310 * 0.2) / 0.6, 9);
    expect(rest).toEqual([]);
  });

  it('finds nobody in nothing', () => {
    expect(suppressInTiers([])).toEqual([]);
  });
});
