import type { FigureMotion } from '../motion/figure-motion.ts';
import { HUMANOID_BONES } from '../skeleton/humanoid-bones.ts';
import { createGltfBuffer } from './gltf-binary.ts';
import { boneNodes, GLTF_ASSET, motionAnimation } from './gltf-skeleton.ts';

/**
 * A motion as a VRM animation (.vrma): the bones' rotations and the hips' translation, for any VRM. A player scales the
 * translation by how high the hips of its figure are.
 *
 * Source: VRMC_vrm_animation 1.0.
 *
 * @example writeFileSync('squat.vrma', motionToVrma(motion, 'squat'))
 */
export function motionToVrma(motion: FigureMotion, name = 'motion'): Uint8Array {
  const buffer = createGltfBuffer();
  const animation = motionAnimation(motion, buffer, name);
  const humanBones = Object.fromEntries(HUMANOID_BONES.map((bone, node) => [bone, { node }]));
  return buffer.binary({
    asset: GLTF_ASSET,
    extensionsUsed: ['VRMC_vrm_animation'],
    extensions: { VRMC_vrm_animation: { specVersion: '1.0', humanoid: { humanBones } } },
    scene: 0,
    scenes: [{ nodes: [0] }],
    nodes: boneNodes(motion.skeleton),
    animations: [animation],
  });
}
