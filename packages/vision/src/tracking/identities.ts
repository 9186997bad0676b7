import type { PixelBox, PixelPoint } from '../pixels.ts';
import { type Appearance, appearanceDistance } from './appearance.ts';

/** What is remembered of a person from frame to frame. */
export interface RememberedPerson {
  readonly personId: number;
  readonly lastSeenS: number;
  /** Middle of the hips when last seen, and its speed in pixels a second. */
  readonly centerPx: PixelPoint;
  readonly velocityPxPerS: PixelPoint;
  /** Side of the square around the person. */
  readonly sizePx: number;
  readonly appearance?: Appearance;
}

/** Somebody seen now, who may be one of those remembered. */
export interface Newcomer {
  readonly centerPx: PixelPoint;
  readonly boxPx: PixelBox;
  readonly sizePx: number;
  readonly appearance?: Appearance;
}

/** Clothes more different than this are other clothes. */
const OTHER_CLOTHES = 0.5;

/** Nobody is where they were expected after so long: only their clothes tell. */
const PLACE_FORGOTTEN_S = 2;

/** A path is carried on for so long without being seen. */
const CARRIED_ON_S = 0.7;

/** What the place counts beside the clothes. */
const PLACE_WEIGHT = 0.5;

/** Costs above this are somebody new. */
const MAX_COST = 0.6;

/**
 * Who of the remembered the newcomers are: pairs of indices, each at most once, the likeliest first. Clothes decide,
 * and for two seconds also the place where the person's path would have led.
 */
export function recognise(
  remembered: readonly RememberedPerson[],
  newcomers: readonly Newcomer[],
  timeS: number,
): ReadonlyMap<number, number> {
  const pairs = newcomers.flatMap((newcomer, n) =>
    remembered.map((person, r) => ({ n, r, cost: costOf(person, newcomer, timeS) })),
  );
  pairs.sort((a, b) => a.cost - b.cost);
  const known = new Map<number, number>();
  const taken = new Set<number>();
  for (const { n, r, cost } of pairs) {
    if (cost > MAX_COST || known.has(n) || taken.has(r)) continue;
    known.set(n, r);
    taken.add(r);
  }
  return known;
}

/** By so much somebody else's clothes must fit better before a body is taken to be theirs. */
export const CLOTHES_MARGIN = 0.2;

/**
 * Whose body was followed by mistake: the one among the `hidden` whose clothes fit what is seen clearly better than
 * those of the person who was followed. Happens when somebody steps out from behind another.
 */
export function whoseBody<T extends RememberedPerson>(
  followed: RememberedPerson,
  seen: Appearance | undefined,
  hidden: readonly T[],
): T | undefined {
  if (!seen || !followed.appearance) return undefined;
  const limit = appearanceDistance(followed.appearance, seen) - CLOTHES_MARGIN;
  const fits = hidden
    .map((person) => ({ person, cost: person.appearance ? appearanceDistance(person.appearance, seen) : 1 }))
    .filter(({ cost }) => cost < Math.min(limit, OTHER_CLOTHES))
    .sort((a, b) => a.cost - b.cost);
  return fits[0]?.person;
}

function costOf(person: RememberedPerson, newcomer: Newcomer, timeS: number): number {
  const clothes = clothesCost(person.appearance, newcomer.appearance);
  if (clothes === undefined) {
    // Without clothes to compare, only somebody who is right where they should be is the same.
    return placeCost(person, newcomer, timeS) <= 0.5 ? placeCost(person, newcomer, timeS) : Infinity;
  }
  if (clothes > OTHER_CLOTHES) return Infinity;
  return clothes + PLACE_WEIGHT * placeCost(person, newcomer, timeS);
}

function clothesCost(a: Appearance | undefined, b: Appearance | undefined): number | undefined {
  return a && b && appearanceDistance(a, b);
}

/** 0 where the person's path leads, 1 further away than one could have gone; a half when it is long ago. */
function placeCost(person: RememberedPerson, newcomer: Newcomer, timeS: number): number {
  const awayS = timeS - person.lastSeenS;
  if (awayS > PLACE_FORGOTTEN_S) return 0.5;
  const carriedS = Math.min(awayS, CARRIED_ON_S);
  const dx = newcomer.centerPx.xPx - person.centerPx.xPx - person.velocityPxPerS.xPx * carriedS;
  const dy = newcomer.centerPx.yPx - person.centerPx.yPx - person.velocityPxPerS.yPx * carriedS;
  const reachPx = person.sizePx * (0.25 + awayS);
  return Math.min(1, Math.hypot(dx, dy) / reachPx);
}
