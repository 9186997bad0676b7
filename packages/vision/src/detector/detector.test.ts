import { describe, expect, it } from 'vitest';
import { wholeImage } from '../region/region.ts';
import { ANCHOR_COUNT, anchorCenters, DETECTOR_INPUT_PX } from './anchors.ts';
import { decodeDetections } from './decode-detections.ts';
import type { Detection } from './detection.ts';
import { overlap, suppressWeighted } from './weighted-suppression.ts';

const anchors = anchorCenters();

/** Network outputs in which nothing is found but what `set` writes. */
function outputs(set: (anchor: number) => { logit: number; values: readonly number[] } | undefined) {
  const raw = new Float32Array(ANCHOR_COUNT * 12);
  const logits = new Float32Array(ANCHOR_COUNT).fill(-50);
  for (let anchor = 0; anchor < ANCHOR_COUNT; anchor += 1) {
    const given = set(anchor);
    if (!given) continue;
    logits[anchor] = given.logit;
    raw.set(given.values, anchor * 12);
  }
  return { raw, logits };
}

describe('the anchors', () => {
  it('cover the picture evenly, each grid of cells from edge to edge', () => {
    expect(anchors.length).toBe(2 * ANCHOR_COUNT);
    const xs = anchors.filter((_, i) => i % 2 === 0);
    expect(xs.reduce((sum, x) => sum + x, 0) / ANCHOR_COUNT).toBeCloseTo(0.5, 6);
    expect(Math.min(...anchors)).toBeCloseTo(0.5 / 28, 6);
    expect(Math.max(...anchors)).toBeCloseTo(1 - 0.5 / 28, 6);
  });

  it('come row by row, two a cell on the finest grid and six on the coarsest', () => {
    expect([...anchors.slice(0, 6)]).toEqual([0.5, 0.5, 0.5, 0.5, 1.5, 0.5].map((v) => Math.fround(v / 28)));
    const coarse = anchors.slice(2 * (ANCHOR_COUNT - 6));
    expect(new Set(coarse)).toEqual(new Set([Math.fround(6.5 / 7)]));
  });
});

describe('decoding', () => {
  const image = { width: 400, height: 200 };
  const middle = [...Array(ANCHOR_COUNT).keys()].find(
    (anchor) => anchors[2 * anchor]! > 0.5 && anchors[2 * anchor + 1]! > 0.5,
  )!;
  const still = (logit: number, size = 20) => ({
    logit,
    values: [0, 0, size, size, 0, 0, 0, -10, 0, 0, 0, 0],
  });

  it('places a detection where its anchor lies in the image, bars taken off', () => {
    const { raw, logits } = outputs((anchor) => (anchor === middle ? still(2) : undefined));
    const [found, ...others] = decodeDetections(raw, logits, anchors, wholeImage(image), 0.5);
    expect(others).toEqual([]);
    const scale = 400 / DETECTOR_INPUT_PX;
    const anchorX = anchors[2 * middle]! * 400;
    const anchorY = anchors[2 * middle + 1]! * 400 - 100;
    expect(found!.score).toBeCloseTo(1 / (1 + Math.exp(-2)), 6);
    expect(found!.keypoints[0].xPx).toBeCloseTo(anchorX, 4);
    expect(found!.keypoints[0].yPx).toBeCloseTo(anchorY, 4);
    expect(found!.keypoints[1].yPx).toBeCloseTo(anchorY - 10 * scale, 4);
    expect(found!.box.rightPx - found!.box.leftPx).toBeCloseTo(20 * scale, 4);
  });

  it('takes everything from the least score on, best first, and leaves out boxes turned inside out', () => {
    const { raw, logits } = outputs((anchor) => {
      if (anchor === 10) return still(0);
      if (anchor === 20) return still(1);
      if (anchor === 30) return still(-0.001);
      if (anchor === 40) return still(3, -20);
      return undefined;
    });
    const scores = decodeDetections(raw, logits, anchors, wholeImage(image), 0.5).map(({ score }) => score);
    expect(scores.length).toBe(2);
    expect(scores[0]).toBeGreaterThan(scores[1]!);
    expect(scores[1]).toBe(0.5);
  });

  it('takes nothing for a number that is none', () => {
    const { raw, logits } = outputs((anchor) => (anchor === 5 ? still(Number.NaN) : undefined));
    expect(decodeDetections(raw, logits, anchors, wholeImage(image), 0.5)).toEqual([]);
  });
});

describe('weighted suppression', () => {
  const detection = (score: number, leftPx: number): Detection => {
    const point = { xPx: leftPx, yPx: 0 };
    return {
      score,
      box: { leftPx, topPx: 0, rightPx: leftPx + 10, bottomPx: 10 },
      keypoints: [point, point, point, point],
    };
  };

  it('makes one of those that overlap: their mean by score, with the score of the best', () => {
    const [only, ...others] = suppressWeighted([detection(0.9, 0), detection(0.6, 1)]);
    expect(others).toEqual([]);
    expect(only!.score).toBe(0.9);
    expect(only!.box.leftPx).toBeCloseTo(0.6 / 1.5, 9);
    expect(only!.keypoints[3].xPx).toBeCloseTo(0.6 / 1.5, 9);
  });

  it('keeps those that do not, in order', () => {
    const kept = suppressWeighted([detection(0.9, 0), detection(0.8, 100), detection(0.7, 1)]);
    expect(kept.map(({ score }) => score)).toEqual([0.9, 0.8]);
  });

  it('leaves lone detections as they are, and nothing as nothing', () => {
    const lone = [detection(0.9, 0), detection(0.8, 100)];
    const kept = suppressWeighted(lone);
    expect(kept.map(({ box }) => box.leftPx)).toEqual([0, 100]);
    expect(suppressWeighted([])).toEqual([]);
  });

  it('ends on boxes without an area', () => {
    const flat = { ...detection(0.9, 0), box: { leftPx: 5, topPx: 5, rightPx: 5, bottomPx: 5 } };
    expect(suppressWeighted([flat, flat])).toEqual([flat]);
  });

  it('measures overlap from none to all', () => {
    const box = detection(1, 0).box;
    expect(overlap(box, box)).toBe(1);
    expect(overlap(box, detection(1, 5).box)).toBeCloseTo(1 / 3, 9);
    expect(overlap(box, detection(1, 10).box)).toBe(0);
  });
});
