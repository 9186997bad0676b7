import { COCO_JOINTS, type LandmarkName } from '@posebox/body';

/** The 17 keypoints of COCO in their order. Source: COCO keypoint challenge, `person_keypoints` category. */
export const COCO_KEYPOINT_NAMES = [
  'nose',
  'left_eye',
  'right_eye',
  'left_ear',
  'right_ear',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
] as const satisfies readonly LandmarkName[];

export const COCO_KEYPOINT_COUNT = 17;

/** For each COCO keypoint the index of its landmark; every one of the 17 has a namesake among the 33. */
export const COCO_LANDMARK_INDEX: readonly number[] = COCO_JOINTS;

/** The edges of the COCO person skeleton, counted from 1 as in the COCO category record. */
export const COCO_SKELETON: readonly (readonly [number, number])[] = [
  [16, 14],
  [14, 12],
  [17, 15],
  [15, 13],
  [12, 13],
  [6, 12],
  [7, 13],
  [6, 7],
  [6, 8],
  [7, 9],
  [8, 10],
  [9, 11],
  [2, 3],
  [1, 2],
  [1, 3],
  [2, 4],
  [3, 5],
  [4, 6],
  [5, 7],
];

/** From this confidence on a keypoint counts as seen (flag 2), the same gate as in measurements. */
export const COCO_SEEN_CONFIDENCE = 0.5;

/** Below this confidence a keypoint is not stated at all (flag 0). */
export const COCO_STATED_CONFIDENCE = 0.1;

export type CocoVisibility = 0 | 1 | 2;

/**
 * COCO's visibility flag from a calibrated confidence (0…1): 2 seen, 1 stated but not seen, 0 not stated.
 * A point beyond the edge of the picture cannot have been seen and is at most 1.
 *
 * `cocoVisibility(0.8, true)` is `2`; `cocoVisibility(0.8, false)` is `1`; `cocoVisibility(0.05, true)` is `0`.
 */
export function cocoVisibility(confidence: number, insidePicture: boolean): CocoVisibility {
  if (!(confidence >= COCO_STATED_CONFIDENCE)) return 0;
  return insidePicture && confidence >= COCO_SEEN_CONFIDENCE ? 2 : 1;
}
