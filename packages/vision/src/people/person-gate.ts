import type { ModelName } from '@posebox/body';
import type { FoundIn } from './candidate.ts';
import { clearestFirst } from './duplicates.ts';

/**
 * The clarity that makes an answer a person. Once one person of a photo is sure, the others need less: where there
 * is one there are often more, and a photo without anybody must stay empty.
 */
export interface PersonGate {
  /** A first person, shown by the first look at the whole photo. */
  readonly first: number;
  /**
   * A first person that took further looks, and everybody found in a turned photo: every look is a further chance to
   * take a thing for a person (turned photos: 2 false pictures of 388 at .60, 19 at .55).
   */
  readonly furtherLooks: number;
  readonly others: number;
}

/** Chosen on labelled photos, each model has its own level of clarity. Source: docs/accuracy.md. */
export const PERSON_GATES: Readonly<Record<ModelName, PersonGate>> = {
  lite: { first: 0.5, furtherLooks: 0.6, others: 0.45 },
  full: { first: 0.55, furtherLooks: 0.6, others: 0.45 },
  heavy: { first: 0.6, furtherLooks: 0.6, others: 0.55 },
};

/**
 * The gate for a wanted least confidence, 0…1: at .5 the one that was measured, below it proportionally lower, so that
 * 0 lets the best guess through, above it proportionally nearer to 1.
 */
export function gateAt(gate: PersonGate, minConfidence: number): PersonGate {
  const scaled = (least: number) =>
    minConfidence <= 0.5 ? 2 * minConfidence * least : 1 - 2 * (1 - minConfidence) * (1 - least);
  return { first: scaled(gate.first), furtherLooks: scaled(gate.furtherLooks), others: scaled(gate.others) };
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
const CLEAR_HALF = 0.75;

function isClearHalf({ clarityInside }: GatedPerson): boolean {
  return clarityInside >= CLEAR_HALF;
}

function leastAsFirst({ foundIn, iterations }: GatedPerson, { first, furtherLooks }: PersonGate): number {
  return foundIn === 'whole photo' && iterations === 0 ? first : furtherLooks;
}

/**
 * What is left of a covered person draws the detector, and so does what a tile's edge leaves of one: half way to a first
 * person's clarity keeps most of that out. On composed photos (bench) such remains reach .55 with `full`, where real
 * people begin.
 */
function leastAsOther({ foundIn, othersCovered }: GatedPerson, gate: PersonGate): number {
  const { first, furtherLooks, others } = gate;
  if (foundIn === 'turned photo') return furtherLooks;
  return othersCovered || foundIn === 'tile' ? (first + others) / 2 : others;
}
