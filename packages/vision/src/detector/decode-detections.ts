import type { PixelPoint } from '../pixels.ts';
import { type Region, toImage } from '../region/region.ts';
import { sigmoid } from '../sigmoid.ts';
import { ANCHOR_COUNT, DETECTOR_INPUT_PX } from './anchors.ts';
import type { Detection } from './detection.ts';

/** x, y, width, height of the box, then x and y of four key points. */
const VALUES_PER_ANCHOR = 12;

/**
 * Every anchor that scores at least `minScore`, as detections in the image, best first.
 *
 * `raw` [2254, 12] and `logits` [2254] are the network's outputs for a picture of `window`. A detection of negative
 * width or height is left out. The window may be turned by quarter turns. Mirrors MediaPipe's
 * TensorsToDetectionsCalculator and DetectionLetterboxRemovalCalculator. Its clipping of logits to ±100 changes
 * no score that a float can tell from 0 or 1, so it is not repeated here.
 */
export function decodeDetections(
  raw: Float32Array,
  logits: Float32Array,
  anchors: Float32Array,
  window: Region,
  minScore: number,
): readonly Detection[] {
  const found: Detection[] = [];
  const pointInImage = toImage(window);
  const minLogit = Math.log(minScore / (1 - minScore)) - LOGIT_SLACK;
  for (let anchor = 0; anchor < ANCHOR_COUNT; anchor += 1) {
    if (!(logits[anchor]! >= minLogit)) continue;
    const score = sigmoid(logits[anchor]!);
    if (score < minScore) continue;
    const detection = decodeAnchor(raw, anchor, anchors, pointInImage, score);
    if (detection) found.push(detection);
  }
  return found.sort((a, b) => b.score - a.score);
}

/** Logits are compared first, which saves 2254 exponentials; the exact comparison of scores comes behind. */
const LOGIT_SLACK = 1e-6;

function decodeAnchor(
  raw: Float32Array,
  anchor: number,
  anchors: Float32Array,
  pointInImage: (x: number, y: number) => PixelPoint,
  score: number,
): Detection | undefined {
  const at = anchor * VALUES_PER_ANCHOR;
  const anchorX = anchors[2 * anchor]!;
  const anchorY = anchors[2 * anchor + 1]!;
  const centerX = raw[at]! / DETECTOR_INPUT_PX + anchorX;
  const centerY = raw[at + 1]! / DETECTOR_INPUT_PX + anchorY;
  const width = raw[at + 2]! / DETECTOR_INPUT_PX;
  const height = raw[at + 3]! / DETECTOR_INPUT_PX;
  if (!(width >= 0 && height >= 0)) return undefined;
  const corner = pointInImage(centerX - width / 2, centerY - height / 2);
  const opposite = pointInImage(centerX + width / 2, centerY + height / 2);
  const keypoint = (index: number): PixelPoint => {
    const x = raw[at + 4 + 2 * index]! / DETECTOR_INPUT_PX + anchorX;
    const y = raw[at + 5 + 2 * index]! / DETECTOR_INPUT_PX + anchorY;
    return pointInImage(x, y);
  };
  return {
    score,
    box: {
      leftPx: Math.min(corner.xPx, opposite.xPx),
      topPx: Math.min(corner.yPx, opposite.yPx),
      rightPx: Math.max(corner.xPx, opposite.xPx),
      bottomPx: Math.max(corner.yPx, opposite.yPx),
    },
    keypoints: [keypoint(0), keypoint(1), keypoint(2), keypoint(3)],
  };
}
