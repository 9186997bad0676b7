import type { PointAddress } from '../picture/point-hit.ts';

/** Points picked one after the other to measure an angle: the second is its vertex. At most three, of one person. */
export interface PickedPoints {
  readonly personId: number;
  readonly indices: readonly number[];
}

/**
 * The points after another was picked: of another person, or after a whole angle, they begin anew; the last one
 * picked again is taken back.
 *
 * @example pickPoint({ personId: 1, indices: [15, 13] }, { personId: 1, index: 11 }) // 15, 13, 11
 */
export function pickPoint(
  picked: PickedPoints | null,
  { personId, index }: PointAddress,
): PickedPoints | null {
  const indices = picked?.personId === personId && picked.indices.length < 3 ? picked.indices : [];
  if (!indices.includes(index)) return { personId, indices: [...indices, index] };
  const left = indices.filter((other) => other !== index);
  return left.length > 0 ? { personId, indices: left } : null;
}
