import type { Vector3 } from '../geometry/vector.ts';
import { BONE, type HumanoidBone } from '../skeleton/humanoid-bones.ts';

/** What a part of a figure is made of: how it shines is the renderer's matter. */
export const FIGURE_MATERIALS = ['wood', 'joint', 'skin', 'hair', 'shirt', 'trousers', 'shoe'] as const;
export type FigureMaterial = (typeof FIGURE_MATERIALS)[number];

/** Bones that move a vertex. */
export const BONES_PER_VERTEX = 4;

/** Of a ring's corners. */
const COARSE_SHARE = 0.6;

/** A skinned triangle mesh in the T-pose of its skeleton, right-handed, counter-clockwise from outside. */
export interface FigureMesh {
  /** Three a vertex, metres. */
  readonly positions: Float32Array;
  /** Three a vertex, of length 1. */
  readonly normals: Float32Array;
  /** Three a vertex, linear RGB 0…1: the wood's grain and the cloth's dye. */
  readonly colors: Float32Array;
  /** Four a vertex, indices into `HUMANOID_BONES`. */
  readonly bones: Uint8Array;
  /** Four a vertex, their sum is 1. */
  readonly weights: Float32Array;
  readonly indices: Uint32Array;
  /** Runs of `indices` with one material. */
  readonly parts: readonly FigurePart[];
}

export interface FigurePart {
  readonly material: FigureMaterial;
  readonly first: number;
  readonly count: number;
}

/** How much bones move a place: `[['leftUpperLeg', 0.5], ['leftLowerLeg', 0.5]]`. */
export type BoneShares = readonly (readonly [HumanoidBone, number])[];

/** One cross-section of a part: an ellipse around `centre` with these half axes. */
export interface Ring {
  readonly centre: Vector3;
  readonly x: Vector3;
  readonly y: Vector3;
  readonly shares: BoneShares;
}

/** A skin drawn over rings, one after the other. */
export interface Loft {
  readonly material: FigureMaterial;
  readonly rings: readonly Ring[];
  /** Corners of each ring. */
  readonly segments: number;
  /** 2 is an ellipse; larger is boxier. */
  readonly squareness?: number;
  color(place: Vector3): Vector3;
}

/** Sews lofts into one mesh, by material. */
export function sewMesh(lofts: readonly Loft[]): FigureMesh {
  const sizes = lofts.map(({ rings, segments }) => ({
    vertices: rings.length * (segments + 1),
    indices: (rings.length - 1) * segments * 6,
  }));
  const vertices = sizes.reduce((sum, size) => sum + size.vertices, 0);
  const mesh = {
    positions: new Float32Array(vertices * 3),
    normals: new Float32Array(vertices * 3),
    colors: new Float32Array(vertices * 3),
    bones: new Uint8Array(vertices * BONES_PER_VERTEX),
    weights: new Float32Array(vertices * BONES_PER_VERTEX),
    indices: new Uint32Array(sizes.reduce((sum, size) => sum + size.indices, 0)),
  };
  const parts: FigurePart[] = [];
  let [vertex, index] = [0, 0];
  for (const material of FIGURE_MATERIALS) {
    const first = index;
    for (const loft of lofts) {
      if (loft.material !== material) continue;
      index = writeIndices(loft, vertex, mesh.indices, index);
      vertex = writeVertices(loft, vertex, mesh);
    }
    if (index > first) parts.push({ material, first, count: index - first });
  }
  return { ...mesh, parts };
}

/** The same with about a third of its triangles: every other ring, and fewer corners around. */
export function coarse(loft: Loft): Loft {
  const last = loft.rings.length - 1;
  return {
    ...loft,
    rings: loft.rings.filter((_, ring) => ring % 2 === 0 || ring === last),
    segments: Math.ceil(loft.segments * COARSE_SHARE),
  };
}

function writeIndices(
  { rings, segments }: Loft,
  vertex: number,
  indices: Uint32Array,
  index: number,
): number {
  let at = index;
  const across = segments + 1;
  for (let ring = 0; ring + 1 < rings.length; ring++) {
    for (let segment = 0; segment < segments; segment++) {
      const a = vertex + ring * across + segment;
      indices.set([a, a + 1, a + across, a + 1, a + across + 1, a + across], at);
      at += 6;
    }
  }
  return at;
}

type OpenMesh = Omit<FigureMesh, 'parts' | 'indices'>;

function writeVertices(loft: Loft, vertex: number, mesh: OpenMesh): number {
  const { rings, segments } = loft;
  const around = aroundEllipse(2 * segments, loft.squareness ?? 2);
  /** Halves of a segment, so that neighbours lie on both sides of a corner. */
  const place = (ring: number, half: number): Vector3 => {
    const { centre, x, y } = rings[Math.max(0, Math.min(rings.length - 1, ring))]!;
    const [c, s] = around[(half + 2 * segments) % (2 * segments)]!;
    return [
      centre[0] + c * x[0] + s * y[0],
      centre[1] + c * x[1] + s * y[1],
      centre[2] + c * x[2] + s * y[2],
    ];
  };
  let at = vertex;
  for (let ring = 0; ring < rings.length; ring++) {
    for (let segment = 0; segment <= segments; segment++, at++) {
      const here = place(ring, 2 * segment);
      mesh.positions.set(here, at * 3);
      mesh.normals.set(normalAt(place, rings, ring, 2 * segment), at * 3);
      mesh.colors.set(loft.color(here), at * 3);
      rings[ring]!.shares.forEach(([bone, share], i) => {
        mesh.bones[at * BONES_PER_VERTEX + i] = BONE[bone];
        mesh.weights[at * BONES_PER_VERTEX + i] = share;
      });
    }
  }
  return at;
}

/** So many places once around, of an ellipse with half axes of 1. */
function aroundEllipse(count: number, squareness: number): readonly (readonly [number, number])[] {
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / squareness);
  return Array.from({ length: count }, (_, at) => {
    const angle = (2 * Math.PI * at) / count;
    return [round(Math.cos(angle)), round(Math.sin(angle))];
  });
}

/** Square to the skin: from the neighbours around and along; at a pole along the axis. */
function normalAt(
  place: (ring: number, half: number) => Vector3,
  rings: readonly Ring[],
  ring: number,
  half: number,
): Vector3 {
  const difference = (a: Vector3, b: Vector3) => [a[0] - b[0], a[1] - b[1], a[2] - b[2]] as const;
  const around = difference(place(ring, half + 1), place(ring, half - 1));
  const along = difference(place(ring + 1, half), place(ring - 1, half));
  const normal = [
    around[1] * along[2] - around[2] * along[1],
    around[2] * along[0] - around[0] * along[2],
    around[0] * along[1] - around[1] * along[0],
  ] as const;
  const length = Math.hypot(...normal);
  if (length > 1e-10) return [normal[0] / length, normal[1] / length, normal[2] / length];
  const isFirst = ring === 0;
  const axis = difference(rings[isFirst ? 0 : ring]!.centre, rings[isFirst ? 1 : ring - 1]!.centre);
  const axisLength = Math.hypot(...axis) || 1;
  return [axis[0] / axisLength, axis[1] / axisLength, axis[2] / axisLength];
}
