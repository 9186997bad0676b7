import type { Coverage } from './picture.ts';

/** Columns of a row that belong together: `from` is the first, `to` the last. */
export interface Run {
  readonly from: number;
  readonly to: number;
}

/** The outline of a garment, row by row. */
export interface Silhouette {
  readonly width: number;
  readonly height: number;
  /** First and last row with anything in it. */
  readonly top: number;
  readonly bottom: number;
  /** Column that parts the garment into left and right: the median over its rows. */
  readonly axis: number;
  isIn(x: number, y: number): boolean;
  /** The pieces of a row from left to right; slivers are left out. */
  runs(y: number): readonly Run[];
  /** The piece of a row that holds the axis, or is nearest to it. */
  middleRun(y: number): Run | undefined;
  /** The first row of a column. */
  topOf(x: number): number | undefined;
}

const HALF = 128;
/** Narrower pieces are threads and noise: share of the picture's width. */
const SLIVER_SHARE = 0.012;

/** Null when there is next to nothing in the picture: under 2 % of its pixels. */
export function silhouetteOf({ width, height, data }: Coverage): Silhouette | null {
  const isIn = (x: number, y: number) =>
    x >= 0 && y >= 0 && x < width && y < height && data[y * width + x]! >= HALF;
  const rows = Array.from({ length: height }, (_, y) => runsOf(width, y, isIn));
  const filled = rows.flatMap((row, y) => (row.length > 0 ? [y] : []));
  const area = rows.flat().reduce((sum, { from, to }) => sum + to - from + 1, 0);
  if (area < 0.02 * width * height || filled.length < 8) return null;
  const middles = filled.map((y) => (rows[y]![0]!.from + rows[y]!.at(-1)!.to) / 2);
  const axis = middles.toSorted((a, b) => a - b)[middles.length >> 1]!;
  return {
    width,
    height,
    top: filled[0]!,
    bottom: filled.at(-1)!,
    axis,
    isIn,
    runs: (y) => rows[Math.round(y)] ?? [],
    middleRun: (y) =>
      (rows[Math.round(y)] ?? []).toSorted((a, b) => distanceTo(a, axis) - distanceTo(b, axis))[0],
    topOf(x) {
      for (let y = 0; y < height; y++) if (isIn(Math.round(x), y)) return y;
      return undefined;
    },
  };
}

/** A slanted or frayed end is narrower than the cloth: its cut is where a row is so wide, as a share of the rows near it. */
const STILL_WIDE = 0.75;
const NEAR_SHARE = 0.15;

/** The row nearest to an end of the garment where it has about its width: `end` is the top (1) or the hem (−1). */
export function endRow(outline: Silhouette, end: 1 | -1): number {
  const height = outline.bottom - outline.top;
  const start = end > 0 ? outline.top : outline.bottom;
  const spans = Array.from({ length: Math.round(NEAR_SHARE * height) }, (_, i) => {
    const row = outline.runs(start + end * i);
    return row.length > 0 ? row.at(-1)!.to - row[0]!.from : 0;
  });
  const least = STILL_WIDE * Math.max(...spans);
  return start + end * (spans.findIndex((span) => span >= least) + 1);
}

const distanceTo = ({ from, to }: Run, x: number): number => Math.max(from - x, x - to, 0);

function runsOf(width: number, y: number, isIn: (x: number, y: number) => boolean): Run[] {
  const runs: Run[] = [];
  for (let x = 0; x < width; x++) {
    if (!isIn(x, y)) continue;
    const from = x;
    while (x + 1 < width && isIn(x + 1, y)) x++;
    if (x - from + 1 >= SLIVER_SHARE * width) runs.push({ from, to: x });
  }
  return runs;
}
