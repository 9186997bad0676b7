import { COCO_JOINTS, LANDMARK } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../pixels.ts';
import { areaOf, boxAround, personAreaPx2, poseSimilarity, shareInside } from './person-similarity.ts';
import { standingPerson } from './standing-person.fixture.ts';

const moved = (points: readonly PixelPoint[], dx: number, dy: number, scale = 1): PixelPoint[] =>
  points.map(({ xPx, yPx }) => ({ xPx: xPx * scale + dx, yPx: yPx * scale + dy }));

describe('poseSimilarity', () => {
  const person = standingPerson({ xPx: 300, yPx: 300, heightPx: 400 });

  it('is 1 for the same pose and does not depend on the order, the place or the size of the picture', () => {
    expect(poseSimilarity(person, person)).toBe(1);
    const other = moved(person, 25, -10);
    const value = poseSimilarity(person, other);
    expect(value).toBeLessThan(1);
    expect(poseSimilarity(other, person)).toBeCloseTo(value, 12);
    const shrunk = (points: readonly PixelPoint[]) => moved(points, 77, -500, 0.25);
    expect(poseSimilarity(shrunk(person), shrunk(other))).toBeCloseTo(value, 12);
  });

  it('follows the COCO formula joint by joint', () => {
    // One joint off by d changes only its own term: exp(-d² / (2 · area · (2 · 0.087)²)) for a knee.
    const off = person.map((point, index) =>
      index === LANDMARK.left_knee ? { xPx: point.xPx, yPx: point.yPx + 20 } : point,
    );
    const area = personAreaPx2(person);
    const term = Math.exp(-400 / (2 * area * 0.174 ** 2));
    expect(poseSimilarity(person, off)).toBeCloseTo((16 + term) / 17, 9);
  });

  it('falls as one pose is moved away from the other, to nothing beside it', () => {
    const values = [0, 10, 20, 40, 80, 400].map((dx) => poseSimilarity(person, moved(person, dx, 0)));
    for (let i = 1; i < values.length; i++) expect(values[i]!).toBeLessThan(values[i - 1]!);
    expect(values.at(-1)!).toBeLessThan(0.001);
  });

  it('ignores landmarks that are no COCO joints', () => {
    const other = person.map((point, index) =>
      COCO_JOINTS.includes(index) ? point : { xPx: -9e3, yPx: 9e3 },
    );
    expect(poseSimilarity(person, other)).toBe(1);
  });

  it('is 0 where all points fall together, instead of not a number', () => {
    const dot = person.map(() => ({ xPx: 5, yPx: 5 }));
    expect(poseSimilarity(dot, dot)).toBe(0);
  });
});

describe('personAreaPx2', () => {
  it('is the box of the joints, or twice the torso squared where that box is thin', () => {
    const person = standingPerson({ xPx: 0, yPx: 0, heightPx: 400 });
    const box = boxAround(COCO_JOINTS.map((joint) => person[joint]!));
    expect(personAreaPx2(person)).toBeCloseTo(areaOf(box), 9);
    const line = person.map(({ yPx }) => ({ xPx: 0, yPx }));
    const torso = Math.abs(line[LANDMARK.left_hip]!.yPx - line[LANDMARK.left_shoulder]!.yPx);
    expect(personAreaPx2(line)).toBeCloseTo(2 * torso ** 2, 9);
  });
});

describe('shareInside', () => {
  const outer = { leftPx: 0, topPx: 0, rightPx: 100, bottomPx: 100 };
  it('is the part of the inner box that the outer one covers', () => {
    expect(shareInside({ leftPx: 10, topPx: 10, rightPx: 20, bottomPx: 90 }, outer)).toBe(1);
    expect(shareInside({ leftPx: 75, topPx: 0, rightPx: 175, bottomPx: 100 }, outer)).toBe(0.25);
    expect(shareInside({ leftPx: 200, topPx: 200, rightPx: 300, bottomPx: 300 }, outer)).toBe(0);
    expect(shareInside(outer, { leftPx: 10, topPx: 10, rightPx: 60, bottomPx: 60 })).toBe(0.25);
  });
  it('is 0 for an empty box', () => {
    expect(shareInside({ leftPx: 5, topPx: 5, rightPx: 5, bottomPx: 5 }, outer)).toBe(0);
  });
});
