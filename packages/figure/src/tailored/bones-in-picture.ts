import { LANDMARK, type Landmark, type LandmarkName } from '@posebox/body';
import { multiply, type Quaternion, rotate, shortestArc } from '../geometry/quaternion.ts';
import { add, clamp, distance, middle, scaled, subtract, unit, type Vector3 } from '../geometry/vector.ts';
import {
  BODY_SIDES,
  BONE,
  type BodySide,
  HUMANOID_BONES,
  type HumanoidBone,
  PARENT_INDEX,
} from '../skeleton/humanoid-bones.ts';
import { boneOffsets, restPlace } from '../skeleton/humanoid-skeleton.ts';
import { JOINT_LANDMARKS } from '../skeleton/joint-landmarks.ts';
import { CLOTH_SKELETON, TRUNK_BONES } from './cloth-body.ts';

/**
 * Bones as they stand in a picture. Places are in its pixels with y upwards: x to the right, `-y` down the picture, z towards
 * the camera; one scale in all three.
 */
export interface BonesInPicture {
  readonly placesPx: readonly Vector3[];
  /** From the T-pose, in the axes above. */
  readonly rotations: readonly Quaternion[];
  /** How much longer a bone is in the picture than in `CLOTH_SKELETON`, pixels a metre. */
  readonly stretchPx: readonly number[];
  /** Pixels a metre, as the whole body tells it. */
  readonly scalePx: number;
}

/** Where a bone goes: to the joint of which bone. */
export const TOWARDS: Partial<Record<HumanoidBone, HumanoidBone>> = {
  hips: 'spine',
  spine: 'chest',
  chest: 'upperChest',
  upperChest: 'neck',
  neck: 'head',
  leftShoulder: 'leftUpperArm',
  leftUpperArm: 'leftLowerArm',
  leftLowerArm: 'leftHand',
  leftUpperLeg: 'leftLowerLeg',
  leftLowerLeg: 'leftFoot',
  rightShoulder: 'rightUpperArm',
  rightUpperArm: 'rightLowerArm',
  rightLowerArm: 'rightHand',
  rightUpperLeg: 'rightLowerLeg',
  rightLowerLeg: 'rightFoot',
};

const OFFSETS = boneOffsets(CLOTH_SKELETON);
/** Bones are stretched by no more than this. */
const STRETCH = { least: 0.45, most: 1.8 } as const;

/**
 * Puts a figure's bones onto a person's landmarks: turned as the solve has them, and then so that shoulders, elbows, wrists,
 * hips, knees and ankles fall on their pixels.
 *
 * @param rotations Of every bone in the figure's frame, as `posedJoints` gives them.
 * @returns null where shoulders or hips are missing
 */
export function bonesInPicture(
  landmarks: readonly Landmark[],
  rotations: readonly Quaternion[],
  picture: { readonly width: number; readonly height: number },
): BonesInPicture | null {
  const seen = (name: LandmarkName): Vector3 | null => {
    const { x, y } = landmarks[LANDMARK[name]]!;
    return Number.isFinite(x + y) ? [x * picture.width, -y * picture.height, 0] : null;
  };
  const trunk = (['left_shoulder', 'right_shoulder', 'left_hip', 'right_hip'] as const).map(seen);
  if (trunk.some((place) => place === null)) return null;
  const [leftShoulder, rightShoulder, leftHip, rightHip] = trunk as Vector3[];
  const scalePx = scaleOf(seen, rotations);
  if (!(scalePx > 1)) return null;

  const places: Vector3[] = new Array(HUMANOID_BONES.length);
  for (const [bone, parent] of PARENT_INDEX.entries()) {
    places[bone] =
      parent < 0
        ? middle(leftHip!, rightHip!)
        : add(places[parent]!, scaled(rotate(rotations[parent]!, OFFSETS[bone]!), scalePx));
  }
  moveTrunk(places, middle(leftShoulder!, rightShoulder!));
  const turned = [...rotations];
  const stretchPx = new Array<number>(HUMANOID_BONES.length).fill(scalePx);
  const onto = new Map(JOINT_LANDMARKS);
  for (const [bone, name] of HUMANOID_BONES.entries()) {
    const parent = PARENT_INDEX[bone]!;
    // Ends, and what hangs on a bone that was turned, keep their way from it.
    if (parent >= 0 && !(TRUNK_BONES as readonly string[]).includes(name) && name !== 'neck') {
      const from = TOWARDS[HUMANOID_BONES[parent]!] === name ? turned[parent]! : rotations[parent]!;
      const away = scaled(rotate(from, OFFSETS[bone]!), scalePx);
      const pixel = onto.has(name) ? seen(onto.get(name)!) : null;
      const reached = add(places[parent]!, away);
      places[bone] = pixel ? [pixel[0], pixel[1], reached[2]] : reached;
    }
  }
  for (const [bone, name] of HUMANOID_BONES.entries()) {
    const next = TOWARDS[name];
    if (!next) {
      const parent = PARENT_INDEX[bone]!;
      turned[bone] = multiply(turnOf(rotations[parent]!, turned[parent]!), rotations[bone]!);
      continue;
    }
    const rest = OFFSETS[BONE[next]]!;
    const way = subtract(places[BONE[next]]!, places[bone]!);
    const restM = Math.hypot(...rest);
    turned[bone] = multiply(shortestArc(unit(rotate(rotations[bone]!, rest)), unit(way)), rotations[bone]!);
    stretchPx[bone] = clamp(Math.hypot(...way) / restM, STRETCH.least * scalePx, STRETCH.most * scalePx);
  }
  // The trunk is as long as it is, however its bones share it.
  const trunkPx = TRUNK_BONES.map((bone) => stretchPx[BONE[bone]]!).reduce(
    (sum, px) => sum + px / TRUNK_BONES.length,
    0,
  );
  for (const bone of TRUNK_BONES) stretchPx[BONE[bone]] = 0.5 * (stretchPx[BONE[bone]]! + trunkPx);
  return { placesPx: places, rotations: turned, stretchPx, scalePx };
}

/** What turns the first into the second. */
const turnOf = (from: Quaternion, to: Quaternion): Quaternion =>
  multiply(to, [-from[0], -from[1], -from[2], from[3]]);

/** The spine keeps its bend, and ends in the middle of the shoulders. */
function moveTrunk(places: Vector3[], shoulders: Vector3): void {
  const rest = (bone: HumanoidBone) => restPlace(CLOTH_SKELETON, bone)[1];
  const [from, to] = [rest('hips'), rest('leftUpperArm')];
  const reached = middle(places[BONE.leftUpperArm]!, places[BONE.rightUpperArm]!);
  const off = subtract([shoulders[0], shoulders[1], reached[2]], reached);
  for (const bone of [...TRUNK_BONES, 'neck', 'leftShoulder', 'rightShoulder'] as const) {
    const share = (rest(bone) - from) / (to - from);
    places[BONE[bone]] = add(places[BONE[bone]]!, scaled(off, share));
  }
}

/** How many pixels a metre is: what is seen of bones against what their rotations let one see. */
function scaleOf(seen: (name: LandmarkName) => Vector3 | null, rotations: readonly Quaternion[]): number {
  const trunkM = restPlace(CLOTH_SKELETON, 'leftUpperArm')[1] - restPlace(CLOTH_SKELETON, 'hips')[1];
  const pairs: (readonly [Vector3 | null, Vector3 | null, HumanoidBone, Vector3])[] = [
    [seen('left_hip'), seen('left_shoulder'), 'chest', [0, trunkM, 0]],
    [seen('right_hip'), seen('right_shoulder'), 'chest', [0, trunkM, 0]],
  ];
  for (const side of BODY_SIDES) {
    const limb = (a: string, b: string, bone: string, next: string) =>
      pairs.push([
        seen(`${side}_${a}` as LandmarkName),
        seen(`${side}_${b}` as LandmarkName),
        `${side}${bone}` as HumanoidBone,
        OFFSETS[BONE[`${side}${next}` as HumanoidBone]]!,
      ]);
    limb('hip', 'knee', 'UpperLeg', 'LowerLeg');
    limb('shoulder', 'elbow', 'UpperArm', 'LowerArm');
  }
  let [sum, total] = [0, 0];
  for (const [from, to, bone, rest] of pairs) {
    if (!from || !to) continue;
    const [x, y] = rotate(rotations[BONE[bone]]!, rest);
    const across = Math.hypot(x, y);
    const weight = across ** 2;
    sum += weight * distance(from, to);
    total += weight * across;
  }
  return total > 0 ? sum / total : 0;
}

/** Which side of the body a bone is of. */
export const sideOfBone = (bone: HumanoidBone): BodySide | null =>
  bone.startsWith('left') ? 'left' : bone.startsWith('right') ? 'right' : null;
