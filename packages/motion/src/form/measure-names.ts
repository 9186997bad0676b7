/**
 * What rules may speak of: the closed set of measures. Each is one number a frame, by side where the body has two;
 * `measures.ts` says how it is measured, in which views, and how far it may be off.
 */
export const MEASURE_NAMES = [
  /** Degrees of bend, 0 straight. */
  'knee_bend',
  'hip_bend',
  'elbow_bend',
  /** Degrees between upper arm and trunk, 0 hanging. */
  'arm_raise',
  /** Degrees of the trunk to the vertical, in whichever direction. */
  'trunk_lean',
  /** Degrees of the trunk to the vertical, leaning back only. */
  'lean_back',
  /** Degrees between trunk and shank. */
  'trunk_shank_difference',
  /** How far the knee is in front of the toes, torso lengths. */
  'knee_past_toe',
  /** Distance of the knees as a share of the distance of the ankles. */
  'knee_width',
  /** Distance of the ankles as a share of the breadth of the shoulders. */
  'stance_width',
  /** Distance of the hips below the line from shoulder to ankle, body lengths; negative above it. */
  'hip_sag',
  /** Degrees at the shoulder between ear and hip: how far the head is out of the trunk's line. */
  'head_bend',
  /** Difference of left and right: degrees of knee or elbow bend, torso lengths of the wrists' heights. */
  'knee_difference',
  'elbow_difference',
  'wrist_height_difference',
  /** Heights, torso lengths. */
  'wrist_above_shoulder',
  'foot_lift',
  /** Wrist in front of the ankle, torso lengths. */
  'wrist_ankle_distance',
] as const;
export type MeasureName = (typeof MEASURE_NAMES)[number];

/** Units of measures. `torso`: lengths of the trunk; `body`: shoulder to ankle; `share`: a pure number. */
export const MEASURE_UNITS = ['deg', 'torso', 'body', 'share'] as const;
export type MeasureUnit = (typeof MEASURE_UNITS)[number];

/** How the body stands to the camera. `oblique` is between front and side, `back` from behind. */
export const CAMERA_VIEWS = ['front', 'oblique', 'side', 'back'] as const;
export type CameraView = (typeof CAMERA_VIEWS)[number];

/** Parts of a repetition: rest before, on the way out, around the turning point, on the way back; or all of it. */
export const REPETITION_PARTS = ['rest', 'out', 'turn', 'back', 'whole'] as const;
export type RepetitionPart = (typeof REPETITION_PARTS)[number];
