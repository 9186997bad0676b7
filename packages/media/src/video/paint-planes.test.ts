import type { Color, Stroke } from '@posebox/body';
import { yuvToRgb } from '@posebox/vision';
import { describe, expect, it } from 'vitest';
import { paintStrokes } from '../drawing/raster.ts';
import { frameBytes } from './frame-size.ts';
import { paintStrokesOnPlanes } from './paint-planes.ts';
import { rgbToYuv, type YuvColor } from './video-color.ts';
import { yuvImage } from './yuv-image.ts';

const SKY = { red: 86, green: 180, blue: 233, alpha: 1 };
const EDGE = { red: 10, green: 14, blue: 18, alpha: 0.62 };
const GROUND = [90, 120, 60] as const;

const line = (
  x1Px: number,
  y1Px: number,
  x2Px: number,
  y2Px: number,
  widthPx: number,
  color: Color,
): Stroke => ({
  kind: 'capsule',
  ...{ x1Px, y1Px, x2Px, y2Px, widthPx, color },
});
const disc = (xPx: number, yPx: number, radiusPx: number, color: Color) =>
  line(xPx, yPx, xPx, yPx, 2 * radiusPx, color);

const strokes: readonly Stroke[] = [
  line(20, 20, 90, 70, 9, EDGE),
  line(20.3, 20.7, 90.1, 70.2, 6, SKY),
  disc(60.5, 30.25, 7.5, { red: 229, green: 50, blue: 45, alpha: 1 }),
  {
    kind: 'ring',
    xPx: 30,
    yPx: 60,
    radiusPx: 9,
    widthPx: 3,
    color: { red: 255, green: 255, blue: 255, alpha: 0.5 },
  },
  { kind: 'plate', xPx: 70, yPx: 5.5, widthPx: 30, heightPx: 14, radiusPx: 4, color: EDGE },
  // Partly and wholly beyond the picture.
  line(-20, 90, 30, 110, 8, SKY),
  disc(127, 95, 6, SKY),
  line(300, 300, 400, 400, 8, SKY),
];

function planes(width: number, height: number, color: YuvColor) {
  const [y, u, v] = rgbToYuv(...GROUND, color.shownAs, color.range);
  const image = yuvImage(new Uint8Array(frameBytes('yuv420p', { width, height })), { width, height }, color);
  image.y.fill(y);
  image.u.fill(u);
  image.v.fill(v);
  return image;
}

describe('strokes on planes', () => {
  it.each([
    ['bt709', 'limited'],
    ['bt601', 'limited'],
    ['bt601', 'full'],
    ['bt2020', 'limited'],
  ] as const)('look like the same strokes on RGB (%s, %s)', (matrix, range) => {
    const color = { matrix, range, shownAs: matrix };
    const image = planes(128, 96, color);
    paintStrokesOnPlanes(image, strokes);
    const rgb = new Uint8Array(128 * 96 * 3);
    for (let at = 0; at < rgb.length; at += 1) rgb[at] = GROUND[at % 3] ?? 0;
    paintStrokes({ width: 128, height: 96, channels: 3, data: rgb }, strokes);

    // What a player makes of the planes, against the RGB picture in blocks of 2 × 2, which share their chroma.
    const shown = yuvToRgb(image, { x: 0, y: 0, width: 128, height: 96 });
    let worst = 0;
    for (let y = 0; y < 96; y += 2) {
      for (let x = 0; x < 128; x += 2) {
        for (let channel = 0; channel < 3; channel += 1) {
          const mean = (data: Uint8Array) =>
            [0, 3, 128 * 3, 128 * 3 + 3].reduce(
              (sum, step) => sum + (data[(y * 128 + x) * 3 + channel + step] ?? 0),
              0,
            ) / 4;
          worst = Math.max(worst, Math.abs(mean(shown) - mean(rgb)));
        }
      }
    }
    expect(worst).toBeLessThan(12);
  });

  it('have exactly their color inside and leave everything else as it was', () => {
    const color = { matrix: 'bt601', range: 'limited', shownAs: 'bt709' } as const;
    const image = planes(64, 64, color);
    const before = { y: image.y.slice(), u: image.u.slice(), v: image.v.slice() };
    paintStrokesOnPlanes(image, [disc(32, 32, 10, SKY)]);
    // Drawn for what is shown, whatever the planes were read as.
    const [y, u, v] = rgbToYuv(SKY.red, SKY.green, SKY.blue, 'bt709', 'limited');
    for (let row = 0; row < 64; row += 1) {
      for (let column = 0; column < 64; column += 1) {
        const away = Math.hypot(column + 0.5 - 32, row + 0.5 - 32);
        const at = row * 64 + column;
        const chroma = (row >> 1) * 32 + (column >> 1);
        if (away < 7) expect([image.y[at], image.u[chroma], image.v[chroma]]).toEqual([y, u, v]);
        if (away > 10.5) expect(image.y[at]).toBe(before.y[at]);
        if (away > 13)
          expect([image.u[chroma], image.v[chroma]]).toEqual([before.u[chroma], before.v[chroma]]);
      }
    }
  });

  it('cover the last row and column of odd sizes as they cover the others', () => {
    const image = planes(31, 21, { matrix: 'bt709', range: 'limited', shownAs: 'bt709' });
    paintStrokesOnPlanes(image, [line(-50, 10, 80, 10, 80, SKY)]);
    const [y, u, v] = rgbToYuv(SKY.red, SKY.green, SKY.blue, 'bt709', 'limited');
    expect(new Set(image.y)).toEqual(new Set([y]));
    expect(new Set(image.u)).toEqual(new Set([u]));
    expect(new Set(image.v)).toEqual(new Set([v]));
  });

  it('mirror with the picture', () => {
    const color = { matrix: 'bt709', range: 'limited', shownAs: 'bt709' } as const;
    const image = planes(64, 48, color);
    const mirrored = planes(64, 48, color);
    paintStrokesOnPlanes(image, [line(10, 10, 30, 40, 5, SKY)]);
    paintStrokesOnPlanes(mirrored, [line(54, 10, 34, 40, 5, SKY)]);
    for (let row = 0; row < 48; row += 1) {
      const there = image.y.subarray(row * 64, row * 64 + 64);
      expect(mirrored.y.subarray(row * 64, row * 64 + 64)).toEqual(there.slice().reverse());
    }
    for (let row = 0; row < 24; row += 1) {
      const there = image.u.subarray(row * 32, row * 32 + 32);
      expect(mirrored.u.subarray(row * 32, row * 32 + 32)).toEqual(there.slice().reverse());
    }
  });
});
