import { type Candidate, isSure } from './candidate.ts';
import type { PeopleSearch } from './people-search.ts';

/** Answers less clear than this do not become sure by iteration. */
export const MIN_CLARITY_TO_ITERATE = 0.4;

/**
 * Region iteration: shows the landmark network the region that its own answer predicts, while the person is not
 * sure. All answers become candidates; the clearest one stays. Turns badly placed regions, which people
 * in sports and people lying down get, into good ones.
 */
export async function iterateRegion(
  search: PeopleSearch,
  person: Candidate,
  maxIterations: 1 | 2 = 2,
): Promise<void> {
  let latest = person;
  while (latest.iterations < maxIterations && !isSure(latest)) latest = await search.lookAgain(latest);
}
