import { DOCUMENT_FORMATS, MASK_ENCODINGS } from '@posebox/photo';
import { z } from 'zod';
import { searchQueryShape } from './search-query.ts';

/** The query of `POST /api/pose`. */
export const documentQuerySchema = z.strictObject({
  ...searchQueryShape({ people: 10, mode: 'standard' }),
  segmentation: z.enum(MASK_ENCODINGS).default('none').meta({
    description:
      "Each person's silhouette as COCO run lengths or as a grey PNG; about doubles the time of `full`.",
  }),
  format: z.enum(DOCUMENT_FORMATS).default('posebox').meta({
    description:
      'Shape of the document: ours, a COCO keypoints document (17 points), or OpenPose BODY_25 (25 points).',
  }),
});
