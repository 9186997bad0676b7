import type { Picture } from '../image.ts';
import type { TensorLayout } from '../inference-runtime.ts';
import type { Region } from '../region/region.ts';

/** What a network wants to be shown. */
export interface WarpTarget {
  /** Width and height of the network's picture. */
  readonly sizePx: number;
  readonly layout: TensorLayout;
  /** What lies beyond the image's edges: black, or the pixels of the edge repeated. */
  readonly border: 'zero' | 'replicate';
  /** Values that the levels 0 and 255 become. */
  readonly range: readonly [number, number];
}

/**
 * Fills `tensor` (`3 * sizePx * sizePx` numbers, red, green, blue) with what lies in the region, turned upright.
 *
 * Every implementation gives the same bits, because a change of one grey level moves landmarks by half a percent of
 * the body. They follow OpenCV's warpPerspective as MediaPipe's ImageToTensorCalculator calls it:
 * - the target pixel (i, j) reads the region at (i / size, j / size), without a shift of half a pixel;
 * - the source coordinate is rounded to 1/32 pixel, half to even;
 * - the bilinear mean of four pixels is rounded to a whole level, half up, and only then scaled to `range`.
 */
export type WarpRegion = (image: Picture, region: Region, target: WarpTarget, tensor: Float32Array) => void;

/** Source coordinates are rounded to this part of a pixel: INTER_TAB_SIZE in OpenCV. */
export const SUBPIXELS = 32;
