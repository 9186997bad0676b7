import type { InferenceSession, TensorLayout } from '../inference-runtime.ts';
import type { Region } from '../region/region.ts';
import type { WarpTarget } from '../warp/warp.ts';
import { DETECTOR_INPUT_PX } from './anchors.ts';
import { decodeDetections } from './decode-detections.ts';
import type { Detection } from './detection.ts';

/** What the detector wants to be shown: ImageToTensorCalculator in pose_detection_cpu.pbtxt. */
export function detectorTarget(layout: TensorLayout): WarpTarget {
  return { sizePx: DETECTOR_INPUT_PX, layout, border: 'zero', range: [-1, 1] };
}

/** What the detector's outputs for a window mean in the image: best first, not yet one a person. */
export function readDetections(
  outputs: Awaited<ReturnType<InferenceSession['run']>>,
  anchors: Float32Array,
  window: Region,
  minScore: number,
): readonly Detection[] {
  const { Identity: raw, Identity_1: logits } = outputs;
  if (!raw || !logits) throw new Error('the detector has other outputs than expected');
  return decodeDetections(raw, logits, anchors, window, minScore);
}
