import { type DrawnPerson, type Ellipse, headRegion } from '@posebox/body';
import type { PixelImage } from '@posebox/vision';
import type { Canvas } from './raster.ts';

/**
 * How many means are left across the longer axis of a head. Some seven by seven means hold a head's colours but no face,
 * and no filter can bring back what was averaged away.
 */
const CELLS_ACROSS = 7;

/** Share of the ellipse's radius over which the blur fades into the photo, outside the face. */
const SOFT_EDGE = 0.12;

/**
 * Makes every person's face unrecognisable, in place: the head's ellipse is reduced to a coarse grid of mean colours
 * and filled with a smooth blend of them. Heads that reach beyond the picture are covered as far as they are in it.
 */
export function blurFaces(image: PixelImage, people: readonly DrawnPerson[]): void {
  for (const person of people) {
    const head = headRegion(person, image);
    if (head !== undefined) blurEllipse(image, head);
  }
}

/** A grid of mean colours over a rectangle of the picture. */
interface Cells {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
  readonly columns: number;
  readonly rows: number;
  readonly cellPx: number;
  /** Red, green and blue of each cell, row by row. */
  readonly means: Float32Array;
}

function blurEllipse(image: Canvas, head: Ellipse): void {
  const reach = Math.max(head.alongPx, head.acrossPx) * (1 + SOFT_EDGE);
  const left = Math.max(0, Math.floor(head.xPx - reach));
  const top = Math.max(0, Math.floor(head.yPx - reach));
  const right = Math.min(image.width, Math.ceil(head.xPx + reach));
  const bottom = Math.min(image.height, Math.ceil(head.yPx + reach));
  if (left >= right || top >= bottom) return;
  const cellPx = Math.max(2, (2 * Math.max(head.alongPx, head.acrossPx)) / CELLS_ACROSS);
  const cells = meanCells(image, left, top, right, bottom, cellPx);
  // The means of one picture row between the cells' centres: red, green and blue of each column.
  const rowMeans = new Float32Array(cells.columns * 3);
  for (let y = top; y < bottom; y += 1) {
    meansOfRow(cells, y + 0.5, rowMeans);
    blurRow(image, head, cells, rowMeans, y);
  }
}

function blurRow(image: Canvas, head: Ellipse, cells: Cells, rowMeans: Float32Array, y: number): void {
  const { data, channels } = image;
  const dy = y + 0.5 - head.yPx;
  for (let x = cells.left; x < cells.right; x += 1) {
    const dx = x + 0.5 - head.xPx;
    const along = (dx * head.downX + dy * head.downY) / head.alongPx;
    const across = (dx * head.downY - dy * head.downX) / head.acrossPx;
    const share = (1 + SOFT_EDGE - Math.sqrt(along * along + across * across)) / SOFT_EDGE;
    if (share <= 0) continue;
    const column = clamp((x + 0.5 - cells.left) / cells.cellPx - 0.5, 0, cells.columns - 1);
    const column0 = Math.floor(column);
    const at0 = 3 * column0;
    const at1 = 3 * Math.min(cells.columns - 1, column0 + 1);
    const at = (y * image.width + x) * channels;
    for (let channel = 0; channel < 3; channel += 1) {
      const mean0 = rowMeans[at0 + channel] as number;
      const mean = mean0 + ((rowMeans[at1 + channel] as number) - mean0) * (column - column0);
      const before = data[at + channel] as number;
      data[at + channel] = (before + (mean - before) * Math.min(share, 1) + 0.5) | 0;
    }
  }
}

function meanCells(
  image: Canvas,
  left: number,
  top: number,
  right: number,
  bottom: number,
  cellPx: number,
): Cells {
  const columns = Math.max(1, Math.ceil((right - left) / cellPx));
  const rows = Math.max(1, Math.ceil((bottom - top) / cellPx));
  const means = new Float32Array(columns * rows * 3);
  const edge = (cell: number, start: number, end: number) => Math.min(end, start + Math.floor(cell * cellPx));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const mean = meanColor(
        image,
        edge(column, left, right),
        edge(row, top, bottom),
        edge(column + 1, left, right),
        edge(row + 1, top, bottom),
      );
      means.set(mean, 3 * (row * columns + column));
    }
  }
  return { left, top, right, bottom, columns, rows, cellPx, means };
}

function meanColor(
  { width, channels, data }: Canvas,
  left: number,
  top: number,
  right: number,
  bottom: number,
): readonly [number, number, number] {
  let [red, green, blue] = [0, 0, 0];
  for (let y = top; y < bottom; y += 1) {
    const end = (y * width + right) * channels;
    for (let at = (y * width + left) * channels; at < end; at += channels) {
      red += data[at] as number;
      green += data[at + 1] as number;
      blue += data[at + 2] as number;
    }
  }
  const count = Math.max(1, (right - left) * (bottom - top));
  return [red / count, green / count, blue / count];
}

/** Means between the centres of two rows of cells, constant beyond the outermost. */
function meansOfRow({ top, rows, columns, cellPx, means }: Cells, y: number, rowMeans: Float32Array): void {
  const row = clamp((y - top) / cellPx - 0.5, 0, rows - 1);
  const row0 = Math.floor(row);
  const row1 = Math.min(rows - 1, row0 + 1);
  for (let at = 0; at < columns * 3; at += 1) {
    const upper = means[row0 * columns * 3 + at] as number;
    const lower = means[row1 * columns * 3 + at] as number;
    rowMeans[at] = upper + (lower - upper) * (row - row0);
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
