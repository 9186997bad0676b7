import { LANDMARK_COUNT } from '@posebox/body';
import type { InferenceSession, TensorLayout } from '../inference-runtime.ts';
import { clarityOf } from '../landmark-confidence.ts';
import { regionFromAlignment } from '../region/alignment.ts';
import { type Region, toImage } from '../region/region.ts';
import type { WarpTarget } from '../warp/warp.ts';
import { decodeLandmarks, LANDMARK_INPUT_PX } from './decode-landmarks.ts';
import { heatmapPeak, heatmapsOf } from './heatmap.ts';
import type { LandmarkEstimate } from './landmark-estimate.ts';
import type { LocalLandmark } from './local-landmark.ts';
import { refineLandmarks } from './refine-landmarks.ts';
import { segmentationMask } from './segmentation-mask.ts';
import { decodeWorldLandmarks } from './world-landmarks.ts';

/** Names of the network's outputs in the published files. */
const OUTPUT = {
  landmarks: 'Identity',
  presenceFlag: 'Identity_1',
  segmentation: 'Identity_2',
  heatmaps: 'Identity_3',
  world: 'Identity_4',
} as const;

/** Indices of the auxiliary landmarks that predict the region. */
const ALIGNMENT_CENTER = 33;
const ALIGNMENT_SCALE = 34;

/** What the landmark networks want to be shown: ImageToTensorCalculator in pose_landmark_by_roi_cpu.pbtxt. */
export function landmarkTarget(layout: TensorLayout): WarpTarget {
  return { sizePx: LANDMARK_INPUT_PX, layout, border: 'replicate', range: [0, 1] };
}

type Outputs = Awaited<ReturnType<InferenceSession['run']>>;

/** What the network's outputs for a region mean in the image. Has a mask when there is a segmentation among them. */
export function readLandmarks(
  outputs: Outputs,
  layout: TensorLayout,
  region: Region,
  image: { readonly width: number; readonly height: number },
): LandmarkEstimate {
  const heatmaps = heatmapsOf(output(outputs, OUTPUT.heatmaps), layout);
  const local = refineLandmarks(decodeLandmarks(output(outputs, OUTPUT.landmarks)), heatmaps);
  const peaks = Array.from({ length: LANDMARK_COUNT }, (_, landmark) => heatmapPeak(heatmaps, landmark));
  const pointInImage = toImage(region);
  const inImage = ({ x, y }: LocalLandmark) => pointInImage(x, y);
  const center = inImage(local[ALIGNMENT_CENTER]!);
  const scalePoint = inImage(local[ALIGNMENT_SCALE]!);
  const segmentation = outputs[OUTPUT.segmentation];
  return {
    region,
    presenceFlag: output(outputs, OUTPUT.presenceFlag)[0]!,
    clarity: clarityOf(peaks),
    landmarks: peaks.map((peak, index) => {
      const { z, visibility, presence } = local[index]!;
      const { xPx, yPx } = inImage(local[index]!);
      return { xPx, yPx, zPx: z * region.sizePx, visibility, presence, heatmapPeak: peak };
    }),
    alignment: [center, scalePoint],
    nextRegion: regionFromAlignment(center, scalePoint),
    world: decodeWorldLandmarks(output(outputs, OUTPUT.world), LANDMARK_COUNT, region.rotationRad),
    ...(segmentation ? { mask: segmentationMask(segmentation, region, image) } : {}),
  };
}

function output(outputs: Outputs, name: string): Float32Array {
  const values = outputs[name];
  if (!values) throw new Error(`the landmark network has no output ${name}`);
  return values;
}
