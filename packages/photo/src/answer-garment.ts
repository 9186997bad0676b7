import { tailoredLook } from '@posebox/figure/tailored';
import { encodePhoto } from '@posebox/media';
import type { PhotoAnswer } from './photo-request.ts';
import { readGarmentFile } from './read-garment-file.ts';
import { startClock } from './stage-clock.ts';
import type { GarmentRequest } from './try-on-request.ts';

/** A square picture of a garment of three dimensions. */
const LOOK_EDGE_PX = 440;

/**
 * The picture of a garment as it is kept: a PNG as large as garments are worn, which every browser shows, without what
 * the file said beside it. Of one of three dimensions a small picture of how it looks.
 *
 * @throws TryOnProblem as `readGarmentFile` does
 */
export async function answerGarment(file: Uint8Array, request: GarmentRequest): Promise<PhotoAnswer> {
  const clock = startClock();
  const garment = await readGarmentFile(file, request);
  const { width, height, data } = 'mesh' in garment ? tailoredLook(garment, LOOK_EDGE_PX) : garment.picture;
  clock.stop('decode');
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const body = await encodePhoto({ width, height, channels: 4, data: pixels }, { format: 'png' });
  clock.stop('encode');
  return { contentType: 'image/png', body, people: 0, stagesMs: clock.stagesMs() };
}
