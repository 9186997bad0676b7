import { smoothStep, type Vector3 } from '../geometry/vector.ts';
import { chainShares } from '../mannequin/chain-shares.ts';
import type { BoneShares } from '../mannequin/figure-mesh.ts';
import { BODY_SIDES, type BodySide } from '../skeleton/humanoid-bones.ts';
import { restPlace } from '../skeleton/humanoid-skeleton.ts';
import { CLOTH_SKELETON, TRUNK_BONES } from './cloth-body.ts';
import type { ClothTube } from './cloth-tube.ts';
import { along, ridge, ringsOf, type Station, upright } from './ring-course.ts';

const HIPS_M = restPlace(CLOTH_SKELETON, 'hips')[1];
const SHOULDER: Vector3 = restPlace(CLOTH_SKELETON, 'leftUpperArm');
const TRUNK_CHAIN = TRUNK_BONES.map((bone) => [bone, restPlace(CLOTH_SKELETON, bone)[1]] as const);

/** From the armpits to the neck: metres above the hips, half axes to the side and to the front. */
const YOKE: readonly Station[] = [
  { atM: 0.34, side: 0.174, front: 0.126 },
  { atM: 0.42, side: 0.178, front: 0.118 },
  { atM: 0.475, side: 0.172, front: 0.1 },
  { atM: 0.508, side: 0.148, front: 0.086 },
  { atM: 0.53, side: 0.112, front: 0.076 },
  { atM: 0.547, side: 0.082, front: 0.07 },
  { atM: 0.552, side: 0.071, front: 0.066, isTrim: true },
  { atM: 0.57, side: 0.063, front: 0.06, isTrim: true },
];

/** The neckline dips to the front. */
const NECK_DIP_M = 0.042;

/** Around the trunk, from the stations below the armpits up to the neck. */
export function bodice(below: readonly Station[], shares: (place: Vector3) => BoneShares): ClothTube {
  return {
    rings: ringsOf(upright(HIPS_M), [...below, ...YOKE], 60),
    segments: 64,
    squareness: 2.6,
    bend(place) {
      const [x, y, z] = place;
      const rise = smoothStep(HIPS_M + 0.42, HIPS_M + 0.57, y);
      const dip = z > 0 ? NECK_DIP_M * (z / 0.066) ** 1.3 : -0.012 * (z / 0.066);
      return [x, y - rise * Math.min(NECK_DIP_M, dip), z - 0.008 * rise];
    },
    folds: trunkFolds,
    shares,
  };
}

/** Cloth hangs from chest and shoulder blades, gathers a little above the hem, and is drawn towards the armpits. */
function trunkFolds(share: number, angleRad: number): number {
  const low = 1 - smoothStep(0.1, 0.66, share);
  const drape = ridge(7 * angleRad + 2.2 * share) + 0.7 * ridge(11 * angleRad - 4 * share + 1.3);
  const waist = smoothStep(0.05, 0.3, share) * (1 - smoothStep(0.36, 0.62, share));
  const gather = ridge(30 * share + 2.4 * Math.sin(2 * angleRad + 0.6) + Math.sin(5 * angleRad));
  const armpit =
    Math.abs(Math.cos(angleRad)) ** 4 * smoothStep(0.42, 0.62, share) * (1 - smoothStep(0.68, 0.82, share));
  const pull = ridge(26 * share + 9 * Math.abs(Math.sin(angleRad)));
  return 0.006 * low * drape + 0.0055 * waist * gather + 0.006 * armpit * pull;
}

/** Shares of the trunk's bones; at the shoulders cloth goes along with the arms. */
export function trunkShares(place: Vector3): BoneShares {
  const [x, y] = place;
  const trunk = chainShares([...TRUNK_CHAIN, ['neck', HIPS_M + 0.55]], y, 0.07);
  const high = smoothStep(HIPS_M + 0.3, HIPS_M + 0.46, y);
  const side: BodySide = x > 0 ? 'left' : 'right';
  const clavicle = 0.75 * high * smoothStep(0.05, 0.14, Math.abs(x));
  const arm = 0.35 * high * smoothStep(0.12, 0.185, Math.abs(x));
  if (clavicle < 1e-3) return trunk;
  const kept = trunk.slice(-2);
  const total = kept.reduce((sum, [, share]) => sum + share, 0);
  return [
    ...kept.map(([bone, share]) => [bone, (share / total) * (1 - clavicle)] as const),
    [`${side}Shoulder`, clavicle - clavicle * arm],
    [`${side}UpperArm`, clavicle * arm],
  ];
}

/** Both sleeves, to a share of the way from shoulder to wrist. */
export function sleeves(end: number): readonly ClothTube[] {
  const elbowM = restPlace(CLOTH_SKELETON, 'leftLowerArm')[0];
  const wristM = restPlace(CLOTH_SKELETON, 'leftHand')[0];
  const endM = SHOULDER[0] + end * (wristM - SHOULDER[0]);
  const isLong = end > 0.5;
  const head: readonly Station[] = [
    { atM: 0.1, side: 0.034, front: 0.038 },
    { atM: 0.125, side: 0.052, front: 0.053 },
    { atM: 0.165, side: 0.061, front: 0.061 },
    { atM: 0.22, side: 0.063, front: 0.063 },
  ];
  const rest: readonly Station[] = isLong
    ? [
        { atM: 0.3, side: 0.061, front: 0.06 },
        { atM: elbowM, side: 0.057, front: 0.057 },
        { atM: elbowM + 0.1, side: 0.052, front: 0.052 },
        { atM: endM - 0.055, side: 0.045, front: 0.045 },
        { atM: endM - 0.05, side: 0.042, front: 0.042, isTrim: true },
        { atM: endM, side: 0.04, front: 0.04, isTrim: true },
      ]
    : [
        { atM: endM - 0.022, side: 0.067, front: 0.066 },
        { atM: endM - 0.02, side: 0.0675, front: 0.0665, isTrim: true },
        { atM: endM, side: 0.068, front: 0.067, isTrim: true },
      ];
  return BODY_SIDES.map((side) => ({
    rings: ringsOf(along(side, SHOULDER[1]), [...head, ...rest], isLong ? 46 : 22),
    segments: 28,
    squareness: 2,
    folds: (share, angleRad) =>
      isLong ? longSleeveFolds(share, angleRad) : shortSleeveFolds(share, angleRad),
    shares: (place) =>
      chainShares(
        [
          [`${side}Shoulder`, 0],
          [`${side}UpperArm`, SHOULDER[0] - 0.01],
          [`${side}LowerArm`, elbowM],
          [`${side}Hand`, wristM + 0.03],
        ],
        Math.abs(place[0]),
        0.04,
      ),
  }));
}

/** Around elbow and cuff cloth is pushed together. */
function longSleeveFolds(share: number, angleRad: number): number {
  const elbow = smoothStep(0.35, 0.5, share) * (1 - smoothStep(0.6, 0.75, share));
  const cuff = smoothStep(0.7, 0.86, share) * (1 - smoothStep(0.87, 0.9, share));
  const slant = 1.4 * Math.sin(angleRad + 0.7) + 0.8 * Math.sin(2 * angleRad);
  return (0.0036 * elbow + 0.0034 * cuff + 0.0012) * ridge(72 * share + slant) - 0.001;
}

const shortSleeveFolds = (share: number, angleRad: number): number =>
  0.0035 * smoothStep(0.35, 0.9, share) * ridge(3 * angleRad + 4 * share) +
  0.002 * ridge(5 * angleRad + 9 * share);
