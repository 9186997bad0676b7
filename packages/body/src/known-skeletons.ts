import { COCO_JOINTS } from './coco.ts';
import { LANDMARK, LANDMARK_NAMES, type LandmarkName } from './landmarks.ts';

/** For each point of a skeleton the landmark with the same meaning, or null where there is none. */
export type SkeletonPoints = readonly (LandmarkName | null)[];

const COCO_17: SkeletonPoints = COCO_JOINTS.map((index) => LANDMARK_NAMES[index]!);

/** The older body of OpenPose: the second point, the neck, is derived from the shoulders. */
const OPENPOSE_18: SkeletonPoints = [
  ...(['nose', null, 'right_shoulder', 'right_elbow', 'right_wrist'] as const),
  ...(['left_shoulder', 'left_elbow', 'left_wrist', 'right_hip', 'right_knee', 'right_ankle'] as const),
  ...(['left_hip', 'left_knee', 'left_ankle', 'right_eye', 'left_eye', 'right_ear', 'left_ear'] as const),
];

/** Neck and mid-hip are derived; the big toe is the foot index; small toes have no counterpart. */
const BODY_25: SkeletonPoints = [
  ...(['nose', null, 'right_shoulder', 'right_elbow', 'right_wrist'] as const),
  ...(['left_shoulder', 'left_elbow', 'left_wrist', null, 'right_hip', 'right_knee', 'right_ankle'] as const),
  ...(['left_hip', 'left_knee', 'left_ankle', 'right_eye', 'left_eye', 'right_ear', 'left_ear'] as const),
  ...(['left_foot_index', null, 'left_heel', 'right_foot_index', null, 'right_heel'] as const),
];

/** COCO's 17, then crown, neck and mid-hip, which have no counterpart, then the feet. */
const HALPE_26: SkeletonPoints = [
  ...COCO_17,
  ...([
    null,
    null,
    null,
    'left_foot_index',
    'right_foot_index',
    null,
    null,
    'left_heel',
    'right_heel',
  ] as const),
];

/**
 * Of COCO-WholeBody's face (68 points from 23 on) the corners of eyes and mouth, of its hands (21 points from 91 and 112
 * on) the knuckles that BlazePose marks: the second of the thumb, the first of index finger and little finger.
 */
const WHOLEBODY_ELSEWHERE: readonly (readonly [number, LandmarkName])[] = [
  [17, 'left_foot_index'],
  [19, 'left_heel'],
  [20, 'right_foot_index'],
  [22, 'right_heel'],
  [23 + 36, 'right_eye_outer'],
  [23 + 39, 'right_eye_inner'],
  [23 + 42, 'left_eye_inner'],
  [23 + 45, 'left_eye_outer'],
  [23 + 48, 'mouth_right'],
  [23 + 54, 'mouth_left'],
  [91 + 2, 'left_thumb'],
  [91 + 5, 'left_index'],
  [91 + 17, 'left_pinky'],
  [112 + 2, 'right_thumb'],
  [112 + 5, 'right_index'],
  [112 + 17, 'right_pinky'],
];

const WHOLEBODY_133: SkeletonPoints = Array.from(
  { length: 133 },
  (_, index) => COCO_17[index] ?? WHOLEBODY_ELSEWHERE.find(([at]) => at === index)?.[1] ?? null,
);

/**
 * Skeletons of other programs in our words. Points without a counterpart are left out, and landmarks that a skeleton lacks
 * are missing: none is made up from its neighbours.
 *
 * Sources: COCO key points; OpenPose, "Output format"; Halpe-FullBody; COCO-WholeBody; BlazePose model card for the hands.
 *
 * `KNOWN_SKELETONS.body_25[19]` is `'left_foot_index'`, the left big toe.
 */
export const KNOWN_SKELETONS = {
  coco_17: COCO_17,
  openpose_18: OPENPOSE_18,
  body_25: BODY_25,
  halpe_26: HALPE_26,
  wholebody_133: WHOLEBODY_133,
} as const satisfies Readonly<Record<string, SkeletonPoints>>;

export type SkeletonName = keyof typeof KNOWN_SKELETONS;
export const SKELETON_NAMES = Object.keys(KNOWN_SKELETONS) as readonly SkeletonName[];

/** For each point of a skeleton the index of its landmark, -1 where there is none. */
export const skeletonLandmarks = (points: SkeletonPoints): readonly number[] =>
  points.map((name) => (name ? LANDMARK[name] : -1));
