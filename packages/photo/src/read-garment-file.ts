import { type ReadGarment, readGarment } from '@posebox/figure/garment';
import {
  GarmentModelFault,
  isGlb,
  MODEL_PICTURE_EDGE_PX,
  openGarmentModel,
  type SewnGarment,
} from '@posebox/figure/tailored';
import { decodeLayer, PhotoProblem } from '@posebox/media';
import { TryOnProblem, type TryOnRequest } from './try-on-request.ts';

/** As large as a garment's picture is looked at. */
const GARMENT_EDGE_PX = 1000;

/** A model is worn in its colour where a picture of it can't be read. */
const decodeModelPicture = (picture: Uint8Array) =>
  decodeLayer(picture, MODEL_PICTURE_EDGE_PX).catch(() => null);

/**
 * The garment in the bytes of a file: of a picture the flat garment in it, of a GLB one of three dimensions.
 *
 * @throws TryOnProblem `garment_unreadable`, `garment_not_found`; of a GLB `garment_no_skeleton`, `garment_bones_missing`,
 *   `garment_too_heavy`, `garment_model_unreadable`
 */
export async function readGarmentFile(
  file: Uint8Array,
  { garment, points }: Pick<TryOnRequest, 'garment' | 'points'>,
): Promise<ReadGarment | SewnGarment> {
  try {
    if (isGlb(file)) return await openGarmentModel(file, garment, decodeModelPicture);
    const read = readGarment(await decodeLayer(file, GARMENT_EDGE_PX), garment, points);
    if (!read) throw new TryOnProblem('garment_not_found');
    return read;
  } catch (error) {
    throw garmentProblemOf(error);
  }
}

/** What is wrong with a garment's file, in the words of a fitting; any other error as it is. */
export function garmentProblemOf(error: unknown): unknown {
  if (error instanceof PhotoProblem) return new TryOnProblem('garment_unreadable', {}, { cause: error });
  if (error instanceof GarmentModelFault)
    return new TryOnProblem(`garment_${error.problem}`, error.facts, { cause: error });
  return error;
}
