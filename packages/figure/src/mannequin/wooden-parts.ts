import {
  add,
  between,
  LEFTWARDS,
  scaled,
  subtract,
  UPWARDS,
  unit,
  type Vector3,
} from '../geometry/vector.ts';
import { BODY_SIDES, type BodySide, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidSkeleton, restPlace } from '../skeleton/humanoid-skeleton.ts';
import type { Loft } from './figure-mesh.ts';
import type { Proportions } from './proportions.ts';
import { ball, type TurnedPart, turned } from './turned-parts.ts';
import { woodColor } from './wood.ts';

/** The parts of an artist's mannequin: turned limbs of lime between balls of walnut, each on one bone. */
export function woodenParts(skeleton: HumanoidSkeleton, { girths }: Proportions): readonly Loft[] {
  const parts = [...trunkParts(skeleton, girths), ...headParts(skeleton, girths)];
  for (const side of BODY_SIDES) {
    parts.push(...armParts(skeleton, girths, side), ...legParts(skeleton, girths, side));
  }
  return parts;
}

type Girths = Proportions['girths'];

/** Each part is cut from another place of the trunk. */
function wooden(part: Omit<TurnedPart, 'material' | 'color'>, piece: number): Loft {
  const grain = unit(subtract(part.to, part.from));
  return turned({ ...part, material: 'wood', color: woodColor('lime', grain, piece) });
}

const joint = (centre: Vector3, radiusM: number, bone: HumanoidBone): Loft =>
  ball('joint', centre, radiusM, bone, woodColor('walnut', UPWARDS, radiusM * 100));

const above = (place: Vector3, upM: number, aheadM = 0): Vector3 => add(place, [0, upM, aheadM]);

function trunkParts(skeleton: HumanoidSkeleton, girths: Girths): readonly Loft[] {
  const place = (bone: HumanoidBone) => restPlace(skeleton, bone);
  const [hips, spine, chest, upper, neck] = [
    place('hips'),
    place('spine'),
    place('chest'),
    place('upperChest'),
    place('neck'),
  ];
  const trunkM = neck[1] - hips[1];
  const { hips: w, waist, chest: ribs, shoulders } = girths;
  return [
    wooden(
      {
        from: above(hips, -0.2 * trunkM),
        to: above(hips, 0.21 * trunkM),
        profile: [
          [0, 0.52 * w],
          [0.3, 0.86 * w],
          [0.58, w],
          [0.85, 0.9 * waist],
          [1, 0.78 * waist],
        ],
        roundingM: 0.06 * trunkM,
        depth: 0.72,
        squareness: 2.3,
        shares: 'hips',
      },
      1,
    ),
    joint(between(spine, chest, 0.3), 0.66 * waist, 'spine'),
    wooden(
      {
        from: above(chest, -0.07 * trunkM),
        to: above(chest, 0.21 * trunkM),
        profile: [
          [0, 0.8 * waist],
          [0.5, waist],
          [1, 0.92 * waist],
        ],
        roundingM: 0.035 * trunkM,
        depth: 0.76,
        squareness: 2.2,
        shares: 'chest',
      },
      2,
    ),
    joint(between(chest, upper, 0.72), 0.68 * waist, 'upperChest'),
    wooden(
      {
        from: above(upper, -0.07 * trunkM),
        to: above(neck, -0.005),
        profile: [
          [0, 0.78 * ribs],
          [0.3, 0.97 * ribs],
          [0.62, ribs],
          [0.86, 0.84 * shoulders],
          [1, 0.5 * shoulders],
        ],
        roundingM: 0.05 * trunkM,
        depth: 0.7,
        squareness: 2.4,
        shares: 'upperChest',
      },
      3,
    ),
  ];
}

function headParts(skeleton: HumanoidSkeleton, { head: r, neck: thickness }: Girths): readonly Loft[] {
  const [neck, head] = [restPlace(skeleton, 'neck'), restPlace(skeleton, 'head')];
  return [
    joint(above(neck, -0.004), 0.95 * thickness, 'neck'),
    wooden(
      {
        from: above(neck, 0.2 * thickness),
        to: above(head, 0.1 * r),
        profile: [
          [0, 0.92 * thickness],
          [0.5, 0.8 * thickness],
          [1, 0.86 * thickness],
        ],
        roundingM: 0.008,
        shares: 'neck',
        rings: 16,
      },
      4,
    ),
    joint(above(head, 0.12 * r), 0.82 * thickness, 'head'),
    wooden(
      {
        from: above(head, -0.3 * r, 0.2 * r),
        to: above(head, 2.85 * r, -0.1 * r),
        profile: [
          [0, 0.46 * r],
          [0.18, 0.68 * r],
          [0.45, 0.94 * r],
          [0.68, r],
          [0.88, 0.86 * r],
          [1, 0.62 * r],
        ],
        roundingM: 0.55 * r,
        depth: 1.16,
        shares: 'head',
        rings: 30,
      },
      5,
    ),
  ];
}

function armParts(skeleton: HumanoidSkeleton, girths: Girths, side: BodySide): readonly Loft[] {
  const out: Vector3 = side === 'left' ? LEFTWARDS : [-1, 0, 0];
  const place = (part: string) => restPlace(skeleton, `${side}${part}` as HumanoidBone);
  const [shoulder, elbow, wrist] = [place('UpperArm'), place('LowerArm'), place('Hand')];
  const { upperArm: a, forearm: f, hand: h } = girths;
  const aside = (from: Vector3, byM: number): Vector3 => add(from, scaled(out, byM));
  const piece = side === 'left' ? 10 : 20;
  return [
    joint(shoulder, 1.08 * a, `${side}UpperArm`),
    wooden(
      {
        from: aside(shoulder, 0.55 * a),
        to: aside(elbow, -0.55 * f),
        profile: [
          [0, 0.92 * a],
          [0.3, a],
          [0.62, 0.9 * a],
          [1, 0.72 * a],
        ],
        roundingM: 0.4 * a,
        shares: `${side}UpperArm`,
      },
      piece,
    ),
    joint(elbow, 0.86 * f, `${side}LowerArm`),
    wooden(
      {
        from: aside(elbow, 0.55 * f),
        to: aside(wrist, -0.4 * h),
        profile: [
          [0, 0.84 * f],
          [0.28, f],
          [0.65, 0.78 * f],
          [1, 0.58 * f],
        ],
        roundingM: 0.35 * f,
        shares: `${side}LowerArm`,
      },
      piece + 1,
    ),
    joint(wrist, 0.6 * h, `${side}Hand`),
    ...handParts(aside, wrist, h, side, piece + 2),
  ];
}

/** A mitten: palm and fingers in one, a thumb beside. */
function handParts(
  aside: (from: Vector3, byM: number) => Vector3,
  wrist: Vector3,
  h: number,
  side: BodySide,
  piece: number,
): readonly Loft[] {
  const palmEnd = aside(wrist, 2.5 * h);
  return [
    wooden(
      {
        from: aside(wrist, 0.35 * h),
        to: palmEnd,
        profile: [
          [0, 0.22 * h],
          [0.4, 0.36 * h],
          [0.8, 0.33 * h],
          [1, 0.28 * h],
        ],
        roundingM: 0.24 * h,
        depth: 2.75,
        squareness: 2.6,
        shares: `${side}Hand`,
      },
      piece,
    ),
    wooden(
      {
        from: aside(wrist, 2.45 * h),
        to: aside(wrist, 4.35 * h),
        profile: [
          [0, 0.3 * h],
          [0.5, 0.29 * h],
          [1, 0.2 * h],
        ],
        roundingM: 0.3 * h,
        depth: 2.8,
        squareness: 2.6,
        shares: `${side}Hand`,
      },
      piece + 1,
    ),
    wooden(
      {
        from: add(aside(wrist, 0.75 * h), [0, 0, 0.55 * h]),
        to: add(aside(wrist, 2.45 * h), [0, -0.15 * h, 1.5 * h]),
        profile: [
          [0, 0.26 * h],
          [0.5, 0.29 * h],
          [1, 0.22 * h],
        ],
        roundingM: 0.25 * h,
        shares: `${side}Hand`,
        rings: 16,
      },
      piece + 2,
    ),
  ];
}

function legParts(skeleton: HumanoidSkeleton, girths: Girths, side: BodySide): readonly Loft[] {
  const place = (part: string) => restPlace(skeleton, `${side}${part}` as HumanoidBone);
  const [hip, knee, ankle, toes] = [place('UpperLeg'), place('LowerLeg'), place('Foot'), place('Toes')];
  const { thigh: t, shank: s, foot: f } = girths;
  const piece = side === 'left' ? 30 : 40;
  const lower = above(ankle, 0.3 * f);
  return [
    joint(hip, 0.86 * t, `${side}UpperLeg`),
    wooden(
      {
        from: above(hip, -0.32 * t),
        to: above(knee, 0.6 * s),
        profile: [
          [0, 0.9 * t],
          [0.22, t],
          [0.6, 0.84 * t],
          [0.88, 0.68 * t],
          [1, 0.62 * t],
        ],
        roundingM: 0.35 * t,
        depth: 1.06,
        shares: `${side}UpperLeg`,
      },
      piece,
    ),
    joint(knee, 0.92 * s, `${side}LowerLeg`),
    wooden(
      {
        from: above(knee, -0.6 * s),
        to: above(lower, 0.55 * f),
        profile: [
          [0, 0.86 * s],
          [0.25, s],
          [0.55, 0.84 * s],
          [0.85, 0.6 * s],
          [1, 0.58 * s],
        ],
        roundingM: 0.35 * s,
        depth: 1.06,
        shares: `${side}LowerLeg`,
      },
      piece + 1,
    ),
    joint(above(ankle, 0.08 * f), 0.78 * f, `${side}Foot`),
    ...footParts(ankle, toes, f, side, piece + 2),
  ];
}

function footParts(ankle: Vector3, toes: Vector3, f: number, side: BodySide, piece: number): readonly Loft[] {
  const aheadM = toes[2] - ankle[2];
  // Each part is as deep as its middle is high: the sole lies on the floor.
  const highM = (share: number) => share * ankle[1];
  const at = (z: number, halfM: number): Vector3 => [ankle[0], halfM, ankle[2] + z];
  return [
    wooden(
      {
        from: at(-0.5 * aheadM, highM(0.36)),
        to: at(1.02 * aheadM, highM(0.25)),
        profile: [
          [0, 0.78 * f],
          [0.3, 0.86 * f],
          [0.75, f],
          [1, 1.02 * f],
        ],
        roundingM: 0.5 * f,
        depth: (along) => highM(0.36 - 0.11 * along),
        squareness: 2.7,
        shares: `${side}Foot`,
      },
      piece,
    ),
    wooden(
      {
        from: at(0.96 * aheadM, highM(0.24)),
        to: at(1.52 * aheadM, highM(0.16)),
        profile: [
          [0, 0.98 * f],
          [0.5, 0.92 * f],
          [1, 0.72 * f],
        ],
        roundingM: 0.5 * f,
        depth: (along) => highM(0.24 - 0.08 * along),
        squareness: 2.6,
        shares: `${side}Toes`,
        rings: 16,
      },
      piece + 1,
    ),
  ];
}
