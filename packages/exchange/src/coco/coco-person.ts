import type { PixelPoint, PointAt, SizePx } from '../pixel-point.ts';
import { CONFIDENCE_DECIMALS, PIXEL_DECIMALS, rounded } from '../precision.ts';
import {
  COCO_KEYPOINT_NAMES,
  COCO_LANDMARK_INDEX,
  COCO_SKELETON,
  type CocoVisibility,
  cocoVisibility,
} from './coco-keypoints.ts';
import type { CocoAnnotation, CocoCategory } from './coco-schema.ts';

/** The category record that every COCO document of ours carries. */
export function cocoPersonCategory(): CocoCategory {
  return {
    id: 1,
    name: 'person',
    supercategory: 'person',
    keypoints: [...COCO_KEYPOINT_NAMES],
    skeleton: COCO_SKELETON.map(([from, to]) => [from, to]),
  };
}

/**
 * The keypoint part of an annotation. `pointAt(landmark)` gives the point of a landmark index, or null where the
 * landmark is missing; a missing one is written 0,0,0 as COCO prescribes.
 */
export function cocoKeypoints(
  pointAt: PointAt,
  image: SizePx,
): Pick<CocoAnnotation, 'keypoints' | 'num_keypoints' | 'keypoint_confidences'> {
  const keypoints: number[] = [];
  const confidences: number[] = [];
  let stated = 0;
  for (const landmark of COCO_LANDMARK_INDEX) {
    const point = pointAt(landmark);
    const flag: CocoVisibility = point ? cocoVisibility(point.confidence, isInside(point, image)) : 0;
    if (point && flag > 0) {
      keypoints.push(rounded(point.xPx, PIXEL_DECIMALS), rounded(point.yPx, PIXEL_DECIMALS), flag);
      confidences.push(rounded(point.confidence, CONFIDENCE_DECIMALS));
      stated += 1;
    } else {
      keypoints.push(0, 0, 0);
      confidences.push(0);
    }
  }
  return { keypoints, num_keypoints: stated, keypoint_confidences: confidences };
}

function isInside(point: PixelPoint, image: SizePx): boolean {
  return point.xPx >= 0 && point.yPx >= 0 && point.xPx <= image.width && point.yPx <= image.height;
}
