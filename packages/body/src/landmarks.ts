/**
 * The 33 landmarks of the BlazePose topology, in model order. Odd indices from 1 to 31 above the face follow
 * "left before right"; left and right are the person's own.
 *
 * Source: MediaPipe Pose landmark model card.
 */
export const LANDMARK_NAMES = [
  'nose',
  'left_eye_inner',
  'left_eye',
  'left_eye_outer',
  'right_eye_inner',
  'right_eye',
  'right_eye_outer',
  'left_ear',
  'right_ear',
  'mouth_left',
  'mouth_right',
  'left_shoulder',
  'right_shoulder',
  'left_elbow',
  'right_elbow',
  'left_wrist',
  'right_wrist',
  'left_pinky',
  'right_pinky',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_hip',
  'right_hip',
  'left_knee',
  'right_knee',
  'left_ankle',
  'right_ankle',
  'left_heel',
  'right_heel',
  'left_foot_index',
  'right_foot_index',
] as const;

export type LandmarkName = (typeof LANDMARK_NAMES)[number];

export const LANDMARK_COUNT = 33;

/** Index of every landmark by its name: `LANDMARK.left_knee === 25`. */
export const LANDMARK = Object.fromEntries(LANDMARK_NAMES.map((name, index) => [name, index])) as Readonly<
  Record<LandmarkName, number>
>;

export type Side = 'left' | 'right' | 'middle';

/** The side of the body that a landmark belongs to: `sideOf('left_knee') === 'left'`. */
export function sideOf(name: LandmarkName): Side {
  if (name.startsWith('left_') || name.endsWith('_left')) return 'left';
  if (name.startsWith('right_') || name.endsWith('_right')) return 'right';
  return 'middle';
}

/** For each landmark the index of its counterpart on the other side; the nose is its own. */
export const MIRRORED_INDEX: readonly number[] = LANDMARK_NAMES.map((name) => {
  const other = name.includes('left') ? name.replace('left', 'right') : name.replace('right', 'left');
  return LANDMARK_NAMES.indexOf(other as LandmarkName);
});
