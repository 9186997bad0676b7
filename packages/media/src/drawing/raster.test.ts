import type { Color, Shape, Stroke } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import { type Canvas, paintStrokes } from './raster.ts';

const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };

function canvas(width: number, height: number, channels: 3 | 4 = 3): Canvas {
  return { width, height, channels, data: new Uint8Array(width * height * channels) };
}

function capsule(
  x1Px: number,
  y1Px: number,
  x2Px: number,
  y2Px: number,
  widthPx: number,
  color = WHITE,
): Stroke {
  return { kind: 'capsule', x1Px, y1Px, x2Px, y2Px, widthPx, color };
}

/** Sum of coverage of a white stroke on black: its area in pixels. */
function area({ data, channels }: Canvas): number {
  let sum = 0;
  for (let at = 0; at < data.length; at += channels) sum += data[at] ?? 0;
  return sum / 255;
}

/** Inner radius of a regular pentagram by its outer: 1 over the square of the golden ratio. */
const INNER_OF_STAR = ((Math.sqrt(5) - 1) / 2) ** 2;
/** A square ring: the hole's line runs the other way round. */
const SQUARE_RING: Shape = {
  kind: 'shape',
  outlines: [
    Float32Array.of(20.25, 20, 70.25, 20, 70.25, 70, 20.25, 70),
    Float32Array.of(30, 30.5, 30, 60.5, 60, 60.5, 60, 30.5),
  ],
  color: WHITE,
};
/** Twice around: where the lines cross, the middle is still inside. */
const STAR: Shape = {
  kind: 'shape',
  outlines: [Float32Array.of(...[0, 2, 4, 1, 3].flatMap((step) => [star(step).x, star(step).y]))],
  color: WHITE,
};

function star(step: number) {
  const angle = (2 * Math.PI * step) / 5;
  return { x: 50 + 30 * Math.sin(angle), y: 50 - 30 * Math.cos(angle) };
}

const SHAPES: readonly (readonly [name: string, stroke: Stroke | Shape, areaPx: number])[] = [
  ['square ring', SQUARE_RING, 50 * 50 - 30 * 30],
  // Ten triangles between the points and the inner pentagon's corners, both seen from the middle.
  ['star', STAR, 10 * 0.5 * 30 * 30 * INNER_OF_STAR * Math.sin(Math.PI / 5)],
  ['level line', capsule(20, 50, 80, 50, 6), 60 * 6 + Math.PI * 9],
  ['upright line', capsule(50.3, 20, 50.3, 80, 5), 60 * 5 + Math.PI * 6.25],
  ['slanted line', capsule(15, 20, 82, 71, 7), Math.hypot(67, 51) * 7 + Math.PI * 12.25],
  ['line of two pixels', capsule(20, 20, 80, 77, 2), Math.hypot(60, 57) * 2 + Math.PI],
  ['disc', capsule(50.4, 50.7, 50.4, 50.7, 21), Math.PI * 10.5 ** 2],
  [
    'ring',
    { kind: 'ring', xPx: 50, yPx: 50, radiusPx: 20, widthPx: 4, color: WHITE },
    Math.PI * (22 ** 2 - 18 ** 2),
  ],
  [
    'plate',
    { kind: 'plate', xPx: 20.5, yPx: 30, widthPx: 40, heightPx: 20, radiusPx: 5, color: WHITE },
    40 * 20 - (4 - Math.PI) * 25,
  ],
];

describe('paintStrokes', () => {
  it.each(SHAPES)('covers the area of a %s', (_, stroke, areaPx) => {
    const target = canvas(100, 100);
    paintStrokes(target, [stroke]);
    expect(Math.abs(area(target) - areaPx) / areaPx).toBeLessThan(0.015);
  });

  it.each(SHAPES)('has smooth edges on a %s', (_, stroke) => {
    const target = canvas(100, 100);
    paintStrokes(target, [stroke]);
    const levels = new Set(target.data);
    // Neither black nor white: even a level line has its round ends.
    expect(levels.size).toBeGreaterThan(3);
    expect(levels).toContain(255);
    expect(levels).toContain(0);
  });

  it.each(SHAPES)('draws a mirrored %s as the mirror image', (_, stroke) => {
    const [plain, mirrored] = [canvas(100, 100), canvas(100, 100)];
    paintStrokes(plain, [stroke]);
    paintStrokes(mirrored, [mirror(stroke, 100)]);
    for (let y = 0; y < 100; y += 1) {
      for (let x = 0; x < 100; x += 1) {
        const difference =
          (plain.data[3 * (100 * y + x)] ?? 0) - (mirrored.data[3 * (100 * y + 99 - x)] ?? 0);
        expect(Math.abs(difference)).toBeLessThanOrEqual(1);
      }
    }
  });

  it('shifts with the stroke, pixel by pixel', () => {
    const [here, there] = [canvas(100, 100), canvas(100, 100)];
    paintStrokes(here, [capsule(20.25, 20.5, 60.75, 42.5, 7)]);
    paintStrokes(there, [capsule(33.25, 31.5, 73.75, 53.5, 7)]);
    for (let y = 0; y < 80; y += 1) {
      for (let x = 0; x < 80; x += 1) {
        expect(here.data[3 * (100 * y + x)]).toBe(there.data[3 * (100 * (y + 11) + x + 13)]);
      }
    }
  });

  it('writes nowhere but on the canvas, however far out the stroke is', () => {
    const memory = new Uint8Array(30 * 20 * 3 + 200).fill(77);
    const target: Canvas = {
      width: 30,
      height: 20,
      channels: 3,
      data: memory.subarray(100, 100 + 30 * 20 * 3),
    };
    target.data.fill(0);
    for (const [x1, y1, x2, y2] of [
      [-50, -50, 80, 70],
      [-500, 10, 900, 10],
      [15, -900, 15, 900],
      [-3, -3, -3, -3],
      [31, 21, 31, 21],
      [1e7, 1e7, -1e7, -1e7],
    ] as const) {
      paintStrokes(target, [capsule(x1, y1, x2, y2, 9)]);
    }
    paintStrokes(target, [
      { kind: 'ring', xPx: 0, yPx: 0, radiusPx: 25, widthPx: 3, color: WHITE },
      { kind: 'plate', xPx: -10, yPx: 12, widthPx: 80, heightPx: 40, radiusPx: 4, color: WHITE },
    ]);
    expect(new Set([...memory.subarray(0, 100), ...memory.subarray(-100)])).toEqual(new Set([77]));
  });

  it('cuts a stroke at the edge as if the canvas went on', () => {
    const [whole, cut] = [canvas(60, 60), canvas(30, 60)];
    const stroke = capsule(10, 12, 52, 47, 8);
    paintStrokes(whole, [stroke]);
    paintStrokes(cut, [stroke]);
    for (let y = 0; y < 60; y += 1) {
      for (let x = 0; x < 30; x += 1) expect(cut.data[3 * (30 * y + x)]).toBe(whole.data[3 * (60 * y + x)]);
    }
  });

  it('leaves a picture alone where a place is not a number', () => {
    const target = canvas(20, 20);
    paintStrokes(target, [capsule(Number.NaN, 5, 10, Number.NaN, 4)]);
    expect(area(target)).toBe(0);
  });

  it('blends a translucent stroke by its alpha', () => {
    const target = canvas(20, 20);
    target.data.fill(100);
    paintStrokes(target, [capsule(10, 10, 10, 10, 10, { red: 200, green: 0, blue: 100, alpha: 0.5 })]);
    const at = 3 * (20 * 10 + 10);
    expect([...target.data.subarray(at, at + 3)]).toEqual([150, 50, 100]);
  });

  it('keeps straight colour and its own alpha on nothing', () => {
    const target = canvas(20, 20, 4);
    paintStrokes(target, [capsule(10, 10, 10, 10, 10, { red: 200, green: 40, blue: 0, alpha: 0.5 })]);
    const middle = 4 * (20 * 10 + 10);
    expect([...target.data.subarray(middle, middle + 4)]).toEqual([200, 40, 0, 128]);
    expect([...target.data.subarray(0, 4)]).toEqual([0, 0, 0, 0]);
    paintStrokes(target, [capsule(10, 10, 10, 10, 10)]);
    expect([...target.data.subarray(middle, middle + 4)]).toEqual([255, 255, 255, 255]);
  });
});

function mirror(stroke: Stroke | Shape, width: number): Stroke | Shape {
  switch (stroke.kind) {
    case 'capsule':
      return { ...stroke, x1Px: width - stroke.x1Px, x2Px: width - stroke.x2Px };
    case 'ring':
      return { ...stroke, xPx: width - stroke.xPx };
    case 'plate':
      return { ...stroke, xPx: width - stroke.xPx - stroke.widthPx };
    case 'shape':
      return {
        ...stroke,
        outlines: stroke.outlines.map((line) =>
          line.map((value, index) => (index % 2 === 0 ? width - value : value)),
        ),
      };
  }
}
