import { describe, expect, it } from 'vitest';
import type { Region } from '../region/region.ts';
import { decodeLandmarks, LANDMARK_INPUT_PX, RAW_LANDMARK_COUNT } from './decode-landmarks.ts';
import { HEATMAP_COUNT, HEATMAP_SIZE, heatmapPeak, heatmapsOf } from './heatmap.ts';
import type { LocalLandmark } from './local-landmark.ts';
import { REFINEMENT_WINDOW, refineLandmarks } from './refine-landmarks.ts';
import { segmentationMask } from './segmentation-mask.ts';
import { decodeWorldLandmarks } from './world-landmarks.ts';

const at = (x: number, y: number): LocalLandmark => ({ x, y, z: 0.1, visibility: 0.2, presence: 0.3 });

/** Heatmaps of which the first has a bell of confidence around a cell, as logits, channels first. */
function bell(column: number, row: number, top = 4): Float32Array {
  const logits = new Float32Array(HEATMAP_COUNT * HEATMAP_SIZE * HEATMAP_SIZE).fill(-20);
  for (let y = 0; y < HEATMAP_SIZE; y += 1) {
    for (let x = 0; x < HEATMAP_SIZE; x += 1) {
      logits[y * HEATMAP_SIZE + x] = top - 2 * ((x - column) ** 2 + (y - row) ** 2);
    }
  }
  return logits;
}

function channelsLast(logits: Float32Array): Float32Array {
  const cells = HEATMAP_SIZE * HEATMAP_SIZE;
  return logits.map((_, i) => logits[(i % HEATMAP_COUNT) * cells + Math.floor(i / HEATMAP_COUNT)]!);
}

describe('decoding landmarks', () => {
  it('scales places to the region and makes probabilities of logits', () => {
    const raw = new Float32Array(RAW_LANDMARK_COUNT * 5);
    raw.set([LANDMARK_INPUT_PX, 128, -64, 0, 100], 5);
    const landmarks = decodeLandmarks(raw);
    expect(landmarks.length).toBe(39);
    expect(landmarks[1]).toEqual({ x: 1, y: 0.5, z: -0.25, visibility: 0.5, presence: 1 });
  });
});

describe('refinement', () => {
  it('moves a landmark to the middle of its bell, between cells', () => {
    for (const [column, row] of [
      [20.3, 30.6],
      [40, 12.5],
    ] as const) {
      const [moved] = refineLandmarks(
        [at(column / 64 + 0.02, row / 64)],
        heatmapsOf(bell(column, row), 'nchw'),
      );
      expect(Math.abs(moved!.x * 64 - column)).toBeLessThan(0.1);
      expect(Math.abs(moved!.y * 64 - row)).toBeLessThan(0.1);
      expect(moved).toMatchObject({ z: 0.1, visibility: 0.2, presence: 0.3 });
    }
  });

  it('leaves it where it is when no cell is sure, or none in the window, or it lies outside', () => {
    const unsure = at(20 / 64, 30 / 64);
    expect(refineLandmarks([unsure], heatmapsOf(bell(20, 30, -0.1), 'nchw'))).toEqual([unsure]);
    const far = at((20 + REFINEMENT_WINDOW) / 64, 30 / 64);
    expect(refineLandmarks([far], heatmapsOf(bell(20, 30), 'nchw'))).toEqual([far]);
    for (const outside of [at(-0.5, 0.5), at(1, 0.5), at(0.5, Number.NaN)]) {
      expect(refineLandmarks([outside], heatmapsOf(bell(20, 30), 'nchw'))).toEqual([outside]);
    }
  });

  it('cuts the window at the edge of the map', () => {
    const [moved] = refineLandmarks([at(0, 0)], heatmapsOf(bell(0, 0), 'nchw'));
    expect(moved!.x).toBeGreaterThan(0);
    expect(moved!.x * 64).toBeLessThan(1);
  });

  it('reads both orders of axes alike', () => {
    const logits = bell(20.3, 30.6);
    const first = heatmapsOf(logits, 'nchw');
    const last = heatmapsOf(channelsLast(logits), 'nhwc');
    expect(refineLandmarks([at(0.3, 0.5)], last)).toEqual(refineLandmarks([at(0.3, 0.5)], first));
    expect(heatmapPeak(last, 0)).toBe(heatmapPeak(first, 0));
    expect(heatmapPeak(last, 1)).toBe(heatmapPeak(first, 1));
  });

  it('takes the peak from the whole map', () => {
    expect(heatmapPeak(heatmapsOf(bell(63, 63, 0), 'nchw'), 0)).toBe(0.5);
  });
});

describe('world landmarks', () => {
  it('turn with the region, depth and lengths unchanged', () => {
    const raw = Float32Array.of(0.3, -0.4, 0.2, 0, 0.1, 0);
    const [first, second] = decodeWorldLandmarks(raw, 2, Math.PI / 2);
    expect(first!.xM).toBeCloseTo(0.4, 6);
    expect(first!.yM).toBeCloseTo(0.3, 6);
    expect(first!.zM).toBeCloseTo(0.2, 6);
    expect(second!.xM).toBeCloseTo(-0.1, 6);
  });
});

describe('the mask', () => {
  const image = { width: 60, height: 40 };
  const everywhere = new Float32Array(LANDMARK_INPUT_PX ** 2).fill(50);
  const share = (region: Region, logits = everywhere): number => {
    const { data } = segmentationMask(logits, region, image);
    return data.reduce((sum, level) => sum + level, 0) / 255 / data.length;
  };

  it('fills the image when the region holds it all, and nothing when it lies elsewhere', () => {
    expect(share({ centerXPx: 30, centerYPx: 20, sizePx: 200, rotationRad: 0.4 })).toBe(1);
    expect(share({ centerXPx: 300, centerYPx: 20, sizePx: 100, rotationRad: 0 })).toBe(0);
  });

  it('covers the area of the region, however it is turned', () => {
    for (const rotationRad of [0, 0.5, 2]) {
      const covered = share({ centerXPx: 30, centerYPx: 20, sizePx: 20, rotationRad }) * 60 * 40;
      expect(covered).toBeGreaterThan(380);
      expect(covered).toBeLessThan(425);
    }
  });

  it('puts the left half of the region on the left of the image, and turns it with the region', () => {
    const left = everywhere.map((_, i) => (i % LANDMARK_INPUT_PX < LANDMARK_INPUT_PX / 2 ? 50 : -50));
    const columnsOf = (rotationRad: number) => {
      const { data } = segmentationMask(
        left,
        { centerXPx: 30, centerYPx: 20, sizePx: 40, rotationRad },
        image,
      );
      return [data[20 * 60 + 15], data[20 * 60 + 45]];
    };
    expect(columnsOf(0)).toEqual([255, 0]);
    expect(columnsOf(Math.PI)).toEqual([0, 255]);
  });
});
