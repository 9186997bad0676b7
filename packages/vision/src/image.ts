/**
 * Decoded pixels: upright, 8 bit, interleaved rows from the top left, `channels` 3 (RGB) or 4 (RGBA, alpha
 * ignored). `data.length === width * height * channels`.
 */
export interface PixelImage {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * A video's picture as it is decoded: upright planes, 8 bit, rows from the top left without padding. `y` is
 * width × height; `u` and `v` are half of each, rounded up: a value stands for a block of 2 × 2 pixels.
 */
export interface PlanarImage {
  readonly width: number;
  readonly height: number;
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
  readonly toRgb: YuvCoefficients;
}

/**
 * How planes become RGB. Chroma is not interpolated: pixel (x, y) takes the value at (x >> 1, y >> 1). With Y, U, V as
 * bytes:
 *
 *     luma  = (8·Y − lumaOffset) · luma        >> 16
 *     red   = luma + ((8·V − 1024) · redV   >> 16)
 *     green = luma + ((8·U − 1024) · greenU >> 16) + ((8·V − 1024) · greenV >> 16)
 *     blue  = luma + ((8·U − 1024) · blueU  >> 16)
 *
 * each cut to 0…255; `>>` rounds down. All are whole numbers of 16 bits, so that eight fit into a SIMD register.
 */
export interface YuvCoefficients {
  readonly lumaOffset: number;
  readonly luma: number;
  readonly redV: number;
  readonly greenU: number;
  readonly greenV: number;
  readonly blueU: number;
}

/** What is looked at: pixels as photos have them, or planes as videos have them. */
export type Picture = PixelImage | PlanarImage;

/** Whether a picture is there as planes. */
export function isPlanar(picture: Picture): picture is PlanarImage {
  return 'toRgb' in picture;
}
