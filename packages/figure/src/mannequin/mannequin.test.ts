import { describe, expect, it } from 'vitest';
import { BONE_COUNT } from '../skeleton/humanoid-bones.ts';
import { BONES_PER_VERTEX } from './figure-mesh.ts';
import { mannequin } from './mannequin.ts';
import { MANNEQUIN_KINDS } from './proportions.ts';

const HEIGHT_M = { male: 1.78, female: 1.65, child: 1.27, clothed: 1.78 };

const FIGURES = MANNEQUIN_KINDS.flatMap((kind) => [
  { kind, detail: 'fine' as const },
  { kind, detail: 'coarse' as const },
]);

describe.each(FIGURES)('the $kind figure, $detail', ({ kind, detail }) => {
  const { mesh, skeleton } = mannequin(kind, detail);
  const vertices = mesh.positions.length / 3;

  it('stands on the floor, as tall as it says, the same to both sides', () => {
    let [lowest, highest, left, right] = [1, 0, 0, 0];
    for (let vertex = 0; vertex < vertices; vertex++) {
      lowest = Math.min(lowest, mesh.positions[3 * vertex + 1]!);
      highest = Math.max(highest, mesh.positions[3 * vertex + 1]!);
      left = Math.max(left, mesh.positions[3 * vertex]!);
      right = Math.min(right, mesh.positions[3 * vertex]!);
    }
    expect(Math.abs(lowest)).toBeLessThan(0.006);
    expect(Math.abs(highest - HEIGHT_M[kind])).toBeLessThan(0.03);
    expect(left + right).toBeCloseTo(0, 6);
  });

  it('has a whole skin: each vertex with its bones, each triangle turned outwards', () => {
    let worst = 0;
    for (let vertex = 0; vertex < vertices; vertex++) {
      const at = vertex * BONES_PER_VERTEX;
      const sum = mesh.weights
        .subarray(at, at + BONES_PER_VERTEX)
        .reduce((total, weight) => total + weight, 0);
      worst = Math.max(worst, Math.abs(sum - 1));
      const normal = Math.hypot(...mesh.normals.subarray(3 * vertex, 3 * vertex + 3));
      worst = Math.max(worst, Math.abs(normal - 1));
    }
    expect(worst).toBeLessThan(1e-5);
    expect(Math.max(...mesh.bones)).toBeLessThan(BONE_COUNT);
    let inwards = 0;
    for (let at = 0; at < mesh.indices.length; at += 3) {
      const [a, b, c] = [0, 1, 2].map((i) => {
        const vertex = mesh.indices[at + i]!;
        return mesh.positions.subarray(3 * vertex, 3 * vertex + 3);
      }) as [Float32Array, Float32Array, Float32Array];
      const [u, v] = [b.map((value, i) => value - a[i]!), c.map((value, i) => value - a[i]!)];
      const normal = [
        u[1]! * v[2]! - u[2]! * v[1]!,
        u[2]! * v[0]! - u[0]! * v[2]!,
        u[0]! * v[1]! - u[1]! * v[0]!,
      ];
      const own = mesh.normals.subarray(3 * mesh.indices[at]!, 3 * mesh.indices[at]! + 3);
      if (normal.reduce((sum, value, i) => sum + value * own[i]!, 0) < -1e-9) inwards++;
    }
    expect(inwards).toBe(0);
  });

  it('is covered by its parts without rest', () => {
    expect(mesh.parts.reduce((sum, part) => sum + part.count, 0)).toBe(mesh.indices.length);
    expect(skeleton.placesM).toHaveLength(BONE_COUNT);
  });
});

it('has less than half of the triangles where it is coarse', () => {
  for (const kind of MANNEQUIN_KINDS) {
    const [fine, coarse] = [mannequin(kind), mannequin(kind, 'coarse')];
    expect(coarse.mesh.indices.length).toBeLessThan(fine.mesh.indices.length / 2);
    expect(coarse.skeleton).toEqual(fine.skeleton);
  }
});
