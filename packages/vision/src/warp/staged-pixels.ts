import type { PixelImage } from '../image.ts';
import { SUBPIXELS, type WarpTarget } from './warp.ts';
import type { WarpGrid } from './warp-grid.ts';

/**
 * The part of an image that a warp reads, and how to copy it where the warp can read it: WebAssembly sees only its own
 * memory, and copying 36 megabytes of a 12-megapixel photo would cost more than the warp.
 */
export interface StagedPixels {
  /** Where the part begins in the image that the grid speaks of. */
  readonly firstColumn: number;
  readonly firstRow: number;
  readonly columns: number;
  readonly rows: number;
  readonly channels: 3 | 4;
  readonly strideBytes: number;
  readonly bytes: number;
  readonly rowY: Float64Array;
  copyTo(memory: Uint8Array, at: number): void;
}

/** The cheapest part: the rows in question, or a rectangle, or only pairs of rows when most are skipped. */
export function stagedPixels(image: PixelImage, grid: WarpGrid, border: WarpTarget['border']): StagedPixels {
  const { columns, rows } = spans(image, grid);
  const isUpright = grid.columnY.every((y) => y === 0);
  if (isUpright && rows.count > 2 * grid.rowY.length) return rowPairs(image, grid, border, columns);
  return rectangle(image, grid, columns, rows);
}

interface Span {
  readonly first: number;
  readonly count: number;
}

/** The rectangle of the image that a grid reads. */
export function spans(
  { width, height }: { readonly width: number; readonly height: number },
  grid: WarpGrid,
): { readonly columns: Span; readonly rows: Span } {
  return {
    columns: span(grid.columnX, grid.rowX, width),
    rows: span(grid.columnY, grid.rowY, height),
  };
}

/** The columns (or rows) that lie between the least and the greatest coordinate, at least one of the image. */
function span(columnPlaces: Float64Array, rowPlaces: Float64Array, size: number): Span {
  const [columnLow, columnHigh] = ends(columnPlaces);
  const [rowLow, rowHigh] = ends(rowPlaces);
  const inside = (at: number): number => Math.max(0, Math.min(size - 1, at));
  const first = inside(Math.floor((columnLow + rowLow) / SUBPIXELS) - 1);
  const last = inside(Math.floor((columnHigh + rowHigh) / SUBPIXELS) + 2);
  return { first, count: last - first + 1 };
}

/** Places rise or fall evenly, so the ends are the extremes. */
function ends(places: Float64Array): [number, number] {
  const a = places[0]!;
  const b = places[places.length - 1]!;
  return a < b ? [a, b] : [b, a];
}

/** A rectangle narrower than half the image is copied row by row, a wider one as whole rows at once. */
function rectangle(image: PixelImage, grid: WarpGrid, columns: Span, rows: Span): StagedPixels {
  const { data, width, channels } = image;
  const imageStride = width * channels;
  const isNarrow = columns.count * 2 < width;
  const kept = isNarrow ? columns : { first: 0, count: width };
  const strideBytes = kept.count * channels;
  return {
    firstColumn: kept.first,
    firstRow: rows.first,
    columns: kept.count,
    rows: rows.count,
    channels,
    strideBytes,
    bytes: strideBytes * rows.count,
    rowY: grid.rowY,
    copyTo(memory, at) {
      if (!isNarrow) {
        memory.set(data.subarray(rows.first * imageStride, (rows.first + rows.count) * imageStride), at);
        return;
      }
      for (let row = 0; row < rows.count; row += 1) {
        const from = (rows.first + row) * imageStride + kept.first * channels;
        memory.set(data.subarray(from, from + strideBytes), at + row * strideBytes);
      }
    },
  };
}

/** For an upright window much larger than the target: row j of the target reads the staged rows 2j and 2j + 1. */
function rowPairs(
  image: PixelImage,
  grid: WarpGrid,
  border: WarpTarget['border'],
  columns: Span,
): StagedPixels {
  const { data, width, height, channels } = image;
  const strideBytes = columns.count * channels;
  const size = grid.rowY.length;
  const above = new Int32Array(size);
  const rowY = grid.rowY.map((place, j) => {
    const y32 = roundToEven(place);
    above[j] = Math.floor(y32 / SUBPIXELS);
    return 2 * j * SUBPIXELS + (y32 - above[j]! * SUBPIXELS);
  });
  return {
    firstColumn: columns.first,
    firstRow: 0,
    columns: columns.count,
    rows: 2 * size,
    channels,
    strideBytes,
    bytes: strideBytes * 2 * size,
    rowY,
    copyTo(memory, at) {
      for (let row = 0; row < 2 * size; row += 1) {
        const y = above[row >> 1]! + (row & 1);
        const inside = Math.max(0, Math.min(height - 1, y));
        const to = at + row * strideBytes;
        if (border === 'zero' && y !== inside) {
          memory.fill(0, to, to + strideBytes);
          continue;
        }
        const from = (inside * width + columns.first) * channels;
        memory.set(data.subarray(from, from + strideBytes), to);
      }
    },
  };
}

function roundToEven(value: number): number {
  const rounded = Math.round(value);
  return rounded - value === 0.5 && rounded % 2 !== 0 ? rounded - 1 : rounded;
}
