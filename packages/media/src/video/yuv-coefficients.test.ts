import { readFileSync } from 'node:fs';
import { yuvToRgb } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { makeClip, openClipFolder, tools } from './video-clips.fixture.ts';
import { rgbToYuv, type YuvMatrix } from './video-color.ts';
import { yuvImage } from './yuv-image.ts';

const SIZE = { width: 512, height: 512 };

/** Every pair of U and V, each with four of the 256 levels of Y. */
function manyColors(): Uint8Array {
  const { width, height } = SIZE;
  const data = new Uint8Array(width * height * 1.5);
  const luma = width * height;
  for (let at = 0; at < luma; at += 1) data[at] = (at * 37 + (at >> 9) * 101) & 255;
  for (let pair = 0; pair < 65_536; pair += 1) {
    data[luma + pair] = pair & 255;
    data[luma * 1.25 + pair] = pair >> 8;
  }
  return data;
}

const whole = { x: 0, y: 0, ...SIZE };

const isX64 = process.arch === 'x64';
if (!isX64) console.warn('Left out: RGB as ffmpeg makes it (elsewhere than on x64 it rounds in its own way)');

describe('RGB from planes', () => {
  it.skipIf(!tools || !isX64).each([
    ['bt601', 'smpte170m', 'limited', 'tv'],
    ['bt601', 'smpte170m', 'full', 'pc'],
    ['bt709', 'bt709', 'limited', 'tv'],
    ['bt709', 'bt709', 'full', 'pc'],
    ['bt2020', 'bt2020nc', 'limited', 'tv'],
  ] as const)('is exactly what ffmpeg makes of %s (%s) in %s range', (matrix, space, range, tag) => {
    const folder = openClipFolder();
    const data = manyColors();
    const path = makeClip(
      folder.at('rgb'),
      [
        ...['-f', 'rawvideo', '-pix_fmt', 'yuv420p', '-s', '512x512', '-i', 'pipe:0'],
        ...['-vf', `setparams=range=${tag}:colorspace=${space}`, '-pix_fmt', 'rgb24', '-f', 'rawvideo'],
      ],
      data,
    );
    const image = yuvImage(data, SIZE, { matrix, range, shownAs: matrix });
    expect(Buffer.compare(yuvToRgb(image, whole), readFileSync(path))).toBe(0);
    folder.remove();
  });

  it.each(['bt601', 'bt709', 'bt2020'] as const)(
    'comes back from %s, within rounding',
    (matrix: YuvMatrix) => {
      for (const range of ['limited', 'full'] as const) {
        for (const rgb of [
          [255, 0, 0],
          [86, 180, 233],
          [230, 159, 0],
          [10, 14, 18],
        ] as const) {
          const [red, green, blue] = rgb;
          const [y, u, v] = rgbToYuv(red, green, blue, matrix, range);
          const data = Uint8Array.from([y, y, y, y, u, v]);
          const image = yuvImage(data, { width: 2, height: 2 }, { matrix, range, shownAs: matrix });
          const back = yuvToRgb(image, { x: 1, y: 1, width: 1, height: 1 });
          rgb.forEach((level, channel) => {
            expect(Math.abs(level - (back[channel] ?? 0))).toBeLessThanOrEqual(4);
          });
        }
      }
    },
  );

  it('of a region is that part of the whole', () => {
    const data = manyColors();
    const image = yuvImage(data, SIZE, { matrix: 'bt709', range: 'limited', shownAs: 'bt709' });
    const all = yuvToRgb(image, whole);
    const part = yuvToRgb(image, { x: 101, y: 33, width: 7, height: 5 });
    for (let row = 0; row < 5; row += 1) {
      const at = ((33 + row) * 512 + 101) * 3;
      expect(part.subarray(row * 21, row * 21 + 21)).toEqual(all.subarray(at, at + 21));
    }
    expect(() => yuvToRgb(image, { x: 510, y: 0, width: 3, height: 1 })).toThrow(RangeError);
  });

  it('knows odd sizes', () => {
    const data = new Uint8Array(5 * 3 + 2 * 3 * 2).fill(128);
    const image = yuvImage(
      data,
      { width: 5, height: 3 },
      { matrix: 'bt601', range: 'full', shownAs: 'bt601' },
    );
    expect(yuvToRgb(image, { x: 0, y: 0, width: 5, height: 3 })).toEqual(new Uint8Array(45).fill(128));
    expect(() => yuvImage(data.subarray(1), { width: 5, height: 3 }, image.color)).toThrow(RangeError);
  });
});
