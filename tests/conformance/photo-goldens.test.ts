import { join } from 'node:path';
import { MODEL_NAMES, type ModelName } from '@posebox/body';
import type { PixelImage, PoseEstimator } from '@posebox/vision';
import { createPoseEstimator } from '@posebox/vision/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { goldenPixels, rgbSha256 } from '../support/golden-pixels.ts';
import { type GoldenPhoto, goldenOfPhoto, goldenPhotos } from '../support/goldens.ts';
import { type LandmarkDistance, landmarkDistance, meanOf } from '../support/landmark-distance.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { sayLeftOut, sharedFolder, sharedPresent } from '../support/shared-folder.ts';

sayLeftOut('MediaPipe parity on 42 photos');

/** Demands of the goldens' own README, item 1 and 4. */
const DEMAND = {
  setMeanPx: 0.05,
  closeShare: 0.7,
  close: { meanPx: 0.05, maxPx: 0.3, worldMm: 0.5 },
  every: { meanPx: 0.25, maxPx: 1, worldMm: 3, zPx: 3.5, visibility: 0.01 },
  jumpingPointsShare: 0.01,
} as const;

interface Answer {
  readonly photo: GoldenPhoto;
  readonly image: PixelImage;
}

describe.skipIf(!sharedPresent)('on the same pixels as MediaPipe', () => {
  let estimator: PoseEstimator;
  const decoded: Answer[] = [];

  beforeAll(async () => {
    estimator = await createPoseEstimator({ modelsFolder: modelsFolder() });
    for (const photo of goldenPhotos()) {
      const image = await goldenPixels(join(sharedFolder, 'data', photo.photo));
      if (rgbSha256(image) === photo.rgb_sha256) decoded.push({ photo, image });
      else console.warn(`Left out: ${photo.photo} (this machine decodes it to other pixels)`);
    }
  });
  afterAll(() => estimator.close());

  it('decodes nearly all of the photos to the same pixels', () => {
    expect(decoded.length).toBeGreaterThanOrEqual(40);
  });

  describe.each(MODEL_NAMES)('the %s model', (model) => {
    const distances = new Map<string, LandmarkDistance>();
    const foundDiffers: string[] = [];

    beforeAll(async () => {
      for (const { photo, image } of decoded) {
        const [person] = await peopleOf(image, model);
        const golden = goldenOfPhoto(photo, model);
        if ((person !== undefined) !== (golden.landmarks !== null)) foundDiffers.push(photo.photo);
        else if (person) distances.set(photo.photo, landmarkDistance(person, golden, image));
      }
    });

    it('finds somebody exactly where MediaPipe does', () => {
      expect(foundDiffers).toEqual([]);
      expect(distances.size).toBeGreaterThan(20);
    });

    it('puts the landmarks of the set where MediaPipe does', () => {
      const all = [...distances.values()];
      const nobody = decoded.length - all.length - foundDiffers.length;
      const close = all.filter(
        ({ meanPx, maxPx, maxWorldMm }) =>
          meanPx <= DEMAND.close.meanPx && maxPx <= DEMAND.close.maxPx && maxWorldMm <= DEMAND.close.worldMm,
      );
      const setMeanPx = meanOf(all.map(({ meanPx }) => meanPx));
      const worstMm = Math.max(...all.map(({ maxWorldMm }) => maxWorldMm));
      console.info(
        `${model}: mean ${setMeanPx.toFixed(3)} px, ${close.length} of ${all.length} photos close (and nobody in ${nobody}), world up to ${worstMm.toFixed(2)} mm`,
      );
      expect(setMeanPx).toBeLessThanOrEqual(DEMAND.setMeanPx);
      expect((close.length + nobody) / decoded.length).toBeGreaterThanOrEqual(DEMAND.closeShare);
    });

    it('strays from it on no photo', () => {
      for (const [photo, { meanPx, maxWorldMm, maxZPx, maxVisibility }] of distances) {
        expect(meanPx, photo).toBeLessThanOrEqual(DEMAND.every.meanPx);
        expect(maxWorldMm, photo).toBeLessThanOrEqual(DEMAND.every.worldMm);
        expect(maxZPx, photo).toBeLessThanOrEqual(DEMAND.every.zPx);
        expect(maxVisibility, photo).toBeLessThanOrEqual(DEMAND.every.visibility);
      }
    });

    it('lets hardly a point jump', () => {
      const points = [...distances.values()].flatMap(({ pointsPx }) => pointsPx);
      const jumping = points.filter((px) => px > DEMAND.every.maxPx);
      expect(jumping.length / points.length).toBeLessThanOrEqual(DEMAND.jumpingPointsShare);
    });

    it('cuts out the same people', async () => {
      for (const { photo, image } of decoded) {
        const golden = goldenOfPhoto(photo, model).mask;
        if (!distances.has(photo.photo) || !golden) continue;
        const [person] = await peopleOf(image, model, true);
        const levels = person!.mask!.data;
        const mean = levels.reduce((sum, level) => sum + level, 0) / levels.length / 255;
        const inside = levels.reduce((count, level) => count + (level > 127.5 ? 1 : 0), 0) / levels.length;
        expect(Math.abs(mean - golden.mean), photo.photo).toBeLessThan(1e-4);
        expect(Math.abs(inside - golden.frac_gt_05), photo.photo).toBeLessThan(2e-4);
      }
    });
  });

  async function peopleOf(image: PixelImage, model: ModelName, segmentation = false) {
    const options = { model, mode: 'mediapipe', people: 1, minConfidence: 0.5, segmentation } as const;
    return (await estimator.estimate(image, options)).people;
  }
});
