import { type FigureMotion, PLACE_WIDTH } from '../motion/figure-motion.ts';
import { BONE_COUNT, HUMANOID_BONES, PARENT_INDEX } from '../skeleton/humanoid-bones.ts';
import { ROTATION_WIDTH, ROTATIONS_PER_POSE } from '../skeleton/humanoid-pose.ts';
import { boneOffsets, type HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';
import type { GltfBuffer } from './gltf-binary.ts';

/** The bones as glTF nodes `0…21`, in the order of `HUMANOID_BONES`, at their T-pose. */
export function boneNodes(skeleton: HumanoidSkeleton): readonly object[] {
  const offsets = boneOffsets(skeleton);
  return HUMANOID_BONES.map((name, bone) => {
    const children = PARENT_INDEX.flatMap((parent, child) => (parent === bone ? [child] : []));
    return { name, translation: offsets[bone], ...(children.length > 0 && { children }) };
  });
}

/** The motion as a glTF animation of the nodes `0…21`, keys at the clip's own times, which begin at 0. */
export function motionAnimation(motion: FigureMotion, buffer: GltfBuffer, name: string): object {
  const startS = motion.timesS[0] ?? 0;
  const frames = motion.timesS.length;
  const input = buffer.accessor(
    Float32Array.from(motion.timesS, (timeS) => timeS - startS),
    'SCALAR',
    { bounds: true },
  );
  const samplers: object[] = [];
  const channels: object[] = [];
  const put = (node: number, path: 'rotation' | 'translation', output: number) => {
    channels.push({ sampler: samplers.length, target: { node, path } });
    samplers.push({ input, output, interpolation: 'LINEAR' });
  };
  put(0, 'translation', buffer.accessor(motion.hipsM.slice(0, frames * PLACE_WIDTH), 'VEC3'));
  for (let bone = 0; bone < BONE_COUNT; bone++) {
    put(bone, 'rotation', buffer.accessor(rotationsOf(motion, bone), 'VEC4'));
  }
  return { name, samplers, channels };
}

/** A bone's rotations, each by the sign that is nearer to the one before: some players mix the numbers. */
function rotationsOf({ rotations, timesS }: FigureMotion, bone: number): Float32Array {
  const own = new Float32Array(timesS.length * ROTATION_WIDTH);
  for (let frame = 0; frame < timesS.length; frame++) {
    const from = frame * ROTATIONS_PER_POSE + bone * ROTATION_WIDTH;
    let along = 0;
    for (let i = 0; i < ROTATION_WIDTH; i++)
      along += frame === 0 ? 1 : own[(frame - 1) * ROTATION_WIDTH + i]! * rotations[from + i]!;
    for (let i = 0; i < ROTATION_WIDTH; i++)
      own[frame * ROTATION_WIDTH + i] = (along < 0 ? -1 : 1) * rotations[from + i]!;
  }
  return own;
}

/** Who wrote the file. */
export const GLTF_ASSET = { version: '2.0', generator: 'PoseBox' } as const;
