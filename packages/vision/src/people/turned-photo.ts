import { type Region, wholeImage } from '../region/region.ts';
import { isSure } from './candidate.ts';
import { clearestFirst } from './duplicates.ts';
import type { PeopleSearch, Sighting } from './people-search.ts';
import { iterateRegion, MIN_CLARITY_TO_ITERATE } from './region-iteration.ts';

/** The landmark network judges; the detector's score only spares it the hopeless. */
const MIN_SCORE = 0.15;

/** The best sighting of each turn is judged first, then so many of the rest: it is one person that is missing. */
const MAX_OF_THE_REST = 2;

/**
 * The whole photo turned by a quarter to either side, and upside down. It is the window that turns, so no pixel is
 * copied: the detector sees what a turned photo would show it, up to one pixel of the photo.
 */
export function turnedWindows(image: { readonly width: number; readonly height: number }): readonly Region[] {
  const whole = wholeImage(image);
  return [Math.PI / 2, -Math.PI / 2, Math.PI].map((rotationRad) => ({ ...whole, rotationRad }));
}

/** Looks at the photo turned, one turn after the other, until somebody is sure. */
export async function lookAtTurnedPhoto(search: PeopleSearch): Promise<void> {
  const known = search.candidates.length;
  const rest: Sighting[] = [];
  for (const window of turnedWindows(search.image)) {
    const { sightings } = await search.see(window, 'turned photo', { minScore: MIN_SCORE });
    const [best, ...others] = sightings;
    if (best) await search.judge(best);
    if (search.people().some(isSure)) return;
    rest.push(...others);
  }
  for (const sighting of rest.sort((a, b) => b.score - a.score).slice(0, MAX_OF_THE_REST))
    await search.judge(sighting);
  const [clearest] = clearestFirst(search.candidates.slice(known));
  if (clearest && clearest.clarity >= MIN_CLARITY_TO_ITERATE) await iterateRegion(search, clearest);
}
