import type { Coverage } from '../garment/picture.ts';
import { asSeen, type Steady } from '../garment/steady-edges.ts';
import { rotate } from '../geometry/quaternion.ts';
import { add, clamp, scaled, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, BONE, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import type { BonesInPicture } from './bones-in-picture.ts';
import { type BodySection, CLOTH_BODY, TRUNK_BONES } from './cloth-body.ts';

/** How a person's girths differ from those that garments are sewn for. */
export interface GirthsInPicture {
  /** One a bone: by how much the body is wider, to the side (of limbs all around). */
  readonly thickness: readonly number[];
  /** One a bone: the same from back to front. */
  readonly depth: readonly number[];
  /** One a bone: how far aside of the bone its middle lies, pixels, y upwards. */
  readonly asidePx: readonly Vector3[];
}

const THICKNESS = { least: 0.82, most: 1.5 } as const;
/** Hips are wider than waist and chest by no more than this: a wide stance isn't girth. */
const MOST_HIPS = 1.18;
/** Hips are looked at so far above their joints, metres. */
const ABOVE_HIPS_M = 0.045;
/** Upper arms in jackets are no arms. */
const MOST_ARM = 1.22;
/** Who is so much wider than usual grows by this share of it in the direction that isn't seen. */
const UNSEEN_GROWTH = 0.35;
/** The mask's middle may lie so far beside the bones: share of the half width. */
const MOST_ASIDE = 0.16;
/** Arms beside the trunk are so thick, metres: the trunk ends where they begin. */
const ARM_M = 0.055;

/**
 * Measures a body's girths on its mask, across each bone of trunk and limbs.
 *
 * @param steady Of a film: keeps from frame to frame what the mask's edges say.
 */
export function girthsInPicture(
  bones: BonesInPicture,
  mask: Coverage,
  steady: Steady = asSeen,
): GirthsInPicture {
  const thickness = new Array<number>(bones.placesPx.length).fill(1);
  const depth = new Array<number>(bones.placesPx.length).fill(1);
  const asidePx: Vector3[] = bones.placesPx.map(() => [0, 0, 0]);
  const seen: number[] = [];
  for (const bone of TRUNK_BONES) {
    const found = trunkGirth(bones, mask, bone);
    if (!found) continue;
    const share = steady(bone, clamp(found.thickness, THICKNESS.least, THICKNESS.most));
    const aside = steady(`${bone} aside`, clamp(found.aside, -MOST_ASIDE, MOST_ASIDE));
    thickness[BONE[bone]] = share;
    const px = aside * found.halfPx * (bone === 'upperChest' ? 0.4 : 1);
    asidePx[BONE[bone]] = [px * found.across[0], px * found.across[1], 0];
    seen.push(share);
  }
  const usual = seen.length > 0 ? seen.reduce((sum, share) => sum + share, 0) / seen.length : 1;
  for (const bone of TRUNK_BONES) if (thickness[BONE[bone]] === 1) thickness[BONE[bone]] = usual;
  const upper = (thickness[BONE.spine]! + thickness[BONE.chest]! + thickness[BONE.upperChest]!) / 3;
  thickness[BONE.hips] = Math.min(thickness[BONE.hips]!, MOST_HIPS * upper);
  const neck = limbThickness(bones, mask, 'neck', 'head', NECK);
  thickness[BONE.neck] = steady('neck', clamp(neck ?? 1, THICKNESS.least, MOST_ARM));
  for (const side of BODY_SIDES) {
    for (const [part, section] of LIMBS) {
      const bone = `${side}${part}` as HumanoidBone;
      const share = limbThickness(bones, mask, bone, `${side}${NEXT[part]}`, CLOTH_BODY[section]);
      thickness[BONE[bone]] = steady(
        bone,
        clamp(share ?? Math.sqrt(usual), THICKNESS.least, part.endsWith('Arm') ? MOST_ARM : THICKNESS.most),
      );
    }
    thickness[BONE[`${side}Shoulder`]] = Math.sqrt(usual);
    thickness[BONE[`${side}Hand`]] = thickness[BONE[`${side}LowerArm`]]!;
    thickness[BONE[`${side}Foot`]] = thickness[BONE[`${side}LowerLeg`]]!;
  }
  for (const [bone, share] of thickness.entries()) depth[bone] = share;
  for (const bone of TRUNK_BONES) {
    const share = thickness[BONE[bone]]!;
    const side = sideShare(bones, bone);
    thickness[BONE[bone]] = 1 + (share - 1) * (UNSEEN_GROWTH + (1 - UNSEEN_GROWTH) * side);
    depth[BONE[bone]] = 1 + (share - 1) * (UNSEEN_GROWTH + (1 - UNSEEN_GROWTH) * (1 - side));
  }
  return { thickness, depth, asidePx };
}

const LIMBS = [
  ['UpperLeg', 'upperLeg'],
  ['LowerLeg', 'lowerLeg'],
  ['UpperArm', 'upperArm'],
  ['LowerArm', 'lowerArm'],
] as const;
const NECK: BodySection = { side: 0.056, front: 0.056 };
const NEXT = { UpperLeg: 'LowerLeg', LowerLeg: 'Foot', UpperArm: 'LowerArm', LowerArm: 'Hand' } as const;

interface TrunkGirth {
  readonly thickness: number;
  /** Of the mask's middle, in half widths. */
  readonly aside: number;
  readonly halfPx: number;
  readonly across: Point2;
}
type Point2 = readonly [x: number, y: number];

/** Null where an arm lies before the trunk or the mask doesn't tell. */
function trunkGirth(
  bones: BonesInPicture,
  mask: Coverage,
  bone: (typeof TRUNK_BONES)[number],
): TrunkGirth | null {
  const up = rotate(bones.rotations[BONE[bone]]!, [0, 1, 0]);
  const at = add(bones.placesPx[BONE[bone]]!, scaled(up, bone === 'hips' ? ABOVE_HIPS_M * bones.scalePx : 0));
  const length = Math.hypot(up[0], up[1]);
  if (length < 0.3) return null;
  const across: Point2 = [up[1] / length, -up[0] / length];
  const halfPx = projectedHalf(bones, bone, CLOTH_BODY[bone], across);
  const arms = BODY_SIDES.map((side) =>
    (['UpperArm', 'LowerArm', 'Hand'] as const).map((part) => bones.placesPx[BONE[`${side}${part}`]]!),
  );
  const armPx = ARM_M * bones.scalePx;
  const isArm = (x: number, y: number) =>
    arms.some(([a, b, c]) => nearSegment(x, y, a!, b!, armPx) || nearSegment(x, y, b!, c!, armPx));
  const reach = (way: 1 | -1) => {
    const end = marched(mask, at, [way * across[0], way * across[1]], 1.7 * halfPx, isArm);
    return end.stopped === 'arm' && end.px < 0.8 * halfPx ? null : end.px;
  };
  const [left, right] = [reach(-1), reach(1)];
  if (left === null && right === null) return null;
  const half = left === null ? right! : right === null ? left : (left + right) / 2;
  const aside = left === null || right === null ? 0 : (right - left) / 2 / halfPx;
  return { thickness: half / halfPx, aside, halfPx, across };
}

/** How much of what is seen of a bone's girth is its breadth, 0 from the side … 1 from the front. */
function sideShare(bones: BonesInPicture, bone: HumanoidBone): number {
  const [x, y] = rotate(bones.rotations[BONE[bone]]!, [1, 0, 0]);
  return clamp(x * x + y * y, 0, 1);
}

/** Half the width of a body's cross-section as it stands in the picture. */
function projectedHalf(
  bones: BonesInPicture,
  bone: HumanoidBone,
  { side, front }: BodySection,
  across: Point2,
) {
  const turned = (axis: Vector3) => {
    const [x, y] = rotate(bones.rotations[BONE[bone]]!, axis);
    return x * across[0] + y * across[1];
  };
  return bones.scalePx * Math.hypot(side * turned([1, 0, 0]), front * turned([0, 0, 1]));
}

function limbThickness(
  bones: BonesInPicture,
  mask: Coverage,
  bone: HumanoidBone,
  next: HumanoidBone,
  { side, front }: BodySection,
): number | null {
  const [from, to] = [bones.placesPx[BONE[bone]]!, bones.placesPx[BONE[next]]!];
  const length = Math.hypot(to[0] - from[0], to[1] - from[1]);
  const halfPx = (bones.scalePx * (side + front)) / 2;
  if (length < (bone === 'neck' ? 0.4 : 2) * halfPx) return null;
  const across: Point2 = [(to[1] - from[1]) / length, -(to[0] - from[0]) / length];
  const at: Vector3 = [(from[0] + to[0]) / 2, (from[1] + to[1]) / 2, 0];
  const none = () => false;
  const one = marched(mask, at, across, 2 * halfPx, none).px;
  const other = marched(mask, at, [-across[0], -across[1]], 2 * halfPx, none).px;
  if (Math.min(one, other) < 0.3 * halfPx) return null;
  // Where a limb touches the rest of the body only its free side tells.
  const half = Math.max(one, other) < 1.6 * halfPx ? (one + other) / 2 : Math.min(one, other);
  return half / halfPx;
}

/** How far the mask reaches from a place, y upwards. */
function marched(
  mask: Coverage,
  from: Vector3,
  way: Point2,
  mostPx: number,
  isArm: (x: number, y: number) => boolean,
): { readonly px: number; readonly stopped: 'edge' | 'arm' | 'nothing' } {
  for (let px = 0; px <= mostPx; px++) {
    const [x, y] = [from[0] + px * way[0], from[1] + px * way[1]];
    const [column, row] = [Math.round(x), Math.round(-y)];
    const isOut = column < 0 || row < 0 || column >= mask.width || row >= mask.height;
    if (isOut || mask.data[row * mask.width + column]! < 128) return { px, stopped: 'edge' };
    if (isArm(x, y)) return { px, stopped: 'arm' };
  }
  return { px: mostPx, stopped: 'nothing' };
}

function nearSegment(x: number, y: number, a: Vector3, b: Vector3, within: number): boolean {
  const [dx, dy] = [b[0] - a[0], b[1] - a[1]];
  const length = dx * dx + dy * dy;
  const share = length > 0 ? clamp(((x - a[0]) * dx + (y - a[1]) * dy) / length, 0, 1) : 0;
  return Math.hypot(x - a[0] - share * dx, y - a[1] - share * dy) < within;
}
