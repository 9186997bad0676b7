import { BONES, LANDMARK } from '@posebox/body';
import { DETECTOR_INPUT_PX } from '../detector/anchors.ts';
import type { TensorLayout } from '../inference-runtime.ts';
import type { RetouchInput } from '../look.ts';
import type { PixelPoint } from '../pixels.ts';
import type { Region } from '../region/region.ts';
import { boxAround } from './person-similarity.ts';

/**
 * Covers people in the detector's picture of a window, so that it sees who stands beside or behind them. The network's
 * small input is painted over, not the photo: that takes a millisecond whatever the photo's size.
 *
 * `people`: 33 landmarks each. The answer paints a filled input, in place, before the network runs.
 */
export function coverPeople(people: readonly (readonly PixelPoint[])[], window: Region): RetouchInput {
  const side = DETECTOR_INPUT_PX;
  return (input, layout) => {
    const capsules = people.flatMap((landmarks) => bodyCapsules(landmarks, window, side));
    fillWithBlur(input, coveredPixels(capsules, side), side, stridesOf(layout, side));
  };
}

/** A stroke with round ends, in pixels of the network's input. */
export interface Capsule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly radius: number;
}

/** Thickness of the strokes as a share of the long side of the person's box. Source: docs/accuracy.md. */
const THICKNESS_SHARE = 0.13;

/** A point of the picture in the view's own coordinates, 0…1 from its left and top edges. */
function inView(point: PixelPoint, view: Region): readonly [number, number] {
  const [dx, dy] = [(point.xPx - view.centerXPx) / view.sizePx, (point.yPx - view.centerYPx) / view.sizePx];
  const [cos, sin] = [Math.cos(view.rotationRad), Math.sin(view.rotationRad)];
  return [dx * cos + dy * sin + 0.5, dy * cos - dx * sin + 0.5];
}

/** Thick strokes along a person's bones, neck and spine, as the view shows them on `side` × `side` pixels. */
export function bodyCapsules(
  landmarksPx: readonly PixelPoint[],
  view: Region,
  side: number,
): readonly Capsule[] {
  const box = boxAround(landmarksPx);
  const longPx = Math.max(box.rightPx - box.leftPx, box.bottomPx - box.topPx);
  const radius = ((THICKNESS_SHARE * longPx) / 2 / view.sizePx) * side;
  const point = (name: keyof typeof LANDMARK) => landmarksPx[LANDMARK[name]]!;
  const middle = (a: PixelPoint, b: PixelPoint) => ({ xPx: (a.xPx + b.xPx) / 2, yPx: (a.yPx + b.yPx) / 2 });
  const shoulders = middle(point('left_shoulder'), point('right_shoulder'));
  const hips = middle(point('left_hip'), point('right_hip'));
  const strokes = [
    ...BONES.map(({ from, to }) => [landmarksPx[from]!, landmarksPx[to]!] as const),
    [shoulders, hips] as const,
    [shoulders, point('nose')] as const,
    [point('left_ear'), point('right_ear')] as const,
  ];
  return strokes.map(([from, to]) => {
    const [x1, y1] = inView(from, view);
    const [x2, y2] = inView(to, view);
    return { x1: x1 * side, y1: y1 * side, x2: x2 * side, y2: y2 * side, radius };
  });
}

/** Marks with 1 every pixel whose centre lies within a capsule, on `side` × `side` pixels. */
export function coveredPixels(capsules: readonly Capsule[], side: number): Uint8Array {
  const covered = new Uint8Array(side * side);
  const clamp = (value: number) => Math.min(side, Math.max(0, value));
  for (const { x1, y1, x2, y2, radius } of capsules) {
    const [dx, dy] = [x2 - x1, y2 - y1];
    const length2 = dx * dx + dy * dy;
    const [left, right] = [Math.min(x1, x2) - radius, Math.max(x1, x2) + radius];
    const [top, bottom] = [Math.min(y1, y2) - radius, Math.max(y1, y2) + radius];
    for (let y = Math.floor(clamp(top)); y < clamp(bottom); y++)
      for (let x = Math.floor(clamp(left)); x < clamp(right); x++) {
        const [px, py] = [x + 0.5 - x1, y + 0.5 - y1];
        const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, (px * dx + py * dy) / length2));
        if ((px - along * dx) ** 2 + (py - along * dy) ** 2 <= radius * radius) covered[y * side + x] = 1;
      }
  }
  return covered;
}

/** Where the three colours of a pixel lie in a network's input: `index * pixelStride + colour * channelStride`. */
export interface TensorStrides {
  readonly pixelStride: number;
  readonly channelStride: number;
}

export function stridesOf(layout: TensorLayout, side: number): TensorStrides {
  return layout === 'nchw'
    ? { pixelStride: 1, channelStride: side * side }
    : { pixelStride: 3, channelStride: 1 };
}

/** The blur is made of block means, this many to a side, joined linearly: about a fourteenth of the view wide. */
const BLUR_BLOCKS = 14;

/**
 * Replaces the covered pixels of a square three-channel picture, in place, by the same picture strongly blurred:
 * whoever stood there is gone, and the fill has no edge or colour that a detector could take for a body.
 *
 * `input` has `side` × `side` pixels, `side` a multiple of 14; black beyond the picture's edge counts as picture.
 */
export function fillWithBlur(
  input: Float32Array,
  covered: Uint8Array,
  side: number,
  strides: TensorStrides,
): void {
  const block = side / BLUR_BLOCKS;
  const means = new Float64Array(BLUR_BLOCKS * BLUR_BLOCKS);
  for (let colour = 0; colour < 3; colour++) {
    const at = (x: number, y: number) =>
      (y * side + x) * strides.pixelStride + colour * strides.channelStride;
    means.fill(0);
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        means[Math.floor(y / block) * BLUR_BLOCKS + Math.floor(x / block)]! += input[at(x, y)]!;
    for (let index = 0; index < means.length; index++) means[index]! /= block * block;
    for (let y = 0; y < side; y++)
      for (let x = 0; x < side; x++)
        if (covered[y * side + x] === 1)
          input[at(x, y)] = blurredAt(means, (x + 0.5) / block, (y + 0.5) / block);
  }
}

/** Bilinear between block centres; beyond the outermost centres their value. Coordinates in blocks. */
function blurredAt(means: Float64Array, xBlocks: number, yBlocks: number): number {
  const last = BLUR_BLOCKS - 1;
  const x = Math.min(last, Math.max(0, xBlocks - 0.5));
  const y = Math.min(last, Math.max(0, yBlocks - 0.5));
  const [x0, y0] = [Math.min(last - 1, Math.floor(x)), Math.min(last - 1, Math.floor(y))];
  const [fx, fy] = [x - x0, y - y0];
  const mean = (column: number, row: number) => means[row * BLUR_BLOCKS + column]!;
  return (
    (1 - fy) * ((1 - fx) * mean(x0, y0) + fx * mean(x0 + 1, y0)) +
    fy * ((1 - fx) * mean(x0, y0 + 1) + fx * mean(x0 + 1, y0 + 1))
  );
}
