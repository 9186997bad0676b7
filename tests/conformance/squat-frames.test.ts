import { join } from 'node:path';
import { MODEL_NAMES } from '@posebox/body';
import type { PoseEstimator } from '@posebox/vision';
import { createPoseEstimator } from '@posebox/vision/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenPixels, rgbSha256 } from '../support/golden-pixels.ts';
import { goldenClip, goldenFrames } from '../support/goldens.ts';
import { landmarkDistance, meanOf } from '../support/landmark-distance.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

sayLeftOut('MediaPipe parity on 65 frames of a squat');

const CLIP = 'goldens/frames/pose_squats_360x640/%03d.png';

/**
 * Ten times what an independent implementation reaches, and far below what any fault of a step gives. A point in a hundred
 * may jump: where the best cell of its heatmap is just at 0.5, rounding decides whether it is refined.
 */
const DEMAND = { setMeanPx: 0.02, frameMeanPx: 0.05, pointPx: 0.3, jumpingShare: 0.01, worldMm: 3 } as const;

describe.skipIf(!sharedPresent)('frames of a squat, each as a photo of its own', () => {
  let estimator: PoseEstimator;
  beforeAll(async () => {
    estimator = await createPoseEstimator({ modelsFolder: modelsFolder() });
  });
  afterAll(() => estimator.close());

  it.each(MODEL_NAMES)('are answered by the %s model as by MediaPipe', async (model) => {
    const clip = goldenClip(CLIP);
    const goldens = goldenFrames(clip, 'static', model);
    const means: number[] = [];
    const points: number[] = [];
    for (const [frame, golden] of goldens.entries()) {
      const image = await goldenPixels(
        join(sharedFolder, CLIP.replace('%03d', String(frame).padStart(3, '0'))),
      );
      expect(rgbSha256(image)).toBe(clip.rgb_sha256[frame]);
      const options = {
        model,
        mode: 'mediapipe',
        people: 1,
        minConfidence: 0.5,
        segmentation: false,
      } as const;
      const [person] = (await estimator.estimate(image, options)).people;
      expect(person !== undefined, `frame ${frame}`).toBe(golden.landmarks !== null);
      if (!person) continue;
      const distance = landmarkDistance(person, golden, image);
      expect(distance.meanPx, `frame ${frame}`).toBeLessThanOrEqual(DEMAND.frameMeanPx);
      expect(distance.maxWorldMm, `frame ${frame}`).toBeLessThanOrEqual(DEMAND.worldMm);
      means.push(distance.meanPx);
      points.push(...distance.pointsPx);
    }
    console.info(`${model}: ${means.length} frames, mean ${meanOf(means).toFixed(4)} px`);
    expect(means.length).toBeGreaterThan(60);
    expect(meanOf(means)).toBeLessThanOrEqual(DEMAND.setMeanPx);
    const jumping = points.filter((px) => px > DEMAND.pointPx);
    expect(jumping.length / points.length).toBeLessThanOrEqual(DEMAND.jumpingShare);
  });
});
