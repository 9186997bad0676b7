import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { PixelImage } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { decodePhoto } from './decode-photo.ts';
import { encodePhoto, encodePhotoWith, fitWithin } from './encode-photo.ts';
import { PICTURE_FORMATS } from './picture-format.ts';
import { createPixelMemory } from './pixel-memory.ts';
import { sharp } from './sharp.ts';

const asset = (name: string) =>
  readFile(fileURLToPath(new URL(`../../../../tests/assets/${name}`, import.meta.url)));

/** Peak signal-to-noise ratio in decibels. */
function psnr(a: PixelImage, b: PixelImage): number {
  let squares = 0;
  for (let at = 0; at < a.data.length; at += 1) squares += ((a.data[at] ?? 0) - (b.data[at] ?? 0)) ** 2;
  return 10 * Math.log10(255 ** 2 / (squares / a.data.length));
}

describe('encodePhoto', () => {
  it.each(PICTURE_FORMATS)('writes %s that decodes to nearly the same picture', async (format) => {
    const photo = await decodePhoto(await asset('grace_hopper.jpg'));
    const again = await decodePhoto(await encodePhoto(photo, { format }));
    expect(again).toMatchObject({ kind: format, width: photo.width, height: photo.height });
    const floor = { jpeg: 36, png: Number.POSITIVE_INFINITY, webp: 33 }[format];
    expect(psnr(photo, again)).toBeGreaterThanOrEqual(floor);
  });

  it('writes the same JPEG with libjpeg-turbo and with sharp, pixel for pixel', async () => {
    const photo = await decodePhoto(await asset('astronaut.png'));
    for (const quality of [60, 90, 95]) {
      const ours = await decodePhoto(await encodePhoto(photo, { format: 'jpeg', quality }));
      const theirs = await decodePhoto(await encodePhotoWith(undefined, photo, { format: 'jpeg', quality }));
      expect(Buffer.compare(ours.data as Uint8Array, theirs.data as Uint8Array)).toBe(0);
    }
  });

  it('never carries EXIF, place or profile over', async () => {
    const file = await sharp(await asset('grace_hopper.jpg'))
      .withExif({ IFD0: { Make: 'Secret', Copyright: 'Secret' }, IFD3: { GPSLatitude: '51/1 30/1 0/1' } })
      .withIccProfile('p3')
      .jpeg()
      .toBuffer();
    expect(file.includes('Secret')).toBe(true);
    const photo = await decodePhoto(file);
    for (const format of PICTURE_FORMATS) {
      const answer = await encodePhoto(photo, { format });
      const { exif, icc, xmp, iptc, orientation } = await sharp(answer).metadata();
      expect({ exif, icc, xmp, iptc, orientation }).toEqual({});
      expect(Buffer.from(answer).includes('Secret')).toBe(false);
    }
  });

  it('keeps alpha in PNG and WebP and leaves it out of JPEG', async () => {
    const data = new Uint8Array(32 * 32 * 4);
    for (let at = 0; at < data.length / 2; at += 4) data.set([200, 30, 30, 255], at);
    const image: PixelImage = { width: 32, height: 32, channels: 4, data };
    for (const format of ['png', 'webp'] as const) {
      const alpha = await sharp(await encodePhoto(image, { format }))
        .extractChannel('alpha')
        .raw()
        .toBuffer();
      expect([alpha[40], alpha.at(-40)]).toEqual([255, 0]);
    }
    const jpeg = await sharp(await encodePhoto(image, { format: 'jpeg' })).metadata();
    expect(jpeg.channels).toBe(3);
  });

  it('makes large pictures smaller and leaves small ones', async () => {
    const photo = await decodePhoto(await asset('grace_hopper.jpg'));
    const edge = Math.max(photo.width, photo.height);
    const small = await decodePhoto(await encodePhoto(photo, { format: 'jpeg', maxEdgePx: 128 }));
    expect(Math.max(small.width, small.height)).toBe(128);
    expect(small.width / small.height).toBeCloseTo(photo.width / photo.height, 1);
    expect(await fitWithin(photo, edge)).toBe(photo);
  });

  it('writes pictures of one pixel and of odd sizes', async () => {
    for (const [width, height] of [
      [1, 1],
      [3, 5],
      [17, 1],
      [1, 255],
    ] as const) {
      const image: PixelImage = {
        width,
        height,
        channels: 3,
        data: new Uint8Array(width * height * 3).fill(90),
      };
      for (const format of PICTURE_FORMATS) {
        const again = await decodePhoto(await encodePhoto(image, { format }));
        expect([again.width, again.height]).toEqual([width, height]);
      }
    }
  });

  it('answers with memory of its own, not with the scratch memory', async () => {
    const memory = createPixelMemory();
    const photo = await decodePhoto(await asset('grace_hopper.jpg'));
    const first = await encodePhoto(photo, { format: 'jpeg', memory });
    const copy = Uint8Array.from(first);
    await encodePhoto({ ...photo, data: photo.data.map((value) => 255 - value) }, { format: 'jpeg', memory });
    expect(Buffer.compare(first, copy)).toBe(0);
  });
});
