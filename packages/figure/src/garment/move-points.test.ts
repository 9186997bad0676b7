import { describe, expect, it } from 'vitest';
import { drawnCoverage } from './drawn-garments.fixture.ts';
import { findShape } from './find-shape.ts';
import { pointAt, pointHandles, withPointAt } from './move-points.ts';

describe('a control point moved by hand', () => {
  it('goes where it is put, every one of every kind of garment', () => {
    for (const [name, kind] of [
      ['tshirt', 'top'],
      ['dress', 'dress'],
      ['trousers', 'bottom'],
      ['skirt', 'bottom'],
    ] as const) {
      const shape = findShape(drawnCoverage(name), kind)!;
      expect(pointHandles(shape).length, name).toBeGreaterThan(3);
      for (const handle of pointHandles(shape)) {
        const from = pointAt(shape, handle);
        const to = { x: from.x + 5, y: from.y - 3 };
        const at = pointAt(withPointAt(shape, handle, to), handle);
        expect(at.x).toBeCloseTo(to.x);
        expect(at.y).toBeCloseTo(to.y);
      }
    }
  });

  it('takes the cuts towards the next point along, and leaves the other points where they are', () => {
    const shape = findShape(drawnCoverage('tshirt'), 'top')!;
    const last = shape.body.sections.length - 1;
    const hem = { part: 'body', section: last, end: 'a' } as const;
    const longer = withPointAt(shape, hem, { ...pointAt(shape, hem), y: pointAt(shape, hem).y + 20 });
    const drops = longer.body.sections.map(({ a }, i) => a.y - shape.body.sections[i]!.a.y);
    expect(drops.slice(0, 2)).toEqual([0, 0]);
    for (let i = 2; i <= last; i++) expect(drops[i]!).toBeGreaterThan(drops[i - 1]!);
    expect(longer.body.sections.map(({ b }) => b)).toEqual(shape.body.sections.map(({ b }) => b));
  });

  it('keeps a sleeve at its shoulder', () => {
    const shape = findShape(drawnCoverage('tshirt'), 'top')!;
    const to = { x: 60, y: 50 };
    const next = withPointAt(shape, { part: 'body', section: 0, end: 'a' }, to);
    expect(next.left?.sections[0]?.a).toEqual(to);
    expect(next.right).toEqual(shape.right);
  });
});
