import { MIRRORED_INDEX, MODEL_NAMES } from '@posebox/body';
import type { EstimatedPose, EstimateOptions, PixelImage, PoseEstimator } from '@posebox/vision';
import { createPoseEstimator } from '@posebox/vision/node';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openAsset, pixelsOf } from '../support/asset-photos.ts';
import { modelsFolder } from '../support/models-folder.ts';
import { seededRandom } from '../support/seeded-random.ts';

/** `standard` and `thorough` on photos made from two portraits, so that it is known who is in them and where. */
const MODES = ['standard', 'thorough'] as const;
const STANDARD: EstimateOptions = {
  model: 'full',
  mode: 'standard',
  people: 10,
  minConfidence: 0.5,
  segmentation: false,
};

let estimator: PoseEstimator;
beforeAll(async () => {
  estimator = await createPoseEstimator({ modelsFolder: modelsFolder() });
});
afterAll(() => estimator.close());

async function peopleIn(image: PixelImage, options: Partial<EstimateOptions> = {}) {
  return (await estimator.estimate(image, { ...STANDARD, ...options })).people;
}

/** Two portraits side by side in one room: Eileen Collins on the left, Grace Hopper, blurred, on the right. */
async function twoPortraits(): Promise<Sharp> {
  const [left, right] = await Promise.all(
    [openAsset('astronaut.png'), openAsset('grace_hopper.jpg').blur(6)].map((portrait) =>
      portrait.resize(480, 480, { fit: 'cover', position: 'top' }).png().toBuffer(),
    ),
  );
  const pasted = await sharp({ create: { width: 1060, height: 540, channels: 3, background: '#5a6470' } })
    .composite([
      { input: left!, left: 20, top: 60 },
      { input: right!, left: 560, top: 60 },
    ])
    .png()
    .toBuffer();
  return sharp(pasted);
}

/** Middle of a person's eyes in pixels: tells who it is. */
function eyesPx({ landmarks }: EstimatedPose, image: PixelImage) {
  const [left, right] = [landmarks[2]!, landmarks[5]!];
  return { x: ((left.x + right.x) / 2) * image.width, y: ((left.y + right.y) / 2) * image.height };
}

describe('several people', () => {
  it.each(MODES)('finds both, each once, the clearest first (%s)', async (mode) => {
    const image = await pixelsOf(await twoPortraits());
    const people = await peopleIn(image, { mode });
    expect(people.map((person) => person.id)).toEqual([1, 2]);
    expect(people[0]!.score).toBeGreaterThanOrEqual(people[1]!.score);
    const across = people.map((person) => eyesPx(person, image).x).sort((a, b) => a - b);
    expect(across[0]).toBeGreaterThan(160);
    expect(across[0]).toBeLessThan(320);
    expect(across[1]).toBeGreaterThan(700);
    expect(across[1]).toBeLessThan(900);
  });

  it('finds the same two in the mirrored photo, mirrored, in the same order', async () => {
    const image = await pixelsOf(await twoPortraits());
    const mirror = await pixelsOf((await twoPortraits()).flop());
    const people = await peopleIn(image);
    const mirrored = await peopleIn(mirror);
    expect(mirrored).toHaveLength(people.length);
    people.forEach((person, place) => {
      person.landmarks.forEach((landmark, index) => {
        if (landmark.confidence < 0.8) return;
        const counterpart = mirrored[place]!.landmarks[MIRRORED_INDEX[index]!]!;
        expect(Math.abs(counterpart.x - (1 - landmark.x))).toBeLessThan(0.03);
        expect(Math.abs(counterpart.y - landmark.y)).toBeLessThan(0.05);
      });
    });
  });

  it('answers no more than it is asked for', async () => {
    const image = await pixelsOf(await twoPortraits());
    const [only, ...others] = await peopleIn(image, { people: 1 });
    expect(others).toEqual([]);
    const [first] = await peopleIn(image);
    expect(Math.abs(eyesPx(only!, image).x - eyesPx(first!, image).x)).toBeLessThan(20);
  });

  it('gives the same answer every time', async () => {
    const image = await pixelsOf(await twoPortraits());
    const once = await peopleIn(image);
    await peopleIn(await pixelsOf(openAsset('grace_hopper.jpg')));
    expect(await peopleIn(image)).toEqual(once);
  });

  it('measures with heavy in the end when it looks thoroughly', async () => {
    const image = await pixelsOf(openAsset('astronaut.png'));
    const thorough = await estimator.estimate(image, { ...STANDARD, mode: 'thorough' });
    const heavy = await estimator.estimate(image, { ...STANDARD, model: 'heavy', mode: 'mediapipe' });
    expect(thorough.model).toBe('heavy');
    expect(thorough.modelSha256).toBe(heavy.modelSha256);
  });
});

describe('one person', () => {
  it.each(MODEL_NAMES)('is found once in every photo of one (%s)', async (model) => {
    for (const photo of ['astronaut.png', 'grace_hopper.jpg'] as const)
      expect(await peopleIn(await pixelsOf(openAsset(photo)), { model }), photo).toHaveLength(1);
  });

  it.each([90, 180, 270])('is the same person in a photo turned by %i°', async (angle) => {
    const upright = await pixelsOf(openAsset('astronaut.png'));
    const turned = await pixelsOf(openAsset('astronaut.png').rotate(angle));
    const [before] = await peopleIn(upright);
    const [after, ...others] = await peopleIn(turned);
    expect(others).toEqual([]);
    const radians = (angle * Math.PI) / 180;
    for (const [index, { x, y, confidence }] of before!.landmarks.entries()) {
      if (confidence < 0.8) continue;
      const [dx, dy] = [x - 0.5, y - 0.5];
      const found = after!.landmarks[index]!;
      expect(Math.abs(found.x - (0.5 + dx * Math.cos(radians) - dy * Math.sin(radians)))).toBeLessThan(0.04);
      expect(Math.abs(found.y - (0.5 + dx * Math.sin(radians) + dy * Math.cos(radians)))).toBeLessThan(0.04);
    }
  });

  it.each([0.5, 0.3])('is found when the photo has %d of its light', async (share) => {
    const dark = await pixelsOf(openAsset('astronaut.png').removeAlpha().linear(share, 0));
    expect(await peopleIn(dark)).toHaveLength(1);
  });

  it('is found partly beyond the left and the right edge', async () => {
    for (const left of [0, 140]) {
      const half = await pixelsOf(
        openAsset('astronaut.png').extract({ left, top: 0, width: 372, height: 512 }),
      );
      expect(await peopleIn(half), `from ${left}`).toHaveLength(1);
    }
  });

  it('has its mask when that is asked for, and the same landmarks', async () => {
    const image = await pixelsOf(openAsset('astronaut.png'));
    const [plain] = await peopleIn(image);
    const [masked] = await peopleIn(image, { segmentation: true });
    const { mask, ...person } = masked!;
    expect(plain!.mask).toBeUndefined();
    expect(mask).toMatchObject({ width: image.width, height: image.height });
    for (const index of [0, 11, 12]) {
      const { x, y } = person.landmarks[index]!;
      const at = Math.floor(y * image.height) * image.width + Math.floor(x * image.width);
      expect(mask!.data[at]).toBeGreaterThan(200);
    }
    person.landmarks.forEach((landmark, index) => {
      expect(Math.abs(landmark.x - plain!.landmarks[index]!.x)).toBeLessThan(0.002);
    });
  });

  it('has a box around its landmarks, a score and confidences between 0 and 1', async () => {
    const [person] = await peopleIn(await pixelsOf(openAsset('grace_hopper.jpg')));
    const { box, landmarks, score } = person!;
    const xs = landmarks.map(({ x }) => x);
    expect(box.x).toBeCloseTo(Math.min(...xs), 9);
    expect(box.x + box.width).toBeCloseTo(Math.max(...xs), 9);
    for (const value of [score, ...landmarks.map(({ confidence }) => confidence)]) {
      expect(value).toBeGreaterThan(0);
      expect(value).toBeLessThan(1);
    }
  });
});

describe('nobody', () => {
  const SIDE = 320;
  const picture = (level: (x: number, y: number, channel: number) => number): PixelImage => ({
    width: SIDE,
    height: SIDE,
    channels: 3,
    data: Uint8Array.from({ length: SIDE * SIDE * 3 }, (_, index) =>
      level(Math.floor(index / 3) % SIDE, Math.floor(index / 3 / SIDE), index % 3),
    ),
  });
  const random = seededRandom(7);
  const PICTURES = {
    black: picture(() => 0),
    white: picture(() => 255),
    noise: picture(() => Math.floor(random() * 256)),
    gradient: picture((x, y, channel) => (channel === 0 ? (255 * x) / SIDE : (255 * y) / SIDE)),
    stripes: picture((x) => (x % 40 < 20 ? 30 : 220)),
  };

  it.each(MODEL_NAMES)('is in a picture of nothing (%s)', async (model) => {
    for (const mode of MODES)
      for (const [name, image] of Object.entries(PICTURES))
        expect(await peopleIn(image, { model, mode }), `${name}, ${mode}`).toEqual([]);
  });

  it('is an answer for the smallest and the narrowest pictures too', async () => {
    for (const [width, height] of [
      [1, 1],
      [2, 300],
      [900, 3],
      [4000, 90],
    ] as const) {
      const data = new Uint8Array(width * height * 3).fill(128);
      for (const mode of MODES)
        expect(await peopleIn({ width, height, channels: 3, data }, { mode })).toEqual([]);
    }
  });

  it('is clear enough for a minConfidence of 1, and a best guess is for 0', async () => {
    const image = await pixelsOf(openAsset('astronaut.png'));
    expect(await peopleIn(image, { minConfidence: 1 })).toEqual([]);
    // Light is left for the detector to see somebody, not for anybody to be clear.
    const dark = await pixelsOf(openAsset('astronaut.png').removeAlpha().linear(0.04, 0));
    const sure = await peopleIn(dark, { people: 1 });
    const guess = await peopleIn(dark, { people: 1, minConfidence: 0 });
    expect(guess.length).toBeGreaterThanOrEqual(sure.length);
  });
});
