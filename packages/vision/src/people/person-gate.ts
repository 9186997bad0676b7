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
  readonly foundIn: FoundIn;
  /** Landmark runs on regions that the network itself predicted; 0: the region is the detector's. */
  readonly iterations: number;
}

/** Those who pass, the clearest first: nobody at all unless one of them is sure. */
export function passGate<T extends GatedPerson>(people: readonly T[], gate: PersonGate): readonly T[] {
  if (!people.some((person) => person.clarity >= leastClarityOfFirst(person, gate))) return [];
  return clearestFirst(people.filter((person) => person.clarity >= leastClarity(person, gate.others)));
}

function leastClarity({ foundIn }: GatedPerson, least: number): number {
  return foundIn === 'turned photo' ? Math.max(least, SURE_AFTER_MANY_LOOKS) : least;
}

function leastClarityOfFirst(person: GatedPerson, gate: PersonGate): number {
  const least = leastClarity(person, gate.first);
  return person.iterations > 0 ? Math.max(least, SURE_AFTER_MANY_LOOKS) : least;
}
