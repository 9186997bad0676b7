import type { YuvCoefficients } from '@posebox/vision';
import type { YuvMatrix } from './video-color.ts';

/** libswscale's table for each matrix, in 1/65536, limited range: V to red, U to blue, U and V to green. */
const TABLES: Readonly<Record<YuvMatrix, readonly [number, number, number, number]>> = {
  bt601: [104597, 132201, -25675, -53279],
  bt709: [117489, 138438, -13975, -34925],
  bt2020: [110013, 140363, -12277, -42626],
};

/**
 * The conversion to RGB that gives, for 8-bit 4:2:0 planes, exactly the bytes that `ffmpeg -pix_fmt rgb24` gives on x86
 * (checked for all 16.7 million triples, both ranges, three matrices; height even). So whoever needs RGB only here and
 * there — a warp that samples a region — takes it from the planes, and the pixels are those of a reader with `rgb24`.
 */
export function yuvCoefficients(matrix: YuvMatrix, range: 'limited' | 'full'): YuvCoefficients {
  const [redV, blueU, greenU, greenV] = TABLES[matrix];
  const full = range === 'full';
  // Chroma spans 224 levels in limited range and 255 in full; truncated as libswscale does it.
  const chroma = (value: number) => toThirteenBits(full ? Math.trunc((value * 224) / 255) : value);
  return {
    lumaOffset: full ? 0 : 8 * 16,
    luma: toThirteenBits(full ? 65536 : Math.trunc((65536 * 255) / 219)),
    redV: chroma(redV),
    greenU: chroma(greenU),
    greenV: chroma(greenV),
    blueU: chroma(blueU),
  };
}

function toThirteenBits(value: number): number {
  return Math.floor(value / 8 + 0.5);
}
