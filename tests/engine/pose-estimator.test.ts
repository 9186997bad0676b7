import { createHash } from 'node:crypto';
import { LANDMARK_NAMES, MODEL_NAMES } from '@posebox/body';
import type { EstimateOptions, PixelImage, PoseEstimation, PoseEstimator } from '@posebox/vision';
import { createPoseEstimator } from '@posebox/vision/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readManifest } from '../../models/src/manifest.ts';
import { ASSET_PHOTOS, openAsset, pixelsOf } from '../support/asset-photos.ts';
import { modelsFolder } from '../support/models-folder.ts';

const PLAIN: EstimateOptions = {
  model: 'full',
  mode: 'mediapipe',
  people: 1,
  minConfidence: 0.5,
  segmentation: false,
};

const grey = (width: number, height: number): PixelImage => ({
  width,
  height,
  channels: 3,
  data: new Uint8Array(width * height * 3).fill(127),
});

/** The answer without its timing, which differs each time, and masks by their hash, which compares faster. */
const answerOf = ({ stagesMs: _, people, ...answer }: PoseEstimation) => ({
  ...answer,
  people: people.map(({ mask, ...person }) => ({
    ...person,
    mask: mask && createHash('sha256').update(mask.data).digest('hex'),
  })),
});

describe('the pose estimator', () => {
  let estimator: PoseEstimator;
  let photos: readonly PixelImage[];

  beforeAll(async () => {
    estimator = await createPoseEstimator({ modelsFolder: modelsFolder() });
    photos = await Promise.all(ASSET_PHOTOS.map((photo) => pixelsOf(openAsset(photo))));
  });
  afterAll(() => estimator.close());

  it('answers calls made at once as it answers them one by one', async () => {
    const calls = Array.from({ length: 12 }, (_, i) => ({
      image: photos[i % photos.length]!,
      options: { ...PLAIN, model: MODEL_NAMES[i % MODEL_NAMES.length]!, segmentation: i % 4 === 3 },
    }));
    const alone: unknown[] = [];
    for (const { image, options } of calls) alone.push(answerOf(await estimator.estimate(image, options)));
    const together = await Promise.all(calls.map(({ image, options }) => estimator.estimate(image, options)));
    expect(together.map(answerOf)).toEqual(alone);
  });

  it('names every landmark and gives values in their ranges', async () => {
    const [person] = (await estimator.estimate(photos[0]!, PLAIN)).people;
    for (const landmarks of [person!.landmarks, person!.worldLandmarks]) {
      expect(landmarks.map(({ name }) => name)).toEqual(LANDMARK_NAMES);
      for (const { visibility, presence, confidence } of landmarks) {
        for (const share of [visibility, presence, confidence]) {
          expect(share).toBeGreaterThanOrEqual(0);
          expect(share).toBeLessThanOrEqual(1);
        }
      }
    }
    expect(person!.id).toBe(1);
    expect(person!.score).toBeGreaterThan(0.5);
  });

  it('is sure of the face in a portrait, and unsure of the feet that it does not show', async () => {
    const [person] = (await estimator.estimate(photos[0]!, PLAIN)).people;
    const confidenceOf = (name: string) => person!.landmarks.find((other) => other.name === name)!.confidence;
    expect(confidenceOf('nose')).toBeGreaterThan(0.8);
    expect(confidenceOf('left_ankle')).toBeLessThan(0.5);
  });

  it('states the models that it used', async () => {
    const shaOf = (file: string) => readManifest().outputs.find((fact) => fact.file === file)!.sha256;
    const plain = await estimator.estimate(photos[0]!, PLAIN);
    expect(plain.detectorSha256).toBe(shaOf('pose_detector.onnx'));
    expect(plain.modelSha256).toBe(shaOf('pose_landmark_full.onnx'));
    const masked = await estimator.estimate(photos[0]!, { ...PLAIN, model: 'lite', segmentation: true });
    expect(masked.modelSha256).toBe(shaOf('pose_landmark_lite_segmentation.onnx'));
  });

  it('cuts the person out at the size of the image', async () => {
    const image = photos[0]!;
    const [person] = (await estimator.estimate(image, { ...PLAIN, segmentation: true })).people;
    const mask = person!.mask!;
    expect([mask.width, mask.height, mask.data.length]).toEqual([
      image.width,
      image.height,
      image.width * image.height,
    ]);
    const nose = person!.landmarks[0]!;
    expect(
      mask.data[Math.round(nose.y * image.height) * image.width + Math.round(nose.x * image.width)],
    ).toBeGreaterThan(200);
    expect(mask.data[0]).toBeLessThan(50);
  });

  it.each([
    [640, 480],
    [1, 1],
    [3, 2000],
    [2000, 1],
  ])('finds nobody in %i x %i pixels of grey', async (width, height) => {
    expect((await estimator.estimate(grey(width, height), PLAIN)).people).toEqual([]);
  });

  it('does not change the image', async () => {
    const bytes = Buffer.from(photos[0]!.data);
    await estimator.estimate(photos[0]!, { ...PLAIN, segmentation: true });
    expect(bytes.equals(Buffer.from(photos[0]!.data))).toBe(true);
  });

  it('goes on after an image that makes it fail', async () => {
    const broken = { ...grey(10, 10), data: undefined as unknown as Uint8Array };
    await expect(estimator.estimate(broken, PLAIN)).rejects.toThrow();
    expect((await estimator.estimate(photos[0]!, PLAIN)).people.length).toBe(1);
  });

  it('finds two people who stand side by side', async () => {
    const portrait = openAsset('astronaut.png');
    const beside = await openAsset('grace_hopper.jpg').resize(437, 512).png().toBuffer();
    const both = await pixelsOf(
      portrait
        .extend({ right: 437, background: '#000000' })
        .composite([{ input: beside, left: 512, top: 0 }]),
    );
    const { people } = await estimator.estimate(both, { ...PLAIN, people: 5 });
    expect(people.map(({ id }) => id)).toEqual([1, 2]);
    const sides = people.map(({ landmarks }) => (landmarks[0]!.x * both.width < 512 ? 'left' : 'right'));
    expect([...sides].sort()).toEqual(['left', 'right']);
    const [first] = (await estimator.estimate(both, PLAIN)).people;
    expect(first).toEqual(people[0]);
  });
});

describe('opening', () => {
  it('fails where there are no models', async () => {
    await expect(createPoseEstimator({ modelsFolder: 'no-such-folder' })).rejects.toThrow('no-such-folder');
  });
});
