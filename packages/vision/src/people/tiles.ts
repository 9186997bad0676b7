import type { PixelImage } from '../image.ts';
import type { Region } from '../region/region.ts';
import { lookAt, type PeopleSearch } from './people-search.ts';

/** Sides of the tiles as shares of the photo's short side. Source: docs/accuracy.md. */
const TILE_SHARES: readonly number[] = [1, 0.6];
/** Small tiles, for photos that have the pixels to show people of that size. */
const SMALL_TILE_SHARE = 0.35;
const SMALL_TILES_FROM_PX = 1280;
/** Each tile shares half its side with the next, so that nobody is cut by every tile. */
const OVERLAP = 0.5;

/** Centres of the tiles along one side, evenly spread from edge to edge. */
function centersAlong(lengthPx: number, tilePx: number): readonly number[] {
  const steps = Math.max(0, Math.ceil((lengthPx - tilePx) / (tilePx * (1 - OVERLAP)) - 1e-9));
  if (steps === 0) return [lengthPx / 2];
  return Array.from({ length: steps + 1 }, (_, index) => tilePx / 2 + (index * (lengthPx - tilePx)) / steps);
}

/**
 * Overlapping squares that cover the photo at two or, from 1280 px on the long side, three scales, the large ones
 * first.
 *
 * @example tilesOf({ width: 600, height: 400 }).length // 2 of 400 px + 12 of 240 px
 */
export function tilesOf(image: Pick<PixelImage, 'width' | 'height'>): readonly Region[] {
  const shortPx = Math.min(image.width, image.height);
  const longPx = Math.max(image.width, image.height);
  const shares = longPx >= SMALL_TILES_FROM_PX ? [...TILE_SHARES, SMALL_TILE_SHARE] : TILE_SHARES;
  return shares.flatMap((share) => {
    const sizePx = share * shortPx;
    return centersAlong(image.height, sizePx).flatMap((centerYPx) =>
      centersAlong(image.width, sizePx).map((centerXPx) => ({
        centerXPx,
        centerYPx,
        sizePx,
        rotationRad: 0,
      })),
    );
  });
}

/** The landmark network judges; the detector's score only spares it the hopeless. */
const MIN_SCORE = 0.3;

/** Shows the detector every tile. */
export async function lookAtTiles(search: PeopleSearch): Promise<void> {
  for (const tile of tilesOf(search.image)) await lookAt(search, tile, 'tile', { minScore: MIN_SCORE });
}
