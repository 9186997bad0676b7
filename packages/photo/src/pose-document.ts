import { type EstimationMode, type Landmark, POSE_DOCUMENT_VERSION, type PoseDocument } from '@posebox/body';
import { encodeMask } from '@posebox/media';
import type { EstimatedPose, Mask, PoseEstimation } from '@posebox/vision';
import photoPackage from '../package.json' with { type: 'json' };
import { maskRunLengths } from './mask-run-lengths.ts';
import type { MaskEncoding, StageTimesMs } from './photo-request.ts';

/** The version that a document names as its maker. */
export const ENGINE_VERSION: string = photoPackage.version;

/** Decimals: a millionth of a picture's width is 0.06 px at 60 megapixels; a hundredth of a millimetre in the world. */
const IMAGE_SCALE = 1e6;
const WORLD_SCALE = 1e5;
const SHARE_SCALE = 1e4;
const TIME_SCALE = 1e2;

export interface DocumentFacts {
  readonly image: { readonly width: number; readonly height: number };
  readonly mode: EstimationMode;
  readonly segmentation: MaskEncoding;
  readonly totalMs: number;
  readonly stagesMs: StageTimesMs;
}

/** What leaves the program about one photo: numbers at the precision they deserve, and what made them. */
export async function poseDocument(estimation: PoseEstimation, facts: DocumentFacts): Promise<PoseDocument> {
  const { image, mode, segmentation } = facts;
  return {
    version: POSE_DOCUMENT_VERSION,
    image: { width: image.width, height: image.height },
    model: { name: estimation.model, sha256: estimation.modelSha256 },
    engine: {
      name: 'posebox',
      version: ENGINE_VERSION,
      mode,
      detectorSha256: estimation.detectorSha256,
    },
    people: await Promise.all(estimation.people.map((pose) => person(pose, segmentation))),
    timing: {
      totalMs: at(TIME_SCALE, facts.totalMs),
      stagesMs: Object.fromEntries(
        Object.entries(facts.stagesMs).map(([stage, ms]) => [stage, at(TIME_SCALE, ms)]),
      ),
    },
  };
}

async function person(
  { id, score, box, landmarks, worldLandmarks, mask }: EstimatedPose,
  segmentation: MaskEncoding,
): Promise<PoseDocument['people'][number]> {
  return {
    id,
    score: at(SHARE_SCALE, score),
    box: {
      x: at(IMAGE_SCALE, box.x),
      y: at(IMAGE_SCALE, box.y),
      width: at(IMAGE_SCALE, box.width),
      height: at(IMAGE_SCALE, box.height),
    },
    landmarks: landmarks.map((landmark) => landmarkAt(IMAGE_SCALE, landmark)),
    worldLandmarks: worldLandmarks.map((landmark) => landmarkAt(WORLD_SCALE, landmark)),
    ...(mask && segmentation !== 'none' ? { segmentation: await maskOf(mask, segmentation) } : {}),
  };
}

function landmarkAt(scale: number, { name, x, y, z, visibility, presence, confidence }: Landmark): Landmark {
  return {
    name,
    x: at(scale, x),
    y: at(scale, y),
    z: at(scale, z),
    visibility: at(SHARE_SCALE, visibility),
    presence: at(SHARE_SCALE, presence),
    confidence: at(SHARE_SCALE, confidence),
  };
}

async function maskOf(mask: Mask, encoding: Exclude<MaskEncoding, 'none'>) {
  const size: [number, number] = [mask.height, mask.width];
  if (encoding === 'rle') return { encoding, size, counts: maskRunLengths(mask) };
  return { encoding, size, data: Buffer.from(await encodeMask(mask)).toString('base64') };
}

const at = (scale: number, value: number) => Math.round(value * scale) / scale;
