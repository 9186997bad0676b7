import { join } from 'node:path';
import type { InferenceSession, PixelImage, TensorLayout } from '@posebox/vision';
import { regionFromAlignment, suppressWeighted, warpInJavascript, wholeImage } from '@posebox/vision';
import { openOnnxRuntime } from '@posebox/vision/node';
import { beforeAll, describe, expect, it } from 'vitest';
import { anchorCenters } from '../../packages/vision/src/detector/anchors.ts';
import { detectorTarget, readDetections } from '../../packages/vision/src/detector/detector.ts';
import { decodeLandmarks } from '../../packages/vision/src/landmarker/decode-landmarks.ts';
import { heatmapsOf } from '../../packages/vision/src/landmarker/heatmap.ts';
import { landmarkTarget, readLandmarks } from '../../packages/vision/src/landmarker/landmarker.ts';
import { refineLandmarks } from '../../packages/vision/src/landmarker/refine-landmarks.ts';
import { goldenPixels, rgbSha256 } from '../support/golden-pixels.ts';
import { readStages } from '../support/goldens.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

sayLeftOut('every intermediate value of one photo');

/** Each step of one photo against the values of an independent implementation; see the goldens' README. */
interface Stages {
  readonly rgb_sha256: string;
  readonly '1_letterbox': { readonly png: string };
  readonly '2_detector_raw': {
    readonly candidates_at_or_above_0_5: number;
    readonly top_anchor: number;
    readonly raw_12: readonly number[];
    readonly logit: number;
  };
  readonly '3_detector_decoded': { readonly letterbox_removed: GoldenDetection };
  readonly '4_roi': {
    readonly center_px: readonly [number, number];
    readonly size_px: number;
    readonly rotation_rad: number;
  };
  readonly '5_crop': { readonly png: string };
  readonly '6_landmark_raw': {
    readonly presence_flag: number;
    readonly all_39x5: readonly (readonly number[])[];
    readonly world_39x3: readonly (readonly number[])[];
    readonly heatmap_logits_nose_window_9x9: {
      readonly col_from: number;
      readonly row_from: number;
      readonly rows: readonly (readonly number[])[];
    };
  };
  readonly '7_local_39': { readonly values: readonly (readonly number[])[] };
  readonly '8_refined_39': { readonly xy: readonly (readonly [number, number])[] };
  readonly '9_landmarks': { readonly values: readonly (readonly [number, number, number, number])[] };
  readonly '10_world': { readonly values: readonly (readonly [number, number, number])[] };
  readonly '11_next_roi_from_auxiliary': {
    readonly center_px: readonly [number, number];
    readonly size_px: number;
    readonly rotation_rad: number;
  };
}

interface GoldenDetection {
  readonly score: number;
  readonly box_xywh: readonly [number, number, number, number];
  readonly keypoints: readonly (readonly [number, number])[];
}

describe.skipIf(!sharedPresent)('every step of one photo', () => {
  let stages: Stages;
  let image: PixelImage;
  let layout: TensorLayout;
  let detector: InferenceSession;
  let landmarker: InferenceSession;

  beforeAll(async () => {
    stages = readStages() as Stages;
    image = await goldenPixels(join(sharedFolder, 'goldens/stages/pose.png'));
    const runtime = await openOnnxRuntime(modelsFolder());
    layout = runtime.layout;
    detector = await runtime.load('pose_detector');
    landmarker = await runtime.load('pose_landmark_full');
    return async () => {
      await detector.close();
      await landmarker.close();
    };
  });

  it('starts from the same pixels', () => {
    expect(rgbSha256(image)).toBe(stages.rgb_sha256);
  });

  it('shows the detector the same picture, bit for bit', async () => {
    const target = detectorTarget(layout);
    warpInJavascript(image, wholeImage(image), target, detector.input);
    const golden = await goldenPixels(join(sharedFolder, 'goldens', stages['1_letterbox'].png));
    expect(differences(levelsOf(detector.input, target.sizePx, target.range), golden.data)).toEqual([]);
  });

  it('decodes and merges the same detections', async () => {
    warpInJavascript(image, wholeImage(image), detectorTarget(layout), detector.input);
    const outputs = await detector.run();
    const raw = stages['2_detector_raw'];
    raw.raw_12.forEach((value, i) => {
      expect(outputs.Identity![raw.top_anchor * 12 + i]).toBeCloseTo(value, 2);
    });
    expect(outputs.Identity_1![raw.top_anchor]).toBeCloseTo(raw.logit, 2);
    const detections = readDetections(outputs, anchorCenters(), wholeImage(image), 0.5);
    expect(detections.length).toBe(raw.candidates_at_or_above_0_5);
    const [person, ...others] = suppressWeighted(detections);
    const golden = stages['3_detector_decoded'].letterbox_removed;
    expect(others).toEqual([]);
    expect(person!.score).toBeCloseTo(golden.score, 4);
    expect(person!.box.leftPx).toBeCloseTo(golden.box_xywh[0] * image.width, 1);
    expect(person!.box.bottomPx - person!.box.topPx).toBeCloseTo(golden.box_xywh[3] * image.height, 1);
    golden.keypoints.forEach(([x, y], i) => {
      expect(person!.keypoints[i]!.xPx).toBeCloseTo(x * image.width, 1);
      expect(person!.keypoints[i]!.yPx).toBeCloseTo(y * image.height, 1);
    });
    const region = regionFromAlignment(person!.keypoints[0], person!.keypoints[1]);
    expect(region.centerXPx).toBeCloseTo(stages['4_roi'].center_px[0], 1);
    expect(region.centerYPx).toBeCloseTo(stages['4_roi'].center_px[1], 1);
    expect(region.sizePx).toBeCloseTo(stages['4_roi'].size_px, 1);
    expect(region.rotationRad).toBeCloseTo(stages['4_roi'].rotation_rad, 4);
  });

  it('crops the same picture for the landmark network', async () => {
    const target = landmarkTarget(layout);
    warpInJavascript(image, goldenRegion(), target, landmarker.input);
    const golden = await goldenPixels(join(sharedFolder, 'goldens', stages['5_crop'].png));
    const levels = levelsOf(landmarker.input, target.sizePx, target.range);
    expect(differences(levels, golden.data).length / levels.length).toBeLessThan(0.001);
  });

  it('reads the same numbers off the landmark network', async () => {
    const outputs = await runLandmarker();
    const raw = stages['6_landmark_raw'];
    expect(outputs.Identity_1![0]).toBeCloseTo(raw.presence_flag, 4);
    expectClose([...outputs.Identity!], raw.all_39x5.flat(), 0.02);
    expectClose([...outputs.Identity_4!], raw.world_39x3.flat(), 2e-4);
    const { col_from, row_from, rows } = raw.heatmap_logits_nose_window_9x9;
    const nose = rows.flatMap((row, y) =>
      row.map((_, x) => outputs.Identity_3![(row_from + y) * 64 + col_from + x]!),
    );
    expectClose(nose, rows.flat(), 0.02);
  });

  it('places and refines the same landmarks in the region', async () => {
    const outputs = await runLandmarker();
    const local = decodeLandmarks(outputs.Identity!);
    expectClose(
      local.flatMap(({ x, y, z, visibility, presence }) => [x, y, z, visibility, presence]),
      stages['7_local_39'].values.flat(),
      1e-4,
    );
    const refined = refineLandmarks(local, heatmapsOf(outputs.Identity_3!, layout));
    expectClose(
      refined.flatMap(({ x, y }) => [x, y]),
      stages['8_refined_39'].xy.flat(),
      1e-4,
    );
  });

  it('lays the same landmarks into the image and predicts the same next region', async () => {
    const estimate = readLandmarks(await runLandmarker(), layout, goldenRegion(), image);
    expectClose(
      estimate.landmarks.flatMap(({ xPx, yPx, zPx }) => [xPx, yPx, zPx]),
      stages['9_landmarks'].values.flatMap(([x, y, z]) => [
        x * image.width,
        y * image.height,
        z * image.width,
      ]),
      0.06,
    );
    expectClose(
      estimate.world.flatMap(({ xM, yM, zM }) => [xM, yM, zM]),
      stages['10_world'].values.flat(),
      2e-4,
    );
    const next = stages['11_next_roi_from_auxiliary'];
    expect(estimate.nextRegion.centerXPx).toBeCloseTo(next.center_px[0], 1);
    expect(estimate.nextRegion.centerYPx).toBeCloseTo(next.center_px[1], 1);
    expect(estimate.nextRegion.sizePx).toBeCloseTo(next.size_px, 1);
    expect(estimate.nextRegion.rotationRad).toBeCloseTo(next.rotation_rad, 3);
  });

  function goldenRegion() {
    const { center_px, size_px, rotation_rad } = stages['4_roi'];
    return { centerXPx: center_px[0], centerYPx: center_px[1], sizePx: size_px, rotationRad: rotation_rad };
  }

  async function runLandmarker() {
    warpInJavascript(image, goldenRegion(), landmarkTarget(layout), landmarker.input);
    return landmarker.run();
  }
});

/** The 8-bit levels, interleaved, that a channels-first tensor was made from. */
function levelsOf(tensor: Float32Array, sizePx: number, [low, high]: readonly [number, number]): Uint8Array {
  const area = sizePx * sizePx;
  return Uint8Array.from({ length: 3 * area }, (_, i) => {
    const value = tensor[(i % 3) * area + Math.floor(i / 3)]!;
    return Math.round(((value - low) / (high - low)) * 255);
  });
}

function differences(a: Uint8Array, b: ArrayLike<number>): number[] {
  expect(a.length).toBe(b.length);
  return [...a.keys()].filter((i) => a[i] !== b[i]);
}

function expectClose(values: readonly number[], golden: readonly number[], tolerance: number): void {
  expect(values.length).toBe(golden.length);
  const worst = Math.max(...values.map((value, i) => Math.abs(value - golden[i]!)));
  expect(worst).toBeLessThanOrEqual(tolerance);
}
