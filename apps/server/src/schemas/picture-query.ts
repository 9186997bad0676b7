import { LABEL_KINDS, SKELETON_STYLES } from '@posebox/body';
import { BACKGROUNDS, PICTURE_FORMATS } from '@posebox/media';
import type { PictureRequest } from '@posebox/photo';
import { z } from 'zod';
import { searchQueryShape, switchSchema } from './search-query.ts';

const pictureShape = {
  ...searchQueryShape({ people: 10, mode: 'standard' }),
  style: z.enum(SKELETON_STYLES).default('classic').meta({
    description: '`classic`: red points, white bones; `sides`: left blue, right orange; `quiet`: all white.',
  }),
  lineWidth: z.coerce.number().min(0.5).max(100).optional().meta({
    description: 'Width of a bone in pixels of the answer; without it, it follows the size of the person.',
  }),
  background: z.enum(BACKGROUNDS).default('photo').meta({
    description: '`transparent` leaves only the skeleton and needs `format=png` or `webp`.',
  }),
  labels: z.enum(LABEL_KINDS).default('none').meta({
    description: "Write each landmark's number or name beside it.",
  }),
  blurFaces: switchSchema('Blur the faces of the people found.'),
  keepFace: z.coerce.number().int().min(1).max(20).optional().meta({
    description:
      'With `blurFaces`: the person, by the number that they have in the document, whose face stays to be seen; everybody else’s is blurred. If nobody has that number, all are.',
  }),
  format: z.enum(PICTURE_FORMATS).optional().meta({
    description: 'Kind of picture; `jpeg`, or `png` where the background is transparent.',
  }),
  maxEdge: z.coerce.number().int().min(16).max(20_000).optional().meta({
    description: 'Longest edge of the answer in pixels; larger photos are made smaller, smaller ones stay.',
  }),
};

/** The query of `POST /api/pose/picture`. JPEG has no transparency, so the two are refused together. */
export const pictureQuerySchema = z
  .strictObject(pictureShape)
  .refine(({ format, background }) => !(format === 'jpeg' && background === 'transparent'), {
    path: ['format'],
    params: { expected: 'png, webp' },
  });

export type PictureQuery = z.infer<typeof pictureQuerySchema>;

/** The request that a query stands for. */
export function pictureRequestOf({ lineWidth, maxEdge, format, ...rest }: PictureQuery): PictureRequest {
  return {
    kind: 'picture',
    ...rest,
    lineWidthPx: lineWidth,
    maxEdgePx: maxEdge,
    format: format ?? (rest.background === 'transparent' ? 'png' : 'jpeg'),
  };
}
