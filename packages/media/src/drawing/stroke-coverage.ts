import type { SizePx, Stroke } from '@posebox/body';

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
export function coverStroke(size: SizePx, stroke: Stroke, row: CoveredRow): void {
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
  }
}

type CapsuleStroke = Extract<Stroke, { kind: 'capsule' }>;
type RingStroke = Extract<Stroke, { kind: 'ring' }>;
type PlateStroke = Extract<Stroke, { kind: 'plate' }>;

/**
 * Each row of a capsule is one interval, because the shape is convex: computed once for the outer rim and once for
 * the inner one, so that only the few pixels between the two need their distance.
 */
function coverCapsule(
  size: SizePx,
  { x1Px, y1Px, x2Px, y2Px, widthPx }: CapsuleStroke,
  row: CoveredRow,
): void {
  const radius = widthPx / 2;
  const [dx, dy] = [x2Px - x1Px, y2Px - y1Px];
  const lengthSquared = dx * dx + dy * dy;
  const shape: Capsule = { x1: x1Px, y1: y1Px, x2: x2Px, y2: y2Px, dx, dy, length: Math.sqrt(lengthSquared) };
  const [first, last] = rowRange(size, Math.min(y1Px, y2Px) - radius, Math.max(y1Px, y2Px) + radius);
  for (let line = first; line <= last; line += 1) {
    const y = line + 0.5;
    const outer = capsuleInterval(shape, radius + 0.5, y);
    if (outer === undefined) continue;
    const inner = radius > 0.5 ? capsuleInterval(shape, radius - 0.5, y) : undefined;
    row(rowSpan(size, line, outer, inner), (x) => {
      const along = lengthSquared > 0 ? ((x - x1Px) * dx + (y - y1Px) * dy) / lengthSquared : 0;
      const nearest = Math.min(Math.max(along, 0), 1);
      return radius + 0.5 - distance(x - x1Px - nearest * dx, y - y1Px - nearest * dy);
    });
  }
}

function coverRing(size: SizePx, { xPx, yPx, radiusPx, widthPx }: RingStroke, row: CoveredRow): void {
  const half = widthPx / 2;
  const [first, last] = rowRange(size, yPx - radiusPx - half, yPx + radiusPx + half);
  for (let line = first; line <= last; line += 1) {
    const dy = line + 0.5 - yPx;
    const outer = circleInterval(xPx, dy, radiusPx + half + 0.5);
    if (outer === undefined) continue;
    row(rowSpan(size, line, outer, undefined), (x) => {
      const fromLine = Math.abs(distance(x - xPx, dy) - radiusPx);
      return half + 0.5 - fromLine;
    });
  }
}

function coverPlate(size: SizePx, stroke: PlateStroke, row: CoveredRow): void {
  const { xPx, yPx, widthPx, heightPx } = stroke;
  const radius = Math.min(stroke.radiusPx, widthPx / 2, heightPx / 2);
  const [left, right] = [xPx + radius, xPx + widthPx - radius];
  const [top, bottom] = [yPx + radius, yPx + heightPx - radius];
  const [first, last] = rowRange(size, yPx, yPx + heightPx);
  for (let line = first; line <= last; line += 1) {
    const y = line + 0.5;
    const beyondY = Math.max(top - y, 0, y - bottom);
    const outer: Interval = [xPx - 0.5, xPx + widthPx + 0.5];
    const inner: Interval | undefined = beyondY <= radius - 0.5 ? [left, right] : undefined;
    row(rowSpan(size, line, outer, inner), (x) => {
      const beyondX = Math.max(left - x, 0, x - right);
      return radius + 0.5 - distance(beyondX, beyondY);
    });
  }
}

interface Capsule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly dx: number;
  readonly dy: number;
  readonly length: number;
}

type Interval = readonly [from: number, to: number];

/** Where a circle cuts a row that lies `dy` from its centre. */
function circleInterval(x: number, dy: number, radius: number): Interval | undefined {
  const square = radius * radius - dy * dy;
  if (square < 0) return undefined;
  const half = Math.sqrt(square);
  return [x - half, x + half];
}

/** The union of both ends' circles and the band between them, on one row. */
function capsuleInterval(capsule: Capsule, radius: number, y: number): Interval | undefined {
  const { x1, y1, x2, y2 } = capsule;
  const parts = [
    circleInterval(x1, y - y1, radius),
    circleInterval(x2, y - y2, radius),
    bandInterval(capsule, radius, y),
  ];
  let from = Number.POSITIVE_INFINITY;
  let to = Number.NEGATIVE_INFINITY;
  for (const part of parts) {
    if (part === undefined) continue;
    from = Math.min(from, part[0]);
    to = Math.max(to, part[1]);
  }
  return from <= to ? [from, to] : undefined;
}

/** The rectangle along the line on one row: within `radius` of the line, and between its ends. */
function bandInterval(capsule: Capsule, radius: number, y: number): Interval | undefined {
  const { x1, y1, dx, dy, length } = capsule;
  if (length === 0) return undefined;
  const fromStart = y - y1;
  const across = linearInterval(dy, -fromStart * dx, -radius * length, radius * length);
  const along = linearInterval(dx, fromStart * dy, 0, length * length);
  if (across === undefined || along === undefined) return undefined;
  const from = x1 + Math.max(across[0], along[0]);
  const to = x1 + Math.min(across[1], along[1]);
  return from <= to ? [from, to] : undefined;
}

/** The t for which `low ≤ slope·t + offset ≤ high`. */
function linearInterval(slope: number, offset: number, low: number, high: number): Interval | undefined {
  if (slope === 0) {
    return offset >= low && offset <= high ? [Number.NEGATIVE_INFINITY, Number.POSITIVE_INFINITY] : undefined;
  }
  const [a, b] = [(low - offset) / slope, (high - offset) / slope];
  return a <= b ? [a, b] : [b, a];
}

/** Rows whose centres may be covered by a shape between two heights. */
function rowRange({ height }: SizePx, top: number, bottom: number): readonly [number, number] {
  return [Math.max(0, Math.floor(top - 1)), Math.min(height - 1, Math.ceil(bottom + 1))];
}

function rowSpan({ width }: SizePx, y: number, outer: Interval, inner: Interval | undefined): RowSpan {
  const first = Math.max(0, Math.ceil(outer[0] - 0.5));
  const last = Math.min(width - 1, Math.floor(outer[1] - 0.5));
  return {
    y,
    first,
    last,
    wholeFrom: inner === undefined ? last + 1 : Math.max(first, Math.ceil(inner[0] - 0.5)),
    wholeTo: inner === undefined ? last : Math.min(last, Math.floor(inner[1] - 0.5)),
  };
}

/** Math.hypot guards against overflow, which pixels never reach, and takes several times as long. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
