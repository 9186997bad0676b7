import type { GltfAccessor, GltfJson } from './gltf-json.ts';
import type { AvatarProblem } from './read-glb.ts';

/** Bytes of a number, by glTF's name of its type; and numbers of an element. */
const COMPONENT_BYTES: Readonly<Record<number, number>> = {
  5120: 1,
  5121: 1,
  5122: 2,
  5123: 2,
  5125: 4,
  5126: 4,
};
const COMPONENTS: Readonly<Record<string, number>> = {
  SCALAR: 1,
  VEC2: 2,
  VEC3: 3,
  VEC4: 4,
  MAT2: 4,
  MAT3: 9,
  MAT4: 16,
};

const MOST_NODES = 20_000;
/** Loaders go down a skeleton by calling themselves. */
const MOST_DEPTH = 400;
const MOST_JOINTS = 4_000;
/** Of everything that a loader unpacks: more than a very fine figure takes. */
const MOST_UNPACKED_BYTES = 600e6;
const MOST_ENTRIES = 200_000;

/**
 * What is wrong with the structure of a glTF document: indices to nowhere, data outside the file, skeletons that bite
 * their own tail, or more of everything than a figure has. Null where it may be loaded.
 *
 * @param binaryBytes what the file holds beside its JSON.
 * @throws TypeError and others where the document isn't even made of lists.
 */
export function gltfFault(json: GltfJson, binaryBytes: number): AvatarProblem | null {
  const { nodes = [], skins = [], accessors = [], bufferViews = [], meshes = [] } = json;
  if (!skins.length) return 'no_skeleton';
  const joints = skins.flatMap((skin) => [...skin.joints]);
  if (nodes.length > MOST_NODES || joints.length > MOST_JOINTS) return 'too_heavy';
  if (accessors.length + bufferViews.length + meshes.length > MOST_ENTRIES) return 'too_heavy';
  if (!nodes.every(({ name = '' }) => typeof name === 'string')) return 'unreadable';
  const hasNode = (index: number) => isWhole(index) && index < nodes.length;
  const roots = (json.scenes ?? []).flatMap((scene) => [...(scene.nodes ?? [])]);
  if (![...joints, ...roots].every(hasNode)) return 'unreadable';
  const tree = treeFault(json);
  if (tree) return tree;
  for (const { buffer, byteOffset = 0, byteLength } of bufferViews) {
    if (buffer !== 0 || !isWhole(byteOffset) || !isWhole(byteLength)) return 'unreadable';
    if (byteOffset + byteLength > binaryBytes) return 'cut_off';
  }
  let unpacked = 0;
  for (const accessor of accessors) {
    const bytes = accessorBytes(accessor, json);
    if (bytes === null) return 'unreadable';
    unpacked += bytes;
  }
  if (unpacked > MOST_UNPACKED_BYTES) return 'too_heavy';
  const used = meshes.flatMap(({ primitives }) =>
    primitives.flatMap(({ attributes, indices, targets = [] }) => [
      ...Object.values(attributes),
      ...(indices === undefined ? [] : [indices]),
      ...targets.flatMap((target) => Object.values(target)),
    ]),
  );
  return used.every((index) => isWhole(index) && index < accessors.length) ? null : 'unreadable';
}

/** Every node hangs from one other at most, and none from itself. */
function treeFault({ nodes = [] }: GltfJson): AvatarProblem | null {
  const parent = new Map<number, number>();
  for (const [index, { children = [] }] of nodes.entries()) {
    for (const child of children) {
      if (!isWhole(child) || child >= nodes.length || parent.has(child)) return 'unreadable';
      parent.set(child, index);
    }
  }
  const depths = new Map<number, number>();
  for (const index of nodes.keys()) {
    const way: number[] = [];
    let at: number | undefined = index;
    while (at !== undefined && !depths.has(at)) {
      if (way.length > MOST_DEPTH) return 'unreadable';
      way.push(at);
      at = parent.get(at);
    }
    let depth = at === undefined ? 0 : depths.get(at)!;
    for (const node of way.reverse()) depths.set(node, ++depth);
    if (depth > MOST_DEPTH) return 'unreadable';
  }
  return null;
}

/** What an accessor takes once it is unpacked; null where its data lie outside what it names. */
function accessorBytes(accessor: GltfAccessor, { bufferViews = [] }: GltfJson): number | null {
  const { byteOffset = 0, count } = accessor;
  const elementBytes =
    (COMPONENT_BYTES[accessor.componentType] ?? Number.NaN) * (COMPONENTS[accessor.type] ?? Number.NaN);
  if (!Number.isFinite(elementBytes) || !isWhole(count) || !isWhole(byteOffset)) return null;
  if (accessor.bufferView !== undefined) {
    const view = bufferViews[accessor.bufferView];
    if (!view) return null;
    const stride = view.byteStride ?? elementBytes;
    if (!isWhole(stride) || stride < 1) return null;
    if (count > 0 && byteOffset + stride * (count - 1) + elementBytes > view.byteLength) return null;
  }
  return count * elementBytes;
}

const isWhole = (value: unknown): value is number => Number.isInteger(value) && (value as number) >= 0;
