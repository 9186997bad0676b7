import { overlap } from '../detector/weighted-suppression.ts';
import type { PixelBox } from '../pixels.ts';

/**
 * Everybody once: from the best down, whoever's box overlaps a better one's by more than `mostOverlap` is left out.
 *
 * @param people best first
 */
export function suppressOverlapping<Person extends { readonly boxPx: PixelBox }>(
  people: readonly Person[],
  mostOverlap: number,
): Person[] {
  const kept: Person[] = [];
  for (const person of people) {
    if (!kept.some((better) => overlap(better.boxPx, person.boxPx) > mostOverlap)) kept.push(person);
  }
  return kept;
}
