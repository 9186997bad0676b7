import { describe, expect, it } from 'vitest';
import { decodePhoto } from './decode-photo.ts';
import {
  bmp,
  bmpHeader,
  flatPng,
  floatTiff,
  HEIGHT,
  latin,
  picture,
  WIDTH,
} from './handmade-files.fixture.ts';
import type { PhotoProblem } from './photo-problem.ts';
import { sharp } from './sharp.ts';

/** The problem that bytes meet; fails when they decode. */
async function problemOf(bytes: Uint8Array): Promise<Pick<PhotoProblem, 'code' | 'facts'>> {
  const outcome: unknown = await decodePhoto(bytes).then(
    (photo) => photo.kind,
    (problem: unknown) => problem,
  );
  expect(outcome).toMatchObject({ name: 'PhotoProblem' });
  const { code, facts } = outcome as PhotoProblem;
  return { code, facts };
}

describe('decodePhoto refuses', () => {
  it('an empty file', async () => {
    expect((await problemOf(new Uint8Array(0))).code).toBe('image_empty');
  });

  it.each([
    ['random bytes', Buffer.from(Array.from({ length: 4096 }, (_, at) => (at * 2654435761) >>> 24))],
    ['text', latin('The quick brown fox jumps over the lazy dog. '.repeat(20))],
    ['a web page', latin('<!doctype html><html><body>no picture</body></html>')],
    ['one byte', latin('x')],
  ])('%s as no image', async (_, bytes) => {
    expect((await problemOf(bytes)).code).toBe('not_an_image');
  });

  it.each([
    ['SVG', latin('<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>')],
    [
      'SVG',
      latin('\xef\xbb\xbf<?xml version="1.0"?>\n<!-- drawn by hand -->\n<svg width="9" height="9"></svg>'),
    ],
    ['PDF', latin('%PDF-1.7\n%\xe2\xe3\xcf\xd3\n')],
    ['Photoshop', latin('8BPS\0\x01')],
    ['JPEG XL', latin('\xff\x0a\0\0')],
    ['MP4 / QuickTime', latin('\0\0\0\x18ftypisom\0\0\x02\0isommp41')],
    ['Canon RAW', latin('II*\0\x10\0\0\0CR\x02\0')],
    ['BMP (4 bit)', bmpHeader(4)],
  ])('%s by name', async (kind, bytes) => {
    expect(await problemOf(bytes)).toEqual({ code: 'kind_unsupported', facts: { kind } });
  });

  it.each(['heic', 'heix', 'mif1'])('HEIC of brand %s, so that it can say how to convert', async (brand) => {
    const bytes = latin(`\0\0\0\x18ftyp${brand}\0\0\0\0${brand}heic`);
    expect((await problemOf(bytes)).code).toBe('heic_unsupported');
  });

  it('what sharp would open on its own: SVG in disguise', async () => {
    await expect(sharp(latin('<svg xmlns="http://www.w3.org/2000/svg"/>')).metadata()).rejects.toThrow();
  });

  it.each(['jpeg', 'png', 'webp', 'avif', 'gif', 'tiff'] as const)('a %s cut off', async (kind) => {
    const noise = Buffer.from(Array.from({ length: 90 * 90 * 3 }, (_, at) => (at * 2654435761) >>> 24));
    const file = await sharp(noise, { raw: { width: 90, height: 90, channels: 3 } })
      .toFormat(kind)
      .toBuffer();
    for (const share of [0.3, 0.6, 0.9]) {
      expect((await problemOf(file.subarray(0, Math.floor(file.length * share)))).code).toBe(
        'image_truncated',
      );
    }
  });

  it('a BMP cut off', async () => {
    expect((await problemOf(bmp(24, false).subarray(0, 60))).code).toBe('image_truncated');
  });

  it('a JPEG without its pixels', async () => {
    const file = await picture().jpeg().toBuffer();
    const scan = file.indexOf(latin('\xff\xda'));
    expect((await problemOf(file.subarray(0, scan))).code).toBe('image_truncated');
    expect((await problemOf(file.subarray(0, 20))).code).toBe('image_truncated');
  });

  it.each(['jpeg', 'png', 'gif'] as const)('a %s with a hole of zeros', async (kind) => {
    const noise = Buffer.from(Array.from({ length: 90 * 90 * 3 }, (_, at) => (at * 2654435761) >>> 24));
    const file = await sharp(noise, { raw: { width: 90, height: 90, channels: 3 } })
      .toFormat(kind)
      .toBuffer();
    file.fill(0, Math.floor(file.length * 0.4), Math.floor(file.length * 0.6));
    expect((await problemOf(file)).code).toBe('image_corrupt');
  });

  it('a TIFF of floating-point samples', async () => {
    expect(await problemOf(floatTiff())).toEqual({
      code: 'kind_unsupported',
      facts: { kind: 'TIFF (float)' },
    });
  });

  it('one gigapixel by its header, without the memory for it', async () => {
    const file = flatPng(32768, 32768);
    expect(file.length).toBeLessThan(200_000);
    const before = process.memoryUsage().rss;
    expect(await problemOf(file)).toEqual({
      code: 'too_many_pixels',
      facts: { megapixels: 1074, limitMegapixels: 60 },
    });
    expect(process.memoryUsage().rss - before).toBeLessThan(50_000_000);
  });

  it('a JPEG that claims 65,500 × 65,500', async () => {
    const file = await picture().jpeg().toBuffer();
    const frame = file.indexOf(latin('\xff\xc0'));
    file.writeUInt16BE(65500, frame + 5);
    file.writeUInt16BE(65500, frame + 7);
    expect((await problemOf(file)).code).toBe('too_many_pixels');
  });

  it.each(['png', 'avif'] as const)('a %s that claims more than libvips can count', async (kind) => {
    const file = await picture().toFormat(kind).toBuffer();
    const at = kind === 'png' ? 16 : file.indexOf('ispe', 0, 'latin1') + 8;
    file.writeUInt32BE(2_000_000_000, at);
    file.writeUInt32BE(2_000_000_000, at + 4);
    expect((await problemOf(file)).code).toBe('too_many_pixels');
  });

  it('by the limit it is given', async () => {
    const file = await picture().webp().toBuffer();
    await expect(decodePhoto(file, { maxPixels: WIDTH * HEIGHT - 1 })).rejects.toMatchObject({
      code: 'too_many_pixels',
    });
    await expect(decodePhoto(file, { maxPixels: WIDTH * HEIGHT })).resolves.toMatchObject({ width: WIDTH });
  });
});
