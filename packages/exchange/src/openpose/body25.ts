import { LANDMARK, type LandmarkName } from '@posebox/body';

/** Where a BODY_25 point comes from: a landmark, the middle of two, or nowhere (null). */
export type Body25Source = LandmarkName | readonly [LandmarkName, LandmarkName] | null;

interface Body25Point {
  readonly name: string;
  readonly source: Body25Source;
}

/**
 * The 25 points of OpenPose's BODY_25 in their order, and our source of each. Neck and MidHip are the middles of
 * shoulders and hips; the foot index is the big toe; the small toe has no counterpart and stays empty.
 *
 * Source: OpenPose documentation, "Output format", BODY_25.
 */
export const BODY_25: readonly Body25Point[] = [
  { name: 'Nose', source: 'nose' },
  { name: 'Neck', source: ['left_shoulder', 'right_shoulder'] },
  { name: 'RShoulder', source: 'right_shoulder' },
  { name: 'RElbow', source: 'right_elbow' },
  { name: 'RWrist', source: 'right_wrist' },
  { name: 'LShoulder', source: 'left_shoulder' },
  { name: 'LElbow', source: 'left_elbow' },
  { name: 'LWrist', source: 'left_wrist' },
  { name: 'MidHip', source: ['left_hip', 'right_hip'] },
  { name: 'RHip', source: 'right_hip' },
  { name: 'RKnee', source: 'right_knee' },
  { name: 'RAnkle', source: 'right_ankle' },
  { name: 'LHip', source: 'left_hip' },
  { name: 'LKnee', source: 'left_knee' },
  { name: 'LAnkle', source: 'left_ankle' },
  { name: 'REye', source: 'right_eye' },
  { name: 'LEye', source: 'left_eye' },
  { name: 'REar', source: 'right_ear' },
  { name: 'LEar', source: 'left_ear' },
  { name: 'LBigToe', source: 'left_foot_index' },
  { name: 'LSmallToe', source: null },
  { name: 'LHeel', source: 'left_heel' },
  { name: 'RBigToe', source: 'right_foot_index' },
  { name: 'RSmallToe', source: null },
  { name: 'RHeel', source: 'right_heel' },
];

export const BODY_25_COUNT = 25;

/** For each BODY_25 point the landmark with the same meaning, by index, or -1 where it is derived or has none. */
export const BODY_25_LANDMARK_INDEX: readonly number[] = BODY_25.map(({ source }) =>
  typeof source === 'string' ? LANDMARK[source] : -1,
);
