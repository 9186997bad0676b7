import { KNOWN_SKELETONS, type LandmarkName, skeletonLandmarks } from '@posebox/body';

/** Where a BODY_25 point comes from: a landmark, the middle of two, or nowhere (null). */
export type Body25Source = LandmarkName | readonly [LandmarkName, LandmarkName] | null;

interface Body25Point {
  readonly name: string;
  readonly source: Body25Source;
}

/** Names of the points in their order. Source: OpenPose documentation, "Output format", BODY_25. */
const NAMES = [
  ...['Nose', 'Neck', 'RShoulder', 'RElbow', 'RWrist', 'LShoulder', 'LElbow', 'LWrist', 'MidHip'],
  ...['RHip', 'RKnee', 'RAnkle', 'LHip', 'LKnee', 'LAnkle', 'REye', 'LEye', 'REar', 'LEar'],
  ...['LBigToe', 'LSmallToe', 'LHeel', 'RBigToe', 'RSmallToe', 'RHeel'],
];

/** The middles of shoulders and of hips. */
const DERIVED: Readonly<Record<string, Body25Source>> = {
  Neck: ['left_shoulder', 'right_shoulder'],
  MidHip: ['left_hip', 'right_hip'],
};

/** The 25 points with our source of each; small toes have no counterpart and stay empty. */
export const BODY_25: readonly Body25Point[] = KNOWN_SKELETONS.body_25.map((landmark, index) => {
  const name = NAMES[index]!;
  return { name, source: DERIVED[name] ?? landmark };
});

export const BODY_25_COUNT = 25;

/** For each BODY_25 point the landmark with the same meaning, by index, or -1 where it is derived or has none. */
export const BODY_25_LANDMARK_INDEX: readonly number[] = skeletonLandmarks(KNOWN_SKELETONS.body_25);
