import { type Region, wholeImage } from '../region/region.ts';
import { bodyCapsules, isWithin } from './body-capsules.ts';
import { isSure } from './candidate.ts';
import { neighbourWindows } from './neighbour-windows.ts';
import { lookAt, type PeopleSearch, type Sight, tracesOfOthers } from './people-search.ts';

/** The landmark network judges; the detector's score only spares it the hopeless. */
const MIN_SCORE = 0.4;

/** With a weaker trace than this beside one sure person, there was nobody else in any picture of the bench. */
const MIN_TRACE_OF_OTHERS = 0.01;

/** Whether one person is sure, and the detector saw nothing else in the whole photo, not even weakly. */
export function isSurelyAlone(search: PeopleSearch, wholePhoto: Sight): boolean {
  const [person, ...others] = search.people();
  if (!person || others.length > 0) return false;
  return isSure(person) && strongestTrace(search, wholePhoto) < MIN_TRACE_OF_OTHERS;
}

/** Where covering the people found leaves less than this, enlarging finds nobody either, in any picture of the bench. */
const MIN_TRACE_TO_ENLARGE = 0.1;

/** Limits of one photo, for the sake of time: nothing new is begun after so many network runs. */
const MAX_ROUNDS = 2;
const MAX_WINDOWS = 4;
const MAX_RUNS = 8;

/**
 * Looks for those who stand beside or behind the people found: in the whole photo with these covered, then in windows
 * beside each, and in windows beside whoever is new.
 */
export async function lookAroundPeople(search: PeopleSearch, wantsMore: () => boolean): Promise<void> {
  const people = search.people();
  if (people.length === 0 || !wantsMore()) return;
  const runsBefore = totalRuns(search);
  const mayGoOn = () => wantsMore() && totalRuns(search) - runsBefore < MAX_RUNS;
  const sight = await lookAtCovered(search);
  const isNobodyNew = search.people().length === people.length;
  if (isNobodyNew && strongestTraceBeside(search, sight) < MIN_TRACE_TO_ENLARGE) return;

  // Windows where nobody was covered don't count: what they showed was mostly the people already found.
  const looked: Region[] = [wholeImage(search.image)];
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const regions = search.people().map((person) => person.estimate.region);
    for (const window of neighbourWindows(regions, looked, search.image)) {
      if (!mayGoOn() || looked.length > MAX_WINDOWS) return;
      looked.push(window);
      await lookAt(search, window, 'neighbour window', { minScore: MIN_SCORE, cover: search.people() });
    }
  }
}

const totalRuns = ({ runs }: PeopleSearch): number => runs.detector + runs.landmark;

function lookAtCovered(search: PeopleSearch): Promise<Sight> {
  const options = { minScore: MIN_SCORE, cover: search.people() };
  return lookAt(search, wholeImage(search.image), 'covered photo', options);
}

function strongestTrace(search: PeopleSearch, sight: Sight): number {
  return tracesOfOthers(search, sight)[0]?.score ?? 0;
}

/** The same without what comes from the covered people themselves: hair and hands that stick out of the cover. */
function strongestTraceBeside(search: PeopleSearch, sight: Sight): number {
  const bodies = search.people().flatMap((person) => bodyCapsules(person.estimate.landmarks));
  const isOnBody = ({ centerXPx, centerYPx }: Region) =>
    bodies.some((capsule) => isWithin(capsule, centerXPx, centerYPx));
  return tracesOfOthers(search, sight).find(({ region }) => !isOnBody(region))?.score ?? 0;
}
