/**
 * Upright pixels, 8 bit, RGBA with straight alpha, rows from the top left: what a browser's `ImageData` is.
 * `data.length === width * height * 4`.
 */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray | Uint8Array;
}

/** One number a pixel, 0…255: how much of the pixel belongs to something. `data.length === width * height`. */
export interface Coverage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/** A place in a picture in pixels, y down. */
export interface Point {
  readonly x: number;
  readonly y: number;
}
