import { poseDocumentSchema } from '@posebox/body';
import { cocoDocumentSchema, openPoseDocumentSchema } from '@posebox/exchange';
import { PICTURE_FORMATS, type PictureFormat } from '@posebox/media';
import { PROBLEMS, type ProblemCode } from '@posebox/texts';
import { z } from 'zod';
import { problemSchema } from './problem.ts';
import { tryOnReportSchema } from './try-on.ts';

/**
 * Answers by status. Photo answers come from the pool as bytes, so the schemas describe them to readers and tests; they
 * do not serialise.
 */
export type AnswerSchemas = Readonly<Record<string, unknown>>;

const PEOPLE_HEADER = {
  'X-PoseBox-People': { schema: { type: 'integer', minimum: 0 }, description: 'How many people were found.' },
  'Server-Timing': { schema: { type: 'string' }, description: 'Milliseconds by stage.' },
};

const pictureSchema = z.string().meta({ format: 'binary' });

/** What can be wrong with a garment's file. */
export const GARMENT_FILE_PROBLEMS = [
  ...(['garment_unreadable', 'garment_not_found', 'garment_no_skeleton', 'garment_bones_missing'] as const),
  ...(['garment_too_heavy', 'garment_model_unreadable'] as const),
] as const;

/** Every problem that a photo route may answer with. */
const PHOTO_PROBLEMS = [
  'image_missing',
  'image_empty',
  'several_images',
  'form_malformed',
  'invalid_parameter',
  'unknown_parameter',
  'origin_refused',
  'upload_too_slow',
  'file_too_large',
  'too_many_pixels',
  'body_type_unsupported',
  'kind_unsupported',
  'heic_unsupported',
  'host_refused',
  'not_an_image',
  'image_corrupt',
  'image_truncated',
  'engine_failed',
  'internal_error',
  'queue_full',
  'shutting_down',
  'timed_out',
  'own_model_unknown',
  'own_model_option',
  'own_model_stopped',
  'own_model_output',
  'own_model_not_finite',
  'own_model_cannot_run',
  'own_model_openvino_missing',
  'database_unavailable',
] as const satisfies readonly ProblemCode[];

/** The answers of a problem's kind by status, each with its codes. */
export function problemAnswersOf(codes: readonly ProblemCode[]): AnswerSchemas {
  const statuses = [...new Set(codes.map((code) => PROBLEMS[code].status))].sort();
  return Object.fromEntries(
    statuses.map((status) => [
      status,
      {
        description: codes.filter((code) => PROBLEMS[code].status === status).join(', '),
        content: { 'application/problem+json': { schema: problemSchema } },
      },
    ]),
  );
}

function pictureIn(...formats: readonly PictureFormat[]) {
  return {
    description: 'The picture, upright, without EXIF. Nobody found is also an answer: the picture as it was.',
    headers: PEOPLE_HEADER,
    content: Object.fromEntries(formats.map((format) => [`image/${format}`, { schema: pictureSchema }])),
  };
}

export const jpegAnswers: AnswerSchemas = { 200: pictureIn('jpeg'), ...problemAnswersOf(PHOTO_PROBLEMS) };

export const pictureAnswers: AnswerSchemas = {
  200: pictureIn(...PICTURE_FORMATS),
  ...problemAnswersOf(PHOTO_PROBLEMS),
};

export const tryOnAnswers: AnswerSchemas = {
  200: {
    description:
      'The photo with the garment on its people, or what is to be said about it. Nobody found is also an answer: the photo as it was.',
    headers: PEOPLE_HEADER,
    content: {
      ...Object.fromEntries(PICTURE_FORMATS.map((format) => [`image/${format}`, { schema: pictureSchema }])),
      'application/json': { schema: tryOnReportSchema },
    },
  },
  ...problemAnswersOf([
    ...PHOTO_PROBLEMS,
    'garment_missing',
    ...GARMENT_FILE_PROBLEMS,
    'garment_points_malformed',
    'try_on_person_unknown',
  ]),
};

export const documentAnswers: AnswerSchemas = {
  200: {
    description: 'The people, the clearest first, in the format asked for. Nobody found is an empty list.',
    headers: PEOPLE_HEADER,
    content: {
      'application/json': {
        schema: z.union([poseDocumentSchema, cocoDocumentSchema, openPoseDocumentSchema]),
      },
    },
  },
  ...problemAnswersOf(PHOTO_PROBLEMS),
};
