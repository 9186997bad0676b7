import { describe, expect, it } from 'vitest';
import { HUMANOID_BONES } from '../skeleton/humanoid-bones.ts';
import { findBones, NEEDED_BONES } from './bone-names.ts';

const sides = (parts: readonly string[], as: (side: 'Left' | 'Right', part: string) => string) =>
  (['Left', 'Right'] as const).flatMap((side) => parts.map((part) => as(side, part)));

/** Names as programs write them; each names all bones of ours. */
const PROGRAMS = {
  Mixamo: [
    ...['Hips', 'Spine', 'Spine1', 'Spine2', 'Neck', 'Head', 'HeadTop_End'].map(
      (name) => `mixamorig:${name}`,
    ),
    ...sides(
      ['Shoulder', 'Arm', 'ForeArm', 'Hand', 'HandIndex1', 'UpLeg', 'Leg', 'Foot', 'ToeBase'],
      (side, part) => `mixamorig:${side}${part}`,
    ),
  ],
  VRM: [...HUMANOID_BONES],
  VRoid: [
    ...['Hips', 'Spine', 'Chest', 'UpperChest', 'Neck', 'Head'].map((name) => `J_Bip_C_${name}`),
    ...sides(
      ['Shoulder', 'UpperArm', 'LowerArm', 'Hand', 'UpperLeg', 'LowerLeg', 'Foot', 'ToeBase'],
      (side, part) => `J_Bip_${side[0]}_${part}`,
    ),
  ],
  Unreal: [
    ...['pelvis', 'spine_01', 'spine_02', 'spine_03', 'neck_01', 'head'],
    ...sides(
      ['clavicle', 'upperarm', 'lowerarm', 'hand', 'thigh', 'calf', 'foot', 'ball'],
      (side, part) => `${part}_${side[0]!.toLowerCase()}`,
    ),
  ],
  VRChat: [
    ...['Hips', 'Spine', 'Chest', 'Upper Chest', 'Neck', 'Head'],
    ...sides(
      ['shoulder', 'arm', 'elbow', 'wrist', 'leg', 'knee', 'ankle', 'toe'],
      (side, part) => `${side} ${part}`,
    ),
  ],
};

describe('bones by their names', () => {
  for (const [program, names] of Object.entries(PROGRAMS)) {
    it(`are found as ${program} calls them, each once and on its own side`, () => {
      const found = findBones(names, [...names.keys()]);
      expect(Object.keys(found).sort()).toEqual([...HUMANOID_BONES].sort());
      expect(new Set(Object.values(found)).size).toBe(HUMANOID_BONES.length);
      for (const [bone, index] of Object.entries(found)) {
        const name = names[index!]!.toLowerCase();
        if (bone.startsWith('left')) expect(name).toMatch(/left|_l\b|_l_/);
        if (bone.startsWith('right')) expect(name).toMatch(/right|_r\b|_r_/);
      }
    });
  }

  it('are taken from the joints of the mesh where a name stands twice', () => {
    expect(findBones(['Hips', 'Armature', 'Hips'], [2])).toEqual({ hips: 2 });
  });

  it('are missing where the names say nothing', () => {
    const found = findBones(['Bone', 'Bone.001', 'Cube'], [0, 1]);
    expect(NEEDED_BONES.filter((bone) => found[bone] !== undefined)).toEqual([]);
  });
});
