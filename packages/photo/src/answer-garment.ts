import { encodePhoto } from '@posebox/media';
import type { PhotoAnswer } from './photo-request.ts';
import { readGarmentFile } from './read-garment-file.ts';
import { startClock } from './stage-clock.ts';
import type { GarmentRequest } from './try-on-request.ts';

/**
 * The picture of a garment as it is kept: a PNG as large as garments are worn, which every browser shows, without what
 * the file said beside it.
 *
 * @throws TryOnProblem `garment_unreadable`, `garment_not_found`
 */
export async function answerGarment(file: Uint8Array, request: GarmentRequest): Promise<PhotoAnswer> {
  const clock = startClock();
  const { width, height, data } = (await readGarmentFile(file, request)).picture;
  clock.stop('decode');
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const body = await encodePhoto({ width, height, channels: 4, data: pixels }, { format: 'png' });
  clock.stop('encode');
  return { contentType: 'image/png', body, people: 0, stagesMs: clock.stagesMs() };
}
