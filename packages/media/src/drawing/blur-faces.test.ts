import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PixelImage } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { standingPerson } from '../../../../tests/support/standing-person.ts';
import { decodePhoto } from '../photo/decode-photo.ts';
import { blurFaces } from './blur-faces.ts';

const SIZE = 400;

/** A checkerboard of two-pixel squares: the finest detail there is to hide. */
function checkerboard(): PixelImage {
  const data = new Uint8Array(SIZE * SIZE * 3);
  for (let y = 0; y < SIZE; y += 1) {
    for (let x = 0; x < SIZE; x += 1)
      data.fill(((x >> 1) + (y >> 1)) % 2 ? 230 : 20, 3 * (y * SIZE + x), 3 * (y * SIZE + x) + 3);
  }
  return { width: SIZE, height: SIZE, channels: 3, data };
}

/** Largest step between neighbours in a rectangle: what detail is left. */
function detail(
  { width, data }: PixelImage,
  left: number,
  top: number,
  right: number,
  bottom: number,
): number {
  let largest = 0;
  for (let y = Math.max(0, top); y < Math.min(SIZE, bottom); y += 1) {
    for (let x = Math.max(1, left); x < Math.min(SIZE, right); x += 1) {
      const at = 3 * (y * width + x);
      largest = Math.max(largest, Math.abs((data[at] ?? 0) - (data[at - 3] ?? 0)));
    }
  }
  return largest;
}

describe('blurFaces', () => {
  it('leaves no detail between the ears and from brow to mouth, and all of it elsewhere', () => {
    const image = checkerboard();
    blurFaces(image, [standingPerson({ crownY: 0.1, height: 1.5 })]);
    // Figure of 600 pixels: ears at ±26, brow at 33 and mouth at 57 pixels below the crown.
    expect(detail(image, 174, 40 + 30, 227, 40 + 62)).toBeLessThan(12);
    expect(detail(image, 0, 250, 400, 400)).toBe(210);
  });

  it.each([
    ['left', { centerX: 0 }],
    ['right', { centerX: 1 }],
    ['top', { crownY: -0.08 }],
    ['corner', { centerX: 0.01, crownY: -0.05 }],
  ] as const)('covers a face at the %s edge', (_, place) => {
    const image = checkerboard();
    const person = standingPerson({ crownY: 0.1, height: 1.5, ...place });
    blurFaces(image, [person]);
    const nose = person.landmarks[0];
    const [x, y] = [Math.round((nose?.x ?? 0) * SIZE), Math.round((nose?.y ?? 0) * SIZE)];
    expect(detail(image, x - 20, y - 15, x + 20, y + 15)).toBeLessThan(20);
  });

  it('covers a small face', () => {
    const image = checkerboard();
    const person = standingPerson({ crownY: 0.4, height: 0.25 });
    blurFaces(image, [person]);
    const nose = person.landmarks[0];
    const [x, y] = [Math.round((nose?.x ?? 0) * SIZE), Math.round((nose?.y ?? 0) * SIZE)];
    expect(detail(image, x - 3, y - 2, x + 3, y + 2)).toBeLessThan(60);
  });

  it('does nothing for a person far outside', () => {
    const image = checkerboard();
    blurFaces(image, [standingPerson({ centerX: 9 })]);
    expect(Buffer.compare(image.data as Uint8Array, checkerboard().data as Uint8Array)).toBe(0);
  });

  it('takes away what tells one face from another on a real portrait', async () => {
    const file = fileURLToPath(new URL('../../../../tests/assets/grace_hopper.jpg', import.meta.url));
    const image = await decodePhoto(await readFile(file));
    const before = Uint8Array.from(image.data);
    // The eyes of this portrait lie at about a quarter of its height, and the face is some 0.3 of its width.
    const landmarks = standingPerson({
      aspect: image.width / image.height,
      crownY: 0.09,
      height: 2.6,
    }).landmarks;
    blurFaces(image, [{ landmarks }]);
    const eyeRow = Math.round(0.26 * image.height);
    const steps = (data: ArrayLike<number>) => {
      let sum = 0;
      for (let x = Math.round(image.width * 0.42); x < image.width * 0.6; x += 1) {
        const at = 3 * (eyeRow * image.width + x);
        sum += Math.abs((data[at] ?? 0) - (data[at - 3] ?? 0));
      }
      return sum;
    };
    expect(steps(image.data)).toBeLessThan(steps(before) / 4);
  });
});
