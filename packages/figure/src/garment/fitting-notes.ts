import type { GarmentKind } from './garment-shape.ts';
import type { WornBody } from './worn-body.ts';

/** What a fitting has to say beside its picture. */
export const FITTING_NOTES = ['out_of_picture', 'from_the_side', 'legs_unsure', 'arms_unsure'] as const;
export type FittingNote = (typeof FITTING_NOTES)[number];

/** Shoulders less than this over the torso's length are seen from the side. */
const SIDE_BREADTH = 0.4;
const LEAST_CONFIDENCE = 0.5;
/** Of what a garment must cover, less than this in the picture hardly shows it. */
const LEAST_IN_PICTURE = 0.3;

/**
 * What is to be said about a garment on a body.
 *
 * @param isFlat Made of a flat picture, which doesn't suit a side view.
 * @param inPicture How much of what it must cover lies in the picture, 0…1.
 */
export function fittingNotes(
  body: WornBody,
  garment: { readonly kind: GarmentKind; readonly hasLimbs: boolean; readonly isFlat: boolean },
  inPicture: number,
): FittingNote[] {
  const { kind, hasLimbs, isFlat } = garment;
  const notes: FittingNote[] = [];
  if (inPicture < LEAST_IN_PICTURE) notes.push('out_of_picture');
  if (isFlat && body.breadth < SIDE_BREADTH) notes.push('from_the_side');
  const limbs = kind === 'bottom' ? body.legs : body.arms;
  const isUnsure = Math.min(limbs.left.confidence, limbs.right.confidence) < LEAST_CONFIDENCE;
  if (isUnsure && kind !== 'top') notes.push('legs_unsure');
  if (isUnsure && kind !== 'bottom' && hasLimbs) notes.push('arms_unsure');
  return notes;
}
