import type { Region } from '../region/region.ts';
import { SUBPIXELS } from './warp.ts';

/**
 * Where a region's pixels lie in the image, in units of 1/32 pixel: target pixel (i, j) reads
 * (columnX[i] + rowX[j], columnY[i] + rowY[j]), not yet rounded.
 */
export interface WarpGrid {
  readonly columnX: Float64Array;
  readonly columnY: Float64Array;
  readonly rowX: Float64Array;
  readonly rowY: Float64Array;
}

export function warpGrid(region: Region, sizePx: number): WarpGrid {
  const cos = Math.cos(region.rotationRad) * region.sizePx * SUBPIXELS;
  const sin = Math.sin(region.rotationRad) * region.sizePx * SUBPIXELS;
  const columnX = new Float64Array(sizePx);
  const columnY = new Float64Array(sizePx);
  const rowX = new Float64Array(sizePx);
  const rowY = new Float64Array(sizePx);
  for (let i = 0; i < sizePx; i += 1) {
    const local = i / sizePx - 0.5;
    columnX[i] = local * cos;
    columnY[i] = local * sin;
    rowX[i] = region.centerXPx * SUBPIXELS - local * sin;
    rowY[i] = region.centerYPx * SUBPIXELS + local * cos;
  }
  return { columnX, columnY, rowX, rowY };
}
