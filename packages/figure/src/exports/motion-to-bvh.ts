import { type Quaternion, zxyAngles } from '../geometry/quaternion.ts';
import { scaled, type Vector3 } from '../geometry/vector.ts';
import { atRate, type FigureMotion, PLACE_WIDTH } from '../motion/figure-motion.ts';
import { BONE, HUMANOID_BONES, PARENT_INDEX } from '../skeleton/humanoid-bones.ts';
import { ROTATIONS_PER_POSE, rotationAt } from '../skeleton/humanoid-pose.ts';
import { boneOffsets } from '../skeleton/humanoid-skeleton.ts';
import { motionRateHz } from './motion-rate.ts';

/** Centimetres, as BVH files of motion capture and of Mixamo have them. */
const CM_PER_M = 100;
const DEGREES = 180 / Math.PI;

/** A thousandth of a millimetre, a ten thousandth of a degree. */
const LENGTH_DECIMALS = 4;
const ANGLE_DECIMALS = 4;

/**
 * A motion as BVH in pieces: T-pose in centimetres, Y up, facing +Z; the hips have six channels (X, Y, Z position, then Z,
 * X, Y rotation), all other joints three (Z, X, Y rotation, degrees). BVH knows one rate only: it is the clip's, but at
 * least 30 a second, with poses in between on the shortest way.
 *
 * @example [...motionToBvh(motion)].join('')
 *
 * Source: the format as written by Biovision, described by M. Meredith and S. Maddock, "Motion Capture File Formats
 * Explained", 2001.
 */
export function* motionToBvh(motion: FigureMotion): Generator<string> {
  const rateHz = motionRateHz(motion);
  const even = atRate(motion, rateHz);
  const offsets = boneOffsets(motion.skeleton);
  yield 'HIERARCHY\n';
  yield* jointLines(0, 0, offsets);
  const frames = even.timesS.length;
  yield `MOTION\nFrames: ${frames}\nFrame Time: ${(1 / rateHz).toFixed(8)}\n`;
  const order = depthFirst(0);
  const last = new Float64Array(HUMANOID_BONES.length * 3);
  for (let frame = 0; frame < frames; frame++) {
    const hips = even.hipsM.subarray(frame * PLACE_WIDTH, (frame + 1) * PLACE_WIDTH);
    // A joint's offset is added to its position channels.
    const cells = Array.from(hips, (value, axis) => length(value - offsets[0]![axis]!));
    for (const bone of order) {
      const rotation = rotationAt(even.rotations, bone, frame * ROTATIONS_PER_POSE);
      channelDegrees(rotation).forEach((degrees, i) => {
        const at = bone * 3 + i;
        // Curves run on rather than jump by a turn.
        last[at] = degrees + 360 * Math.round((last[at]! - degrees) / 360);
        cells.push(last[at]!.toFixed(ANGLE_DECIMALS));
      });
    }
    yield `${cells.join(' ')}\n`;
  }
}

const channelDegrees = (rotation: Quaternion): readonly [number, number, number] => {
  const { z, x, y } = zxyAngles(rotation);
  return [z * DEGREES, x * DEGREES, y * DEGREES];
};

const length = (metres: number): string => (metres * CM_PER_M).toFixed(LENGTH_DECIMALS);
const place = (offset: Vector3): string => offset.map(length).join(' ');

const childrenOf = (bone: number): readonly number[] =>
  PARENT_INDEX.flatMap((parent, child) => (parent === bone ? [child] : []));

const depthFirst = (bone: number): readonly number[] => [bone, ...childrenOf(bone).flatMap(depthFirst)];

function* jointLines(bone: number, depth: number, offsets: readonly Vector3[]): Generator<string> {
  const indent = '  '.repeat(depth);
  const children = childrenOf(bone);
  yield `${indent}${depth === 0 ? 'ROOT' : 'JOINT'} ${HUMANOID_BONES[bone]}\n${indent}{\n`;
  yield `${indent}  OFFSET ${place(offsets[bone]!)}\n`;
  const turns = 'Zrotation Xrotation Yrotation';
  yield `${indent}  CHANNELS ${depth === 0 ? `6 Xposition Yposition Zposition ${turns}` : `3 ${turns}`}\n`;
  for (const child of children) yield* jointLines(child, depth + 1, offsets);
  if (children.length === 0) {
    yield `${indent}  End Site\n${indent}  {\n${indent}    OFFSET ${place(tipOf(bone, offsets))}\n${indent}  }\n`;
  }
  yield `${indent}}\n`;
}

/** Where a last bone ends: as far on as half of its parent's length, a head up and toes ahead. */
function tipOf(bone: number, offsets: readonly Vector3[]): Vector3 {
  const own = offsets[bone]!;
  const lengthM = Math.hypot(...own);
  if (bone === BONE.head) return [0, 2 * lengthM, 0];
  if (bone === BONE.leftToes || bone === BONE.rightToes) return [0, 0, lengthM / 2];
  return scaled(own, 0.5);
}
