import {
  BONE,
  HUMANOID_BONES,
  HUMANOID_PARENT,
  type HumanoidBone,
  type HumanoidPose,
  type HumanoidSkeleton,
  inverse,
  multiply,
  NO_ROTATION,
  type OPTIONAL_BONES,
  PARENT_INDEX,
  type Quaternion,
  ROTATION_WIDTH,
  rotationAt,
  shortestArc,
  type Vector3,
  withoutBones,
} from '@posebox/figure';

/** The T-pose of a figure that someone else made, and how its own rest pose differs from it. */
export interface RestPose {
  /** What poses are solved for. */
  readonly skeleton: HumanoidSkeleton;
  /** Rotations for the figure's own bones, in the order of `HUMANOID_BONES`, from a pose of `skeleton`. */
  ownRotations(pose: HumanoidPose): Float32Array;
}

/** Places of joints in the figure's rest pose: metres, floor at y = 0, facing +z, its left at +x. */
export type RestPlaces = Partial<Record<HumanoidBone, Vector3>>;

/** Limbs that the T-pose stretches, each from a joint to the next. */
const STRETCHED: readonly (readonly [HumanoidBone, HumanoidBone, Vector3])[] = [
  ['leftUpperArm', 'leftLowerArm', [1, 0, 0]],
  ['leftLowerArm', 'leftHand', [1, 0, 0]],
  ['rightUpperArm', 'rightLowerArm', [-1, 0, 0]],
  ['rightLowerArm', 'rightHand', [-1, 0, 0]],
  ['leftUpperLeg', 'leftLowerLeg', [0, -1, 0]],
  ['leftLowerLeg', 'leftFoot', [0, -1, 0]],
  ['rightUpperLeg', 'rightLowerLeg', [0, -1, 0]],
  ['rightLowerLeg', 'rightFoot', [0, -1, 0]],
];

/** Of the ankle's height: how high the toes bend, and how far before the ankle, where a figure has no toes. */
const TOES = { up: 0.25, ahead: 1.5 } as const;

/**
 * Reads a figure's rest pose. Arms that hang (the A-pose) and bent limbs are taken as if they were stretched, so that the
 * same pose looks the same on every figure; bones that it lacks leave their turn to those that follow.
 *
 * @param places at least those of the bones that a VRM must have.
 * @example restPose({ hips: [0, 0.9, 0], … }).skeleton
 */
export function restPose(places: RestPlaces): RestPose {
  const missing = HUMANOID_BONES.filter((bone) => !places[bone]) as (typeof OPTIONAL_BONES)[number][];
  const full: Vector3[] = [];
  for (const bone of HUMANOID_BONES) full.push(places[bone] ?? placeWithout(bone, full));
  const corrections: Quaternion[] = HUMANOID_BONES.map(() => NO_ROTATION);
  const straight = [...full];
  for (const [from, to, direction] of STRETCHED) {
    const [own, next] = [full[BONE[from]]!, full[BONE[to]]!];
    const along = [next[0] - own[0], next[1] - own[1], next[2] - own[2]] as const;
    const lengthM = Math.hypot(...along);
    corrections[BONE[from]] = shortestArc(
      [along[0] / lengthM, along[1] / lengthM, along[2] / lengthM],
      direction,
    );
    const start = straight[BONE[from]]!;
    straight[BONE[to]] = [
      start[0] + lengthM * direction[0],
      start[1] + lengthM * direction[1],
      start[2] + lengthM * direction[2],
    ];
  }
  for (const side of ['left', 'right'] as const) {
    // A hand goes on as its forearm; a foot stands flat, whatever the leg does.
    corrections[BONE[`${side}Hand`]] = corrections[BONE[`${side}LowerArm`]]!;
    const ankle = straight[BONE[`${side}Foot`]]!;
    const [was, toes] = [full[BONE[`${side}Foot`]]!, full[BONE[`${side}Toes`]]!];
    straight[BONE[`${side}Toes`]] = [
      ankle[0] + toes[0] - was[0],
      ankle[1] + toes[1] - was[1],
      ankle[2] + toes[2] - was[2],
    ];
  }
  // Stretched legs are longer: the whole figure stands as much higher.
  const sunkM = full[BONE.leftFoot]![1] - straight[BONE.leftFoot]![1];
  const placesM = straight.map(([x, y, z]): Vector3 => [x, y + sunkM, z]);
  return {
    skeleton: { placesM },
    ownRotations: (pose) => ownRotations(withoutBones(pose, missing), corrections),
  };
}

function ownRotations({ rotations }: HumanoidPose, corrections: readonly Quaternion[]): Float32Array {
  const asked: Quaternion[] = [];
  const own = new Float32Array(rotations.length);
  HUMANOID_BONES.forEach((_, bone) => {
    const parent = PARENT_INDEX[bone]!;
    const local = rotationAt(rotations, bone);
    asked.push(parent < 0 ? local : multiply(asked[parent]!, local));
    const turned = multiply(asked[bone]!, corrections[bone]!);
    const before = parent < 0 ? NO_ROTATION : multiply(asked[parent]!, corrections[parent]!);
    own.set(multiply(inverse(before), turned), bone * ROTATION_WIDTH);
  });
  return own;
}

/** Where a joint is thought to be that a figure doesn't have; its parent comes before it. */
function placeWithout(bone: HumanoidBone, before: readonly Vector3[]): Vector3 {
  const [x, y, z] = before[BONE[HUMANOID_PARENT[bone]!]]!;
  return bone.endsWith('Toes') ? [x, TOES.up * y, z + TOES.ahead * y] : [x, y, z];
}
