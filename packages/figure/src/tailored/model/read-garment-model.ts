import { findBones } from '../../avatar/bone-names.ts';
import { glbOfBytes } from '../../avatar/glb-source.ts';
import type { GltfJson } from '../../avatar/gltf-json.ts';
import { type AvatarProblem, readGlb } from '../../avatar/read-glb.ts';
import type { Vector3 } from '../../geometry/vector.ts';
import { BONES_PER_VERTEX } from '../../mannequin/figure-mesh.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone } from '../../skeleton/humanoid-bones.ts';
import type { HumanoidSkeleton } from '../../skeleton/humanoid-skeleton.ts';
import type { ClothMesh } from '../cloth-mesh.ts';
import { BrokenModel, type GltfFile, gltfNumbers, gltfPicture } from './gltf-values.ts';
import { joinedCloth, type Surface } from './joined-cloth.ts';
import { type ModelJoints, missingForGarment, standModel } from './model-skeleton.ts';
import { type Matrix, nodeMatrices, parentsOf, placeOf, product } from './node-matrices.ts';

/** What a part of a model looks like. */
export interface ModelMaterial {
  /** Linear, 0…1. */
  readonly rgb: readonly [red: number, green: number, blue: number];
  /** Index of its picture; null where it has none. */
  readonly picture: number | null;
}

/** A garment out of a GLB, its pictures not decoded yet. */
export interface GarmentModel {
  readonly mesh: ClothMesh;
  readonly skeleton: HumanoidSkeleton;
  readonly materials: readonly ModelMaterial[];
  /** Files of PNG or JPEG. */
  readonly pictures: readonly Uint8Array[];
}

/** Why a file can't be worn. */
export type GarmentModelProblem =
  | { readonly problem: 'no_skeleton' | 'too_heavy' | 'model_unreadable' }
  | { readonly problem: 'bones_missing'; readonly bones: readonly HumanoidBone[] };

/** Of a garment, both sides counted: a jacket with every seam has a tenth of it. */
const MOST_TRIANGLES = 200_000;
const MOST_MATERIALS = 100;
const GLB_MAGIC = 0x46546c67;

/** Whether a file says of itself that it is a GLB, whatever it is called. */
export const isGlb = (file: Uint8Array): boolean =>
  file.length >= 4 && new DataView(file.buffer, file.byteOffset, 4).getUint32(0, true) === GLB_MAGIC;

/**
 * Reads a garment of three dimensions: a GLB whose meshes are skinned to a humanoid skeleton, named as Mixamo, VRM, Blender,
 * Unity or Unreal name it. It comes out standing in our T-pose, of our size, whatever its own pose, axes and units are; each
 * surface has a side that is seen and one that lies inside. Of its look it keeps colour and picture of the base.
 *
 * Source: glTF 2.0, skins; VRMC_vrm-1.0 and VRM 0.0, humanoid.
 *
 * @example
 * const model = await readGarmentModel(await readFile('jacket.glb'));
 * if (!('problem' in model)) model.mesh.positions.length / 3; // vertices
 */
export async function readGarmentModel(bytes: Uint8Array): Promise<GarmentModel | GarmentModelProblem> {
  // A copy of its own: Node's buffers are parts of larger ones.
  const file = new Uint8Array(bytes).buffer;
  const reading = await readGlb(glbOfBytes(file));
  if (reading.kind === 'problem') return { problem: PROBLEMS[reading.problem] ?? 'model_unreadable' };
  const { json } = reading;
  const binaryAt = 12 + 8 + new DataView(file).getUint32(12, true) + 8;
  const binary = new DataView(file, Math.min(binaryAt, file.byteLength));
  try {
    return modelOf({ json, binary });
  } catch (error) {
    if (error instanceof BrokenModel || error instanceof TypeError) return { problem: 'model_unreadable' };
    throw error;
  }
}

const PROBLEMS: Partial<Record<AvatarProblem, 'no_skeleton' | 'too_heavy'>> = {
  no_skeleton: 'no_skeleton',
  too_heavy: 'too_heavy',
  too_large: 'too_heavy',
};

function modelOf(file: GltfFile): GarmentModel | GarmentModelProblem {
  const { json } = file;
  const { nodes = [], skins = [], meshes = [] } = json;
  const bones = bonesOf(json);
  const matrices = nodeMatrices(nodes);
  const joints: ModelJoints = Object.fromEntries(
    Object.entries(bones).map(([bone, node]) => [bone, placeOf(matrices[node]!)]),
  );
  const missing = missingForGarment(joints);
  if (missing.length > 0) return { problem: 'bones_missing', bones: missing };
  const standing = standModel(joints);
  if (!standing) return { problem: 'model_unreadable' };
  const carrier = carriersOf(json, bones);

  const parts = nodes.flatMap(({ mesh, skin }) => {
    const skinned = skin === undefined ? undefined : skins[skin];
    if (mesh === undefined || !skinned) return [];
    const inverses =
      skinned.inverseBindMatrices === undefined ? null : gltfNumbers(file, skinned.inverseBindMatrices, 16);
    const movers = skinned.joints.map((node, i): Mover => {
      const bind = inverses?.subarray(16 * i, 16 * (i + 1));
      if (bind && bind.length < 16) throw new BrokenModel();
      return { bone: carrier[node]!, matrix: bind ? product(matrices[node]!, bind) : matrices[node]! };
    });
    return (meshes[mesh]?.primitives ?? [])
      .filter(({ mode = 4, attributes }) => mode === 4 && attributes.JOINTS_0 !== undefined)
      .map((primitive) => ({ primitive, movers }));
  });
  const surfaces = parts.map(({ primitive, movers }) => surfaceOf(file, primitive, movers, standing.toTPose));
  const triangles = 2 * surfaces.reduce((sum, { indices }) => sum + indices.length / 3, 0);
  if (triangles === 0) return { problem: 'no_skeleton' };
  if (triangles > MOST_TRIANGLES) return { problem: 'too_heavy' };

  const used = [...new Set(surfaces.map(({ material }) => material))];
  if (used.length > MOST_MATERIALS) return { problem: 'too_heavy' };
  const materials = used.map((index) => materialOf(json, index));
  const images = [...new Set(materials.flatMap(({ picture }) => picture ?? []))];
  return {
    mesh: joinedCloth(surfaces, (material) => used.indexOf(material)),
    skeleton: standing.skeleton,
    materials: materials.map(({ rgb, picture }) => ({
      rgb,
      picture: picture === null ? null : images.indexOf(picture),
    })),
    pictures: images.map((index) => gltfPicture(file, index)),
  };
}

/** Which node each bone is: a VRM lists them, in other files they are known by their names. */
function bonesOf({ nodes = [], skins = [], extensions }: GltfJson): Partial<Record<HumanoidBone, number>> {
  const listed1 = Object.entries(extensions?.VRMC_vrm?.humanoid?.humanBones ?? {}).map(
    ([bone, { node }]) => [bone, node] as const,
  );
  const listed0 = [...(extensions?.VRM?.humanoid?.humanBones ?? [])].map(
    ({ bone, node }) => [bone, node] as const,
  );
  const listed = [...listed1, ...listed0].filter(
    ([bone, node]) => (HUMANOID_BONES as readonly string[]).includes(bone) && nodes[node],
  );
  if (listed.length > 0) return Object.fromEntries(listed);
  return findBones(
    nodes.map(({ name }) => name),
    skins.flatMap(({ joints }) => [...joints]),
  );
}

/** One a node, the bone that it goes with: its own, or that of the nearest above it. */
function carriersOf(
  { nodes = [] }: GltfJson,
  bones: Partial<Record<HumanoidBone, number>>,
): readonly number[] {
  const own = new Map(Object.entries(bones).map(([bone, node]) => [node, BONE[bone as HumanoidBone]]));
  const parents = parentsOf(nodes);
  return nodes.map((_, node) => {
    for (let at = node; at >= 0; at = parents[at]!) {
      const bone = own.get(at);
      if (bone !== undefined) return bone;
    }
    return BONE.hips;
  });
}

/** A joint of a skin: the bone that it goes with, and where it takes the mesh. */
interface Mover {
  readonly bone: number;
  readonly matrix: Matrix;
}

type Primitive = NonNullable<GltfJson['meshes']>[number]['primitives'][number];

function surfaceOf(
  file: GltfFile,
  { attributes, indices: order, material }: Primitive,
  movers: readonly Mover[],
  toTPose: (bone: number, place: Vector3) => Vector3,
): Surface {
  const places = gltfNumbers(file, attributes.POSITION, 3);
  const count = places.length / 3;
  const joints = gltfNumbers(file, attributes.JOINTS_0, 4);
  const shares = gltfNumbers(file, attributes.WEIGHTS_0, 4);
  const weave = attributes.TEXCOORD_0 === undefined ? null : gltfNumbers(file, attributes.TEXCOORD_0, 2);
  if (joints.length !== 4 * count || shares.length !== 4 * count || (weave && weave.length !== 2 * count))
    throw new BrokenModel();
  const positions = new Float32Array(3 * count);
  const bones = new Uint8Array(BONES_PER_VERTEX * count);
  const weights = new Float32Array(BONES_PER_VERTEX * count);
  for (let vertex = 0; vertex < count; vertex++) {
    const by = (k: number) => shares[4 * vertex + k]!;
    const sum = by(0) + by(1) + by(2) + by(3);
    if (!(sum > 0)) throw new BrokenModel();
    const [x, y, z] = [places[3 * vertex]!, places[3 * vertex + 1]!, places[3 * vertex + 2]!];
    const here: [number, number, number] = [0, 0, 0];
    for (let k = 0; k < 4; k++) {
      const mover = movers[joints[4 * vertex + k]!];
      if (!mover) throw new BrokenModel();
      const { bone, matrix: m } = mover;
      const weight = by(k) / sum;
      bones[4 * vertex + k] = bone;
      weights[4 * vertex + k] = weight;
      if (weight === 0) continue;
      const moved = toTPose(bone, [
        m[0]! * x + m[4]! * y + m[8]! * z + m[12]!,
        m[1]! * x + m[5]! * y + m[9]! * z + m[13]!,
        m[2]! * x + m[6]! * y + m[10]! * z + m[14]!,
      ]);
      for (let axis = 0; axis < 3; axis++) here[axis]! += weight * moved[axis]!;
    }
    positions.set(here, 3 * vertex);
  }
  const indices =
    order === undefined ? Uint32Array.from({ length: count }, (_, i) => i) : gltfNumbers(file, order, 1);
  if (indices.length % 3 !== 0 || indices.some((index) => !Number.isInteger(index) || index >= count))
    throw new BrokenModel();
  return {
    ...{ positions, bones, weights, material },
    weave: weave ? Float32Array.from(weave) : new Float32Array(2 * count),
    indices: Uint32Array.from(indices),
  };
}

function materialOf({ materials = [], textures = [] }: GltfJson, index: number | undefined): ModelMaterial {
  const { baseColorFactor = [1, 1, 1], baseColorTexture } =
    materials[index ?? -1]?.pbrMetallicRoughness ?? {};
  const [red, green, blue] = baseColorFactor;
  const rgb = [red, green, blue] as const;
  if (!rgb.every((value) => typeof value === 'number' && value >= 0 && value <= 1)) throw new BrokenModel();
  const source = baseColorTexture && textures[baseColorTexture.index]?.source;
  return { rgb: rgb as ModelMaterial['rgb'], picture: source ?? null };
}
