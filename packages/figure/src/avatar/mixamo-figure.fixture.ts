import { Matrix4, Vector3 as Place, Quaternion as Turn } from 'three';
import { createGltfBuffer } from '../exports/gltf-binary.ts';
import { aboutAxis, multiply, type Quaternion, shortestArc } from '../geometry/quaternion.ts';
import { FORWARDS, subtract, UPWARDS, unit, type Vector3 } from '../geometry/vector.ts';
import { BONES_PER_VERTEX } from '../mannequin/figure-mesh.ts';
import { type Mannequin, mannequin } from '../mannequin/mannequin.ts';
import { BONE, HUMANOID_BONES, type HumanoidBone, PARENT_INDEX } from '../skeleton/humanoid-bones.ts';
import { type HumanoidPose, posedJoints, ROTATION_WIDTH, tPose } from '../skeleton/humanoid-pose.ts';
import type { HumanoidSkeleton } from '../skeleton/humanoid-skeleton.ts';

const RAD = Math.PI / 180;

/** Mixamo's names of the bones that 33 landmarks move. */
const NAMES: Readonly<Record<HumanoidBone, string>> = {
  hips: 'Hips',
  spine: 'Spine',
  chest: 'Spine1',
  upperChest: 'Spine2',
  neck: 'Neck',
  head: 'Head',
  leftShoulder: 'LeftShoulder',
  leftUpperArm: 'LeftArm',
  leftLowerArm: 'LeftForeArm',
  leftHand: 'LeftHand',
  rightShoulder: 'RightShoulder',
  rightUpperArm: 'RightArm',
  rightLowerArm: 'RightForeArm',
  rightHand: 'RightHand',
  leftUpperLeg: 'LeftUpLeg',
  leftLowerLeg: 'LeftLeg',
  leftFoot: 'LeftFoot',
  leftToes: 'LeftToeBase',
  rightUpperLeg: 'RightUpLeg',
  rightLowerLeg: 'RightLeg',
  rightFoot: 'RightFoot',
  rightToes: 'RightToeBase',
};

/** Ends and fingers that hang on those bones and that no landmark moves. */
const LEAVES: readonly (readonly [string, HumanoidBone])[] = [
  ['HeadTop_End', 'head'],
  ['LeftHandThumb1', 'leftHand'],
  ['LeftHandIndex1', 'leftHand'],
  ['RightHandThumb1', 'rightHand'],
  ['RightHandIndex1', 'rightHand'],
  ['LeftToe_End', 'leftToes'],
  ['RightToe_End', 'rightToes'],
];

/** What bends with bones: a mannequin, a garment. */
export interface SkinnedFigure {
  readonly skeleton: HumanoidSkeleton;
  readonly mesh: Pick<Mannequin['mesh'], 'positions' | 'bones' | 'weights' | 'indices'>;
}

export interface MixamoOptions {
  /** Before every bone's name: programs keep the colon or drop it, and number it. */
  readonly prefix?: string;
  /** The pose in which the mesh is bound. */
  readonly rest?: 'T' | 'A';
  /** How the node that the skeleton hangs on is turned about x: programs disagree. */
  readonly armatureXDeg?: number;
  /** The nodes stand in this pose, as a frame of an animation leaves them, instead of the one of the mesh. */
  readonly standing?: HumanoidPose;
}

/**
 * A figure of ours as Mixamo's come out of a converter: centimetres under a node of scale .01 that is turned about x, bones
 * with their own y along them and rolled about it, fingers and ends beside, mesh and inverse binds in the node's frame.
 */
export function mixamoFigure(
  options: MixamoOptions = {},
  figure: SkinnedFigure = mannequin('male'),
): Uint8Array {
  const { prefix = 'mixamorig:', rest = 'T', armatureXDeg = 90 } = options;
  const { skeleton, mesh } = figure;
  const armature = new Matrix4().compose(
    new Place(),
    new Turn(...aboutAxis([1, 0, 0], armatureXDeg * RAD)),
    new Place(0.01, 0.01, 0.01),
  );
  const toArmature = armature.clone().invert();
  const bind = rest === 'A' ? armsDown(skeleton, 45) : tPose(skeleton);
  const boundAt = boneMatrices(skeleton, bind);
  const standsAt = boneMatrices(skeleton, options.standing ?? bind);
  const nodes: object[] = HUMANOID_BONES.map((bone, index) => {
    const parent = PARENT_INDEX[index]!;
    const above = parent < 0 ? armature : standsAt[parent]!;
    const children = PARENT_INDEX.flatMap((of, child) => (of === index ? [child] : []));
    LEAVES.forEach(([, of], leaf) => {
      if (of === bone) children.push(HUMANOID_BONES.length + leaf);
    });
    return { name: prefix + NAMES[bone], children, ...placed(above, standsAt[index]!) };
  });
  for (const [name] of LEAVES) nodes.push({ name: prefix + name, translation: [0, 7, 0] });
  const joints = [...nodes.keys()];
  const [root, skinned] = [nodes.length, nodes.length + 1];
  nodes.push({
    name: 'Armature',
    rotation: aboutAxis([1, 0, 0], armatureXDeg * RAD),
    scale: [0.01, 0.01, 0.01],
    children: [0, skinned],
  });
  nodes.push({ name: 'Body', mesh: 0, skin: 0 });

  const positions = new Float32Array(mesh.positions.length);
  const vertices = skinnedPlaces(figure, bind);
  vertices.forEach((vertex, index) => {
    new Place(...vertex).applyMatrix4(toArmature).toArray(positions, 3 * index);
  });
  const inverseBinds = joints.flatMap((joint) => {
    const leaf = LEAVES[joint - HUMANOID_BONES.length];
    const at = leaf ? boundAt[BONE[leaf[1]]]! : boundAt[joint]!;
    return at.clone().invert().multiply(armature).toArray();
  });
  const buffer = createGltfBuffer();
  const attributes = {
    POSITION: buffer.accessor(positions, 'VEC3', { bounds: true, target: 34962 }),
    JOINTS_0: buffer.accessor(mesh.bones, 'VEC4', { target: 34962 }),
    WEIGHTS_0: buffer.accessor(mesh.weights, 'VEC4', { target: 34962 }),
  };
  return buffer.binary({
    asset: { version: '2.0' },
    scene: 0,
    scenes: [{ nodes: [root] }],
    nodes,
    meshes: [
      { primitives: [{ attributes, indices: buffer.accessor(mesh.indices, 'SCALAR', { target: 34963 }) }] },
    ],
    skins: [{ joints, inverseBindMatrices: buffer.accessor(Float32Array.from(inverseBinds), 'MAT4') }],
  });
}

/** Where the vertices of a figure of ours are in a pose: metres, in the order of its mesh. */
export function skinnedPlaces({ skeleton, mesh }: SkinnedFigure, pose: HumanoidPose): readonly Vector3[] {
  const { placesM, rotations } = posedJoints(skeleton, pose);
  const moves = placesM.map((place, bone) =>
    new Matrix4()
      .compose(new Place(...place), new Turn(...rotations[bone]!), new Place(1, 1, 1))
      .multiply(new Matrix4().makeTranslation(new Place(...skeleton.placesM[bone]!).negate())),
  );
  return Array.from({ length: mesh.positions.length / 3 }, (_, vertex) => {
    const rest = new Place().fromArray(mesh.positions, 3 * vertex);
    const at = new Place();
    for (let i = vertex * BONES_PER_VERTEX; i < (vertex + 1) * BONES_PER_VERTEX; i++)
      at.addScaledVector(rest.clone().applyMatrix4(moves[mesh.bones[i]!]!), mesh.weights[i]!);
    return [at.x, at.y, at.z];
  });
}

/** The T-pose with its arms hanging by so much. */
function armsDown(skeleton: HumanoidSkeleton, downDeg: number): HumanoidPose {
  const pose = tPose(skeleton);
  for (const [bone, sign] of [
    ['leftUpperArm', -1],
    ['rightUpperArm', 1],
  ] as const)
    pose.rotations.set(aboutAxis(FORWARDS, sign * downDeg * RAD), BONE[bone] * ROTATION_WIDTH);
  return pose;
}

/** Matrices of the bones in the world: scale .01, their own y along the bone, each rolled about it by its own angle. */
function boneMatrices(skeleton: HumanoidSkeleton, pose: HumanoidPose): readonly Matrix4[] {
  const { placesM, rotations } = posedJoints(skeleton, pose);
  return HUMANOID_BONES.map((_, bone) => {
    const child = PARENT_INDEX.indexOf(bone);
    const along =
      child < 0 ? UPWARDS : unit(subtract(skeleton.placesM[child]!, skeleton.placesM[bone]!), UPWARDS);
    const axes: Quaternion = multiply(aboutAxis(along, 0.7 * bone), shortestArc(UPWARDS, along));
    return new Matrix4().compose(
      new Place(...placesM[bone]!),
      new Turn(...multiply(rotations[bone]!, axes)),
      new Place(0.01, 0.01, 0.01),
    );
  });
}

/** A node that stands at `matrix` of the world below a node at `above`. */
function placed(above: Matrix4, matrix: Matrix4) {
  const [translation, rotation, scale] = [new Place(), new Turn(), new Place()];
  above.clone().invert().multiply(matrix).decompose(translation, rotation, scale);
  return { translation: translation.toArray(), rotation: rotation.toArray(), scale: scale.toArray() };
}
