import {
  frameOf,
  inverse,
  NO_ROTATION,
  type Quaternion,
  rotate,
  shortestArc,
} from '../../geometry/quaternion.ts';
import {
  add,
  between,
  clamp,
  distance,
  lengthOf,
  middle,
  scaled,
  subtract,
  unit,
  type Vector3,
} from '../../geometry/vector.ts';
import {
  BODY_SIDES,
  BONE,
  HUMANOID_BONES,
  type HumanoidBone,
  PARENT_INDEX,
} from '../../skeleton/humanoid-bones.ts';
import { boneOffsets, type HumanoidSkeleton, restPlace } from '../../skeleton/humanoid-skeleton.ts';
import { CLOTH_SKELETON } from '../cloth-body.ts';

/** The joints of a model as its file has them, in its own axes and units. */
export type ModelJoints = Partial<Record<HumanoidBone, Vector3>>;

/** A model's skeleton in our T-pose, and how its vertices get there. */
export interface StandingModel {
  readonly skeleton: HumanoidSkeleton;
  /** From the model's own place to the T-pose, as a bone takes it along. */
  toTPose(bone: number, place: Vector3): Vector3;
}

const OWN = (bone: HumanoidBone): Vector3 => restPlace(CLOTH_SKELETON, bone);
const OWN_OFFSETS = boneOffsets(CLOTH_SKELETON);
const TRUNK = ['hips', 'spine', 'chest', 'upperChest', 'neck', 'head'] as const;
const LIMBS = BODY_SIDES.flatMap((side) => [
  [`${side}UpperArm`, `${side}LowerArm`, `${side}Hand`] as const,
  [`${side}UpperLeg`, `${side}LowerLeg`, `${side}Foot`] as const,
]);

/** Two pairs of joints that tell where a model's left and top are, and its size: trunk, or legs alone. */
const MEASURES = [
  { low: ['leftUpperLeg', 'rightUpperLeg'], high: ['leftUpperArm', 'rightUpperArm'] },
  { low: ['leftLowerLeg', 'rightLowerLeg'], high: ['leftUpperLeg', 'rightUpperLeg'] },
] as const satisfies readonly Readonly<Record<'low' | 'high', readonly [HumanoidBone, HumanoidBone]>>[];

/** What a garment's skeleton must have: shoulders and hips, or hips and knees. The bones that are missing from the first of them; none where one is whole. */
export function missingForGarment(joints: ModelJoints): readonly HumanoidBone[] {
  const missing = MEASURES.map(({ low, high }) => [...low, ...high].filter((bone) => !joints[bone]));
  return missing.some((bones) => bones.length === 0) ? [] : missing[0]!;
}

/**
 * Stands a model as our skeleton stands: upright, facing +z, of our size, arms out to the side and legs down. Joints that it
 * lacks are where ours are.
 *
 * @returns null where its joints lie in one place
 */
export function standModel(joints: ModelJoints): StandingModel | null {
  const measure = MEASURES.find(({ low, high }) => [...low, ...high].every((bone) => joints[bone]));
  if (!measure) return null;
  const at = (bone: HumanoidBone): Vector3 => joints[bone]!;
  const centre = (
    of: (bone: HumanoidBone) => Vector3,
    [left, right]: readonly [HumanoidBone, HumanoidBone],
  ) => middle(of(left), of(right));
  const [low, high] = [centre(at, measure.low), centre(at, measure.high)];
  const size = distance(low, high) / distance(centre(OWN, measure.low), centre(OWN, measure.high));
  const left = subtract(at(measure.high[0]), at(measure.high[1]));
  if (!(size > 1e-9) || lengthOf(left) < 1e-9) return null;
  const upright = inverse(frameOf(left, subtract(high, low)));
  const origin = centre(OWN, measure.low);
  const placed = (place: Vector3): Vector3 =>
    add(origin, rotate(upright, scaled(subtract(place, low), 1 / size)));

  const rest = Object.fromEntries(
    Object.entries(joints).map(([bone, place]) => [bone, placed(place)]),
  ) as ModelJoints;
  const turns = new Map<HumanoidBone, Quaternion>();
  const stands: Partial<Record<HumanoidBone, Vector3>> = { ...rest };
  for (const limb of LIMBS) {
    let last: { bone: HumanoidBone; turn: Quaternion } | null = null;
    for (const [i, bone] of limb.entries()) {
      const place = rest[bone];
      if (!place) break;
      if (last) stands[bone] = add(stands[last.bone]!, rotate(last.turn, subtract(place, rest[last.bone]!)));
      const next = limb[i + 1];
      const way = next && rest[next] && subtract(rest[next], place);
      const turn: Quaternion =
        way && lengthOf(way) > 1e-6
          ? shortestArc(unit(way), unit(OWN_OFFSETS[BONE[next!]]!))
          : (last?.turn ?? NO_ROTATION);
      turns.set(bone, turn);
      last = { bone, turn };
    }
  }
  return {
    skeleton: { placesM: filled(stands) },
    toTPose(bone, place) {
      const name = bearer(HUMANOID_BONES[bone]!, stands);
      const turn = (name && turns.get(name)) ?? NO_ROTATION;
      if (!name) return placed(place);
      return add(stands[name]!, rotate(turn, subtract(placed(place), rest[name]!)));
    },
  };
}

/** A hand without a joint of its own goes with the arm. */
function bearer(bone: HumanoidBone, stands: ModelJoints): HumanoidBone | null {
  if (stands[bone]) return bone;
  const parent = PARENT_INDEX[BONE[bone]]!;
  return parent < 0 ? null : bearer(HUMANOID_BONES[parent]!, stands);
}

/** Joints that a model lacks: of the trunk between those around them, others as far from their parents as ours. */
function filled(stands: ModelJoints): readonly Vector3[] {
  const places: Partial<Record<HumanoidBone, Vector3>> = { ...stands };
  places.hips ??= middleOf(places, 'UpperLeg') ?? OWN('hips');
  const shoulders = middleOf(places, 'UpperArm');
  places.neck ??= shoulders
    ? add(shoulders, subtract(OWN('neck'), middle(OWN('leftUpperArm'), OWN('rightUpperArm'))))
    : add(places.hips, subtract(OWN('neck'), OWN('hips')));
  for (const [i, bone] of TRUNK.entries()) {
    if (places[bone] || bone === 'head') continue;
    const below = TRUNK[i - 1]!;
    const above = TRUNK.slice(i + 1).find((one) => places[one])!;
    const share = (OWN(bone)[1] - OWN(below)[1]) / (OWN(above)[1] - OWN(below)[1]);
    places[bone] = between(places[below]!, places[above]!, clamp(share, 0, 1));
  }
  return HUMANOID_BONES.map((bone) => {
    const place =
      places[bone] ?? add(places[HUMANOID_BONES[PARENT_INDEX[BONE[bone]]!]!]!, OWN_OFFSETS[BONE[bone]]!);
    places[bone] = place;
    return place;
  });
}

function middleOf(places: ModelJoints, part: 'UpperLeg' | 'UpperArm'): Vector3 | undefined {
  const [left, right] = [places[`left${part}`], places[`right${part}`]];
  return left && right && middle(left, right);
}
