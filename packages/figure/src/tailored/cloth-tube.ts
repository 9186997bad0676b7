import { add, scaled, subtract, unit, type Vector3 } from '../geometry/vector.ts';
import { BONES_PER_VERTEX, type BoneShares } from '../mannequin/figure-mesh.ts';
import { BONE } from '../skeleton/humanoid-bones.ts';
import { type ClothMaterial, type ClothMesh, MATERIAL } from './cloth-mesh.ts';

/** A cross-section of a tube of cloth: an ellipse around `centre` with these half axes. */
export interface ClothRing {
  readonly centre: Vector3;
  readonly x: Vector3;
  readonly y: Vector3;
  readonly material: Exclude<ClothMaterial, 'lining'>;
}

/** Cloth around a part of the body, open at both ends. */
export interface ClothTube {
  readonly rings: readonly ClothRing[];
  /** Corners of each ring. */
  readonly segments: number;
  /** 2 is an ellipse; larger is boxier. */
  readonly squareness: number;
  /** Where a place lies in the end: necklines dip, hems swing. */
  bend?(place: Vector3): Vector3;
  /** How far folds stand out, metres, at a share of the way along and an angle around. */
  folds(along: number, angleRad: number): number;
  shares(place: Vector3): BoneShares;
}

/** Cloth is so thick. */
const THICKNESS_M = 0.004;

type OpenMesh = Omit<ClothMesh, 'joins' | 'joinShares'>;

interface Grid {
  /** Row by row, `segments + 1` each: the first and the last of a row are at the same place. */
  readonly places: readonly (readonly Vector3[])[];
  readonly tube: ClothTube;
}

/**
 * Sews tubes into one mesh. Each is closed: its outside turns in at both ends and comes back as the inside.
 *
 * @example
 * const shirt = sewTubes([trunk, leftSleeve, rightSleeve]);
 */
export function sewTubes(tubes: readonly ClothTube[]): ClothMesh {
  const grids = tubes.map((tube): Grid => ({ tube, places: closedRows(tube) }));
  const count = (of: (grid: Grid) => number) => grids.reduce((sum, grid) => sum + of(grid), 0);
  const vertices = count(({ places, tube }) => places.length * (tube.segments + 1));
  const triangles = count(({ places, tube }) => 2 * places.length * tube.segments);
  const mesh = {
    positions: new Float32Array(3 * vertices),
    weave: new Float32Array(2 * vertices),
    bones: new Uint8Array(BONES_PER_VERTEX * vertices),
    weights: new Float32Array(BONES_PER_VERTEX * vertices),
    indices: new Uint32Array(3 * triangles),
    materials: new Uint8Array(triangles),
    seams: new Uint32Array(2 * count(({ places }) => places.length)),
  };
  let [vertex, triangle, seam] = [0, 0, 0];
  for (const grid of grids) {
    writeVertices(grid, vertex, mesh);
    triangle = writeTriangles(grid, vertex, triangle, mesh);
    const across = grid.tube.segments + 1;
    grid.places.forEach((_, row) => {
      mesh.seams.set([vertex + row * across, vertex + row * across + across - 1], seam);
      seam += 2;
    });
    vertex += grid.places.length * across;
  }
  return { ...mesh, ...joinsOf(grids, mesh.positions) };
}

/** Outside from the first ring to the last, then inside back again. */
function closedRows(tube: ClothTube): readonly (readonly Vector3[])[] {
  const { rings } = tube;
  const row = (ring: ClothRing, along: number, insetM: number) =>
    Array.from({ length: tube.segments + 1 }, (_, i) =>
      placeOn(tube, ring, along, (2 * Math.PI * (i % tube.segments)) / tube.segments, insetM),
    );
  const at = (i: number) => i / (rings.length - 1);
  const outside = rings.map((ring, i) => row(ring, at(i), 0));
  const inside = rings.map((ring, i) => row(ring, at(i), THICKNESS_M)).toReversed();
  return [...outside, ...inside];
}

function placeOn(tube: ClothTube, ring: ClothRing, along: number, angleRad: number, insetM: number): Vector3 {
  const round = (value: number) => Math.sign(value) * Math.abs(value) ** (2 / tube.squareness);
  const [c, s] = [round(Math.cos(angleRad)), round(Math.sin(angleRad))];
  const out = add(scaled(ring.x, c), scaled(ring.y, s));
  const place = add(add(ring.centre, out), scaled(unit(out), tube.folds(along, angleRad) - insetM));
  return tube.bend ? tube.bend(place) : place;
}

function writeVertices({ places, tube }: Grid, first: number, mesh: OpenMesh): void {
  let at = first;
  let alongM = 0;
  for (const [r, row] of places.entries()) {
    const before = places[r - 1];
    const isInside = r >= places.length / 2;
    if (before) alongM += (isInside ? -1 : 1) * Math.hypot(...subtract(row[0]!, before[0]!));
    let aroundM = 0;
    for (const [i, place] of row.entries()) {
      if (i > 0) aroundM += Math.hypot(...subtract(place, row[i - 1]!));
      mesh.positions.set(place, 3 * at);
      mesh.weave.set([aroundM, alongM], 2 * at);
      tube.shares(place).forEach(([bone, share], k) => {
        mesh.bones[BONES_PER_VERTEX * at + k] = BONE[bone];
        mesh.weights[BONES_PER_VERTEX * at + k] = share;
      });
      at++;
    }
  }
}

function writeTriangles({ places, tube }: Grid, vertex: number, first: number, mesh: OpenMesh): number {
  const across = tube.segments + 1;
  const rings = tube.rings.length;
  let triangle = first;
  for (let r = 0; r < places.length; r++) {
    const material = r < rings - 1 ? tube.rings[r]!.material : 'lining';
    const [here, next] = [vertex + r * across, vertex + ((r + 1) % places.length) * across];
    for (let i = 0; i < tube.segments; i++) {
      mesh.indices.set(
        [here + i, here + i + 1, next + i, here + i + 1, next + i + 1, next + i],
        3 * triangle,
      );
      mesh.materials.fill(MATERIAL[material], triangle, triangle + 2);
      triangle += 2;
    }
  }
  return triangle;
}

/** Pieces that meet nearer than this are sewn to each other smoothly, metres. */
const JOIN_M = 0.032;

/** Of every outside vertex the nearest one of another piece, where one is near. */
function joinsOf(grids: readonly Grid[], positions: Float32Array): Pick<ClothMesh, 'joins' | 'joinShares'> {
  const joins: number[] = [];
  const joinShares: number[] = [];
  let first = 0;
  const pieces = grids.map(({ places, tube }) => {
    const begin = first;
    first += places.length * (tube.segments + 1);
    return { begin, end: begin + tube.rings.length * (tube.segments + 1) };
  });
  for (const own of pieces) {
    for (let vertex = own.begin; vertex < own.end; vertex++) {
      let [nearest, nearestM] = [-1, JOIN_M];
      for (const other of pieces) {
        if (other === own) continue;
        for (let k = other.begin; k < other.end; k++) {
          const x = positions[3 * k]! - positions[3 * vertex]!;
          if (x > nearestM || x < -nearestM) continue;
          const y = positions[3 * k + 1]! - positions[3 * vertex + 1]!;
          const z = positions[3 * k + 2]! - positions[3 * vertex + 2]!;
          const awayM = Math.sqrt(x * x + y * y + z * z);
          if (awayM < nearestM) [nearest, nearestM] = [k, awayM];
        }
      }
      if (nearest < 0) continue;
      joins.push(vertex, nearest);
      joinShares.push(0.5 * (1 - nearestM / JOIN_M));
    }
  }
  return { joins: Uint32Array.from(joins), joinShares: Float32Array.from(joinShares) };
}
