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
  const padded = paddedLevels(logits);
  const scale = LANDMARK_INPUT_PX / region.sizePx;
  const cos = Math.cos(region.rotationRad) * scale;
  const sin = Math.sin(region.rotationRad) * scale;
  const columnU = Int32Array.from({ length: width }, (_, x) => roundToEven(cos * x * FINE));
  const columnV = Int32Array.from({ length: width }, (_, x) => roundToEven(-sin * x * FINE));
  for (let y = 0; y < height; y += 1) {
    const rowU = roundToEven((sin * (y - region.centerYPx) - cos * region.centerXPx + MIDDLE) * FINE) + HALF;
    const rowV = roundToEven((cos * (y - region.centerYPx) + sin * region.centerXPx + MIDDLE) * FINE) + HALF;
    const [firstU, endU] = columnsInside(columnU, rowU);
    const [firstV, endV] = columnsInside(columnV, rowV);
    const end = Math.min(endU, endV);
    for (let x = Math.max(firstU, firstV); x < end; x += 1) {
      const u = (rowU + columnU[x]!) >> FINE_PER_SUBPIXEL_BITS;
      const v = (rowV + columnV[x]!) >> FINE_PER_SUBPIXEL_BITS;
      const right = u & (SUBPIXELS - 1);
      const down = v & (SUBPIXELS - 1);
      const at = ((v >> SUBPIXEL_BITS) + 1) * PADDED_PX + (u >> SUBPIXEL_BITS) + 1;
      const above = padded[at]! * (SUBPIXELS - right) + padded[at + 1]! * right;
      const below = padded[at + PADDED_PX]! * (SUBPIXELS - right) + padded[at + PADDED_PX + 1]! * right;
      data[y * width + x] = (above * (SUBPIXELS - down) + below * down) / SUBPIXELS ** 2 + 0.5;
    }
  }
  return { width, height, data };
}

const MIDDLE = LANDMARK_INPUT_PX / 2;
const HALF = 1 << (FINE_PER_SUBPIXEL_BITS - 1);
const PADDED_PX = LANDMARK_INPUT_PX + 2;

/**
 * Columns of an image row, first and end, whose place on one axis of the region lies between -1 and 256: beyond there is
 * only the border. Places rise or fall evenly along the row.
 */
function columnsInside(columns: Int32Array, row: number): readonly [number, number] {
  const isInside = (x: number): number => {
    const cell = (row + columns[x]!) >> (FINE_PER_SUBPIXEL_BITS + SUBPIXEL_BITS);
    return cell < -1 ? -1 : cell >= LANDMARK_INPUT_PX ? 1 : 0;
  };
  const rises = columns[columns.length - 1]! >= columns[0]! ? 1 : -1;
  return [
    firstWhere(columns.length, (x) => isInside(x) * rises >= 0),
    firstWhere(columns.length, (x) => isInside(x) * rises > 0),
  ];
}

/** The first number below `count` for which a condition that stays true once it is true holds; `count` for none. */
function firstWhere(count: number, holds: (at: number) => boolean): number {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}

/** Probabilities times 255, with a border of zeros, one wide, so that interpolation needs no other care at the edges. */
function paddedLevels(logits: Float32Array): Float32Array {
  const padded = new Float32Array(PADDED_PX * PADDED_PX);
  for (let v = 0; v < LANDMARK_INPUT_PX; v += 1) {
    for (let u = 0; u < LANDMARK_INPUT_PX; u += 1) {
      padded[(v + 1) * PADDED_PX + u + 1] = 255 * sigmoid(logits[v * LANDMARK_INPUT_PX + u]!);
    }
  }
  return padded;
}

/** OpenCV's cvRound. */
function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
