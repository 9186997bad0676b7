import { describe, expect, it } from 'vitest';
import { decodePhoto, decodePhotoWith, JPEG_DECODER } from './decode-photo.ts';
import { bmp, HEIGHT, picture, QUARTERS, WIDTH } from './handmade-files.fixture.ts';
import type { Photo } from './photo.ts';
import { createPixelMemory } from './pixel-memory.ts';
import { sharp } from './sharp.ts';

function pixel(photo: Photo, x: number, y: number): number[] {
  const at = 3 * (y * photo.width + x);
  return [...photo.data.subarray(at, at + 3)];
}

/** The colours in the middle of the four quarters, row by row. */
function quarterColors(photo: Photo): number[][] {
  const [x, y] = [Math.floor(photo.width / 4), Math.floor(photo.height / 4)];
  return [
    [x, y],
    [3 * x, y],
    [x, 3 * y],
    [3 * x, 3 * y],
  ].map(([px = 0, py = 0]) => pixel(photo, px, py));
}

function expectNear(
  colors: readonly (readonly number[])[],
  expected: readonly (readonly number[])[],
  tolerance: number,
) {
  colors.forEach((color, index) => {
    color.forEach((value, channel) => {
      expect(Math.abs(value - (expected[index]?.[channel] ?? Number.NaN))).toBeLessThanOrEqual(tolerance);
    });
  });
}

/** How many bytes differ between two photos. */
function differing(a: Photo, b: Photo): number {
  expect(a.data).toHaveLength(b.data.length);
  let count = 0;
  for (let at = 0; at < a.data.length; at += 1) if (a.data[at] !== b.data[at]) count += 1;
  return count;
}

describe('decodePhoto', () => {
  it.each([
    ['jpeg', 12, () => picture().jpeg({ quality: 95 })],
    ['jpeg', 12, () => picture().jpeg({ quality: 95, progressive: true })],
    ['jpeg', 12, () => picture().jpeg({ quality: 95, chromaSubsampling: '4:4:4' })],
    ['png', 0, () => picture().png()],
    ['png', 0, () => picture().png({ progressive: true })],
    ['png', 0, () => picture().png({ palette: true })],
    ['png', 0, () => picture().toColourspace('rgb16').png()],
    ['webp', 12, () => picture().webp({ quality: 95 })],
    ['webp', 0, () => picture().webp({ lossless: true })],
    ['avif', 12, () => picture().avif({ quality: 90, effort: 1 })],
    ['tiff', 0, () => picture().tiff({ compression: 'lzw' })],
    ['tiff', 0, () => picture().tiff({ compression: 'deflate', tile: true, tileWidth: 16, tileHeight: 16 })],
    ['gif', 4, () => picture().gif()],
  ] as const)('reads %s within %i levels', async (kind, tolerance, make) => {
    const photo = await decodePhoto(await make().toBuffer());
    expect(photo).toMatchObject({ width: WIDTH, height: HEIGHT, channels: 3, kind });
    expect(photo.data).toHaveLength(WIDTH * HEIGHT * 3);
    expectNear(quarterColors(photo), QUARTERS, tolerance);
  });

  it.each([
    ['grey JPEG', () => picture().greyscale().jpeg({ quality: 95 })],
    ['grey PNG', () => picture().greyscale().png()],
    ['16-bit grey PNG', () => picture().toColourspace('grey16').png()],
    ['grey TIFF', () => picture().greyscale().tiff({ compression: 'lzw' })],
  ] as const)('makes %s three equal channels of the same brightness', async (_, make) => {
    const photo = await decodePhoto(await make().toBuffer());
    const grey = await picture().greyscale().raw().toBuffer();
    for (const [x, y] of [
      [5, 5],
      [40, 5],
      [5, 25],
      [40, 25],
    ] as const) {
      const [red = 0, green, blue] = pixel(photo, x, y);
      expect([green, blue]).toEqual([red, red]);
      expect(Math.abs(red - (grey[y * WIDTH + x] ?? 0))).toBeLessThanOrEqual(3);
    }
  });

  it('turns CMYK into RGB that keeps the hues', async () => {
    const photo = await decodePhoto(await picture().toColourspace('cmyk').jpeg({ quality: 95 }).toBuffer());
    const [red, green, blue, yellow] = quarterColors(photo);
    expect(Math.max(...(red ?? []))).toBe(red?.[0]);
    expect(Math.max(...(green ?? []))).toBe(green?.[1]);
    expect(Math.max(...(blue ?? []))).toBe(blue?.[2]);
    expect(Math.min(...(yellow ?? []))).toBe(yellow?.[2]);
  });

  it.each(['png', 'webp', 'avif', 'tiff'] as const)('lays %s with transparency on white', async (kind) => {
    const rgba = Buffer.alloc(16 * 16 * 4, 0);
    for (let at = 0; at < rgba.length; at += 4) rgba.set([200, 0, 0, at < rgba.length / 2 ? 0 : 255], at);
    const file = await sharp(rgba, { raw: { width: 16, height: 16, channels: 4 } })
      .toFormat(kind, { lossless: true, ...(kind === 'tiff' ? { compression: 'lzw' as const } : {}) })
      .toBuffer();
    const photo = await decodePhoto(file);
    expectNear(
      [pixel(photo, 8, 2), pixel(photo, 8, 13)],
      [
        [255, 255, 255],
        [200, 0, 0],
      ],
      3,
    );
  });

  it('lays a palette with a transparent entry on white', async () => {
    const rgba = Buffer.alloc(8 * 8 * 4, 0);
    for (let at = 0; at < rgba.length / 2; at += 4) rgba.set([0, 90, 200, 255], at);
    const file = await sharp(rgba, { raw: { width: 8, height: 8, channels: 4 } })
      .gif()
      .toBuffer();
    const photo = await decodePhoto(file);
    expect(pixel(photo, 4, 6)).toEqual([255, 255, 255]);
  });

  it.each(['gif', 'webp'] as const)('takes the first frame of an animated %s', async (kind) => {
    const frames = Buffer.concat([Buffer.alloc(20 * 20 * 3, 250), Buffer.alloc(20 * 20 * 3, 5)]);
    const animated = sharp(frames, { raw: { width: 20, height: 40, channels: 3, pageHeight: 20 } });
    const file = await animated.toFormat(kind, { delay: [100, 100] }).toBuffer();
    expect((await sharp(file).metadata()).pages).toBe(2);
    const photo = await decodePhoto(file);
    expect(photo).toMatchObject({ width: 20, height: 20 });
    expect(pixel(photo, 10, 10)[0]).toBeGreaterThan(240);
  });

  it.each([1, 2, 3, 4, 5, 6, 7, 8])('stands EXIF orientation %i upright', async (orientation) => {
    // Stored so that its viewer must turn it: the turn of each orientation, undone.
    const quarterTurns = { 3: 180, 4: 180, 5: 90, 6: 270, 7: 270, 8: 90 }[orientation] ?? 0;
    const turned = await picture().rotate(quarterTurns).png().toBuffer();
    const mirrored = [2, 4, 5, 7].includes(orientation);
    const stored = mirrored ? await sharp(turned).flop().png().toBuffer() : turned;
    for (const kind of ['jpeg', 'png', 'webp', 'tiff'] as const) {
      const file = await sharp(stored)
        .withMetadata({ orientation })
        .toFormat(kind, { quality: 95 })
        .toBuffer();
      const photo = await decodePhoto(file);
      expect([photo.width, photo.height]).toEqual([WIDTH, HEIGHT]);
      expectNear(quarterColors(photo), QUARTERS, 14);
    }
  });

  it.each([
    [67, 131],
    [64, 132],
    [200, 4],
  ])('turns %i × %i pixels as sharp does', async (width, height) => {
    const noise = Buffer.from(
      Array.from({ length: width * height * 3 }, (_, at) => (at * 2654435761) >>> 24),
    );
    for (const orientation of [2, 3, 4, 5, 6, 7, 8]) {
      const file = await sharp(noise, { raw: { width, height, channels: 3 } })
        .withMetadata({ orientation })
        .jpeg()
        .toBuffer();
      const [ours, theirs] = [await decodePhoto(file), await decodePhotoWith(undefined, file)];
      expect([ours.width, ours.height]).toEqual([theirs.width, theirs.height]);
      expect(differing(ours, theirs)).toBe(0);
    }
  });

  it('reads BMP of 8, 24 and 32 bit, upwards and downwards', async () => {
    for (const bits of [8, 24, 32] as const) {
      for (const topDown of [false, true]) {
        const photo = await decodePhoto(bmp(bits, topDown));
        expect(photo).toMatchObject({ width: 3, height: 2, kind: 'bmp' });
        expect(pixel(photo, 0, 0)).toEqual([10, 20, 30]);
        expect(pixel(photo, 2, 1)).toEqual([15, 25, 35]);
      }
    }
  });

  it('reads a picture of one pixel and one 20,000 wide', async () => {
    const dot = await sharp({ create: { width: 1, height: 1, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer();
    expect(await decodePhoto(dot)).toMatchObject({ width: 1, height: 1 });
    const strip = await sharp({ create: { width: 20000, height: 8, channels: 3, background: '#808080' } })
      .jpeg()
      .toBuffer();
    expect(await decodePhoto(strip)).toMatchObject({ width: 20000, height: 8 });
  });

  it('reads a photo that starts in the middle of a buffer', async () => {
    const file = await picture().jpeg({ quality: 95 }).toBuffer();
    const within = new Uint8Array(file.length + 11);
    within.set(file, 7);
    const photo = await decodePhoto(within.subarray(7, 7 + file.length));
    expectNear(quarterColors(photo), QUARTERS, 12);
  });

  it('takes padding before the end marker for what it is', async () => {
    const file = await picture().jpeg().toBuffer();
    const padded = Buffer.concat([file.subarray(0, -2), Buffer.alloc(64), file.subarray(-2)]);
    const [plain, photo] = [await decodePhoto(file), await decodePhoto(padded)];
    expect(differing(plain, photo)).toBe(0);
    const bySharp = await decodePhotoWith(undefined, padded);
    expect(differing(plain, bySharp)).toBe(0);
  });

  it('gives the same pixels with libjpeg-turbo and with sharp', async () => {
    if (JPEG_DECODER === 'sharp') return;
    const noise = Buffer.from(Array.from({ length: 211 * 97 * 3 }, (_, at) => (at * 2654435761) >>> 24));
    const raw = { raw: { width: 211, height: 97, channels: 3 } } as const;
    const soft = await sharp(noise, raw).blur(2).png().toBuffer();
    for (const options of [
      { quality: 75 },
      { quality: 95, progressive: true },
      { quality: 60, chromaSubsampling: '4:4:4' },
      { quality: 90, optimiseCoding: false },
    ]) {
      for (const file of [
        await sharp(soft).jpeg(options).toBuffer(),
        await sharp(soft).greyscale().jpeg(options).toBuffer(),
        await sharp(soft).toColourspace('cmyk').jpeg(options).toBuffer(),
      ]) {
        const [ours, theirs] = [await decodePhoto(file), await decodePhotoWith(undefined, file)];
        expect(differing(ours, theirs)).toBe(0);
      }
    }
  });

  it('uses the given memory again for the next photo', async () => {
    const memory = createPixelMemory();
    const file = await picture().jpeg().toBuffer();
    const first = await decodePhoto(file, { memory });
    const second = await decodePhoto(file, { memory });
    if (JPEG_DECODER === 'libjpeg-turbo') expect(second.data.buffer).toBe(first.data.buffer);
    memory.release();
    const third = await decodePhoto(file, { memory });
    expect(third.data.buffer).not.toBe(first.data.buffer);
  });
});
