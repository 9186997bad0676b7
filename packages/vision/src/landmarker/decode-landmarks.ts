import { sigmoid } from '../sigmoid.ts';
import type { LocalLandmark } from './local-landmark.ts';

/** Width and height of the picture that the landmark network looks at. */
export const LANDMARK_INPUT_PX = 256;

/** 33 landmarks of the body and 6 auxiliary ones. */
export const RAW_LANDMARK_COUNT = 39;

/** x, y, z in pixels of the network's picture, then visibility and presence as logits. */
const VALUES_PER_LANDMARK = 5;

/** All 39 landmarks of the network's first output [39, 5]. Mirrors MediaPipe's TensorsToLandmarksCalculator. */
export function decodeLandmarks(raw: Float32Array): readonly LocalLandmark[] {
  return Array.from({ length: RAW_LANDMARK_COUNT }, (_, landmark) => {
    const at = landmark * VALUES_PER_LANDMARK;
    return {
      x: raw[at]! / LANDMARK_INPUT_PX,
      y: raw[at + 1]! / LANDMARK_INPUT_PX,
      z: raw[at + 2]! / LANDMARK_INPUT_PX,
      visibility: sigmoid(raw[at + 3]!),
      presence: sigmoid(raw[at + 4]!),
    };
  });
}
