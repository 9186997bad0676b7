import type { PlanarImage } from '../image.ts';
import { type StagedPixels, spans } from './staged-pixels.ts';
import type { WarpGrid } from './warp-grid.ts';

/** What webassembly/planes-to-rgba.ts does. */
export type PlanesToRgba = (
  y: number,
  u: number,
  v: number,
  columns: number,
  rows: number,
  lumaStride: number,
  chromaStride: number,
  lumaOffset: number,
  luma: number,
  redV: number,
  greenU: number,
  greenV: number,
  blueU: number,
  rgba: number,
  rgbaStride: number,
) => void;

/** So many pixels are converted at once. */
const PIXELS_AT_ONCE = 16;

/**
 * The part of a planar image that a warp reads, as RGBA: whole rows of the planes are copied behind the place of the
 * pixels, then the columns in question are converted where they are.
 */
export function stagedPlanes(image: PlanarImage, grid: WarpGrid, convert: PlanesToRgba): StagedPixels {
  const { columns, rows } = spans(image, grid);
  // A chroma value begins at even columns and rows.
  const firstColumn = columns.first & ~1;
  const firstRow = rows.first & ~1;
  const columnCount = columns.first + columns.count - firstColumn;
  const rowCount = rows.first + rows.count - firstRow;
  const chromaWidth = (image.width + 1) >> 1;
  const chromaRows = (rowCount + 1) >> 1;
  const strideBytes = 4 * PIXELS_AT_ONCE * Math.ceil(columnCount / PIXELS_AT_ONCE);
  const rgbaBytes = strideBytes * rowCount;
  const lumaBytes = image.width * rowCount;
  const chromaBytes = chromaWidth * chromaRows;
  return {
    firstColumn,
    firstRow,
    columns: columnCount,
    rows: rowCount,
    channels: 4,
    strideBytes,
    bytes: rgbaBytes + lumaBytes + 2 * chromaBytes + PIXELS_AT_ONCE,
    rowY: grid.rowY,
    copyTo(memory, at) {
      const yAt = at + rgbaBytes;
      const uAt = yAt + lumaBytes;
      const vAt = uAt + chromaBytes;
      const chromaFrom = (firstRow >> 1) * chromaWidth;
      memory.set(image.y.subarray(firstRow * image.width, (firstRow + rowCount) * image.width), yAt);
      memory.set(image.u.subarray(chromaFrom, chromaFrom + chromaBytes), uAt);
      memory.set(image.v.subarray(chromaFrom, chromaFrom + chromaBytes), vAt);
      const { lumaOffset, luma, redV, greenU, greenV, blueU } = image.toRgb;
      convert(
        yAt + firstColumn,
        uAt + (firstColumn >> 1),
        vAt + (firstColumn >> 1),
        columnCount,
        rowCount,
        image.width,
        chromaWidth,
        lumaOffset,
        luma,
        redV,
        greenU,
        greenV,
        blueU,
        at,
        strideBytes,
      );
    },
  };
}
