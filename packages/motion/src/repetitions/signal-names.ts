/**
 * What movement is followed by: the closed set of signals that an exercise may name. Angles are degrees, 0 straight or
 * hanging or upright; heights and distances are torso lengths, upwards positive. `_3d` is read from the world
 * landmarks, everything else from the picture: heights must, as the world's origin moves with the hips.
 */
export const SIGNAL_NAMES = [
  'elbow_bend',
  'elbow_bend_3d',
  'knee_bend',
  'knee_bend_3d',
  'hip_bend',
  'hip_bend_3d',
  'arm_raise',
  'arm_raise_3d',
  /** The trunk against the vertical. */
  'trunk_incline_3d',
  'shoulder_height',
  'hip_height',
  'hip_over_ankle',
  'shoulder_over_wrist',
  'shoulder_over_hip',
  'shoulder_over_ankle',
  'wrist_over_shoulder',
  'wrist_over_knee',
  'hip_over_knee',
  /** Distance of the ankles along the way the body faces. */
  'stride_3d',
] as const;
export type SignalName = (typeof SIGNAL_NAMES)[number];

/** How two sides become one number. */
export const SIDE_CHOICES = ['mean', 'most', 'least'] as const;
export type SideChoice = (typeof SIDE_CHOICES)[number];

/** Points whose stillness tells exercises apart: what carries the body doesn't travel. */
export const TRAVEL_POINTS = ['wrist', 'ankle', 'hip', 'shoulder'] as const;
export type TravelPoint = (typeof TRAVEL_POINTS)[number];
