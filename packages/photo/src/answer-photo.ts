import { poseDocumentToCoco, poseDocumentToOpenPose } from '@posebox/exchange';
import {
  blurFaces,
  decodePhoto,
  drawSkeletons,
  encodePhoto,
  fitWithin,
  type Photo,
  type PixelMemory,
} from '@posebox/media';
import type { PoseEstimation, PoseEstimator } from '@posebox/vision';
import type {
  DocumentFormat,
  DocumentRequest,
  PhotoAnswer,
  PhotoRequest,
  PictureRequest,
} from './photo-request.ts';
import { poseDocument } from './pose-document.ts';
import { type StageClock, startClock } from './stage-clock.ts';

export interface AnswerParts {
  readonly estimator: PoseEstimator;
  /** Where pixels are kept from one photo to the next; one photo at a time. */
  readonly memory?: PixelMemory;
}

/**
 * The whole road of one photo: the bytes of a file in, the bytes of a document or picture out.
 *
 * @throws PhotoProblem when the file is at fault; the signal's reason, between two steps, once it has aborted.
 * @example
 * const { body, people } = await answerPhoto(await readFile('me.jpg'), request, { estimator });
 */
export async function answerPhoto(
  file: Uint8Array,
  request: PhotoRequest,
  { estimator, memory }: AnswerParts,
  signal?: AbortSignal,
): Promise<PhotoAnswer> {
  const clock = startClock();
  const photo = await decodePhoto(file, { ...(memory && { memory }) });
  clock.stop('decode');
  signal?.throwIfAborted();
  const estimation = await estimator.estimate(photo, {
    model: request.model,
    mode: request.mode,
    people: request.people,
    minConfidence: request.minConfidence,
    segmentation: request.kind === 'document' && request.segmentation !== 'none',
  });
  clock.set(estimation.stagesMs);
  signal?.throwIfAborted();
  return request.kind === 'document'
    ? answerWithDocument(photo, estimation, request, clock)
    : answerWithPicture(photo, estimation, request, clock, memory);
}

async function answerWithDocument(
  photo: Photo,
  estimation: PoseEstimation,
  request: DocumentRequest,
  clock: StageClock,
): Promise<PhotoAnswer> {
  const document = await poseDocument(estimation, {
    image: photo,
    mode: request.mode,
    segmentation: request.segmentation,
    totalMs: clock.totalMs(),
    stagesMs: clock.stagesMs(),
  });
  const body = Buffer.from(JSON.stringify(TRANSLATIONS[request.format](document)));
  clock.stop('encode');
  return {
    contentType: 'application/json',
    body,
    people: estimation.people.length,
    stagesMs: clock.stagesMs(),
  };
}

const TRANSLATIONS = {
  posebox: (document) => document,
  coco: (document) => poseDocumentToCoco(document),
  openpose: (document) => poseDocumentToOpenPose(document),
} as const satisfies Record<DocumentFormat, (document: Awaited<ReturnType<typeof poseDocument>>) => unknown>;

async function answerWithPicture(
  photo: Photo,
  { people }: PoseEstimation,
  request: PictureRequest,
  clock: StageClock,
  memory: PixelMemory | undefined,
): Promise<PhotoAnswer> {
  const { maxEdgePx, lineWidthPx, format } = request;
  const fitted = maxEdgePx === undefined ? photo : await fitWithin(photo, maxEdgePx);
  if (request.blurFaces) {
    // Of a number that nobody has every face is blurred.
    blurFaces(
      fitted,
      people.filter(({ id }) => id !== request.keepFace),
    );
  }
  const picture = drawSkeletons(fitted, people, {
    style: request.style,
    ...(request.detail && { detail: request.detail }),
    background: request.background,
    labels: request.labels,
    ...(lineWidthPx !== undefined && { boneWidthPx: lineWidthPx }),
  });
  clock.stop('draw');
  const body = await encodePhoto(picture, { format, ...(memory && { memory }) });
  clock.stop('encode');
  return { contentType: `image/${format}`, body, people: people.length, stagesMs: clock.stagesMs() };
}
