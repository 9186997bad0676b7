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
  const color = new Float32Array(3);
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) {
      const share = coverage(head, x + 0.5, y + 0.5);
      if (share <= 0) continue;
      blendedMean(cells, x + 0.5, y + 0.5, color);
      const at = (y * image.width + x) * image.channels;
      for (let channel = 0; channel < 3; channel += 1) {
        const before = image.data[at + channel] as number;
        image.data[at + channel] = Math.round(before + ((color[channel] as number) - before) * share);
      }
    }
  }
}

/** 1 within the ellipse, falling to 0 across the soft edge around it. */
function coverage(head: Ellipse, x: number, y: number): number {
  const [dx, dy] = [x - head.xPx, y - head.yPx];
  const along = (dx * head.downX + dy * head.downY) / head.alongPx;
  const across = (dx * head.downY - dy * head.downX) / head.acrossPx;
  return Math.min(1, (1 + SOFT_EDGE - Math.hypot(along, across)) / SOFT_EDGE);
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
  const counts = new Float32Array(columns * rows);
  for (let y = top; y < bottom; y += 1) {
    const row = Math.min(rows - 1, Math.floor((y - top) / cellPx));
    for (let x = left; x < right; x += 1) {
      const cell = row * columns + Math.min(columns - 1, Math.floor((x - left) / cellPx));
      const at = (y * image.width + x) * image.channels;
      for (let channel = 0; channel < 3; channel += 1) {
        means[3 * cell + channel] =
          (means[3 * cell + channel] as number) + (image.data[at + channel] as number);
      }
      counts[cell] = (counts[cell] as number) + 1;
    }
  }
  for (let index = 0; index < means.length; index += 1) {
    means[index] = (means[index] as number) / (counts[Math.floor(index / 3)] as number);
  }
  return { left, top, right, bottom, columns, rows, cellPx, means };
}

/** Bilinear between the centres of the cells, constant beyond the outermost. */
function blendedMean(cells: Cells, x: number, y: number, color: Float32Array): void {
  const { columns, rows, cellPx, means } = cells;
  const column = clamp((x - cells.left) / cellPx - 0.5, 0, columns - 1);
  const row = clamp((y - cells.top) / cellPx - 0.5, 0, rows - 1);
  const [column0, row0] = [Math.floor(column), Math.floor(row)];
  const [column1, row1] = [Math.min(columns - 1, column0 + 1), Math.min(rows - 1, row0 + 1)];
  const [shareX, shareY] = [column - column0, row - row0];
  for (let channel = 0; channel < 3; channel += 1) {
    const mean = (r: number, c: number) => means[3 * (r * columns + c) + channel] as number;
    const upper = mean(row0, column0) * (1 - shareX) + mean(row0, column1) * shareX;
    const lower = mean(row1, column0) * (1 - shareX) + mean(row1, column1) * shareX;
    color[channel] = upper * (1 - shareY) + lower * shareY;
  }
}

function clamp(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
