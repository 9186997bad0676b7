import type { Mask } from '../pose-estimator.ts';
import type { Region } from '../region/region.ts';
import { sigmoid } from '../sigmoid.ts';
import { LANDMARK_INPUT_PX } from './decode-landmarks.ts';

/** Places are first rounded to 1/1024 pixel and then to 1/32: AB_BITS and INTER_BITS in OpenCV's warpAffine. */
const FINE = 1024;
const FINE_PER_SUBPIXEL_BITS = 5;
const SUBPIXEL_BITS = 5;
const SUBPIXELS = 32;

/**
 * A person's mask at the size of the image, from the network's segmentation of the region: logits, 256 x 256.
 *
 * The probabilities are laid back into the image with linear interpolation; beyond the region there is nobody.
 * Mirrors MediaPipe's TensorsToSegmentationCalculator and WarpAffineCalculator (cv::warpAffine).
 */
export function segmentationMask(
  logits: Float32Array,
  region: Region,
  image: { readonly width: number; readonly height: number },
): Mask {
  const { width, height } = image;
  const data = new Uint8Array(width * height);
  const probabilities = paddedProbabilities(logits);
  const scale = LANDMARK_INPUT_PX / region.sizePx;
  const cos = Math.cos(region.rotationRad) * scale;
  const sin = Math.sin(region.rotationRad) * scale;
  const middle = LANDMARK_INPUT_PX / 2;
  const columnU = Int32Array.from({ length: width }, (_, x) => roundToEven(cos * x * FINE));
  const columnV = Int32Array.from({ length: width }, (_, x) => roundToEven(-sin * x * FINE));
  const half = 1 << (FINE_PER_SUBPIXEL_BITS - 1);
  const reach = reachPx(region);
  const firstRow = Math.max(0, Math.floor(region.centerYPx - reach));
  const lastRow = Math.min(height - 1, Math.ceil(region.centerYPx + reach));
  const firstColumn = Math.max(0, Math.floor(region.centerXPx - reach));
  const lastColumn = Math.min(width - 1, Math.ceil(region.centerXPx + reach));
  for (let y = firstRow; y <= lastRow; y += 1) {
    const rowU = roundToEven((sin * (y - region.centerYPx) - cos * region.centerXPx + middle) * FINE) + half;
    const rowV = roundToEven((cos * (y - region.centerYPx) + sin * region.centerXPx + middle) * FINE) + half;
    for (let x = firstColumn; x <= lastColumn; x += 1) {
      const u = (rowU + columnU[x]!) >> FINE_PER_SUBPIXEL_BITS;
      const v = (rowV + columnV[x]!) >> FINE_PER_SUBPIXEL_BITS;
      data[y * width + x] = Math.round(255 * interpolate(probabilities, u, v));
    }
  }
  return { width, height, data };
}

/** Half the diagonal of the region, and a pixel for the interpolation. */
const reachPx = (region: Region): number =>
  (region.sizePx * Math.SQRT2) / 2 + 1 + region.sizePx / LANDMARK_INPUT_PX;

const PADDED_PX = LANDMARK_INPUT_PX + 2;

/** With a border of zeros, one wide, so that interpolation needs no other care at the edges. */
function paddedProbabilities(logits: Float32Array): Float32Array {
  const padded = new Float32Array(PADDED_PX * PADDED_PX);
  for (let v = 0; v < LANDMARK_INPUT_PX; v += 1) {
    for (let u = 0; u < LANDMARK_INPUT_PX; u += 1) {
      padded[(v + 1) * PADDED_PX + u + 1] = sigmoid(logits[v * LANDMARK_INPUT_PX + u]!);
    }
  }
  return padded;
}

/** Bilinear, at coordinates in 1/32 of a cell. */
function interpolate(padded: Float32Array, u32: number, v32: number): number {
  const u = u32 >> SUBPIXEL_BITS;
  const v = v32 >> SUBPIXEL_BITS;
  if (u < -1 || v < -1 || u >= LANDMARK_INPUT_PX || v >= LANDMARK_INPUT_PX) return 0;
  const right = (u32 & (SUBPIXELS - 1)) / SUBPIXELS;
  const down = (v32 & (SUBPIXELS - 1)) / SUBPIXELS;
  const at = (v + 1) * PADDED_PX + u + 1;
  const above = padded[at]! * (1 - right) + padded[at + 1]! * right;
  const below = padded[at + PADDED_PX]! * (1 - right) + padded[at + PADDED_PX + 1]! * right;
  return above * (1 - down) + below * down;
}

/** OpenCV's cvRound. */
function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
