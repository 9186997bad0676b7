import { LANDMARK, LANDMARK_NAMES, type LandmarkName, type Side, sideOf } from './landmarks.ts';
import { type Color, PICTURE_COLORS } from './picture-colors.ts';

/** *Classic* to look, *sides* to tell left from right, *quiet* wherever something is judged. */
export const SKELETON_STYLES = ['classic', 'sides', 'quiet'] as const;
export type SkeletonStyle = (typeof SKELETON_STYLES)[number];

/** The measures of every skeleton, in photo, video, live and export. Lengths in look pixels, see `displayScale`. */
export const SKELETON_MEASURES = {
  /** Width of a bone as a share of the torso's length, kept between two bounds. */
  boneOfTorso: 0.035,
  boneMinPx: 2,
  boneMaxPx: 10,
  /** Radius of a point as a share of a bone's width. */
  pointOfBone: 0.9,
  /** Points of face, hands and feet, and the bones between two of them, as a share of the others. */
  small: 0.55,
  /** Dark edge beyond each side of a bone, as a share of its width, and its least width. */
  hairlineOfBone: 0.225,
  hairlineMinPx: 0.75,
  /** Line around a point, as a share of a bone's width. */
  outlineOfBone: 0.26,
  outlineMinPx: 0.8,
  /** Full from this confidence on; from here down to the gate it fades to `fadedAlpha`. */
  fullConfidence: 0.7,
  gate: 0.5,
  fadedAlpha: 0.55,
  /** Dots of a bone below the gate: diameter and distance as shares of its width. */
  dotOfBone: 0.8,
  dotStepOfBone: 2,
  /** Ring around a corrected point, as a share of the point's radius. */
  correctedRing: 2.1,
  /** Glow around a coloured limb, as a share of the bone's width. */
  glowOfBone: 3,
  glowAlpha: 0.35,
} as const;

/** The colours of one style; `outline` is the line around each point. */
export interface SkeletonColors {
  readonly bones: Readonly<Record<Side, Color>>;
  readonly points: Readonly<Record<Side, Color>>;
  readonly outline: Color;
}

const alike = (color: Color) => ({ left: color, right: color, middle: color });

const bySide = {
  left: PICTURE_COLORS['side-left'],
  right: PICTURE_COLORS['side-right'],
  middle: PICTURE_COLORS.bone,
};

export const SKELETON_COLORS: Readonly<Record<SkeletonStyle, SkeletonColors>> = {
  classic: {
    bones: alike(PICTURE_COLORS.bone),
    points: alike(PICTURE_COLORS.point),
    outline: PICTURE_COLORS.bone,
  },
  sides: { bones: bySide, points: bySide, outline: PICTURE_COLORS['bone-hairline'] },
  quiet: {
    bones: alike(PICTURE_COLORS.bone),
    points: alike(PICTURE_COLORS['point-quiet']),
    outline: PICTURE_COLORS['bone-hairline'],
  },
};

const indicesOf = (names: readonly LandmarkName[]): readonly number[] => names.map((name) => LANDMARK[name]);

/** Nose, eyes, ears and mouth. */
export const FACE_LANDMARKS: readonly number[] = LANDMARK_NAMES.map((_, index) => index).slice(
  0,
  LANDMARK.left_shoulder,
);

/** What remains of the face on a small figure. */
export const SMALL_FACE_LANDMARKS: readonly number[] = indicesOf(['nose', 'left_ear', 'right_ear']);

/**
 * The small points of hands and feet, in the order in which they are kept where there isn't room for all. Left and
 * right alternate, so that a mirrored person keeps the mirrored points.
 */
export const EXTREMITY_LANDMARKS: readonly number[] = indicesOf([
  'left_foot_index',
  'right_foot_index',
  'left_heel',
  'right_heel',
  'left_index',
  'right_index',
  'left_thumb',
  'right_thumb',
  'left_pinky',
  'right_pinky',
]);

/** Shoulders, elbows, wrists, hips, knees and ankles: the joints that are never left out. */
export const JOINT_LANDMARKS: readonly number[] = LANDMARK_NAMES.map((_, index) => index).filter(
  (index) => !FACE_LANDMARKS.includes(index) && !EXTREMITY_LANDMARKS.includes(index),
);

/** Whether a point is one of the small ones, by landmark index. */
export const IS_SMALL_POINT: readonly boolean[] = LANDMARK_NAMES.map(
  (_, index) => !JOINT_LANDMARKS.includes(index),
);

/** The side of each landmark, by index. */
export const LANDMARK_SIDES: readonly Side[] = LANDMARK_NAMES.map(sideOf);
