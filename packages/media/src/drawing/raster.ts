import type { Color, Stroke } from '@posebox/body';

/**
 * Pixels to draw on: 8 bit, RGB or RGBA, rows from the top left. On RGBA the alpha is kept up, not premultiplied,
 * so that a skeleton can be drawn on nothing.
 */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/**
 * Draws strokes with smooth edges: a pixel is covered as far as its centre lies within the shape, from half a pixel
 * inside the edge to half a pixel outside it. Parts beyond the canvas are left out.
 */
export function paintStrokes(canvas: Canvas, strokes: readonly Stroke[]): void {
  for (const stroke of strokes) paintStroke(canvas, stroke);
}

function paintStroke(canvas: Canvas, stroke: Stroke): void {
  switch (stroke.kind) {
    case 'capsule':
      paintCapsule(canvas, stroke);
      break;
    case 'ring':
      paintRing(canvas, stroke);
      break;
    case 'plate':
      paintPlate(canvas, stroke);
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
function paintCapsule(canvas: Canvas, { x1Px, y1Px, x2Px, y2Px, widthPx, color }: CapsuleStroke): void {
  const radius = widthPx / 2;
  const [dx, dy] = [x2Px - x1Px, y2Px - y1Px];
  const lengthSquared = dx * dx + dy * dy;
  const shape: Capsule = { x1: x1Px, y1: y1Px, x2: x2Px, y2: y2Px, dx, dy, length: Math.sqrt(lengthSquared) };
  const [first, last] = rowRange(canvas, Math.min(y1Px, y2Px) - radius, Math.max(y1Px, y2Px) + radius);
  for (let row = first; row <= last; row += 1) {
    const y = row + 0.5;
    const outer = capsuleInterval(shape, radius + 0.5, y);
    if (outer === undefined) continue;
    const inner = radius > 0.5 ? capsuleInterval(shape, radius - 0.5, y) : undefined;
    paintRow(canvas, row, outer, inner, color, (x) => {
      const along = lengthSquared > 0 ? ((x - x1Px) * dx + (y - y1Px) * dy) / lengthSquared : 0;
      const nearest = Math.min(Math.max(along, 0), 1);
      return radius + 0.5 - distance(x - x1Px - nearest * dx, y - y1Px - nearest * dy);
    });
  }
}

function paintRing(canvas: Canvas, { xPx, yPx, radiusPx, widthPx, color }: RingStroke): void {
  const half = widthPx / 2;
  const [first, last] = rowRange(canvas, yPx - radiusPx - half, yPx + radiusPx + half);
  for (let row = first; row <= last; row += 1) {
    const dy = row + 0.5 - yPx;
    const outer = circleInterval(xPx, dy, radiusPx + half + 0.5);
    if (outer === undefined) continue;
    paintRow(canvas, row, outer, undefined, color, (x) => {
      const fromLine = Math.abs(distance(x - xPx, dy) - radiusPx);
      return half + 0.5 - fromLine;
    });
  }
}

function paintPlate(canvas: Canvas, stroke: PlateStroke): void {
  const { xPx, yPx, widthPx, heightPx, color } = stroke;
  const radius = Math.min(stroke.radiusPx, widthPx / 2, heightPx / 2);
  const [left, right] = [xPx + radius, xPx + widthPx - radius];
  const [top, bottom] = [yPx + radius, yPx + heightPx - radius];
  const [first, last] = rowRange(canvas, yPx, yPx + heightPx);
  for (let row = first; row <= last; row += 1) {
    const y = row + 0.5;
    const beyondY = Math.max(top - y, 0, y - bottom);
    const outer: Interval = [xPx - 0.5, xPx + widthPx + 0.5];
    const inner: Interval | undefined = beyondY <= radius - 0.5 ? [left, right] : undefined;
    paintRow(canvas, row, outer, inner, color, (x) => {
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
function rowRange({ height }: Canvas, top: number, bottom: number): readonly [number, number] {
  return [Math.max(0, Math.floor(top - 1)), Math.min(height - 1, Math.ceil(bottom + 1))];
}

/**
 * Blends one row: whole coverage between the bounds of `inner`, elsewhere in `outer` as `coverage` says (below 0 is
 * none, above 1 whole).
 */
function paintRow(
  canvas: Canvas,
  row: number,
  outer: Interval,
  inner: Interval | undefined,
  color: Color,
  coverage: (x: number) => number,
): void {
  const first = Math.max(0, Math.ceil(outer[0] - 0.5));
  const last = Math.min(canvas.width - 1, Math.floor(outer[1] - 0.5));
  const wholeFrom = inner === undefined ? last + 1 : Math.max(first, Math.ceil(inner[0] - 0.5));
  const wholeTo = inner === undefined ? last : Math.min(last, Math.floor(inner[1] - 0.5));
  const blend = canvas.channels === 3 ? blendRgb : blendRgba;
  const start = row * canvas.width;
  for (let x = first; x <= last; x += 1) {
    if (x === wholeFrom && wholeFrom <= wholeTo) {
      for (; x <= wholeTo; x += 1) blend(canvas.data, start + x, color, color.alpha);
      x -= 1;
      continue;
    }
    const share = coverage(x + 0.5);
    if (share > 0) blend(canvas.data, start + x, color, share < 1 ? share * color.alpha : color.alpha);
  }
}

function blendRgb(data: Canvas['data'], pixel: number, color: Color, alpha: number): void {
  const at = 3 * pixel;
  data[at] = mixed(data[at] as number, color.red, alpha);
  data[at + 1] = mixed(data[at + 1] as number, color.green, alpha);
  data[at + 2] = mixed(data[at + 2] as number, color.blue, alpha);
}

/** "Over" of Porter and Duff (1984) on straight alpha. */
function blendRgba(data: Canvas['data'], pixel: number, color: Color, alpha: number): void {
  const at = 4 * pixel;
  const below = (data[at + 3] as number) / 255;
  const whole = alpha + below * (1 - alpha);
  if (whole <= 0) return;
  const share = alpha / whole;
  data[at] = mixed(data[at] as number, color.red, share);
  data[at + 1] = mixed(data[at + 1] as number, color.green, share);
  data[at + 2] = mixed(data[at + 2] as number, color.blue, share);
  data[at + 3] = Math.round(whole * 255);
}

function mixed(below: number, above: number, share: number): number {
  return (below + (above - below) * share + 0.5) | 0;
}

/** Math.hypot guards against overflow, which pixels never reach, and takes several times as long. */
function distance(dx: number, dy: number): number {
  return Math.sqrt(dx * dx + dy * dy);
}
