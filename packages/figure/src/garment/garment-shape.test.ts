import { describe, expect, it } from 'vitest';
import { cutOut } from './cut-out.ts';
import { drawnCoverage, drawnPhoto, OUTLINES, outlinePoints } from './drawn-garments.fixture.ts';
import { findShape } from './find-shape.ts';
import type { CrossSection, GarmentShape } from './garment-shape.ts';
import { affineWarp } from './moving-least-squares.ts';

const width = ({ a, b }: CrossSection) => Math.hypot(b.x - a.x, b.y - a.y);

describe('cutting a garment out of its photo', () => {
  it.each(Object.keys(OUTLINES) as (keyof typeof OUTLINES)[])('finds the outline of a %s', (name) => {
    const truth = drawnCoverage(name).data;
    const { coverage, by, clarity } = cutOut(drawnPhoto(name));
    let [both, either] = [0, 0];
    truth.forEach((value, i) => {
      both += value && coverage.data[i]! >= 128 ? 1 : 0;
      either += value || coverage.data[i]! >= 128 ? 1 : 0;
    });
    expect(both / either).toBeGreaterThan(0.95);
    expect(by).toBe('colors');
    expect(clarity).toBeGreaterThan(0.8);
  });

  it('takes a transparent background as it is', () => {
    const { width, height, data } = drawnPhoto('skirt');
    const { data: inside } = drawnCoverage('skirt');
    inside.forEach((value, i) => {
      data[4 * i + 3] = value;
    });
    const { coverage, by } = cutOut({ width, height, data });
    expect(by).toBe('alpha');
    expect(coverage.data).toEqual(inside);
  });

  it('is unsure about a picture that shows nothing', () => {
    const data = new Uint8ClampedArray(100 * 100 * 4).fill(200);
    expect(cutOut({ width: 100, height: 100, data }).clarity).toBeLessThan(0.5);
  });
});

describe('control points', () => {
  const shapeOf = (name: keyof typeof OUTLINES, kind: 'top' | 'bottom' | 'dress') =>
    findShape(drawnCoverage(name), kind) as GarmentShape;

  it('of a T-shirt: armpits where the drawn ones are, sleeves on both sides, cuffs as wide as drawn', () => {
    const { body, left, right, neck } = shapeOf('tshirt', 'top');
    const [, armpits] = body.sections;
    const [drawnRight, drawnLeft] = [outlinePoints('tshirt')[5]!, outlinePoints('tshirt')[8]!];
    expect(Math.hypot(armpits!.a.x - drawnLeft.x, armpits!.a.y - drawnLeft.y)).toBeLessThan(8);
    expect(Math.hypot(armpits!.b.x - drawnRight.x, armpits!.b.y - drawnRight.y)).toBeLessThan(8);
    for (const sleeve of [left, right]) expect(width(sleeve!.sections.at(-1)!)).toBeGreaterThan(14);
    expect(width(neck!)).toBeGreaterThan(20);
  });

  it('of a vest: no sleeves', () => {
    const { left, right } = shapeOf('vest', 'top');
    expect([left, right]).toEqual([null, null]);
  });

  it('of trousers: a crotch and two legs; of a skirt: none', () => {
    const trousers = shapeOf('trousers', 'bottom');
    const crotch = outlinePoints('trousers')[4]!;
    expect(Math.abs(trousers.body.sections.at(-1)!.a.y - crotch.y)).toBeLessThan(14);
    expect(trousers.left!.sections.length).toBe(trousers.right!.sections.length);
    expect(shapeOf('skirt', 'bottom').left).toBeNull();
  });

  it('of a dress: a waist narrower than chest and hem', () => {
    const widths = shapeOf('dress', 'dress').body.sections.slice(1).map(width);
    expect(Math.min(...widths)).toBeLessThan(0.8 * widths.at(-1)!);
  });

  it('are none where there is no garment', () => {
    expect(findShape({ width: 50, height: 50, data: new Uint8Array(2500) }, 'top')).toBeNull();
  });
});

describe('a moving-least-squares warp', () => {
  const square = [
    { x: 0, y: 0 },
    { x: 10, y: 0 },
    { x: 0, y: 10 },
    { x: 10, y: 10 },
  ];

  it('sends control points where they are sent', () => {
    const pairs = square.map((from, i) => ({ from, to: { x: from.x * 2 + i, y: from.y - 3 * i } }));
    for (const { from, to } of pairs) {
      const got = affineWarp(pairs)(from);
      expect(got.x).toBeCloseTo(to.x, 3);
      expect(got.y).toBeCloseTo(to.y, 3);
    }
  });

  it('is the affine map itself where the points follow one', () => {
    const map = ({ x, y }: { x: number; y: number }) => ({ x: 3 + 2 * x - y, y: 1 + 0.5 * x + y });
    const warp = affineWarp(square.map((from) => ({ from, to: map(from) })));
    const got = warp({ x: 4.2, y: 7.7 });
    expect(got.x).toBeCloseTo(map({ x: 4.2, y: 7.7 }).x, 3);
    expect(got.y).toBeCloseTo(map({ x: 4.2, y: 7.7 }).y, 3);
  });
});
