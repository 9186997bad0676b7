import { type ClothMesh, INSIDE } from '../cloth-mesh.ts';

/** A part of a mesh in our T-pose. */
export interface Surface {
  readonly positions: Float32Array;
  readonly weave: Float32Array;
  readonly bones: Uint8Array;
  readonly weights: Float32Array;
  readonly indices: Uint32Array;
  readonly material: number | undefined;
}

/** All parts as one mesh, each with its inside: the same triangles the other way round, on vertices of their own. */
export function joinedCloth(
  surfaces: readonly Surface[],
  indexOf: (material: number | undefined) => number,
): ClothMesh {
  const layers = surfaces.flatMap((surface) => [
    { ...surface, side: 0 },
    { ...surface, side: INSIDE },
  ]);
  let vertices = 0;
  const indices = layers.flatMap(({ indices: own, positions, side }) => {
    const first = vertices;
    vertices += positions.length / 3;
    const turned = side === 0 ? own : own.map((_, i) => own[i - (i % 3) + (2 - (i % 3))]!);
    return [turned.map((index) => first + index)];
  });
  const joined = (name: 'positions' | 'weave' | 'weights') =>
    concatFloats(layers.map((layer) => layer[name]));
  const positions = joined('positions');
  return {
    ...{ positions, weave: joined('weave'), weights: joined('weights') },
    bones: Uint8Array.from(layers.flatMap(({ bones }) => [...bones])),
    indices: Uint32Array.from(indices.flatMap((own) => [...own])),
    materials: Uint8Array.from(
      layers.flatMap(({ indices: own, material, side }) =>
        new Array<number>(own.length / 3).fill(indexOf(material) + side),
      ),
    ),
    seams: seamsOf(layers),
    joins: new Uint32Array(0),
    joinShares: new Float32Array(0),
  };
}

function concatFloats(parts: readonly Float32Array[]): Float32Array {
  const whole = new Float32Array(parts.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const part of parts) {
    whole.set(part, at);
    at += part.length;
  }
  return whole;
}

/** Where a picture's edge cuts a surface, one place has two vertices: they share their normal. */
function seamsOf(
  layers: readonly { readonly positions: Float32Array; readonly side: number }[],
): Uint32Array {
  const seams: number[] = [];
  const last = new Map<string, number>();
  let vertex = 0;
  for (const { positions, side } of layers) {
    for (let at = 0; at < positions.length; at += 3) {
      const key = `${side} ${Math.round(1e5 * positions[at]!)} ${Math.round(1e5 * positions[at + 1]!)} ${Math.round(1e5 * positions[at + 2]!)}`;
      const other = last.get(key);
      if (other === undefined) last.set(key, vertex);
      else seams.push(other, vertex);
      vertex++;
    }
  }
  return Uint32Array.from(seams);
}
