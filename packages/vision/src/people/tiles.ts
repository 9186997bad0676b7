import type { PixelImage } from '../image.ts';
import type { Region } from '../region/region.ts';
import { lookAt, type PeopleSearch, type Sighting, tracesOfOthers } from './people-search.ts';
import { alreadySeen } from './window-coverage.ts';

/** Sides of the tiles as shares of the photo's short side. Source: docs/accuracy.md. */
const TILE_SHARES: readonly number[] = [1, 0.6];
/** Small tiles, for photos that have the pixels to show people of that size. */
const SMALL_TILE_SHARE = 0.35;
const SMALL_TILES_FROM_PX = 1280;
const tileShares = (image: Pick<PixelImage, 'width' | 'height'>): readonly number[] =>
  Math.max(image.width, image.height) >= SMALL_TILES_FROM_PX
    ? [...TILE_SHARES, SMALL_TILE_SHARE]
    : TILE_SHARES;

/** Each tile shares half its side with the next, so that nobody is cut by every tile. */
const OVERLAP = 0.5;

/** Centres of the tiles along one side, evenly spread from edge to edge. */
function centersAlong(lengthPx: number, tilePx: number): readonly number[] {
  const steps = Math.max(0, Math.ceil((lengthPx - tilePx) / (tilePx * (1 - OVERLAP)) - 1e-9));
  if (steps === 0) return [lengthPx / 2];
  return Array.from({ length: steps + 1 }, (_, index) => tilePx / 2 + (index * (lengthPx - tilePx)) / steps);
}

/** Overlapping squares that cover the photo, their side a share of its short side. */
export function tilesOf(image: Pick<PixelImage, 'width' | 'height'>, share: number): readonly Region[] {
  const sizePx = share * Math.min(image.width, image.height);
  return centersAlong(image.height, sizePx).flatMap((centerYPx) =>
    centersAlong(image.width, sizePx).map((centerXPx) => ({ centerXPx, centerYPx, sizePx, rotationRad: 0 })),
  );
}

/** The landmark network judges; the detector's score only spares it the hopeless. */
const MIN_SCORE = 0.5;
/** A larger tile hints at somebody small by at least this score. */
const MIN_TRACE = 0.03;
/** Nobody can be told in tiles smaller than this. */
const MIN_TILE_PX = 64;
/** So many tiles of a scale are all looked at; of more, as a panorama or small tiles need, those with a hint. */
const MAX_TILES = 24;

/**
 * Shows the detector the photo in tiles, large ones first. Where a scale has too many tiles, only those around whatever
 * left a trace in the larger ones: all of them would cost more than everything else together.
 */
export async function lookAtTiles(search: PeopleSearch): Promise<void> {
  const { image } = search;
  const hints: Sighting[] = [];
  for (const share of tileShares(image)) {
    const all = tilesOf(image, share).filter(({ sizePx }) => sizePx >= MIN_TILE_PX);
    const tiles = share === SMALL_TILE_SHARE || all.length > MAX_TILES ? nearestTiles(all, hints) : all;
    for (const tile of tiles) {
      if (search.windows.some((earlier) => alreadySeen(tile, earlier, image))) continue;
      const sight = await lookAt(search, tile, 'tile', { minScore: MIN_SCORE });
      hints.push(...tracesOfOthers(search, sight).filter(({ score }) => score >= MIN_TRACE));
    }
  }
}

/** The tiles that show some hint nearest to their centre, in their order. */
function nearestTiles(tiles: readonly Region[], hints: readonly Sighting[]): readonly Region[] {
  if (tiles.length === 0) return [];
  const distance = (tile: Region, { region }: Sighting) =>
    Math.hypot(tile.centerXPx - region.centerXPx, tile.centerYPx - region.centerYPx);
  const nearest = new Set(
    hints.map((hint) => tiles.reduce((a, b) => (distance(b, hint) < distance(a, hint) ? b : a))),
  );
  return tiles.filter((tile) => nearest.has(tile));
}
