import { isPlanar, type Picture } from '../image.ts';
import type { Region } from '../region/region.ts';
import { rgbImage } from '../yuv-to-rgb.ts';
import type { WarpTarget } from './warp.ts';
import { warpGrid } from './warp-grid.ts';

/** Adding and taking away 1.5 · 2^52 rounds a float64 to a whole number, half to even, as OpenCV's cvRound does. */
const ROUNDER = 6755399441055744;

/** The warp in plain JavaScript: runs everywhere, and is what other implementations must equal. See `WarpRegion`. */
export function warpInJavascript(
  picture: Picture,
  region: Region,
  target: WarpTarget,
  tensor: Float32Array,
): void {
  const { columnX, columnY, rowX, rowY } = warpGrid(region, target.sizePx);
  const { width, height, channels, data } = isPlanar(picture) ? rgbImage(picture) : picture;
  const { sizePx, border } = target;
  const level = levels(target.range);
  const stride = width * channels;
  const [pixelStep, channelStep] = target.layout === 'nchw' ? [1, sizePx * sizePx] : [3, 1];
  for (let j = 0; j < sizePx; j += 1) {
    let out = j * sizePx * pixelStep;
    for (let i = 0; i < sizePx; i += 1, out += pixelStep) {
      const x32 = columnX[i]! + rowX[j]! + ROUNDER - ROUNDER;
      const y32 = columnY[i]! + rowY[j]! + ROUNDER - ROUNDER;
      const x = Math.floor(x32 / 32);
      const y = Math.floor(y32 / 32);
      const right = x32 - 32 * x;
      const down = y32 - 32 * y;
      let at00: number;
      let at01: number;
      let at10: number;
      let at11: number;
      let w00 = (32 - right) * (32 - down);
      let w01 = right * (32 - down);
      let w10 = (32 - right) * down;
      let w11 = right * down;
      if (x >= 0 && y >= 0 && x < width - 1 && y < height - 1) {
        at00 = y * stride + x * channels;
        at01 = at00 + channels;
        at10 = at00 + stride;
        at11 = at10 + channels;
      } else {
        const x0 = Math.max(0, Math.min(width - 1, x));
        const x1 = Math.max(0, Math.min(width - 1, x + 1));
        const y0 = Math.max(0, Math.min(height - 1, y));
        const y1 = Math.max(0, Math.min(height - 1, y + 1));
        at00 = y0 * stride + x0 * channels;
        at01 = y0 * stride + x1 * channels;
        at10 = y1 * stride + x0 * channels;
        at11 = y1 * stride + x1 * channels;
        if (border === 'zero') {
          if (x !== x0 || y !== y0) w00 = 0;
          if (x + 1 !== x1 || y !== y0) w01 = 0;
          if (x !== x0 || y + 1 !== y1) w10 = 0;
          if (x + 1 !== x1 || y + 1 !== y1) w11 = 0;
        }
      }
      for (let channel = 0; channel < 3; channel += 1) {
        const sum =
          data[at00 + channel]! * w00 +
          data[at01 + channel]! * w01 +
          data[at10 + channel]! * w10 +
          data[at11 + channel]! * w11;
        tensor[out + channel * channelStep] = level[(sum + 512) >> 10]!;
      }
    }
  }
}

/** The tensor value of each of the 256 levels, in float32 arithmetic. */
export function levels([low, high]: readonly [number, number]): Float32Array {
  const scale = Math.fround((high - low) / 255);
  return Float32Array.from({ length: 256 }, (_, value) => Math.fround(Math.fround(value * scale) + low));
}
