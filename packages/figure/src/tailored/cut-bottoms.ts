import { clamp, smoothStep, type Vector3 } from '../geometry/vector.ts';
import { chainShares } from '../mannequin/chain-shares.ts';
import type { BoneShares } from '../mannequin/figure-mesh.ts';
import { BODY_SIDES } from '../skeleton/humanoid-bones.ts';
import { restPlace } from '../skeleton/humanoid-skeleton.ts';
import { CLOTH_SKELETON, TRUNK_BONES } from './cloth-body.ts';
import type { ClothTube } from './cloth-tube.ts';
import { ridge, ringsOf, type Station, upright } from './ring-course.ts';

const HIPS_M = restPlace(CLOTH_SKELETON, 'hips')[1];
const [LEG_X, KNEE_M] = restPlace(CLOTH_SKELETON, 'leftLowerLeg') as Vector3;
const ANKLE_M = restPlace(CLOTH_SKELETON, 'leftFoot')[1];
const TRUNK_CHAIN = TRUNK_BONES.map((bone) => [bone, restPlace(CLOTH_SKELETON, bone)[1]] as const);

/** A belt around the waist, from so far above the hips. */
const belt = (atM: number): readonly Station[] => [
  { atM: atM - 0.001, side: 0.163, front: 0.121 },
  { atM, side: 0.166, front: 0.124, isTrim: true },
  { atM: atM + 0.032, side: 0.164, front: 0.122, isTrim: true },
];

/** Trousers: what goes around the hips, and two legs. */
export function trousers(): readonly ClothTube[] {
  return [
    {
      rings: ringsOf(
        upright(HIPS_M),
        [
          { atM: -0.115, side: 0.13, front: 0.07 },
          { atM: -0.08, side: 0.172, front: 0.115 },
          { atM: -0.02, side: 0.186, front: 0.132 },
          { atM: 0.05, side: 0.18, front: 0.13 },
          ...belt(0.11),
        ],
        22,
      ),
      segments: 48,
      squareness: 2.3,
      folds: (share, angleRad) => 0.002 * Math.sin(9 * angleRad + 12 * share) * (1 - share),
      shares: (place) => chainShares(TRUNK_CHAIN, place[1], 0.07),
    },
    ...BODY_SIDES.map((side): ClothTube => {
      const downwards = HIPS_M;
      return {
        rings: ringsOf(
          upright(0, side === 'left' ? LEG_X : -LEG_X),
          [
            { atM: ANKLE_M + 0.005, side: 0.078, front: 0.084, isTrim: true },
            { atM: ANKLE_M + 0.025, side: 0.078, front: 0.083 },
            { atM: ANKLE_M + 0.2, side: 0.079, front: 0.08 },
            { atM: KNEE_M - 0.08, side: 0.08, front: 0.082 },
            { atM: KNEE_M, side: 0.08, front: 0.084 },
            { atM: HIPS_M - 0.2, side: 0.092, front: 0.1 },
            { atM: HIPS_M - 0.09, side: 0.096, front: 0.112 },
            { atM: HIPS_M - 0.01, side: 0.088, front: 0.11 },
            { atM: HIPS_M + 0.03, side: 0.06, front: 0.07 },
          ],
          56,
        ),
        segments: 32,
        squareness: 2.1,
        folds: trouserFolds,
        shares: (place) =>
          chainShares(
            [
              ['hips', downwards - HIPS_M - 1],
              [`${side}UpperLeg`, 0.02],
              [`${side}LowerLeg`, HIPS_M - KNEE_M],
              [`${side}Foot`, HIPS_M - ANKLE_M + 0.05],
            ],
            HIPS_M - place[1],
            0.06,
          ),
      };
    }),
  ];
}

/** Cloth lies in folds over the shoe, behind the knee and at the groin; a crease runs down the front. */
function trouserFolds(share: number, angleRad: number): number {
  const hem = (1 - smoothStep(0.02, 0.2, share)) * smoothStep(0, 0.04, share);
  const knee = smoothStep(0.34, 0.44, share) * (1 - smoothStep(0.5, 0.62, share));
  const groin = smoothStep(0.78, 0.9, share);
  const slant = 1.3 * Math.sin(angleRad) + Math.sin(2 * angleRad + 0.4);
  const crease = 0.003 * Math.max(0, Math.cos(angleRad + Math.PI / 2)) ** 24;
  return (
    0.006 * hem * ridge(80 * share + slant) +
    0.005 * knee * ridge(64 * share + slant) +
    0.0045 * groin * ridge(50 * share + 2 * slant) +
    0.002 * ridge(3 * angleRad + 8 * share) +
    crease
  );
}

/** A skirt from the waist to so far below the hips. */
export function skirt(lengthM: number): ClothTube {
  return {
    rings: ringsOf(upright(HIPS_M), [...flare(lengthM), ...belt(0.12)], 44),
    segments: 72,
    squareness: 2.15,
    folds: skirtFolds(lengthM / (lengthM + 0.15)),
    shares: swing,
  };
}

/** Stations of a skirt up to the hips. */
export const flare = (lengthM: number): readonly Station[] => [
  { atM: -lengthM, side: 0.255, front: 0.205, isTrim: true },
  { atM: 0.014 - lengthM, side: 0.253, front: 0.203 },
  { atM: -0.5 * lengthM, side: 0.222, front: 0.17 },
  { atM: -0.05, side: 0.19, front: 0.137 },
  { atM: 0.03, side: 0.182, front: 0.132 },
];

/** Flutes that open towards the hem. `hipsShare` of the tube's length lies below the hips. */
export const skirtFolds =
  (hipsShare: number) =>
  (share: number, angleRad: number): number => {
    const open = 1 - smoothStep(0, hipsShare, share);
    const flute = Math.sin(11 * angleRad + 0.8 * Math.sin(3 * angleRad)) + 0.4 * Math.sin(17 * angleRad + 2);
    return 0.014 * open ** 1.3 * flute;
  };

/** A skirt follows both legs: each side its own, the middle both. */
export function swing(place: Vector3): BoneShares {
  const downM = HIPS_M - place[1];
  if (downM <= 0) return chainShares(TRUNK_CHAIN, place[1], 0.07);
  const share = 0.92 * smoothStep(0, 0.22, downM);
  const left = smoothStep(-0.13, 0.13, place[0]);
  const low = smoothStep(HIPS_M - KNEE_M - 0.05, HIPS_M - KNEE_M + 0.25, downM);
  const knee = clamp(0.5 * low, 0, 1);
  const shares: BoneShares = [
    ['hips', 1 - share],
    ['leftUpperLeg', share * left],
    ['rightUpperLeg', share * (1 - left)],
  ];
  if (knee < 1e-3) return shares;
  // Below the knees it hangs half from them, half straight on.
  const main = left > 0.5 ? 'left' : 'right';
  const legs = share * Math.max(left, 1 - left);
  return [
    ['hips', 1 - share],
    [main === 'left' ? 'rightUpperLeg' : 'leftUpperLeg', share * Math.min(left, 1 - left)],
    [`${main}UpperLeg`, legs * (1 - knee)],
    [`${main}LowerLeg`, legs * knee],
  ];
}
