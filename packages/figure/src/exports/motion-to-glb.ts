import { BONES_PER_VERTEX, type FigureMaterial, type FigureMesh } from '../mannequin/figure-mesh.ts';
import type { Mannequin } from '../mannequin/mannequin.ts';
import type { FigureMotion } from '../motion/figure-motion.ts';
import { BONE_COUNT, HUMANOID_BONES } from '../skeleton/humanoid-bones.ts';
import type { HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';
import { retarget } from '../solve/retarget.ts';
import { createGltfBuffer, type GltfBuffer } from './gltf-binary.ts';
import { boneNodes, GLTF_ASSET, motionAnimation } from './gltf-skeleton.ts';

/** How rough each material is; none is metal. */
const ROUGHNESS: Readonly<Record<FigureMaterial, number>> = {
  wood: 0.55,
  joint: 0.4,
  skin: 0.6,
  hair: 0.5,
  shirt: 0.9,
  trousers: 0.9,
  shoe: 0.65,
};

/**
 * A motion as glTF binary (.glb) with one of PoseBox's own figures in it: mesh, skin and a clip at the frames' own times,
 * hips translation included. The motion is put on the figure's skeleton first, so that its feet stand.
 *
 * @example writeFileSync('squat.glb', motionToGlb(motion, mannequin('female'), 'squat'))
 */
export function motionToGlb(motion: FigureMotion, figure: Mannequin, name = 'motion'): Uint8Array {
  const { skeleton, mesh } = figure;
  const buffer = createGltfBuffer();
  const moved = retarget(motion, skeleton);
  const attributes = meshAttributes(mesh, buffer);
  const [root, skinned] = [BONE_COUNT, BONE_COUNT + 1];
  return buffer.binary({
    asset: GLTF_ASSET,
    scene: 0,
    // A skinned mesh follows its bones alone: it stands beside them.
    scenes: [{ nodes: [root, skinned] }],
    nodes: [
      ...boneNodes(skeleton),
      { name: `PoseBox ${figure.kind} figure`, children: [0] },
      { name: 'figure', mesh: 0, skin: 0 },
    ],
    meshes: [
      {
        name: 'figure',
        primitives: mesh.parts.map(({ first, count }, material) => ({
          attributes,
          indices: buffer.accessor(Uint16Array.from(mesh.indices.subarray(first, first + count)), 'SCALAR', {
            target: 34963,
          }),
          material,
        })),
      },
    ],
    materials: mesh.parts.map(({ material }) => ({
      name: material,
      pbrMetallicRoughness: { metallicFactor: 0, roughnessFactor: ROUGHNESS[material] },
    })),
    skins: [
      {
        joints: HUMANOID_BONES.map((_, bone) => bone),
        skeleton: 0,
        inverseBindMatrices: buffer.accessor(inverseBindMatrices(skeleton), 'MAT4'),
      },
    ],
    animations: [motionAnimation(moved, buffer, name)],
  });
}

function meshAttributes(mesh: FigureMesh, buffer: GltfBuffer): Readonly<Record<string, number>> {
  const target = 34962;
  return {
    POSITION: buffer.accessor(mesh.positions, 'VEC3', { bounds: true, target }),
    NORMAL: buffer.accessor(mesh.normals, 'VEC3', { target }),
    COLOR_0: buffer.accessor(colorBytes(mesh.colors), 'VEC4', { normalized: true, target }),
    JOINTS_0: buffer.accessor(mesh.bones, 'VEC4', { target }),
    WEIGHTS_0: buffer.accessor(weightBytes(mesh.weights), 'VEC4', { normalized: true, target }),
  };
}

function colorBytes(colors: Float32Array): Uint8Array {
  const bytes = new Uint8Array((colors.length / 3) * 4).fill(255);
  colors.forEach((value, i) => {
    bytes[4 * Math.floor(i / 3) + (i % 3)] = Math.round(255 * value);
  });
  return bytes;
}

/** In 255ths; what rounding leaves goes to the strongest bone, so that the sum stays whole. */
function weightBytes(weights: Float32Array): Uint8Array {
  const bytes = Uint8Array.from(weights, (weight) => Math.round(255 * weight));
  for (let at = 0; at < bytes.length; at += BONES_PER_VERTEX) {
    const own = bytes.subarray(at, at + BONES_PER_VERTEX);
    const sum = own.reduce((total, byte) => total + byte, 0);
    const strongest = own.indexOf(Math.max(...own));
    own[strongest]! += 255 - sum;
  }
  return bytes;
}

/** Rest rotations are none: the inverse of a joint's rest is its place, negative. */
function inverseBindMatrices({ placesM }: HumanoidSkeleton): Float32Array {
  return Float32Array.from(
    placesM.flatMap(([x, y, z]) => [1, 0, 0, 0, 0, 1, 0, 0, 0, 0, 1, 0, -x, -y, -z, 1]),
  );
}
