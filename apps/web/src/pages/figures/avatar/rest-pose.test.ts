import {
  aboutAxis,
  BONE,
  boneOffsets,
  HUMANOID_BONES,
  type HumanoidPose,
  mannequin,
  multiply,
  PARENT_INDEX,
  posedJoints,
  type Quaternion,
  ROTATION_WIDTH,
  rotate,
  rotationAt,
  tPose,
  type Vector3,
} from '@posebox/figure';
import { describe, expect, it } from 'vitest';
import { type RestPlaces, restPose } from './rest-pose.ts';

const { skeleton } = mannequin('male');
const T_PLACES: RestPlaces = Object.fromEntries(
  HUMANOID_BONES.map((bone, index) => [bone, skeleton.placesM[index]!]),
);

/** The figure with its arms hanging at 45° at rest. */
const A_PLACES: RestPlaces = Object.fromEntries(
  HUMANOID_BONES.map((bone, index) => {
    const [, side] = /^(left|right)(?:LowerArm|Hand)$/.exec(bone) ?? [];
    if (!side) return [bone, skeleton.placesM[index]!];
    const shoulder = skeleton.placesM[BONE[side === 'left' ? 'leftUpperArm' : 'rightUpperArm']]!;
    const at = skeleton.placesM[index]!;
    const turned = rotate(aboutAxis([0, 0, 1], (side === 'left' ? -1 : 1) * (Math.PI / 4)), [
      at[0] - shoulder[0],
      at[1] - shoulder[1],
      at[2] - shoulder[2],
    ]);
    return [bone, [shoulder[0] + turned[0], shoulder[1] + turned[1], shoulder[2] + turned[2]]];
  }),
);

/** A pose with every bone turned somehow. */
function somePose(): HumanoidPose {
  const pose = tPose(skeleton);
  HUMANOID_BONES.forEach((_, bone) => {
    const axis: Vector3 = bone % 3 === 0 ? [1, 0, 0] : bone % 3 === 1 ? [0, 1, 0] : [0, 0, 1];
    pose.rotations.set(aboutAxis(axis, 0.2 + 0.05 * bone), bone * ROTATION_WIDTH);
  });
  return pose;
}

/** Where the joints of a figure with these rest places come to be under its own rotations. */
function ownJoints(
  places: RestPlaces,
  rotations: Float32Array,
  hipsM: ArrayLike<number>,
): readonly Vector3[] {
  const offsets = boneOffsets({ placesM: HUMANOID_BONES.map((bone) => places[bone]!) });
  const at: Vector3[] = [];
  const world: Quaternion[] = [];
  HUMANOID_BONES.forEach((_, bone) => {
    const parent = PARENT_INDEX[bone]!;
    const own = rotationAt(rotations, bone);
    const step = parent < 0 ? null : rotate(world[parent]!, offsets[bone]!);
    at.push(
      step
        ? [at[parent]![0] + step[0], at[parent]![1] + step[1], at[parent]![2] + step[2]]
        : [hipsM[0]!, hipsM[1]!, hipsM[2]!],
    );
    world.push(step ? multiply(world[parent]!, own) : own);
  });
  return at;
}

describe('a figure that rests in another pose', () => {
  it('moves like one in the T-pose: every joint comes to the same place', () => {
    for (const places of [T_PLACES, A_PLACES]) {
      const rest = restPose(places);
      const pose = somePose();
      const asked = posedJoints(rest.skeleton, pose).placesM;
      const own = ownJoints(places, rest.ownRotations(pose), pose.hipsM);
      for (const [bone, name] of HUMANOID_BONES.entries())
        for (const axis of [0, 1, 2] as const)
          expect(own[bone]![axis], name).toBeCloseTo(asked[bone]![axis], 5);
    }
  });

  it('has the skeleton of the T-pose, whatever it rests in', () => {
    const rest = restPose(A_PLACES);
    for (const [bone, name] of HUMANOID_BONES.entries())
      for (const axis of [0, 1, 2] as const)
        expect(rest.skeleton.placesM[bone]![axis], name).toBeCloseTo(skeleton.placesM[bone]![axis], 5);
  });

  it('keeps the directions of its limbs when it lacks bones of trunk and shoulders', () => {
    const { upperChest: _, chest: __, leftShoulder: ___, leftToes: ____, ...places } = T_PLACES;
    const rest = restPose(places);
    const pose = somePose();
    const world = (rotations: Float32Array, bone: number): Quaternion => {
      const parent = PARENT_INDEX[bone]!;
      const own = rotationAt(rotations, bone);
      return parent < 0 ? own : multiply(world(rotations, parent), own);
    };
    const own = rest.ownRotations(pose);
    for (const name of ['leftLowerArm', 'rightHand', 'head', 'leftFoot'] as const) {
      const [asked, is] = [world(pose.rotations, BONE[name]), world(own, BONE[name])];
      expect(Math.abs(asked.reduce((sum, value, i) => sum + value * is[i]!, 0))).toBeCloseTo(1, 5);
    }
    for (const missing of ['chest', 'upperChest', 'leftShoulder', 'leftToes'] as const)
      expect(Math.abs(own[BONE[missing] * ROTATION_WIDTH + 3]!)).toBeCloseTo(1, 5);
  });
});
