import type { EstimationMode, ModelName } from '@posebox/body';
import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import { wholeImage } from '../region/region.ts';
import type { Candidate } from './candidate.ts';
import { neighbourWindows } from './neighbour-windows.ts';
import { beginPeopleSearch, type PeopleSearch, SURE_CLARITY } from './people-search.ts';
import { gateAmongTiles, PERSON_GATES } from './person-gate.ts';
import { tilesOf } from './tiles.ts';
import { turnedWindows } from './turned-windows.ts';

export interface FindPeopleOptions {
  readonly model: ModelName;
  readonly mode: Exclude<EstimationMode, 'mediapipe'>;
  /** At most so many people. */
  readonly people: number;
}

/** Least detector scores, 0…1. The landmark network judges; these only spare it what is hopeless. */
const MIN_SCORE = { wholePhoto: 0.1, window: 0.3, covered: 0.3, tile: 0.3, turned: 0.1 } as const;

/**
 * Everybody in a photo, each once, the clearest first. The steps are those measured in docs/accuracy.md, cheapest
 * first; each is left out when there is nothing left for it to find.
 */
export async function findPeople(
  look: Look,
  image: PixelImage,
  options: FindPeopleOptions,
): Promise<PeopleSearch> {
  const gate = PERSON_GATES[options.model];
  const thorough = options.mode === 'thorough';
  const search = beginPeopleSearch(look, image, options.model, thorough ? gateAmongTiles(gate) : gate);
  const wantsMore = () => search.people().length < options.people;

  await lookAtWholePhoto(search);
  if (thorough && wantsMore()) await lookAtTiles(search);
  if (wantsMore()) await lookAroundPeople(search, wantsMore);
  await lookAgainAtUnclear(search, options.people);
  if (isOnlyPersonUnclear(search)) await lookAtTurnedPhoto(search);
  return search;
}

function lookAtWholePhoto(search: PeopleSearch): Promise<void> {
  return search.lookAt(wholeImage(search.image), 'whole photo', { minScore: MIN_SCORE.wholePhoto });
}

async function lookAtTiles(search: PeopleSearch): Promise<void> {
  for (const tile of tilesOf(search.image)) await search.lookAt(tile, 'tile', { minScore: MIN_SCORE.tile });
}

const MAX_ROUNDS = 3;
const MAX_WINDOWS = 12;

async function lookAroundPeople(search: PeopleSearch, wantsMore: () => boolean): Promise<void> {
  let windows = 0;
  for (let round = 0; round < MAX_ROUNDS; round += 1) {
    const people = search.people();
    if (people.length === 0 || !wantsMore()) return;
    const regions = people.map((person) => person.estimate.region);
    for (const window of neighbourWindows(regions, search.windows, search.image)) {
      if (windows === MAX_WINDOWS) break;
      windows += 1;
      await search.lookAt(window, 'neighbour window', { minScore: MIN_SCORE.window });
    }
    await search.lookAt(wholeImage(search.image), 'covered photo', {
      minScore: MIN_SCORE.covered,
      cover: search.people(),
    });
    if (search.people().length === people.length) return;
  }
}

const MAX_ITERATIONS = 2;

async function lookAgainAtUnclear(search: PeopleSearch, atMost: number): Promise<void> {
  for (const person of search.people().slice(0, atMost)) await iterate(search, person);
}

async function iterate(search: PeopleSearch, person: Candidate): Promise<void> {
  let latest = person;
  for (let run = 0; run < MAX_ITERATIONS && latest.clarity < SURE_CLARITY; run += 1)
    latest = await search.lookAgain(latest);
}

function isOnlyPersonUnclear(search: PeopleSearch): boolean {
  const people = search.people();
  return people.length === 0 || (people.length === 1 && people[0]!.clarity < SURE_CLARITY);
}

async function lookAtTurnedPhoto(search: PeopleSearch): Promise<void> {
  for (const window of turnedWindows(search.image)) {
    const known = search.candidates.length;
    await search.lookAt(window, 'turned photo', { minScore: MIN_SCORE.turned });
    for (const candidate of search.candidates.slice(known)) await iterate(search, candidate);
    if (!isOnlyPersonUnclear(search)) return;
  }
}
