import type { EstimationMode, ModelName } from '@posebox/body';
import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import { wholeImage } from '../region/region.ts';
import { isSurelyAlone, lookAroundPeople } from './around-people.ts';
import { lookAgainAtUnclear, lookForFirstPerson } from './first-person.ts';
import { beginPeopleSearch, lookAt, type PeopleSearch } from './people-search.ts';
import { gateAt, PERSON_GATES } from './person-gate.ts';
import { lookAtTiles } from './tiles.ts';

export interface FindPeopleOptions {
  readonly model: ModelName;
  readonly mode: Exclude<EstimationMode, 'mediapipe'>;
  /** At most so many people, 1–20. The search ends early once so many are found. */
  readonly people: number;
  /** How clear a person must be, 0…1; 0.5 is what was measured (`gateAt`). */
  readonly minConfidence: number;
}

/** From this detector score on the landmark network is asked. Source: docs/accuracy.md. */
const MIN_SCORE = 0.1;

/**
 * Looks for people in a photo; `people()` of the search that comes back are they, each once, the clearest first. The
 * steps come cheapest first, and each is left out when there is nothing left for it to find (docs/accuracy.md).
 */
export async function findPeople(
  look: Look,
  image: PixelImage,
  { model, mode, people, minConfidence }: FindPeopleOptions,
): Promise<PeopleSearch> {
  const search = beginPeopleSearch(look, image, model, gateAt(PERSON_GATES[model], minConfidence));
  const wantsMore = () => search.people().length < people;

  const wholePhoto = await lookAt(search, wholeImage(image), 'whole photo', { minScore: MIN_SCORE });
  if (mode === 'thorough' && wantsMore()) await lookAtTiles(search);
  if (search.people().length === 0) await lookForFirstPerson(search);
  if (mode === 'thorough' || !isSurelyAlone(search, wholePhoto)) await lookAroundPeople(search, wantsMore);
  await lookAgainAtUnclear(search, people);
  return search;
}
