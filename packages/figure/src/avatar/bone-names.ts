import { HUMANOID_BONES, type HumanoidBone, OPTIONAL_BONES } from '../skeleton/humanoid-bones.ts';
import type { GltfJson } from './gltf-json.ts';

/** Bones that a figure must have to be moved. */
export const NEEDED_BONES: readonly HumanoidBone[] = HUMANOID_BONES.filter(
  (bone) => !(OPTIONAL_BONES as readonly string[]).includes(bone),
);

/** What the middle of a body is called, in the order of likelihood. */
const MIDDLE: Readonly<Record<string, readonly string[]>> = {
  hips: ['hips', 'pelvis', 'hip'],
  spine: ['spine', 'spine01', 'spine0'],
  chest: ['chest', 'spine1', 'spine02'],
  upperChest: ['upperchest', 'spine2', 'spine03'],
  neck: ['neck', 'neck01'],
  head: ['head'],
};

/** What the parts of a side are called once the side is taken off the name. */
const SIDE: Readonly<Record<string, readonly string[]>> = {
  Shoulder: ['shoulder', 'clavicle', 'collar'],
  UpperArm: ['upperarm', 'arm'],
  LowerArm: ['lowerarm', 'forearm', 'elbow'],
  Hand: ['hand', 'wrist'],
  UpperLeg: ['upperleg', 'upleg', 'thigh', 'leg'],
  LowerLeg: ['lowerleg', 'knee', 'shin', 'calf', 'leg'],
  Foot: ['foot', 'ankle'],
  Toes: ['toes', 'toe', 'toebase', 'ball'],
};

/**
 * Finds the bones of a humanoid by their names, as Mixamo, VRM, Blender, Unity and Unreal call them.
 *
 * @param names of the nodes; @param joints indices of those that move a mesh, which are looked at first.
 * @returns the index of each node that was recognised.
 * @example findBones(['mixamorig:Hips', 'mixamorig:LeftUpLeg'], [0, 1]) // { hips: 0, leftUpperLeg: 1 }
 */
export function findBones(
  names: readonly (string | undefined)[],
  joints: readonly number[],
): Partial<Record<HumanoidBone, number>> {
  const order = [...new Set([...joints, ...names.keys()])];
  const known = new Map<string, number>();
  for (const index of order) {
    const name = plainName(names[index] ?? '');
    if (name !== '' && !known.has(name)) known.set(name, index);
  }
  const taken = new Set<number>();
  const found: Partial<Record<HumanoidBone, number>> = {};
  const take = (bone: HumanoidBone, candidates: readonly string[]) => {
    const index = candidates.map((name) => known.get(name)).find((at) => at !== undefined && !taken.has(at));
    if (index === undefined) return;
    found[bone] = index;
    taken.add(index);
  };
  for (const [bone, candidates] of Object.entries(MIDDLE)) take(bone as HumanoidBone, candidates);
  for (const side of ['left', 'right'] as const) {
    const sided = (part: string) => `${side}:${part}`;
    // “Left leg” is the thigh where a knee has a name of its own, and the shank beside an “UpLeg”.
    for (const part of ['Shoulder', 'UpperArm', 'LowerArm', 'Hand', 'Foot', 'Toes'])
      take(`${side}${part}` as HumanoidBone, SIDE[part]!.map(sided));
    take(`${side}UpperLeg`, SIDE.UpperLeg!.slice(0, -1).map(sided));
    take(`${side}LowerLeg`, SIDE.LowerLeg!.slice(0, -1).map(sided));
    if (found[`${side}UpperLeg`] === undefined) take(`${side}UpperLeg`, [sided('leg')]);
    if (found[`${side}LowerLeg`] === undefined) take(`${side}LowerLeg`, [sided('leg')]);
  }
  return found;
}

/** `mixamorig1:LeftUpLeg` and `UpLeg.L` are both `left:upleg`; what has no side is only made plain. */
function plainName(name: string): string {
  const bare = name
    .replace(/^.*[:|]/, '')
    .replace(/^(?:mixamorig\d*|j_bip_[clr]_|bip\d*|def|org)[_\s-]*/i, (prefix) =>
      /^j_bip_[lr]_/i.test(prefix) ? `${prefix[6]}_` : '',
    );
  const [, before, rest] = /^(left|right|[lr](?=[_\s.-]))[_\s.-]*(.+)$/i.exec(bare) ?? [];
  const [, body, after] = /^(.+?)[_\s.-]+(left|right|l|r)$/i.exec(bare) ?? [];
  const plain = (text: string) => text.toLowerCase().replace(/[^a-z0-9]/g, '');
  if (before && rest) return `${before[0]!.toLowerCase() === 'l' ? 'left' : 'right'}:${plain(rest)}`;
  if (body && after) return `${after[0]!.toLowerCase() === 'l' ? 'left' : 'right'}:${plain(body)}`;
  return plain(bare);
}

/** Bones that a plain GLB lacks to be moved; a VRM lists its own. */
export function missingBones({ nodes = [], skins = [] }: GltfJson): readonly HumanoidBone[] {
  const found = findBones(
    nodes.map(({ name }) => name),
    skins.flatMap(({ joints }) => [...joints]),
  );
  return NEEDED_BONES.filter((bone) => found[bone] === undefined);
}
