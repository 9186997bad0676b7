import type { PixelImage } from '../image.ts';
import type { Look } from '../look.ts';
import { type Candidate, candidateOf, isSure } from './candidate.ts';
import { withoutDuplicates } from './duplicates.ts';
import { gateAt, PERSON_GATES } from './person-gate.ts';

/**
 * Measures people found with a faster model again with `heavy`, in the regions their landmarks predict. Whoever is no
 * person to `heavy` is left out, and so is whoever turns out to be another one.
 */
export async function measureWithHeavy(
  look: Look,
  image: PixelImage,
  people: readonly Candidate[],
  minConfidence: number,
): Promise<readonly Candidate[]> {
  const { others } = gateAt(PERSON_GATES.heavy, minConfidence);
  const measured: Candidate[] = [];
  for (const person of people) {
    const { nextRegion } = person.estimate;
    const estimate = await look.estimateLandmarks(image, nextRegion, { model: 'heavy', segmentation: false });
    const again = candidateOf(estimate, image, person);
    if (again.clarity >= others || isSure(again)) measured.push(again);
  }
  return withoutDuplicates(measured);
}
