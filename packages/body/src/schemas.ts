import { z } from 'zod';
import { LANDMARK_NAMES } from './landmarks.ts';
import { anyModelNameSchema } from './model-name.ts';
import { ESTIMATION_MODES, type Landmark } from './pose.ts';

/** Schemas of everything that leaves the program. One shape, one schema: validation, OpenAPI and types follow. */

export const landmarkSchema = z
  .object({
    name: z.enum(LANDMARK_NAMES),
    /** Null, all three, where the model doesn't have the landmark; z alone where it knows no depth. */
    x: z.number().nullable(),
    y: z.number().nullable(),
    z: z.number().nullable(),
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

export const POSE_DOCUMENT_VERSION = 2;

export const poseDocumentSchema = z
  .object({
    /** 2 since coordinates may be null, as models of one's own may need; what was written before names no version. */
    version: z.literal(POSE_DOCUMENT_VERSION).optional(),
    image: z.object({ width: z.int().min(1), height: z.int().min(1) }),
    model: z.object({ name: anyModelNameSchema, sha256: z.string().length(64) }),
    engine: z.object({
      name: z.literal('posebox'),
      version: z.string(),
      mode: z.enum(ESTIMATION_MODES),
      /** Null where a model finds people without a detector. */
      detectorSha256: z.string().length(64).nullable(),
    }),
    people: z.array(poseSchema),
    timing: z.object({
      totalMs: z.number().min(0),
      /** Milliseconds by stage: decode, detect, landmark, other. */
      stagesMs: z.record(z.string(), z.number().min(0)),
    }),
  })
  .meta({ id: 'PoseDocument' });

/** A photo's people as they are written: what isn't known is null. */
export type PoseDocumentJson = z.infer<typeof poseDocumentSchema>;
export type PoseJson = z.infer<typeof poseSchema>;
type DocumentPerson = Omit<PoseJson, 'landmarks' | 'worldLandmarks'> & {
  landmarks: Landmark[];
  worldLandmarks: Landmark[];
};

/** A photo's people at hand: what isn't known is NaN, which JSON.stringify writes as null. */
export type PoseDocument = Omit<PoseDocumentJson, 'people'> & { people: DocumentPerson[] };

/** The document that was written: `poseDocumentFromJson(JSON.parse(JSON.stringify(document)))` equals `document`. */
export const poseDocumentFromJson = (document: PoseDocumentJson): PoseDocument => ({
  ...document,
  people: document.people.map(poseFromJson),
});

/** One person of such a document. */
export function poseFromJson<Person extends Pick<PoseJson, 'landmarks' | 'worldLandmarks'>>(person: Person) {
  const known = ({ x, y, z, ...rest }: PoseJson['landmarks'][number]): Landmark => ({
    ...rest,
    x: x ?? Number.NaN,
    y: y ?? Number.NaN,
    z: z ?? Number.NaN,
  });
  return {
    ...person,
    landmarks: person.landmarks.map(known),
    worldLandmarks: person.worldLandmarks.map(known),
  };
}
