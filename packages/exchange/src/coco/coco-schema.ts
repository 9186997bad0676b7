import { z } from 'zod';
import { COCO_KEYPOINT_COUNT, COCO_KEYPOINT_NAMES } from './coco-keypoints.ts';

/** COCO keypoints, annotation style with scores. Source: cocodataset.org, "Data format" and "Results format". */

export const cocoImageSchema = z
  .object({
    id: z.int().min(1),
    width: z.int().min(1),
    height: z.int().min(1),
    file_name: z.string(),
    /** In clips, as in the video extensions of COCO: the clip, and the frame counted from 0. */
    video_id: z.int().min(1).optional(),
    frame_id: z.int().min(0).optional(),
    /** PoseBox: true time of the picture in its clip, seconds. */
    time_s: z.number().optional(),
  })
  .meta({ id: 'CocoImage' });

export const cocoAnnotationSchema = z
  .object({
    id: z.int().min(1),
    image_id: z.int().min(1),
    category_id: z.literal(1),
    /** 17 × [x, y, v]: pixels of the upright picture; v 0 not stated (x = y = 0), 1 stated, 2 seen. */
    keypoints: z.array(z.number()).length(3 * COCO_KEYPOINT_COUNT),
    num_keypoints: z.int().min(0).max(COCO_KEYPOINT_COUNT),
    /** [x, y, width, height] in pixels. */
    bbox: z.array(z.number()).length(4),
    /** Area of the box in square pixels. */
    area: z.number().min(0),
    iscrowd: z.literal(0),
    score: z.number().min(0).max(1),
    /** PoseBox: the calibrated confidence of each keypoint, 0…1. */
    keypoint_confidences: z.array(z.number().min(0).max(1)).length(COCO_KEYPOINT_COUNT),
    /** The same number for the same person throughout a clip. */
    track_id: z.int().min(1).optional(),
    /** Uncompressed run lengths, column-major. */
    segmentation: z.object({ size: z.tuple([z.int(), z.int()]), counts: z.array(z.int().min(0)) }).optional(),
  })
  .meta({ id: 'CocoAnnotation' });

export const cocoCategorySchema = z
  .object({
    id: z.literal(1),
    name: z.literal('person'),
    supercategory: z.literal('person'),
    keypoints: z.array(z.enum(COCO_KEYPOINT_NAMES)).length(COCO_KEYPOINT_COUNT),
    skeleton: z.array(z.array(z.int().min(1)).length(2)),
  })
  .meta({ id: 'CocoCategory' });

export const cocoDocumentSchema = z
  .object({
    info: z.object({ description: z.string(), version: z.string() }),
    licenses: z.array(z.object({ id: z.int(), name: z.string(), url: z.string() })),
    videos: z
      .array(z.object({ id: z.int().min(1), name: z.string(), width: z.int(), height: z.int() }))
      .optional(),
    images: z.array(cocoImageSchema),
    annotations: z.array(cocoAnnotationSchema),
    categories: z.array(cocoCategorySchema),
  })
  .meta({ id: 'CocoDocument' });

export type CocoImage = z.infer<typeof cocoImageSchema>;
export type CocoAnnotation = z.infer<typeof cocoAnnotationSchema>;
export type CocoCategory = z.infer<typeof cocoCategorySchema>;
export type CocoDocument = z.infer<typeof cocoDocumentSchema>;
