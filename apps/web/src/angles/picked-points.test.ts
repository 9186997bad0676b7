import { describe, expect, it } from 'vitest';
import { type PickedPoints, pickPoint } from './picked-points.ts';

const pickAll = (...indices: readonly number[]) =>
  indices.reduce<PickedPoints | null>((picked, index) => pickPoint(picked, { personId: 1, index }), null);

describe('picking points of an angle', () => {
  it('takes three in their order and begins anew with the fourth', () => {
    expect(pickAll(15, 13, 11)?.indices).toEqual([15, 13, 11]);
    expect(pickAll(15, 13, 11, 23)?.indices).toEqual([23]);
  });

  it('takes a point back that is picked twice', () => {
    expect(pickAll(15, 13, 15)?.indices).toEqual([13]);
    expect(pickAll(15, 15)).toBeNull();
  });

  it('measures within one person', () => {
    expect(pickPoint(pickAll(15, 13), { personId: 2, index: 11 })).toEqual({ personId: 2, indices: [11] });
  });
});
