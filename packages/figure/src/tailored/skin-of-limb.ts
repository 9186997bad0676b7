import type { Coverage, Point, RgbaPicture } from '../garment/picture.ts';
import type { Vector3 } from '../geometry/vector.ts';
import { cloudsApart, colorCloud, distanceTo, placesAlong } from './color-clouds.ts';
import type { LimbPart } from './limb-part.ts';

/** Clouds further apart than this, in their spread, tell a limb from the trunk. */
const APART = 1.4;
/** Further from the arm's colours than this, in their spread, is something else altogether. */
const LIKE = 3.2;

/**
 * Tells by colour which pixels near a bare arm belong to it and which to the trunk behind: the arm's colour is looked up along
 * the middle of its forearm, the trunk's along its own.
 *
 * @returns null where the two don't differ: then the arm's shape alone tells
 */
export function skinOfLimb(
  photo: RgbaPicture,
  mask: Coverage,
  forearm: Pick<LimbPart, 'from' | 'to'>,
  trunk: readonly Vector3[],
): ((i: number) => boolean) | null {
  const bare = colorCloud(photo, mask, placesAlong(pixelOf(forearm.from), pixelOf(forearm.to)));
  const cloth = colorCloud(
    photo,
    mask,
    trunk.slice(1).flatMap((to, i) => placesAlong(pixelOf(trunk[i]!), pixelOf(to))),
  );
  if (!bare || !cloth || cloudsApart(bare, cloth) < APART) return null;
  return (i) => {
    const away = distanceTo(bare, photo.data, i);
    return away < LIKE && away < distanceTo(cloth, photo.data, i);
  };
}

const pixelOf = ([x, y]: Vector3): Point => ({ x, y: -y });
