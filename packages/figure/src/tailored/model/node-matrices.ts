import type { GltfNode } from '../../avatar/gltf-json.ts';
import { normalised, rotate } from '../../geometry/quaternion.ts';
import type { Vector3 } from '../../geometry/vector.ts';
import { BrokenModel } from './gltf-values.ts';

/** An affine map: four columns of four numbers, as glTF writes it. */
export type Matrix = ArrayLike<number>;

const IDENTITY: Matrix = [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1];

/** Where every node stands in the scene. Nodes hang in a tree, which `readGlb` has made sure of. */
export function nodeMatrices(nodes: readonly GltfNode[]): readonly Matrix[] {
  const parents = parentsOf(nodes);
  const found: Matrix[] = [];
  const of = (index: number): Matrix => {
    const known = found[index];
    if (known) return known;
    const parent = parents[index]!;
    const own = localMatrix(nodes[index]!);
    const placed = parent < 0 ? own : product(of(parent), own);
    found[index] = placed;
    return placed;
  };
  return nodes.map((_, index) => of(index));
}

/** The index of what each node hangs on, −1 for none. */
export function parentsOf(nodes: readonly GltfNode[]): readonly number[] {
  const parents = new Array<number>(nodes.length).fill(-1);
  for (const [index, { children = [] }] of nodes.entries())
    for (const child of children) parents[child] = index;
  return parents;
}

/** First `b`, then `a`. */
export function product(a: Matrix, b: Matrix): Matrix {
  const made = new Float64Array(16);
  for (let column = 0; column < 4; column++) {
    for (let row = 0; row < 4; row++) {
      for (let k = 0; k < 4; k++) made[4 * column + row]! += a[4 * k + row]! * b[4 * column + k]!;
    }
  }
  return made;
}

export const placeOf = (matrix: Matrix): Vector3 => [matrix[12]!, matrix[13]!, matrix[14]!];

function localMatrix({ matrix, translation, rotation, scale }: GltfNode): Matrix {
  if (matrix) return numbers(matrix, IDENTITY);
  const [x, y, z, w] = numbers(rotation, [0, 0, 0, 1]);
  const q = normalised([x!, y!, z!, w!]);
  const [sx, sy, sz] = numbers(scale, [1, 1, 1]);
  const columns = [rotate(q, [sx!, 0, 0]), rotate(q, [0, sy!, 0]), rotate(q, [0, 0, sz!])];
  const [tx, ty, tz] = numbers(translation, [0, 0, 0]);
  return [...columns.flatMap((column) => [...column, 0]), tx!, ty!, tz!, 1];
}

function numbers(given: readonly number[] | undefined, otherwise: Matrix): readonly number[] {
  const values = given ?? Array.from(otherwise);
  if (values.length !== otherwise.length || !values.every((value) => Number.isFinite(value)))
    throw new BrokenModel();
  return values;
}
