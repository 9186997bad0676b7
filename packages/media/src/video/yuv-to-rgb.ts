import type { YuvMatrix } from './video-color.ts';
import type { YuvImage } from './yuv-image.ts';

/**
 * Numbers of the conversion from YUV to RGB, made so that 8-bit 4:2:0 planes give exactly the bytes that
 * `ffmpeg -pix_fmt rgb24` gives on x86 (checked for all 16.7 million triples, both ranges, three matrices; height
 * even). Chroma is not interpolated: pixel (x, y) takes the value at (x >> 1, y >> 1). With Y, U, V as bytes:
 *
 *     luma  = (8·Y − lumaOffset) · luma        >> 16
 *     red   = luma + ((8·V − 1024) · redV   >> 16)
 *     green = luma + ((8·U − 1024) · greenU >> 16) + ((8·V − 1024) · greenV >> 16)
 *     blue  = luma + ((8·U − 1024) · blueU  >> 16)
 *
 * each cut to 0…255; `>>` rounds down. So whoever needs RGB only here and there — a warp that samples a region —
 * can take it from the planes, and the pixels are those of a reader with `rgb24`.
 */
export interface YuvCoefficients {
  readonly lumaOffset: number;
  readonly luma: number;
  readonly redV: number;
  readonly greenU: number;
  readonly greenV: number;
  readonly blueU: number;
}

/** libswscale's table for each matrix, in 1/65536, limited range: V to red, U to blue, U and V to green. */
const TABLES: Readonly<Record<YuvMatrix, readonly [number, number, number, number]>> = {
  bt601: [104597, 132201, -25675, -53279],
  bt709: [117489, 138438, -13975, -34925],
  bt2020: [110013, 140363, -12277, -42626],
};

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

/** A rectangle of whole pixels. */
export interface PixelRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The RGB pixels of a region of a frame, interleaved, rows without padding; `into` is filled when it is given. The
 * region must lie within the picture; throws `RangeError` when it doesn't.
 *
 * Example: `yuvToRgb(image, { x: 0, y: 0, width: image.width, height: image.height })` is the whole picture.
 */
export function yuvToRgb(
  image: YuvImage,
  region: PixelRegion,
  into: Uint8Array = new Uint8Array(region.width * region.height * 3),
): Uint8Array {
  const { x, y, width, height } = region;
  if (x < 0 || y < 0 || x + width > image.width || y + height > image.height) {
    throw new RangeError(`${width} × ${height} at ${x}, ${y} lies outside ${image.width} × ${image.height}.`);
  }
  const c = yuvCoefficients(image.color.matrix, image.color.range);
  const chromaWidth = (image.width + 1) >> 1;
  let to = 0;
  for (let row = y; row < y + height; row += 1) {
    const chromaRow = (row >> 1) * chromaWidth;
    for (let column = x; column < x + width; column += 1) {
      const u = 8 * (image.u[chromaRow + (column >> 1)] as number) - 1024;
      const v = 8 * (image.v[chromaRow + (column >> 1)] as number) - 1024;
      const luma = ((8 * (image.y[row * image.width + column] as number) - c.lumaOffset) * c.luma) >> 16;
      into[to] = toByte(luma + ((v * c.redV) >> 16));
      into[to + 1] = toByte(luma + ((u * c.greenU) >> 16) + ((v * c.greenV) >> 16));
      into[to + 2] = toByte(luma + ((u * c.blueU) >> 16));
      to += 3;
    }
  }
  return into;
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, value));
}
