import { MIRRORED_INDEX, MODEL_NAMES, type ModelName } from '@posebox/body';
import type { EstimatedPose, PixelImage, PoseEstimator } from '@posebox/vision';
import { createPoseEstimator } from '@posebox/vision/node';
import type { Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ASSET_PHOTOS, openAsset, pixelsOf } from '../support/asset-photos.ts';
import { modelsFolder } from '../support/models-folder.ts';

/** A copy of a photo, and where a point of the photo (w by h pixels) lies in the copy. */
interface Copy {
  readonly name: string;
  readonly make: (photo: Sharp, w: number, h: number) => Sharp;
  readonly point: (x: number, y: number, w: number, h: number) => readonly [number, number];
  readonly isMirrored?: boolean;
}

const GREY = '#606060';

const COPIES: readonly Copy[] = [
  { name: 'mirrored', make: (photo) => photo.flop(), point: (x, y, w) => [w - 1 - x, y], isMirrored: true },
  { name: 'turned by 90°', make: (photo) => photo.rotate(90), point: (x, y, _, h) => [h - 1 - y, x] },
  {
    name: 'turned by 180°',
    make: (photo) => photo.rotate(180),
    point: (x, y, w, h) => [w - 1 - x, h - 1 - y],
  },
  { name: 'turned by 270°', make: (photo) => photo.rotate(270), point: (x, y, w) => [y, w - 1 - x] },
  {
    name: 'moved',
    make: (photo) => photo.extend({ left: 70, top: 30, right: 20, bottom: 10, background: GREY }),
    point: (x, y) => [x + 70, y + 30],
  },
  {
    name: 'in a picture four times as large',
    make: (photo, w, h) =>
      photo.extend({ left: w / 2, right: w / 2, top: h / 2, bottom: h / 2, background: GREY }),
    point: (x, y, w, h) => [x + w / 2, y + h / 2],
  },
  {
    name: 'twice as large',
    make: (photo, w, h) => photo.resize(2 * w, 2 * h),
    point: (x, y) => [2 * x, 2 * y],
  },
  {
    name: 'half as large',
    make: (photo, w, h) => photo.resize(w / 2, h / 2),
    point: (x, y) => [x / 2, y / 2],
  },
];

/**
 * How far a sure landmark may move, in parts of the body's box. The networks are not exactly equivariant: they see other
 * pixels. Measured on these photos: .006 in the median, up to .038 (lite) and .014 (full, heavy).
 */
const TOLERANCE: Readonly<Record<ModelName, number>> = { lite: 0.06, full: 0.03, heavy: 0.03 };

/** Both photos end at the chest: what they do not show is guessed, and guesses are not compared. */
const SURE = 0.8;

describe('landmarks of a copy lie where they lie in the photo', () => {
  let estimator: PoseEstimator;
  beforeAll(async () => {
    estimator = await createPoseEstimator({ modelsFolder: modelsFolder() });
  });
  afterAll(() => estimator.close());

  async function personIn(image: PixelImage, model: ModelName): Promise<EstimatedPose> {
    const options = { model, mode: 'mediapipe', people: 1, minConfidence: 0.5, segmentation: false } as const;
    const [person] = (await estimator.estimate(image, options)).people;
    expect(person).toBeDefined();
    return person!;
  }

  describe.each(ASSET_PHOTOS)('%s', (photo) => {
    it.each(COPIES)('$name', async ({ make, point, isMirrored }) => {
      const original = await pixelsOf(openAsset(photo));
      const { width, height } = original;
      const copy = await pixelsOf(make(openAsset(photo), width, height));
      for (const model of MODEL_NAMES) {
        const before = await personIn(original, model);
        const after = await personIn(copy, model);
        const sizePx = Math.max(before.box.width * width, before.box.height * height);
        const scale = (after.box.height * copy.height) / (before.box.height * height);
        const sure = before.landmarks
          .map((landmark, i) => ({ landmark, i }))
          .filter(({ landmark }) => landmark.confidence >= SURE);
        expect(sure.length).toBeGreaterThanOrEqual(10);
        for (const { landmark, i } of sure) {
          const [x, y] = point(landmark.x * width, landmark.y * height, width, height);
          const found = after.landmarks[isMirrored ? MIRRORED_INDEX[i]! : i]!;
          const movedPx = Math.hypot(found.x * copy.width - x, found.y * copy.height - y);
          expect(movedPx / (sizePx * Math.max(1, scale)), `${model} ${landmark.name}`).toBeLessThan(
            TOLERANCE[model],
          );
        }
      }
    });
  });
});
