import { LANDMARK_NAMES, SKELETON_STYLES } from '@posebox/body';
import type { PixelImage } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { mirroredPerson, pixelOf, standingPerson } from '../../../../tests/support/standing-person.ts';
import { drawSkeletons } from './draw-skeletons.ts';

const WIDTH = 320;
const HEIGHT = 400;
const ASPECT = WIDTH / HEIGHT;

function photo(level = 128): PixelImage {
  return { width: WIDTH, height: HEIGHT, channels: 3, data: new Uint8Array(WIDTH * HEIGHT * 3).fill(level) };
}

function pixel({ width, channels, data }: PixelImage, xPx: number, yPx: number): number[] {
  const at = channels * (width * Math.floor(yPx) + Math.floor(xPx));
  return [...data.subarray(at, at + channels)];
}

describe('drawSkeletons', () => {
  it('puts a red point on each landmark and white along each bone, as the tutorial service does', () => {
    const person = standingPerson({ aspect: ASPECT });
    const drawn = drawSkeletons(photo(), [person], { style: 'classic', detail: 'all', boneWidthPx: 6 });
    for (const name of [
      'nose',
      'left_shoulder',
      'right_hip',
      'left_knee',
      'right_ankle',
      'left_wrist',
    ] as const) {
      const { xPx, yPx } = pixelOf(person, name, WIDTH, HEIGHT);
      expect(pixel(drawn, xPx, yPx)).toEqual([229, 50, 45]);
    }
    const [hip, knee] = [
      pixelOf(person, 'left_hip', WIDTH, HEIGHT),
      pixelOf(person, 'left_knee', WIDTH, HEIGHT),
    ];
    expect(pixel(drawn, (hip.xPx + knee.xPx) / 2, (hip.yPx + knee.yPx) / 2)).toEqual([255, 255, 255]);
  });

  it.each(SKELETON_STYLES)('draws the mirrored person as the mirrored picture, %s', (style) => {
    const person = standingPerson({ aspect: ASPECT, centerX: 0.42, confidences: { left_elbow: 0.3 } });
    const plain = drawSkeletons(photo(), [person], { style });
    const mirrored = drawSkeletons(photo(), [mirroredPerson(person)], { style });
    // Sides exchange their colours, so only where something was drawn is compared.
    const drawnAt = (image: PixelImage, x: number, y: number) =>
      pixel(image, x, y).some((value) => value !== 128);
    let differing = 0;
    for (let y = 0; y < HEIGHT; y += 1) {
      for (let x = 0; x < WIDTH; x += 1) {
        if (drawnAt(plain, x, y) !== drawnAt(mirrored, WIDTH - 1 - x, y)) differing += 1;
      }
    }
    expect(differing).toBeLessThan(8);
  });

  it('draws a person who is partly outside, and nothing for one who is wholly outside', () => {
    const partly = drawSkeletons(photo(), [standingPerson({ aspect: ASPECT, centerX: 0.02 })], {
      style: 'classic',
    });
    expect(partly.data.some((value) => value !== 128)).toBe(true);
    const wholly = drawSkeletons(photo(), [standingPerson({ aspect: ASPECT, centerX: 5 })], {
      style: 'classic',
    });
    expect(wholly.data.every((value) => value === 128)).toBe(true);
  });

  it('draws into the given memory, except on nothing', () => {
    const image = photo();
    expect(drawSkeletons(image, [standingPerson()], { style: 'sides' }).data).toBe(image.data);
    const nothing = drawSkeletons(image, [standingPerson()], { style: 'sides', background: 'transparent' });
    expect(nothing.channels).toBe(4);
    expect(pixel(nothing, 0, 0)).toEqual([0, 0, 0, 0]);
    expect(nothing.data.some((value) => value > 0)).toBe(true);
  });

  it('dims or blackens what lies behind, not the skeleton', () => {
    const person = standingPerson({ aspect: ASPECT });
    const { xPx, yPx } = pixelOf(person, 'left_shoulder', WIDTH, HEIGHT);
    for (const [background, level] of [
      ['photo', 200],
      ['dimmed', 70],
      ['black', 0],
    ] as const) {
      const drawn = drawSkeletons(photo(200), [person], { style: 'classic', background });
      expect(pixel(drawn, 2, 2)).toEqual([level, level, level]);
      expect(pixel(drawn, xPx, yPx)).toEqual([229, 50, 45]);
    }
  });

  it('gives the chosen the skeleton and the others brackets and a number', () => {
    const [first, second] = [
      standingPerson({ aspect: ASPECT, centerX: 0.25, height: 0.5, crownY: 0.3 }),
      { ...standingPerson({ aspect: ASPECT, centerX: 0.75, height: 0.5, crownY: 0.3 }), id: 2 },
    ];
    const drawn = drawSkeletons(photo(), [first, second], { style: 'classic', chosen: [1] });
    const onBone = (person: typeof first) => {
      const { xPx, yPx } = pixelOf(person, 'left_knee', WIDTH, HEIGHT);
      return pixel(drawn, xPx, yPx);
    };
    expect(onBone(first)).toEqual([229, 50, 45]);
    expect(onBone(second)).toEqual([128, 128, 128]);
    const corner = pixel(drawn, second.box.x * WIDTH, second.box.y * HEIGHT);
    expect(corner).not.toEqual([128, 128, 128]);
  });

  it('writes names when asked to', () => {
    const person = standingPerson({ aspect: ASPECT });
    const plain = drawSkeletons(photo(), [person], { style: 'classic' });
    const named = drawSkeletons(photo(), [person], { style: 'classic', labels: 'names' });
    expect(named.data.filter((value, at) => value !== plain.data[at]).length).toBeGreaterThan(500);
  });

  it('knows every landmark by its order', () => {
    expect(standingPerson().landmarks.map(({ name }) => name)).toEqual(LANDMARK_NAMES);
  });
});
