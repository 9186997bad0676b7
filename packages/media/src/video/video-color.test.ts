import { describe, expect, it } from 'vitest';
import { rgbToYuv, streamColor } from './video-color.ts';

describe('colors in YUV', () => {
  // ITU-R BT.601 and BT.709 color bars at 100 %, as in the standards' tables.
  it.each([
    [[255, 0, 0], 'bt601', [81, 90, 240]],
    [[0, 255, 0], 'bt601', [145, 54, 34]],
    [[0, 0, 255], 'bt601', [41, 240, 110]],
    [[255, 0, 0], 'bt709', [63, 102, 240]],
    [[0, 255, 0], 'bt709', [173, 42, 26]],
    [[0, 0, 255], 'bt709', [32, 240, 118]],
    [[255, 255, 255], 'bt709', [235, 128, 128]],
    [[0, 0, 0], 'bt2020', [16, 128, 128]],
  ] as const)('%j by %s is %j', ([red, green, blue], matrix, yuv) => {
    expect(rgbToYuv(red, green, blue, matrix, 'limited')).toEqual(yuv);
  });

  it('span all levels in full range', () => {
    expect(rgbToYuv(255, 255, 255, 'bt709', 'full')).toEqual([255, 128, 128]);
    expect(rgbToYuv(255, 0, 0, 'bt601', 'full')).toEqual([76, 85, 255]);
  });
});

describe('the color of a stream', () => {
  it.each([
    ['bt709', 'tv', 'yuv420p', 640, 360, { matrix: 'bt709', range: 'limited', shownAs: 'bt709' }],
    ['smpte170m', 'tv', 'yuv420p', 1920, 1080, { matrix: 'bt601', range: 'limited', shownAs: 'bt601' }],
    ['bt470bg', 'pc', 'yuvj420p', 1920, 1080, { matrix: 'bt601', range: 'full', shownAs: 'bt601' }],
    ['bt2020nc', 'tv', 'yuv420p10le', 3840, 2160, { matrix: 'bt2020', range: 'limited', shownAs: 'bt2020' }],
    [undefined, undefined, 'yuv420p', 720, 1280, { matrix: 'bt601', range: 'limited', shownAs: 'bt709' }],
    ['unknown', 'unknown', 'yuv420p', 640, 480, { matrix: 'bt601', range: 'limited', shownAs: 'bt601' }],
    [undefined, undefined, 'yuvj420p', 640, 480, { matrix: 'bt601', range: 'full', shownAs: 'bt601' }],
  ])('tagged %s, %s, %s at %d × %d', (space, range, pixelFormat, width, height, color) => {
    expect(streamColor(space, range, pixelFormat, width, height)).toEqual(color);
  });
});
