import { type Candidate, isSure } from './candidate.ts';
import { clearestFirst } from './duplicates.ts';
import { lookAt, type PeopleSearch } from './people-search.ts';
import { iterateRegion, MIN_CLARITY_TO_ITERATE } from './region-iteration.ts';
import { lookAtTurnedPhoto } from './turned-photo.ts';
import { alreadySeen } from './window-coverage.ts';

/** The landmark network judges; the detector's score only spares it the hopeless. */
const MIN_SCORE = 0.3;

/** Where nobody passed at first sight: looks again at the nearest to a person, then closer, then turns the photo. */
export async function lookForFirstPerson(search: PeopleSearch): Promise<void> {
  const isMissing = () => search.people().length === 0;
  const [nearest] = clearestFirst(search.candidates);
  if (nearest && nearest.clarity >= MIN_CLARITY_TO_ITERATE) {
    await iterateRegion(search, nearest);
    if (isMissing()) await lookCloser(search, clearestFirst(search.candidates)[0]!);
  }
  if (isMissing()) await lookAtTurnedPhoto(search);
}

/** Somebody small is seen best by the detector in a window of that person's size. */
async function lookCloser(search: PeopleSearch, candidate: Candidate): Promise<void> {
  const window = { ...candidate.estimate.nextRegion, rotationRad: 0 };
  if (search.windows.some((earlier) => alreadySeen(window, earlier, search.image))) return;
  await lookAt(search, window, 'neighbour window', { minScore: MIN_SCORE });
}

/** Region iteration for everybody who is not sure; where there is only one person, and still unclear, turns the photo. */
export async function lookAgainAtUnclear(search: PeopleSearch, atMost: number): Promise<void> {
  const people = search.people().slice(0, atMost);
  const isAlone = people.length === 1;
  for (const person of people) await iterateRegion(search, person, isAlone ? 2 : 1);
  if (isAlone && !search.people().some(isSure)) await lookAtTurnedPhoto(search);
}
