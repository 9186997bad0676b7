import { rotate } from '../geometry/quaternion.ts';
import { add, dot, scaled, unit, type Vector3 } from '../geometry/vector.ts';
import { BONES_PER_VERTEX } from '../mannequin/figure-mesh.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { boneOffsets, type HumanoidSkeleton, restPlace } from '../skeleton/humanoid-skeleton.ts';
import { type BonesInPicture, TOWARDS } from './bones-in-picture.ts';
import { CLOTH_SKELETON } from './cloth-body.ts';
import type { ClothMesh } from './cloth-mesh.ts';
import type { GirthsInPicture } from './girths-in-picture.ts';

/** A garment's vertices in a picture: pixels, y down the picture, z towards the camera. */
export interface PosedCloth {
  /** Three a vertex. */
  readonly places: Float32Array;
  /** Three a vertex, of length 1: to the right, down, towards the camera. */
  readonly normals: Float32Array;
}

/** Numbers of one bone's affine map: three rows of four. */
const MAP_WIDTH = 12;

/**
 * One affine map a bone from the T-pose (metres) into the picture (pixels, y down): along the bone it stretches to the next
 * joint, across it to the person's girth.
 */
export function boneMaps(
  bones: BonesInPicture,
  { thickness, depth, asidePx }: GirthsInPicture,
  skeleton: HumanoidSkeleton = CLOTH_SKELETON,
): Float64Array {
  const maps = new Float64Array(MAP_WIDTH * HUMANOID_BONES.length);
  const offsets = boneOffsets(skeleton);
  const sizeRatio = shouldersM(CLOTH_SKELETON) / shouldersM(skeleton);
  for (const [bone, name] of HUMANOID_BONES.entries()) {
    const next = TOWARDS[name];
    const rest: Vector3 = next ? unit(offsets[BONE[next]]!) : [0, 1, 0];
    const alongPx = bones.stretchPx[bone]! * lengthRatio(name, offsets);
    const acrossPx = next ? sizeRatio * bones.scalePx * thickness[bone]! : alongPx;
    const column = (axis: Vector3): Vector3 => {
      const along = dot(axis, rest);
      const px = axis[2] === 1 && next ? sizeRatio * bones.scalePx * depth[bone]! : acrossPx;
      const stretched = add(scaled(axis, px), scaled(rest, (alongPx - px) * along));
      return rotate(bones.rotations[bone]!, stretched);
    };
    const columns = [column([1, 0, 0]), column([0, 1, 0]), column([0, 0, 1])];
    const from = skeleton.placesM[bone]!;
    const to = add(bones.placesPx[bone]!, asidePx[bone]!);
    for (let row = 0; row < 3; row++) {
      const sign = row === 1 ? -1 : 1;
      let offset = to[row]!;
      columns.forEach((of, axis) => {
        maps[MAP_WIDTH * bone + 4 * row + axis] = sign * of[row]!;
        offset -= of[row]! * from[axis]!;
      });
      maps[MAP_WIDTH * bone + 4 * row + 3] = sign * offset;
    }
  }
  return maps;
}

const shouldersM = (skeleton: HumanoidSkeleton): number => restPlace(skeleton, 'leftUpperArm')[1];

/** Another skeleton's bone is longer or shorter than ours. */
function lengthRatio(name: HumanoidBone, offsets: readonly Vector3[]): number {
  const next = TOWARDS[name];
  if (!next) return 1;
  return OWN_LENGTHS[BONE[next]]! / Math.max(1e-6, Math.hypot(...offsets[BONE[next]]!));
}
const OWN_LENGTHS = boneOffsets(CLOTH_SKELETON).map((offset) => Math.hypot(...offset));

/** Moves a garment with its bones into the picture (linear blend skinning), with normals of what comes out. */
export function posedCloth(mesh: ClothMesh, maps: Float64Array): PosedCloth {
  const count = mesh.positions.length / 3;
  const places = new Float32Array(3 * count);
  const map = new Float64Array(MAP_WIDTH);
  for (let vertex = 0; vertex < count; vertex++) {
    map.fill(0);
    for (let k = BONES_PER_VERTEX * vertex; k < BONES_PER_VERTEX * (vertex + 1); k++) {
      const weight = mesh.weights[k]!;
      if (weight === 0) continue;
      const first = MAP_WIDTH * mesh.bones[k]!;
      for (let i = 0; i < MAP_WIDTH; i++) map[i]! += weight * maps[first + i]!;
    }
    const [x, y, z] = [
      mesh.positions[3 * vertex]!,
      mesh.positions[3 * vertex + 1]!,
      mesh.positions[3 * vertex + 2]!,
    ];
    for (let row = 0; row < 3; row++) {
      const at = 4 * row;
      places[3 * vertex + row] = map[at]! * x + map[at + 1]! * y + map[at + 2]! * z + map[at + 3]!;
    }
  }
  return { places, normals: normalsOf(mesh, places) };
}

/** Faces around a vertex count by their area. */
function normalsOf({ indices, seams, joins, joinShares }: ClothMesh, places: Float32Array): Float32Array {
  const normals = new Float32Array(places.length);
  for (let i = 0; i < indices.length; i += 3) {
    const [a, b, c] = [3 * indices[i]!, 3 * indices[i + 1]!, 3 * indices[i + 2]!];
    const [ux, uy, uz] = [
      places[b]! - places[a]!,
      places[b + 1]! - places[a + 1]!,
      places[b + 2]! - places[a + 2]!,
    ];
    const [vx, vy, vz] = [
      places[c]! - places[a]!,
      places[c + 1]! - places[a + 1]!,
      places[c + 2]! - places[a + 2]!,
    ];
    // The picture's y points down: what was counter-clockwise is clockwise.
    const [x, y, z] = [uz * vy - uy * vz, ux * vz - uz * vx, uy * vx - ux * vy];
    for (const at of [a, b, c]) {
      normals[at]! += x;
      normals[at + 1]! += y;
      normals[at + 2]! += z;
    }
  }
  for (let i = 0; i < seams.length; i += 2) {
    const [a, b] = [3 * seams[i]!, 3 * seams[i + 1]!];
    for (let axis = 0; axis < 3; axis++) {
      const sum = normals[a + axis]! + normals[b + axis]!;
      normals[a + axis] = sum;
      normals[b + axis] = sum;
    }
  }
  normalise(normals);
  const joined = normals.slice();
  for (const [join, share] of joinShares.entries()) {
    const [own, other] = [3 * joins[2 * join]!, 3 * joins[2 * join + 1]!];
    for (let axis = 0; axis < 3; axis++)
      joined[own + axis]! += share * (normals[other + axis]! - normals[own + axis]!);
  }
  return normalise(joined);
}

function normalise(vectors: Float32Array): Float32Array {
  for (let at = 0; at < vectors.length; at += 3) {
    const length = Math.sqrt(vectors[at]! ** 2 + vectors[at + 1]! ** 2 + vectors[at + 2]! ** 2) || 1;
    for (let axis = 0; axis < 3; axis++) vectors[at + axis]! /= length;
  }
  return vectors;
}

/** The same cloth so many pixels larger around: what would lie over it, a little farther from the camera. */
export function widened({ places, normals }: PosedCloth, byPx: number): PosedCloth {
  const wider = places.slice();
  for (let at = 0; at < wider.length; at += 3) {
    wider[at]! += byPx * normals[at]!;
    wider[at + 1]! += byPx * normals[at + 1]!;
    wider[at + 2]! -= byPx;
  }
  return { places: wider, normals };
}
