import { describe, expect, it } from 'vitest';
import { compileWarp, moduleText } from '../../webassembly/build.ts';
import type { Picture, PixelImage, PlanarImage } from '../image.ts';
import type { Region } from '../region/region.ts';
import { wholeImage } from '../region/region.ts';
import { rgbImage } from '../yuv-to-rgb.ts';
import type { WarpTarget } from './warp.ts';
import { warpInJavascript } from './warp-in-javascript.ts';
import { openWarpInWebassembly } from './warp-in-webassembly.ts';
import { WARP_MODULE_HEX } from './warp-module.ts';

const warpInWebassembly = openWarpInWebassembly()!;

/** A small generator of repeatable numbers 0…1 (mulberry32), so that a failure can be repeated. */
function randomNumbers(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

function noise(random: () => number, width: number, height: number, channels: 3 | 4): PixelImage {
  const data = Uint8Array.from({ length: width * height * channels }, () => Math.floor(random() * 256));
  return { width, height, channels, data };
}

/** Planes of every level, in BT.601 of limited range as ffmpeg takes it. */
function noisePlanes(random: () => number, width: number, height: number): PlanarImage {
  const plane = (length: number) => Uint8Array.from({ length }, () => Math.floor(random() * 256));
  const chroma = ((width + 1) >> 1) * ((height + 1) >> 1);
  const toRgb = { lumaOffset: 128, luma: 9539, redV: 13075, greenU: -3209, greenV: -6660, blueU: 16525 };
  return { width, height, y: plane(width * height), u: plane(chroma), v: plane(chroma), toRgb };
}

const target = (given: Partial<WarpTarget>): WarpTarget => ({
  sizePx: 64,
  layout: 'nchw',
  border: 'zero',
  range: [0, 1],
  ...given,
});

function warped(image: Picture, region: Region, given: WarpTarget, warp = warpInJavascript): Float32Array {
  const tensor = new Float32Array(3 * given.sizePx ** 2);
  warp(image, region, given, tensor);
  return tensor;
}

/** Levels of a tensor of range 0…1, interleaved. */
function levelsOf(tensor: Float32Array, { sizePx, layout }: WarpTarget): number[] {
  const area = sizePx * sizePx;
  const at = (i: number): number => (layout === 'nhwc' ? i : (i % 3) * area + Math.floor(i / 3));
  return Array.from({ length: 3 * area }, (_, i) => Math.round(tensor[at(i)]! * 255));
}

describe('the warp', () => {
  const random = randomNumbers(1);
  const square = noise(random, 64, 64, 3);

  it.each(['nchw', 'nhwc'] as const)('gives a picture of the right size back unchanged (%s)', (layout) => {
    const given = target({ layout });
    expect(levelsOf(warped(square, wholeImage(square), given), given)).toEqual([...square.data]);
  });

  it('turns by 90 degrees when the region does', () => {
    const region = { centerXPx: 32, centerYPx: 32, sizePx: 64, rotationRad: Math.PI / 2 };
    const given = target({ border: 'replicate' });
    const levels = levelsOf(warped(square, region, given), given);
    for (let j = 1; j < 64; j += 1) {
      for (let i = 0; i < 64; i += 1) {
        // Going right in the region is going down in the image, and going down in it is going left.
        const at = 3 * (i * 64 + (64 - j));
        expect(levels.slice(3 * (j * 64 + i), 3 * (j * 64 + i) + 3)).toEqual([
          ...square.data.slice(at, at + 3),
        ]);
      }
    }
  });

  it('rounds the mean of four pixels half up', () => {
    const image: PixelImage = { width: 2, height: 1, channels: 3, data: Uint8Array.of(10, 0, 0, 11, 0, 255) };
    const given = target({ sizePx: 4, border: 'replicate' });
    const levels = levelsOf(
      warped(image, { centerXPx: 1, centerYPx: 0, sizePx: 2, rotationRad: 0 }, given),
      given,
    );
    expect(levels.slice(0, 9)).toEqual([10, 0, 0, 11, 0, 128, 11, 0, 255]);
  });

  it('shows black or the repeated edge beyond the image', () => {
    const white: PixelImage = { width: 8, height: 8, channels: 3, data: new Uint8Array(192).fill(255) };
    const region = { centerXPx: 4, centerYPx: 4, sizePx: 16, rotationRad: 0 };
    const zero = target({ sizePx: 16 });
    const replicate = target({ sizePx: 16, border: 'replicate' });
    expect(new Set(levelsOf(warped(white, region, replicate), replicate))).toEqual(new Set([255]));
    const lit = levelsOf(warped(white, region, zero), zero).filter((level) => level === 255).length;
    expect(lit).toBe(3 * 8 * 8);
  });

  it('ignores alpha', () => {
    const rgba: PixelImage = {
      ...square,
      channels: 4,
      data: Uint8Array.from({ length: 64 * 64 * 4 }, (_, i) =>
        i % 4 === 3 ? 7 : square.data[3 * Math.floor(i / 4) + (i % 4)]!,
      ),
    };
    const region = { centerXPx: 30, centerYPx: 20, sizePx: 50, rotationRad: 0.3 };
    expect(warped(rgba, region, target({}))).toEqual(warped(square, region, target({})));
  });
});

describe('the warp in WebAssembly', () => {
  it('equals the one in JavaScript to the last bit', () => {
    const random = randomNumbers(7);
    const between = (low: number, high: number): number => low + random() * (high - low);
    const pick = <T>(values: readonly T[]): T => values[Math.floor(random() * values.length)]!;
    for (let round = 0; round < 300; round += 1) {
      const channels = pick([3, 4] as const);
      const image = noise(random, Math.ceil(between(1, 200)), Math.ceil(between(1, 200)), channels);
      const longest = Math.max(image.width, image.height);
      const region = pick([
        {
          centerXPx: between(-0.5, 1.5) * image.width,
          centerYPx: between(-0.5, 1.5) * image.height,
          sizePx: between(0.05, 3) * longest,
          rotationRad: pick([0, Math.PI / 2, between(-4, 4)]),
        },
        wholeImage(image),
      ]);
      const given = target({
        sizePx: pick([8, 20, 64]),
        layout: pick(['nchw', 'nhwc']),
        border: pick(['zero', 'replicate']),
        range: pick([
          [0, 1],
          [-1, 1],
        ]),
      });
      const about = JSON.stringify({ round, ...image, data: undefined, region, given });
      const expected = Buffer.from(warped(image, region, given).buffer);
      expect(
        expected.equals(Buffer.from(warped(image, region, given, warpInWebassembly).buffer)),
        about,
      ).toBe(true);
    }
  });

  it('shows of planes what it shows of their RGB', () => {
    const random = randomNumbers(11);
    const between = (low: number, high: number): number => low + random() * (high - low);
    for (let round = 0; round < 200; round += 1) {
      const image = noisePlanes(random, Math.ceil(between(1, 200)), Math.ceil(between(1, 200)));
      const longest = Math.max(image.width, image.height);
      const region = {
        centerXPx: between(-0.5, 1.5) * image.width,
        centerYPx: between(-0.5, 1.5) * image.height,
        sizePx: between(0.05, 3) * longest,
        rotationRad: round % 4 === 0 ? 0 : between(-4, 4),
      };
      const given = target({ border: round % 2 === 0 ? 'zero' : 'replicate' });
      const expected = Buffer.from(warped(rgbImage(image), region, given).buffer);
      const about = JSON.stringify({ round, width: image.width, height: image.height, region, given });
      for (const warp of [warpInJavascript, warpInWebassembly]) {
        expect(expected.equals(Buffer.from(warped(image, region, given, warp).buffer)), about).toBe(true);
      }
    }
  });

  it('equals it on images that are copied in parts, and on those that are not copied at all', () => {
    const random = randomNumbers(9);
    const big = noise(random, 3000, 2000, 3);
    const regions = [
      wholeImage(big),
      { ...wholeImage(big), centerXPx: 100 },
      { centerXPx: 2900, centerYPx: 1000, sizePx: 300, rotationRad: 1 },
      { centerXPx: 1500, centerYPx: 1000, sizePx: 2500, rotationRad: 0.5 },
    ];
    for (const region of regions) {
      for (const border of ['zero', 'replicate'] as const) {
        const given = target({ sizePx: 256, border });
        const expected = Buffer.from(warped(big, region, given).buffer);
        expect(expected.equals(Buffer.from(warped(big, region, given, warpInWebassembly).buffer))).toBe(true);
      }
    }
  });

  it('is what its source compiles to', async () => {
    const binary = await compileWarp();
    expect(Buffer.from(binary).toString('hex')).toBe(WARP_MODULE_HEX);
    expect(moduleText(binary)).toContain(WARP_MODULE_HEX.slice(0, 100));
  });
});
