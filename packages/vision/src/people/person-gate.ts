import type { ModelName } from '@posebox/body';
import type { FoundIn } from './candidate.ts';
import { clearestFirst } from './duplicates.ts';

/**
 * The clarity that makes an answer a person. Once one person of a photo is sure, the others need less: where there
 * is one there are often more, and a photo without anybody must stay empty.
 */
export interface PersonGate {
  readonly first: number;
  readonly others: number;
}

/** Chosen on labelled photos, each model has its own level of clarity. Source: docs/accuracy.md. */
export const PERSON_GATES: Readonly<Record<ModelName, PersonGate>> = {
  lite: { first: 0.5, others: 0.45 },
  full: { first: 0.55, others: 0.45 },
  heavy: { first: 0.6, others: 0.55 },
};

/**
 * Every further look is a further chance to take a thing for a person. Somebody found only in a turned photo always
 * needs this much; so does the first person of a photo searched in tiles, or found by looking again. Source: docs/accuracy.md (turned photos:
 * 2 false pictures of 388 at .60, 19 at .55).
 */
export const SURE_AFTER_MANY_LOOKS = 0.6;

/** The gate of a photo that is searched in tiles. */
export function gateAmongTiles(gate: PersonGate): PersonGate {
  return { ...gate, first: Math.max(gate.first, SURE_AFTER_MANY_LOOKS) };
}

export interface GatedPerson {
  readonly clarity: number;
  /** Of the joints in the picture alone; 0 where too few are. */
  readonly clarityInside: number;
  readonly foundIn: FoundIn;
  /** The detector saw this person only after others were covered. */
  readonly othersCovered: boolean;
  /** Landmark runs on regions that the network itself predicted; 0: the region is the detector's. */
  readonly iterations: number;
}

/** Those who pass, the clearest first: nobody at all unless one of them is sure. */
export function passGate<T extends GatedPerson>(people: readonly T[], gate: PersonGate): readonly T[] {
  const passing = people.filter((person) => person.clarity >= leastAsOther(person, gate));
  if (!passing.some((person) => isClearHalf(person) || person.clarity >= leastAsFirst(person, gate)))
    return [];
  return clearestFirst(passing);
}

/**
 * Half a body in the picture's edge leaves less clarity than a whole one, however clear it is: a portrait reaches .6.
 * On 390 crops of pictures without people, empty clothes above all, no thing came above .69 (docs/accuracy.md).
 */
const CLEAR_HALF = 0.8;

function isClearHalf({ clarityInside }: GatedPerson): boolean {
  return clarityInside >= CLEAR_HALF;
}

function leastAsFirst({ foundIn, iterations }: GatedPerson, { first }: PersonGate): number {
  return foundIn === 'turned photo' || foundIn === 'neighbour window' || iterations > 0
    ? Math.max(first, SURE_AFTER_MANY_LOOKS)
    : first;
}

/**
 * What is left of a covered person draws the detector: half way to a first person's clarity keeps such remains out.
 * On composed photos (bench) they reach .55 with `full` where real people begin at .58.
 */
function leastAsOther({ foundIn, othersCovered }: GatedPerson, { first, others }: PersonGate): number {
  if (foundIn === 'turned photo') return Math.max(others, SURE_AFTER_MANY_LOOKS);
  return othersCovered ? (first + others) / 2 : others;
}
