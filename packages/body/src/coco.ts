/**
 * The 17 COCO key points as indices into the 33 landmarks, in COCO's order: nose, eyes, ears, shoulders, elbows,
 * wrists, hips, knees, ankles, left before right.
 */
export const COCO_JOINTS: readonly number[] = [0, 2, 5, 7, 8, 11, 12, 13, 14, 15, 16, 23, 24, 25, 26, 27, 28];

/**
 * How far annotators disagree on each COCO key point, as a share of the square root of the person's area, in the
 * order of `COCO_JOINTS`. Source: COCO key-point evaluation (cocodataset.org, "keypoints-eval").
 */
export const COCO_SIGMAS: readonly number[] = [
  0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107, 0.087, 0.087,
  0.089, 0.089,
];
