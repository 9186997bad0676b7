import type { PixelBox, PixelPoint } from '../pixels.ts';
import { shareOnBody } from './body-capsules.ts';
import { poseSimilarity, shareInside } from './person-similarity.ts';

/** What is compared to tell whether two answers are one person. */
export interface FoundPerson {
  /** 33 landmarks. */
  readonly estimate: { readonly landmarks: readonly PixelPoint[] };
  readonly boxPx: PixelBox;
  /** Mean heatmap peak, 0…1 (`clarityOf`). */
  readonly clarity: number;
  /** The detector saw this person only after others were covered. */
  readonly othersCovered: boolean;
}

/** Two answers more alike than this are one person. Source: docs/accuracy.md. */
export const DUPLICATE_SIMILARITY = 0.3;

/**
 * An answer with this share of its box inside a clearer one's is a part of that person: an arm that a window cut
 * off, a leg taken for a body. Works better than the boxes' intersection over union. Source: docs/accuracy.md.
 */
export const PART_SHARE_INSIDE = 0.75;
/** But nothing this clear is a mere part: it is a child in front of an adult. */
const CLEAR_OF_BEING_A_PART = 0.7;

/**
 * What the detector sees of a covered person gives a distorted second pose of that person. It is told by less: so much
 * of its box inside the other's, or so many of its joints on the other's body.
 */
const REMAINS_SHARE_INSIDE = 0.5;
const REMAINS_SHARE_ON_BODY = 0.4;

/** Clearest first; ties keep their order, so that the same photo always gives the same list. */
export function clearestFirst<T extends { readonly clarity: number }>(people: readonly T[]): readonly T[] {
  return [...people].sort((a, b) => b.clarity - a.clarity);
}

/** Whether `weaker` is another look at `stronger`, or a part of that person. */
export function isDuplicateOf(weaker: FoundPerson, stronger: FoundPerson): boolean {
  if (poseSimilarity(weaker.estimate.landmarks, stronger.estimate.landmarks) > DUPLICATE_SIMILARITY)
    return true;
  if (weaker.clarity >= CLEAR_OF_BEING_A_PART) return false;
  const inside = shareInside(weaker.boxPx, stronger.boxPx);
  if (!weaker.othersCovered) return inside >= PART_SHARE_INSIDE;
  return (
    inside >= REMAINS_SHARE_INSIDE ||
    shareOnBody(weaker.estimate.landmarks, stronger.estimate.landmarks) >= REMAINS_SHARE_ON_BODY
  );
}

/**
 * Every person once: from the clearest down, whoever duplicates one already kept is left out.
 *
 * @example withoutDuplicates([blurredAnna, anna, ben]) // [anna, ben] by clarity
 */
export function withoutDuplicates<T extends FoundPerson>(people: readonly T[]): readonly T[] {
  const kept: T[] = [];
  for (const person of clearestFirst(people))
    if (!kept.some((stronger) => isDuplicateOf(person, stronger))) kept.push(person);
  return kept;
}
