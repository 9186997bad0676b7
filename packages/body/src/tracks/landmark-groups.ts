import { LANDMARK, LANDMARK_NAMES, type LandmarkName } from '../landmarks.ts';

/** Parts of the body that are edited together. */
export const LANDMARK_GROUPS = ['all', 'face', 'arms', 'legs'] as const;
export type LandmarkGroup = (typeof LANDMARK_GROUPS)[number];

const GROUP_INDICES: Readonly<Record<LandmarkGroup, readonly number[]>> = {
  all: LANDMARK_NAMES.map((_, index) => index),
  face: range(LANDMARK.nose, LANDMARK.mouth_right),
  arms: range(LANDMARK.left_shoulder, LANDMARK.right_thumb),
  legs: range(LANDMARK.left_hip, LANDMARK.right_foot_index),
};

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, offset) => first + offset);
}

/** The landmark indices of a group or of a list of names: `landmarkIndices(['left_knee'])` is `[25]`. */
export function landmarkIndices(which: LandmarkGroup | readonly LandmarkName[]): readonly number[] {
  return typeof which === 'string' ? GROUP_INDICES[which] : which.map((name) => LANDMARK[name]);
}
