import { add, LEFTWARDS, scaled, type Vector3 } from '../geometry/vector.ts';
import { BODY_SIDES, type BodySide, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { type HumanoidSkeleton, restPlace } from '../skeleton/humanoid-skeleton.ts';
import { chainShares } from './chain-shares.ts';
import type { FigureMaterial, Loft } from './figure-mesh.ts';
import type { Proportions } from './proportions.ts';
import { ball, type TurnedPart, turned } from './turned-parts.ts';

/** Linear RGB. */
const COLORS = {
  wood: [0.6, 0.4, 0.22],
  joint: [0.2, 0.12, 0.06],
  skin: [0.62, 0.36, 0.24],
  hair: [0.035, 0.025, 0.02],
  shirt: [0.1, 0.24, 0.36],
  trousers: [0.06, 0.065, 0.08],
  shoe: [0.55, 0.53, 0.5],
} as const satisfies Record<FigureMaterial, Vector3>;

/** A figure in shirt, trousers and shoes, whose skin and cloth bend with the joints. */
export function clothedParts(skeleton: HumanoidSkeleton, { girths }: Proportions): readonly Loft[] {
  return [
    ...trunkParts(skeleton, girths),
    ...headParts(skeleton, girths),
    ...BODY_SIDES.flatMap((side) => [
      ...armParts(skeleton, girths, side),
      ...legParts(skeleton, girths, side),
    ]),
  ];
}

type Girths = Proportions['girths'];

const sewn = (part: Omit<TurnedPart, 'color'>): Loft =>
  turned({ ...part, color: () => COLORS[part.material] });

const above = (place: Vector3, upM: number, aheadM = 0): Vector3 => add(place, [0, upM, aheadM]);

function trunkParts(skeleton: HumanoidSkeleton, girths: Girths): readonly Loft[] {
  const height = (bone: HumanoidBone) => restPlace(skeleton, bone)[1];
  const hips = restPlace(skeleton, 'hips');
  const neck = restPlace(skeleton, 'neck');
  const trunkM = neck[1] - hips[1];
  const chain = (['hips', 'spine', 'chest', 'upperChest'] as const).map(
    (bone) => [bone, height(bone)] as const,
  );
  const shares = (place: Vector3) => chainShares(chain, place[1], 0.05);
  const { hips: w, waist, chest: ribs, shoulders } = girths;
  return [
    sewn({
      material: 'trousers',
      from: above(hips, -0.2 * trunkM),
      to: above(hips, 0.24 * trunkM),
      profile: [
        [0, 0.7 * w],
        [0.35, w],
        [0.6, 1.03 * w],
        [1, 1.02 * waist],
      ],
      roundingM: 0.04 * trunkM,
      depth: 0.74,
      squareness: 2.3,
      shares: 'hips',
    }),
    sewn({
      material: 'shirt',
      from: above(hips, 0.06 * trunkM),
      to: above(neck, 0.012),
      profile: [
        [0, 1.06 * w],
        [0.12, 1.05 * w],
        [0.32, 1.16 * waist],
        [0.55, 1.04 * ribs],
        [0.78, 1.06 * ribs],
        [0.92, 0.94 * shoulders],
        [1, 0.52 * shoulders],
      ],
      roundingM: 0.035 * trunkM,
      depth: 0.73,
      squareness: 2.4,
      shares,
      rings: 40,
    }),
  ];
}

function headParts(skeleton: HumanoidSkeleton, { head: r, neck: thickness }: Girths): readonly Loft[] {
  const [neck, head] = [restPlace(skeleton, 'neck'), restPlace(skeleton, 'head')];
  const chain = [
    ['upperChest', neck[1] - 0.05],
    ['neck', neck[1]],
    ['head', head[1]],
  ] as const;
  const egg = { depth: 1.14, shares: 'head', rings: 30 } as const;
  return [
    sewn({
      material: 'skin',
      from: above(neck, -0.03),
      to: above(head, 0.5 * r),
      profile: [
        [0, 1.15 * thickness],
        [0.4, 0.95 * thickness],
        [1, 0.9 * thickness],
      ],
      roundingM: 0.01,
      shares: (place) => chainShares(chain, place[1], 0.03),
    }),
    sewn({
      material: 'skin',
      from: above(head, -0.15 * r, 0.2 * r),
      to: above(head, 2.75 * r, -0.06 * r),
      profile: [
        [0, 0.42 * r],
        [0.18, 0.7 * r],
        [0.45, 0.92 * r],
        [0.7, 0.97 * r],
        [1, 0.6 * r],
      ],
      roundingM: 0.5 * r,
      ...egg,
    }),
    sewn({
      material: 'skin',
      from: above(head, 1.28 * r, 1.02 * r),
      to: above(head, 0.82 * r, 1.3 * r),
      profile: [
        [0, 0.1 * r],
        [0.6, 0.17 * r],
        [1, 0.2 * r],
      ],
      roundingM: 0.12 * r,
      shares: 'head',
      rings: 14,
    }),
    sewn({
      material: 'hair',
      from: above(head, 0.85 * r, -0.4 * r),
      to: above(head, 3.02 * r, -0.12 * r),
      profile: [
        [0, 0.8 * r],
        [0.4, 1.0 * r],
        [0.75, 1.0 * r],
        [1, 0.6 * r],
      ],
      roundingM: 0.6 * r,
      ...egg,
    }),
  ];
}

function armParts(skeleton: HumanoidSkeleton, girths: Girths, side: BodySide): readonly Loft[] {
  const out: Vector3 = side === 'left' ? LEFTWARDS : [-1, 0, 0];
  const place = (part: string) => restPlace(skeleton, `${side}${part}` as HumanoidBone);
  const [shoulder, elbow, wrist] = [place('UpperArm'), place('LowerArm'), place('Hand')];
  const aside = (from: Vector3, byM: number): Vector3 => add(from, scaled(out, byM));
  const along = (at: Vector3) => Math.abs(at[0]);
  const chain = [
    [`${side}Shoulder`, 0],
    [`${side}UpperArm`, along(shoulder)],
    [`${side}LowerArm`, along(elbow)],
    [`${side}Hand`, along(wrist)],
  ] as const;
  const shares = (at: Vector3) => chainShares(chain, along(at), 0.045);
  const { upperArm: a, forearm: f, hand: h } = girths;
  return [
    sewn({
      material: 'shirt',
      from: aside(shoulder, -1.5 * a),
      to: aside(shoulder, 0.55 * (along(elbow) - along(shoulder))),
      profile: [
        [0, 1.1 * a],
        [0.3, 1.28 * a],
        [0.65, 1.22 * a],
        [1, 1.24 * a],
      ],
      roundingM: 0.012,
      shares,
    }),
    sewn({
      material: 'skin',
      from: aside(shoulder, 0.2 * a),
      to: aside(wrist, 0.3 * h),
      profile: [
        [0, a],
        [0.3, 0.94 * a],
        [0.5, 0.86 * f],
        [0.62, f],
        [0.85, 0.72 * f],
        [1, 0.56 * f],
      ],
      roundingM: 0.012,
      shares,
      rings: 36,
    }),
    ball('skin', aside(wrist, 0.2 * h), 0.56 * h, `${side}Hand`, () => COLORS.skin),
    sewn({
      material: 'skin',
      from: aside(wrist, 0.1 * h),
      to: aside(wrist, 4.3 * h),
      profile: [
        [0, 0.3 * h],
        [0.3, 0.36 * h],
        [0.62, 0.3 * h],
        [1, 0.18 * h],
      ],
      roundingM: 0.3 * h,
      depth: 2.6,
      squareness: 2.5,
      shares: `${side}Hand`,
    }),
    sewn({
      material: 'skin',
      from: add(aside(wrist, 0.6 * h), [0, 0, 0.5 * h]),
      to: add(aside(wrist, 2.4 * h), [0, -0.15 * h, 1.45 * h]),
      profile: [
        [0, 0.28 * h],
        [1, 0.21 * h],
      ],
      roundingM: 0.22 * h,
      shares: `${side}Hand`,
      rings: 14,
    }),
  ];
}

function legParts(skeleton: HumanoidSkeleton, girths: Girths, side: BodySide): readonly Loft[] {
  const place = (part: string) => restPlace(skeleton, `${side}${part}` as HumanoidBone);
  const [hip, knee, ankle, toes] = [place('UpperLeg'), place('LowerLeg'), place('Foot'), place('Toes')];
  const { thigh: t, shank: s, foot: f } = girths;
  const down = (at: Vector3) => hip[1] - at[1];
  const chain = [
    ['hips', -1],
    [`${side}UpperLeg`, 0],
    [`${side}LowerLeg`, down(knee)],
    [`${side}Foot`, down(ankle) + 0.02],
  ] as const;
  const aheadM = toes[2] - ankle[2];
  const sole = (z: number, upM: number): Vector3 => [ankle[0], upM, ankle[2] + z];
  // Each part of the shoe is as deep as its middle is high: the sole lies on the floor.
  const highM = (share: number) => share * ankle[1];
  return [
    sewn({
      material: 'trousers',
      from: above(hip, 0.35 * t),
      to: [ankle[0], 0.55 * ankle[1], ankle[2]],
      profile: [
        [0, 1.02 * t],
        [0.12, 1.1 * t],
        [0.35, 0.98 * t],
        [0.52, 1.3 * s],
        [0.7, 1.24 * s],
        [1, 1.12 * s],
      ],
      roundingM: 0.02,
      depth: 1.06,
      shares: (at) => chainShares(chain, down(at)),
      rings: 44,
    }),
    sewn({
      material: 'shoe',
      from: sole(-0.04 * aheadM, 0.25 * ankle[1]),
      to: sole(-0.02 * aheadM, 1.25 * ankle[1]),
      profile: [
        [0, 0.94 * f],
        [0.6, 0.82 * f],
        [1, 0.84 * f],
      ],
      roundingM: 0.012,
      depth: 1.15,
      shares: `${side}Foot`,
      rings: 16,
    }),
    sewn({
      material: 'shoe',
      from: sole(-0.56 * aheadM, highM(0.42)),
      to: sole(1.04 * aheadM, highM(0.3)),
      profile: [
        [0, 0.9 * f],
        [0.35, 0.96 * f],
        [1, 1.1 * f],
      ],
      roundingM: 0.5 * f,
      depth: (along) => highM(0.42 - 0.12 * along),
      squareness: 2.8,
      shares: `${side}Foot`,
    }),
    sewn({
      material: 'shoe',
      from: sole(0.9 * aheadM, highM(0.3)),
      to: sole(1.58 * aheadM, highM(0.22)),
      profile: [
        [0, 1.06 * f],
        [0.5, 1.04 * f],
        [1, 0.8 * f],
      ],
      roundingM: 0.55 * f,
      depth: (along) => highM(0.3 - 0.08 * along),
      squareness: 2.6,
      shares: `${side}Toes`,
      rings: 16,
    }),
  ];
}
