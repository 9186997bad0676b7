import { restPlace } from '../skeleton/humanoid-skeleton.ts';
import { CLOTH_BODY, CLOTH_SKELETON } from './cloth-body.ts';
import type { ClothMesh } from './cloth-mesh.ts';
import { sewTubes } from './cloth-tube.ts';
import { trunkShares } from './cut-shirts.ts';
import { ringsOf, upright } from './ring-course.ts';

/** The body is a little thinner than what is measured of it, so that it never comes through cloth. */
const WITHIN = 0.9;

/** A body's trunk as a mesh like a garment's: it stands before linings. */
export function bodyTrunk(): ClothMesh {
  const hipsM = restPlace(CLOTH_SKELETON, 'hips')[1];
  const { hips, spine, chest, upperChest } = CLOTH_BODY;
  const stations = [
    { atM: -0.09, side: 0.8 * hips.side, front: 0.8 * hips.front },
    { atM: 0, ...hips },
    { atM: 0.08, ...spine },
    { atM: 0.2, ...chest },
    { atM: 0.34, ...upperChest },
    { atM: 0.44, side: 0.95 * upperChest.side, front: 0.85 * upperChest.front },
    { atM: 0.53, side: 0.06, front: 0.058 },
  ].map(({ atM, side, front }) => ({ atM, side: WITHIN * side, front: WITHIN * front }));
  return sewTubes([
    {
      rings: ringsOf(upright(hipsM), stations, 18),
      segments: 24,
      squareness: 2.3,
      folds: () => 0,
      shares: trunkShares,
    },
  ]);
}
