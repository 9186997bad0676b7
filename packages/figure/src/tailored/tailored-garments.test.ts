import { describe, expect, it } from 'vitest';
import { BONES_PER_VERTEX } from '../mannequin/figure-mesh.ts';
import { BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { sewGarment, TAILORED_GARMENTS } from './tailored-garments.ts';

/** Vertices at the same place are one: seams are sewn. */
function weldedTriangles(garment: (typeof TAILORED_GARMENTS)[number]): readonly (readonly number[])[] {
  const { positions, indices } = sewGarment(garment);
  const places = new Map<string, number>();
  const welded = Array.from({ length: positions.length / 3 }, (_, vertex) => {
    const key = [0, 1, 2].map((axis) => Math.round(positions[3 * vertex + axis]! * 1e6)).join();
    if (!places.has(key)) places.set(key, places.size);
    return places.get(key)!;
  });
  return Array.from({ length: indices.length / 3 }, (_, i) =>
    [0, 1, 2].map((corner) => welded[indices[3 * i + corner]!]!),
  );
}

describe.each(TAILORED_GARMENTS)('%s', (garment) => {
  it('is closed: each edge runs once this way and once the other', () => {
    const edges = new Map<string, number>();
    for (const corners of weldedTriangles(garment)) {
      for (let i = 0; i < 3; i++) {
        const [from, to] = [corners[i]!, corners[(i + 1) % 3]!];
        const key = from < to ? `${from} ${to}` : `${to} ${from}`;
        edges.set(key, (edges.get(key) ?? 0) + (from < to ? 1 : -1));
      }
    }
    expect([...edges.values()].filter((sum) => sum !== 0)).toHaveLength(0);
  });

  it('hangs on bones with shares that make up one', () => {
    const { bones, weights, positions } = sewGarment(garment);
    expect(bones.length).toBe((BONES_PER_VERTEX * positions.length) / 3);
    expect(Math.max(...bones)).toBeLessThan(BONE_COUNT);
    for (let at = 0; at < weights.length; at += BONES_PER_VERTEX) {
      const shares = [...weights.subarray(at, at + BONES_PER_VERTEX)];
      expect(Math.min(...shares)).toBeGreaterThanOrEqual(0);
      expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 5);
    }
  });

  it('encloses more than nothing: its outside looks outwards', () => {
    const { positions, indices } = sewGarment(garment);
    const at = (vertex: number) =>
      [0, 1, 2].map((axis) => positions[3 * vertex + axis]!) as [number, number, number];
    let volume = 0;
    for (let i = 0; i < indices.length; i += 3) {
      const [a, b, c] = [at(indices[i]!), at(indices[i + 1]!), at(indices[i + 2]!)];
      volume +=
        a[0] * (b[1] * c[2] - b[2] * c[1]) +
        a[1] * (b[2] * c[0] - b[0] * c[2]) +
        a[2] * (b[0] * c[1] - b[1] * c[0]);
    }
    expect(volume / 6).toBeGreaterThan(0);
  });
});
