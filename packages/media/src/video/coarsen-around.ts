import type { Stroke } from '@posebox/body';
import { coverStroke } from '../drawing/stroke-coverage.ts';
import type { YuvImage } from './yuv-image.ts';

/** How many means are left across the shorter edge of a picture: of a face in the background one or two. */
const CELLS_ACROSS = 24;

/**
 * Reduces a frame, in place, to coarse means of colour, but for what lies within the kept shapes and not within the hidden
 * ones. What was averaged away no filter brings back.
 *
 * @example coarsenAround(yuvImage(frame.data, frames, frames.color), silhouetteStrokes(subject, frames), []);
 */
export function coarsenAround(image: YuvImage, kept: readonly Stroke[], hidden: readonly Stroke[]): void {
  const { width, height } = image;
  const isKept = new Uint8Array(width * height);
  const mark = (strokes: readonly Stroke[], value: 0 | 1) => {
    for (const stroke of strokes)
      coverStroke(image, stroke, ({ y, first, last }, coverage) => {
        for (let x = first; x <= last; x += 1) if (coverage(x + 0.5) > 0) isKept[y * width + x] = value;
      });
  };
  mark(kept, 1);
  mark(hidden, 0);
  const cellPx = 2 * Math.ceil(Math.min(width, height) / CELLS_ACROSS / 2);
  coarsen(image.y, width, height, cellPx, (x, y) => isKept[y * width + x] === 1);
  const [chromaWidth, chromaHeight] = [(width + 1) >> 1, (height + 1) >> 1];
  // Colour of two by two pixels stays where the first of them does.
  const keepsColor = (x: number, y: number) => isKept[2 * y * width + 2 * x] === 1;
  for (const plane of [image.u, image.v]) coarsen(plane, chromaWidth, chromaHeight, cellPx / 2, keepsColor);
}

function coarsen(
  plane: Uint8Array,
  width: number,
  height: number,
  cellPx: number,
  keeps: (x: number, y: number) => boolean,
): void {
  // Edges that divide the plane evenly: a sliver at its rim would be no mean of anything.
  const [columns, rows] = [width, height].map((length) => Math.max(1, Math.floor(length / cellPx)));
  const edge = (cell: number, cells: number, length: number) => Math.floor((cell * length) / cells);
  for (let row = 0; row < rows!; row += 1)
    for (let column = 0; column < columns!; column += 1) {
      const [left, right] = [edge(column, columns!, width), edge(column + 1, columns!, width)];
      const [top, bottom] = [edge(row, rows!, height), edge(row + 1, rows!, height)];
      let sum = 0;
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) sum += plane[y * width + x]!;
      const mean = Math.round(sum / ((right - left) * (bottom - top)));
      for (let y = top; y < bottom; y += 1)
        for (let x = left; x < right; x += 1) if (!keeps(x, y)) plane[y * width + x] = mean;
    }
}
