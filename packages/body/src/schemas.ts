import { z } from 'zod';
import { LANDMARK_NAMES } from './landmarks.ts';
import { ESTIMATION_MODES, MODEL_NAMES } from './pose.ts';

/** Schemas of everything that leaves the program. One shape, one schema: validation, OpenAPI and types follow. */

export const landmarkSchema = z
  .object({
    name: z.enum(LANDMARK_NAMES),
    x: z.number(),
    y: z.number(),
    z: z.number(),
    visibility: z.number().min(0).max(1),
    presence: z.number().min(0).max(1),
    confidence: z.number().min(0).max(1),
  })
  .meta({ id: 'Landmark' });

export const boxSchema = z
  .object({ x: z.number(), y: z.number(), width: z.number().min(0), height: z.number().min(0) })
  .meta({ id: 'Box' });

/** COCO run-length encoding, column-major, uncompressed counts starting with background. `size` is [height, width]. */
export const rleMaskSchema = z
  .object({
    encoding: z.literal('rle'),
    size: z.tuple([z.int(), z.int()]),
    counts: z.array(z.int().min(0)),
  })
  .meta({ id: 'RleMask' });

/** An 8-bit grey PNG of the upright image's size, base64: 0 background … 255 person. */
export const pngMaskSchema = z
  .object({ encoding: z.literal('png'), size: z.tuple([z.int(), z.int()]), data: z.base64() })
  .meta({ id: 'PngMask' });

export const poseSchema = z
  .object({
    id: z.int().min(1),
    score: z.number().min(0).max(1),
    box: boxSchema,
    landmarks: z.array(landmarkSchema).length(33),
    worldLandmarks: z.array(landmarkSchema).length(33),
    segmentation: z.union([rleMaskSchema, pngMaskSchema]).optional(),
  })
  .meta({ id: 'Pose' });

export const poseDocumentSchema = z
  .object({
    image: z.object({ width: z.int().min(1), height: z.int().min(1) }),
    model: z.object({ name: z.enum(MODEL_NAMES), sha256: z.string().length(64) }),
    engine: z.object({
      name: z.literal('posebox'),
      version: z.string(),
      mode: z.enum(ESTIMATION_MODES),
      detectorSha256: z.string().length(64),
    }),
    people: z.array(poseSchema),
    timing: z.object({
      totalMs: z.number().min(0),
      /** Milliseconds by stage: decode, detect, landmark, other. */
      stagesMs: z.record(z.string(), z.number().min(0)),
    }),
  })
  .meta({ id: 'PoseDocument' });

export type PoseDocument = z.infer<typeof poseDocumentSchema>;
