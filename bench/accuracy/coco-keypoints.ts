import { LANDMARK, type Landmark } from '@posebox/body';
import type { Point } from './point.ts';

/** The 17 key points of COCO in file order, each as the BlazePose landmark that stands for it. */
export const COCO_LANDMARKS: readonly number[] = [
  LANDMARK.nose,
  LANDMARK.left_eye,
  LANDMARK.right_eye,
  LANDMARK.left_ear,
  LANDMARK.right_ear,
  LANDMARK.left_shoulder,
  LANDMARK.right_shoulder,
  LANDMARK.left_elbow,
  LANDMARK.right_elbow,
  LANDMARK.left_wrist,
  LANDMARK.right_wrist,
  LANDMARK.left_hip,
  LANDMARK.right_hip,
  LANDMARK.left_knee,
  LANDMARK.right_knee,
  LANDMARK.left_ankle,
  LANDMARK.right_ankle,
];

/**
 * How far annotators of COCO disagree about each key point, as a share of the person's size.
 *
 * Source: cocodataset/cocoapi, `kpt_oks_sigmas`.
 */
export const COCO_SIGMAS: readonly number[] = [
  0.026, 0.025, 0.025, 0.035, 0.035, 0.079, 0.079, 0.072, 0.072, 0.062, 0.062, 0.107, 0.107, 0.087, 0.087,
  0.089, 0.089,
];

export const COCO_NAMES = [
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
] as const;

export const COCO_LEFT_SHOULDER = 5;
export const COCO_RIGHT_SHOULDER = 6;
export const COCO_LEFT_HIP = 11;
export const COCO_RIGHT_HIP = 12;

/** The 17 COCO key points of a pose in pixels of an image of the given size. */
export function cocoPointsOf(
  landmarks: readonly Pick<Landmark, 'x' | 'y'>[],
  sizePx: { readonly width: number; readonly height: number },
): Point[] {
  return COCO_LANDMARKS.map((index) => {
    const landmark = landmarks[index]!;
    return { x: landmark.x * sizePx.width, y: landmark.y * sizePx.height };
  });
}
