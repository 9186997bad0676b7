import type { Shape, SizePx } from '@posebox/body';
import type { CoveredRow } from './stroke-coverage.ts';

/** Each row of pixels is looked at along so many lines; along a line the cover is exact. */
const LINES_PER_ROW = 4;

/**
 * Which pixels a shape covers, row by row: along each of four lines a row, the pieces between where outlines come in and
 * go out again (the winding number isn't 0), exact to the part of a pixel.
 */
export function coverShape(size: SizePx, { outlines }: Shape, row: CoveredRow): void {
  const edges = outlines.flatMap(edgesOf);
  if (edges.length === 0) return;
  const left = Math.max(0, Math.floor(Math.min(...edges.map(({ x1, x2 }) => Math.min(x1, x2)))));
  const right = Math.min(size.width, Math.ceil(Math.max(...edges.map(({ x1, x2 }) => Math.max(x1, x2)))));
  const top = Math.max(0, Math.floor(Math.min(...edges.map(({ y1 }) => y1))));
  const bottom = Math.min(size.height, Math.ceil(Math.max(...edges.map(({ y2 }) => y2))));
  if (left >= right) return;
  const cover = new Float32Array(right - left);
  const coverage = (x: number) => cover[Math.floor(x) - left]!;
  for (let y = top; y < bottom; y += 1) {
    cover.fill(0);
    for (let line = 0; line < LINES_PER_ROW; line += 1)
      for (const [from, to] of insideAlong(edges, y + (line + 0.5) / LINES_PER_ROW))
        addRun(cover, from - left, to - left);
    row({ y, first: left, last: right - 1, wholeFrom: right, wholeTo: right - 1 }, coverage);
  }
}

/** A side of an outline from its upper to its lower end. */
interface Edge {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  /** 1 where the outline runs down, -1 where it runs up. */
  readonly winding: number;
}

function edgesOf(outline: Float32Array): Edge[] {
  const edges: Edge[] = [];
  for (let at = 0; at < outline.length; at += 2) {
    const next = (at + 2) % outline.length;
    const [x1, y1, x2, y2] = [outline[at]!, outline[at + 1]!, outline[next]!, outline[next + 1]!];
    if (y1 < y2) edges.push({ x1, y1, x2, y2, winding: 1 });
    if (y1 > y2) edges.push({ x1: x2, y1: y2, x2: x1, y2: y1, winding: -1 });
  }
  return edges;
}

/** The pieces of a level line that lie inside, from left to right. */
function insideAlong(edges: readonly Edge[], y: number): (readonly [from: number, to: number])[] {
  const crossings = edges
    .filter(({ y1, y2 }) => y1 <= y && y < y2)
    .map(({ x1, y1, x2, y2, winding }) => ({ x: x1 + ((y - y1) / (y2 - y1)) * (x2 - x1), winding }))
    .sort((a, b) => a.x - b.x);
  const pieces: (readonly [number, number])[] = [];
  let [winding, from] = [0, 0];
  for (const crossing of crossings) {
    if (winding === 0) from = crossing.x;
    winding += crossing.winding;
    if (winding === 0) pieces.push([from, crossing.x]);
  }
  return pieces;
}

/** Adds one line's share of each pixel between two places of the row. */
function addRun(cover: Float32Array, from: number, to: number): void {
  const [start, end] = [Math.max(0, from), Math.min(cover.length, to)];
  for (let x = Math.floor(start); x < end; x += 1)
    cover[x]! += (Math.min(end, x + 1) - Math.max(start, x)) / LINES_PER_ROW;
}
