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
