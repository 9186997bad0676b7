import { dressPeople, type ReadGarment, shapeInShares } from '@posebox/figure/garment';
import { sizeHint } from '@posebox/figure/sizing';
import { type SewnGarment, sewnGarment } from '@posebox/figure/tailored';
import { decodePhoto, encodePhoto, fitWithin } from '@posebox/media';
import type { PixelImage } from '@posebox/vision';
import type { AnswerParts } from './answer-photo.ts';
import type { PhotoAnswer } from './photo-request.ts';
import { readGarmentFile } from './read-garment-file.ts';
import { startClock } from './stage-clock.ts';
import { MOST_TRY_ON_EDGE_PX, TryOnProblem, type TryOnReport, type TryOnRequest } from './try-on-request.ts';

/** The files of a fitting, whole; a garment of ours has none. */
export interface TryOnFiles {
  readonly photo: Uint8Array;
  readonly garment: Uint8Array | null;
}

/**
 * A photo and a garment, its picture, its model or one of ours, in; the photo with the garment on its people out, or what is to be said
 * about it. Nobody found is an answer: the photo as it was.
 *
 * @throws PhotoProblem when the photo is at fault, TryOnProblem when it is the garment or the choice of the person; the
 *   signal's reason, between two steps, once it has aborted.
 * @example
 * const { body, people } = await answerTryOn({ photo, garment }, request, { estimator });
 */
export async function answerTryOn(
  files: TryOnFiles,
  request: TryOnRequest,
  { estimator, memory }: AnswerParts,
  signal?: AbortSignal,
): Promise<PhotoAnswer> {
  const clock = startClock();
  const { tailored } = request;
  const garment = tailored
    ? sewnGarment(tailored)
    : await readGarmentFile(files.garment ?? new Uint8Array(), request);
  signal?.throwIfAborted();
  const decoded = await decodePhoto(files.photo, { ...(memory && { memory }) });
  const photo = await fitWithin(
    decoded,
    Math.min(request.maxEdgePx ?? MOST_TRY_ON_EDGE_PX, MOST_TRY_ON_EDGE_PX),
  );
  clock.stop('decode');
  signal?.throwIfAborted();
  const { people, stagesMs } = await estimator.estimate(photo, {
    model: request.model,
    mode: request.mode,
    people: request.people,
    minConfidence: request.minConfidence,
    segmentation: true,
  });
  clock.set(stagesMs);
  signal?.throwIfAborted();
  const { person } = request;
  if (person !== null && people.length > 0 && !people.some(({ id }) => id === person))
    throw new TryOnProblem('try_on_person_unknown', { person, count: people.length });
  const { picture, fittings } = dressPeople(
    { width: photo.width, height: photo.height, data: withAlpha(photo) },
    people,
    garment,
    ({ id }) => person === null || id === person,
  );
  clock.stop('draw');
  const answer = { people: fittings.length, stagesMs: clock.stagesMs() };
  if (request.format === 'json') {
    const isOne = person !== null || people.length === 1;
    const sized = (fitting: (typeof fittings)[number]): TryOnReport['people'][number] => {
      const dressed = people.find(({ id }) => id === fitting.id);
      if (request.heightCm === null || !isOne || !dressed?.mask) return fitting;
      const hint = sizeHint(dressed.landmarks, dressed.mask, request.heightCm);
      return { ...fitting, size: typeof hint === 'string' ? { trouble: hint } : hint };
    };
    const body = Buffer.from(
      JSON.stringify(reportOf(photo, tailored ? { tailored } : readingOf(garment), fittings.map(sized))),
    );
    return { contentType: 'application/json', body, ...answer };
  }
  const { width, height, data } = picture;
  const pixels = new Uint8Array(data.buffer, data.byteOffset, data.byteLength);
  const image = { width, height, channels: 4, data: pixels } as const;
  const body = await encodePhoto(image, { format: request.format, ...(memory && { memory }) });
  clock.stop('encode');
  return { contentType: `image/${request.format}`, body, ...answer, stagesMs: clock.stagesMs() };
}

function withAlpha({ channels, data }: PixelImage): Uint8ClampedArray {
  const pixels = data.length / channels;
  const rgba = new Uint8ClampedArray(4 * pixels).fill(255);
  for (let i = 0; i < pixels; i++) {
    for (let channel = 0; channel < 3; channel++) rgba[4 * i + channel] = data[channels * i + channel]!;
  }
  return rgba;
}

const readingOf = (garment: ReadGarment | SewnGarment): TryOnReport['garment'] =>
  'mesh' in garment
    ? { model: { triangles: garment.mesh.materials.length / 2 } }
    : { cutBy: garment.by, clarity: garment.clarity, points: shapeInShares(garment) };

const SHARE_SCALE = 1e4;

function reportOf(
  { width, height }: PixelImage,
  garment: TryOnReport['garment'],
  people: TryOnReport['people'],
): TryOnReport {
  const rounded = (_key: string, value: unknown) =>
    typeof value === 'number' ? Math.round(value * SHARE_SCALE) / SHARE_SCALE : value;
  const report: TryOnReport = { image: { width, height }, garment, people };
  return JSON.parse(JSON.stringify(report, rounded)) as TryOnReport;
}
