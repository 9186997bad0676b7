import type { ModelName } from '@posebox/body';
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
 * needs this much; so does the first person of a photo searched in tiles. Source: docs/accuracy.md (turned photos:
 * 2 false pictures of 388 at .60, 19 at .55).
 */
export const SURE_AFTER_MANY_LOOKS = 0.6;

/** The gate of a photo that is searched in tiles. */
export function gateAmongTiles(gate: PersonGate): PersonGate {
  return { ...gate, first: Math.max(gate.first, SURE_AFTER_MANY_LOOKS) };
}

export interface GatedPerson {
  readonly clarity: number;
  /** Found in a photo turned by 90, 180 or 270 degrees. */
  readonly turned: boolean;
}

/** Those who pass, the clearest first: nobody at all unless one of them is sure. */
export function passGate<T extends GatedPerson>(people: readonly T[], gate: PersonGate): readonly T[] {
  const passes = (person: T, least: number) =>
    person.clarity >= (person.turned ? Math.max(least, SURE_AFTER_MANY_LOOKS) : least);
  if (!people.some((person) => passes(person, gate.first))) return [];
  return clearestFirst(people.filter((person) => passes(person, gate.others)));
}
