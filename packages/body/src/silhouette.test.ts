import { describe, expect, it } from 'vitest';
import { standingPerson } from '../../../tests/support/standing-person.ts';
import { silhouetteStrokes } from './silhouette.ts';
import type { Stroke } from './stroke.ts';

const SIZE = { width: 1000, height: 800 };

/** Whether a place lies within any of the shapes. */
const holds = (strokes: readonly Stroke[], x: number, y: number): boolean =>
  strokes.some((stroke) => {
    if (stroke.kind !== 'capsule') return false;
    const [dx, dy] = [stroke.x2Px - stroke.x1Px, stroke.y2Px - stroke.y1Px];
    const along = ((x - stroke.x1Px) * dx + (y - stroke.y1Px) * dy) / (dx * dx + dy * dy || 1);
    const share = Math.min(1, Math.max(0, along));
    return Math.hypot(x - stroke.x1Px - share * dx, y - stroke.y1Px - share * dy) <= stroke.widthPx / 2;
  });

describe('the shapes that hold a person', () => {
  const person = standingPerson();
  const strokes = silhouetteStrokes(person, SIZE);

  it('hold every point of them', () => {
    for (const [index, { x, y }] of person.landmarks.entries())
      expect([index, holds(strokes, x * SIZE.width, y * SIZE.height)]).toEqual([index, true]);
  });

  it('leave most of the picture out', () => {
    const places = Array.from({ length: 400 }, (_, n) => [(n % 20) * 50 + 25, Math.floor(n / 20) * 40 + 20]);
    const held = places.filter(([x, y]) => holds(strokes, x!, y!)).length;
    expect(held).toBeGreaterThan(3);
    expect(held).toBeLessThan(160);
  });

  it('are none where nobody has a place', () => {
    const nowhere = person.landmarks.map((landmark) => ({ ...landmark, x: Number.NaN, y: Number.NaN }));
    expect(silhouetteStrokes({ ...person, landmarks: nowhere }, SIZE)).toEqual([]);
  });
});
