import type { GarmentKind } from '../garment/garment-shape.ts';
import { restPlace } from '../skeleton/humanoid-skeleton.ts';
import { CLOTH_SKELETON } from './cloth-body.ts';
import type { ClothMesh } from './cloth-mesh.ts';
import { sewTubes } from './cloth-tube.ts';
import { flare, skirt, skirtFolds, swing, trousers } from './cut-bottoms.ts';
import { bodice, sleeves, trunkShares } from './cut-shirts.ts';
import type { Station } from './ring-course.ts';

/** Garments that this code sews itself: bodies in three dimensions, made by nobody else. */
export const TAILORED_GARMENTS = ['tshirt', 'shirt', 'trousers', 'skirt', 'dress'] as const;
export type TailoredGarment = (typeof TAILORED_GARMENTS)[number];

/** What each covers, in the words of flat garments. */
export const TAILORED_KINDS = {
  tshirt: 'top',
  shirt: 'top',
  trousers: 'bottom',
  skirt: 'bottom',
  dress: 'dress',
} as const satisfies Record<TailoredGarment, GarmentKind>;

const HIPS_M = restPlace(CLOTH_SKELETON, 'hips')[1];

/** Of a shirt, from its hem to the armpits. */
const shirtBody = (hemM: number): readonly Station[] => [
  { atM: hemM, side: 0.189, front: 0.137, isTrim: true },
  { atM: hemM + 0.018, side: 0.19, front: 0.138 },
  { atM: 0.03, side: 0.184, front: 0.134 },
  { atM: 0.15, side: 0.17, front: 0.125 },
  { atM: 0.24, side: 0.17, front: 0.124 },
];

/** Of a dress, above the hips. */
const DRESS_WAIST: readonly Station[] = [
  { atM: 0.149, side: 0.157, front: 0.118 },
  { atM: 0.15, side: 0.159, front: 0.12, isTrim: true },
  { atM: 0.18, side: 0.157, front: 0.118, isTrim: true },
  { atM: 0.181, side: 0.155, front: 0.116 },
  { atM: 0.25, side: 0.165, front: 0.12 },
];
const DRESS_LENGTH_M = 0.5;

/**
 * Sews a garment. The same garment gives the same numbers.
 *
 * @example
 * const mesh = sewGarment('tshirt');
 * mesh.positions.length / 3; // vertices
 */
export function sewGarment(garment: TailoredGarment): ClothMesh {
  switch (garment) {
    case 'tshirt':
      return sewTubes([bodice(shirtBody(-0.055), trunkShares), ...sleeves(0.34)]);
    case 'shirt':
      return sewTubes([bodice(shirtBody(-0.075), trunkShares), ...sleeves(0.99)]);
    case 'trousers':
      return sewTubes(trousers());
    case 'skirt':
      return sewTubes([skirt(0.42)]);
    case 'dress': {
      const upper = bodice([...flare(DRESS_LENGTH_M), ...DRESS_WAIST], (place) =>
        place[1] < HIPS_M ? swing(place) : trunkShares(place),
      );
      const dress = { ...upper, segments: 72, folds: skirtFolds(DRESS_LENGTH_M / (DRESS_LENGTH_M + 0.57)) };
      return sewTubes([dress, ...sleeves(0.26)]);
    }
  }
}
