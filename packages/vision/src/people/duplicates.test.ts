import { describe, expect, it } from 'vitest';
import type { PixelPoint } from '../pixels.ts';
import { clearestFirst, type FoundPerson, withoutDuplicates } from './duplicates.ts';
import { boxAround } from './person-similarity.ts';
import { standingPerson } from './standing-person.fixture.ts';

const found = (clarity: number, landmarks: readonly PixelPoint[]): FoundPerson => ({
  clarity,
  othersCovered: false,
  estimate: { landmarks },
  boxPx: boxAround(landmarks),
});
const standing = (clarity: number, xPx: number, heightPx = 400, yPx = 0) =>
  found(clarity, standingPerson({ xPx, yPx, heightPx }));

describe('withoutDuplicates', () => {
  it('keeps the clearest look at each person, clearest first', () => {
    const [blurred, anna, ben] = [standing(0.6, 104), standing(0.9, 100), standing(0.7, 400)];
    expect(withoutDuplicates([blurred, ben, anna])).toEqual([anna, ben]);
  });

  it('takes a small body inside a clearer large one for a part of it', () => {
    const [whole, part] = [standing(0.9, 100), standing(0.6, 100, 150, 200)];
    expect(withoutDuplicates([part, whole])).toEqual([whole]);
  });

  it('keeps a small person who is clearer than the large one around', () => {
    const [large, child] = [standing(0.6, 100), standing(0.9, 100, 150, 200)];
    expect(withoutDuplicates([large, child])).toEqual([child, large]);
  });

  it('keeps two people who stand shoulder to shoulder', () => {
    const row = [0, 1, 2, 3].map((place) => standing(0.8 - place / 100, 100 + place * 100));
    expect(withoutDuplicates(row)).toEqual(row);
  });

  it('does not depend on the order of its input, and never leaves two duplicates behind', () => {
    const looks = [standing(0.9, 100), standing(0.8, 105), standing(0.7, 300), standing(0.65, 310)];
    for (const order of [
      [0, 1, 2, 3],
      [3, 2, 1, 0],
      [2, 0, 3, 1],
    ])
      expect(withoutDuplicates(order.map((index) => looks[index]!))).toEqual([looks[0], looks[2]]);
  });
});

describe('clearestFirst', () => {
  it('keeps the order of equals', () => {
    const people = [standing(0.5, 0), standing(0.8, 1), standing(0.5, 2)];
    expect(clearestFirst(people)).toEqual([people[1], people[0], people[2]]);
  });
});
