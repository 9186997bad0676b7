import { z } from 'zod';
import { LANDMARK_COUNT } from './landmarks.ts';
import { ESTIMATION_MODES } from './pose.ts';
import { MARK_NAMES } from './pose-track.ts';
import { trackEditSchema } from './tracks/track-edit.ts';

/** Schemas of a clip's landmarks as JSON. Numbers carry the decimals of `TRACK_DECIMALS`. */

const score = z.number().min(0).max(1);
const sha256 = z.string().regex(/^[0-9a-f]{64}$/);

/** [x, y, z]; z is null where only a place in the picture is known. */
const position = z.tuple([z.number(), z.number(), z.number().nullable()]);

/** 33 positions, null where a landmark is missing; null altogether when all are. */
const positions = z.array(position.nullable()).length(LANDMARK_COUNT).nullable();

const landmarkIndexList = z
  .array(
    z
      .int()
      .min(0)
      .max(LANDMARK_COUNT - 1),
  )
  .min(1);

export const trackedPersonSchema = z
  .object({
    id: z.int().min(1),
    /** `detected` afresh, `tracked` from the frame before, or `filled` in although nobody was seen. */
    state: z.enum(['filled', 'tracked', 'detected']),
    score,
    /** [x, y, width, height], normalised to the upright picture. */
    box: z.tuple([z.number(), z.number(), z.number(), z.number()]).nullable(),
    /** 33 × [x, y, z], smoothed; x, y normalised to the upright picture, z in units of its width. */
    landmarks: positions,
    /** 33 × [x, y, z] in metres from the mid-hip. */
    worldLandmarks: positions,
    /** 33 × [visibility, presence, confidence], 0…1. */
    quality: z.array(z.tuple([score, score, score])).length(LANDMARK_COUNT),
    /** Landmark indices that are special in this frame. */
    marks: z.partialRecord(z.enum(MARK_NAMES), landmarkIndexList).optional(),
    /** What the model said before smoothing; left out when no filter ran. */
    raw: z.object({ landmarks: positions, worldLandmarks: positions }).optional(),
  })
  .meta({ id: 'TrackedPerson' });

export const trackFrameSchema = z
  .object({
    /** Counted from 0 over the whole clip. */
    frame: z.int().min(0),
    timeS: z.number(),
    /** By rising id; empty when nobody was there. */
    people: z.array(trackedPersonSchema),
  })
  .meta({ id: 'TrackFrame' });

export const trackProvenanceSchema = z
  .object({
    source: z.object({
      kind: z.enum(['video', 'live', 'import', 'simulation']),
      name: z.string().nullable(),
      sha256: sha256.nullable(),
      skeleton: z.string(),
    }),
    model: z.object({ name: z.string(), sha256 }).nullable(),
    detectorSha256: sha256.nullable(),
    engine: z.object({ name: z.literal('posebox'), version: z.string() }),
    mode: z.enum(ESTIMATION_MODES).nullable(),
    filter: z
      .object({
        name: z.string(),
        parameters: z.record(z.string(), z.union([z.number(), z.string(), z.boolean()])),
      })
      .nullable(),
    timestamps: z.enum(['container', 'capture', 'file', 'assumed_rate']),
    angleConventionsVersion: z.int().min(1),
  })
  .meta({ id: 'TrackProvenance' });

/** All of a clip but its frames and edits. */
export const trackHeaderSchema = z
  .object({
    format: z.literal('posebox-track'),
    version: z.literal(1),
    image: z.object({ width: z.int().min(1), height: z.int().min(1) }),
    frameCount: z.int().min(0),
    /** Measured on the frame times. */
    frameRate: z.object({
      medianHz: z.number().min(0),
      meanHz: z.number().min(0),
      largestDeviationS: z.number().min(0),
    }),
    /** Decimals of the numbers in `frames`. */
    decimals: z.object({ image: z.int(), world: z.int(), quality: z.int(), time: z.int() }),
    people: z.array(z.object({ id: z.int().min(1), firstFrame: z.int().min(0), frameCount: z.int().min(1) })),
    subjectId: z.int().min(1).nullable(),
    provenance: trackProvenanceSchema,
  })
  .meta({ id: 'TrackHeader' });

export const trackDocumentSchema = trackHeaderSchema
  .extend({
    /** Which frames are in this document; left out when all are. */
    page: z
      .object({
        index: z.int().min(0),
        count: z.int().min(1),
        firstFrame: z.int().min(0),
        frameCount: z.int().min(0),
      })
      .optional(),
    frames: z.array(trackFrameSchema),
    edits: z.array(trackEditSchema),
  })
  .meta({ id: 'TrackDocument' });

export type TrackHeaderJson = z.infer<typeof trackHeaderSchema>;
export type TrackFrameJson = z.infer<typeof trackFrameSchema>;
export type TrackedPersonJson = z.infer<typeof trackedPersonSchema>;
export type TrackDocumentJson = z.infer<typeof trackDocumentSchema>;
