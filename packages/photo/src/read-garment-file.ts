import { type ReadGarment, readGarment } from '@posebox/figure/garment';
import { decodeLayer, PhotoProblem } from '@posebox/media';
import { TryOnProblem, type TryOnRequest } from './try-on-request.ts';

/** As large as a garment's picture is looked at. */
const GARMENT_EDGE_PX = 1000;

/**
 * The garment in the bytes of a picture's file.
 *
 * @throws TryOnProblem `garment_unreadable`, `garment_not_found`
 */
export async function readGarmentFile(
  file: Uint8Array,
  { garment, points }: Pick<TryOnRequest, 'garment' | 'points'>,
): Promise<ReadGarment> {
  const picture = await decodeLayer(file, GARMENT_EDGE_PX).catch((error: unknown) => {
    if (error instanceof PhotoProblem) throw new TryOnProblem('garment_unreadable', {}, { cause: error });
    throw error;
  });
  const read = readGarment(picture, garment, points);
  if (!read) throw new TryOnProblem('garment_not_found');
  return read;
}
