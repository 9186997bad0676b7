import type { Shape, SizePx, Stroke } from '@posebox/body';
import { coverShape } from './shape-coverage.ts';

/**
 * The pixels of one row that a stroke may cover: all from `first` to `last`, of which those from `wholeFrom` to
 * `wholeTo` are covered whole (none when `wholeTo` is smaller).
 */
export interface RowSpan {
  readonly y: number;
  readonly first: number;
  readonly last: number;
  readonly wholeFrom: number;
  readonly wholeTo: number;
}

/** Takes one row; `coverage` of a pixel's centre (x + 0.5): below 0 is none, above 1 whole. */
export type CoveredRow = (span: RowSpan, coverage: (xPx: number) => number) => void;

/**
 * Which pixels a stroke covers, row by row from the top. A pixel is covered as far as its centre lies within the
 * shape, from half a pixel inside the edge to half a pixel outside it. Parts beyond the picture are left out.
 */
export function coverStroke(size: SizePx, stroke: Stroke | Shape, row: CoveredRow): void {
  switch (stroke.kind) {
    case 'capsule':
      coverCapsule(size, stroke, row);
      break;
    case 'ring':
      coverRing(size, stroke, row);
      break;
    case 'plate':
      coverPlate(size, stroke, row);
      break;
    case 'shape':
      coverShape(size, stroke, row);
      break;
  }
}

type CapsuleStroke = Extract<Stroke, { kind: 'capsule' }>;
type RingStroke = Extract<Stroke, { kind: 'ring' }>;
type PlateStroke = Extract<Stroke, { kind: 'plate' }>;

/**
 * A row may be covered as far as the band along the line reaches and its ends allow; between the ends, and half a
 * pixel inside the band's rims, it is covered whole. Only what lies between the two needs its distance.
 */
function coverCapsule(size: SizePx, stroke: CapsuleStroke, row: CoveredRow): void {
  const { x1Px, y1Px, x2Px, y2Px, widthPx } = stroke;
  if (x1Px === x2Px && y1Px === y2Px) {
    coverDisc(size, x1Px, y1Px, widthPx / 2, row);
    return;
  }
  const radius = widthPx / 2;
  const reach = radius + 0.5;
  // A line that is exactly level or upright leans by a billionth, which spares its own rules.
  const dx = x2Px - x1Px || 1e-9;
  const dy = y2Px - y1Px || 1e-9;
  const square = dx * dx + dy * dy;
  const perAcross = Math.sqrt(square) / Math.abs(dy);
  const [left, right] = [Math.min(x1Px, x2Px) - reach, Math.max(x1Px, x2Px) + reach];
  let down = 0;
  const coverage = (x: number) => {
    const beside = x - x1Px;
    const along = Math.min(Math.max((beside * dx + down * dy) / square, 0), 1);
    return reach - distance(beside - along * dx, down - along * dy);
  };
  const [first, last] = rowRange(size, Math.min(y1Px, y2Px) - radius, Math.max(y1Px, y2Px) + radius);
  for (let line = first; line <= last; line += 1) {
    down = line + 0.5 - y1Px;
    const middle = x1Px + (down * dx) / dy;
    const firstEnd = x1Px - (down * dy) / dx;
    const secondEnd = x1Px + (square - down * dy) / dx;
    const span = rowSpan(
      size,
      line,
      Math.max(left, middle - reach * perAcross),
      Math.min(right, middle + reach * perAcross),
      Math.max(middle - (radius - 0.5) * perAcross, Math.min(firstEnd, secondEnd)),
      Math.min(middle + (radius - 0.5) * perAcross, Math.max(firstEnd, secondEnd)),
    );
    if (span.first <= span.last) row(span, coverage);
  }
}

function coverDisc(size: SizePx, xPx: number, yPx: number, radius: number, row: CoveredRow): void {
  const reach = radius + 0.5;
  let down = 0;
  const coverage = (x: number) => reach - distance(x - xPx, down);
  const [first, last] = rowRange(size, yPx - radius, yPx + radius);
  for (let line = first; line <= last; line += 1) {
    down = line + 0.5 - yPx;
    const outer = halfChord(reach, down);
    const inner = halfChord(radius - 0.5, down);
    const span = rowSpan(size, line, xPx - outer, xPx + outer, xPx - inner, xPx + inner);
    if (span.first <= span.last) row(span, coverage);
  }
}

function coverRing(size: SizePx, { xPx, yPx, radiusPx, widthPx }: RingStroke, row: CoveredRow): void {
  const half = widthPx / 2;
  let down = 0;
  const coverage = (x: number) => half + 0.5 - Math.abs(distance(x - xPx, down) - radiusPx);
  const [first, last] = rowRange(size, yPx - radiusPx - half, yPx + radiusPx + half);
  for (let line = first; line <= last; line += 1) {
    down = line + 0.5 - yPx;
    const outer = halfChord(radiusPx + half + 0.5, down);
    const span = rowSpan(size, line, xPx - outer, xPx + outer, 1, 0);
    if (span.first <= span.last) row(span, coverage);
  }
}

function coverPlate(size: SizePx, stroke: PlateStroke, row: CoveredRow): void {
  const { xPx, yPx, widthPx, heightPx } = stroke;
  const radius = Math.min(stroke.radiusPx, widthPx / 2, heightPx / 2);
  const [left, right] = [xPx + radius, xPx + widthPx - radius];
  const [top, bottom] = [yPx + radius, yPx + heightPx - radius];
  let beyondY = 0;
  const coverage = (x: number) => radius + 0.5 - distance(Math.max(left - x, 0, x - right), beyondY);
  const [first, last] = rowRange(size, yPx, yPx + heightPx);
  for (let line = first; line <= last; line += 1) {
    beyondY = Math.max(top - line - 0.5, 0, line + 0.5 - bottom);
    const [from, to] = beyondY <= radius - 0.5 ? [left, right] : [1, 0];
    const span = rowSpan(size, line, xPx - 0.5, xPx + widthPx + 0.5, from, to);
    if (span.first <= span.last) row(span, coverage);
  }
}

/** Half the length of the row's piece within a circle, `down` from its centre; below zero where it has none. */
function halfChord(radius: number, down: number): number {
  const square = radius * radius - down * down;
  return radius > 0 && square > 0 ? Math.sqrt(square) : -1;
}

/** Rows whose centres may be covered by a shape between two heights. */
function rowRange({ height }: SizePx, top: number, bottom: number): readonly [number, number] {
  return [Math.max(0, Math.floor(top - 1)), Math.min(height - 1, Math.ceil(bottom + 1))];
}

/** The pixels of a row whose centres lie in the outer and in the inner interval, either empty when it runs back. */
function rowSpan(
  { width }: SizePx,
  y: number,
  outerFrom: number,
  outerTo: number,
  innerFrom: number,
  innerTo: number,
): RowSpan {
  const first = Math.max(0, Math.ceil(outerFrom - 0.5));
  const last = Math.min(width - 1, Math.floor(outerTo - 0.5));
  const hasInner = innerFrom <= innerTo;
  return {
    y,
    first,
    last,
    wholeFrom: hasInner ? Math.max(first, Math.ceil(innerFrom - 0.5)) : last + 1,
    wholeTo: hasInner ? Math.min(last, Math.floor(innerTo - 0.5)) : last,
  };
}

/** Math.hypot guards against overflow, which pixels never reach, and takes several times as long. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
