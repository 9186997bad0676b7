import { LANDMARK, type LandmarkName, type Side, sideOf } from './landmarks.ts';

/** A straight piece of the skeleton between two landmarks, by index. `side` is `middle` when it joins both sides. */
export interface Bone {
  readonly from: number;
  readonly to: number;
  readonly side: Side;
}

const bone = (from: LandmarkName, to: LandmarkName): Bone => ({
  from: LANDMARK[from],
  to: LANDMARK[to],
  side: sideOf(from) === sideOf(to) ? sideOf(from) : 'middle',
});

/** The 35 connections of MediaPipe's POSE_CONNECTIONS, torso first. */
export const BONES: readonly Bone[] = [
  bone('left_shoulder', 'right_shoulder'),
  bone('left_shoulder', 'left_hip'),
  bone('right_shoulder', 'right_hip'),
  bone('left_hip', 'right_hip'),
  bone('left_shoulder', 'left_elbow'),
  bone('left_elbow', 'left_wrist'),
  bone('left_wrist', 'left_pinky'),
  bone('left_wrist', 'left_index'),
  bone('left_wrist', 'left_thumb'),
  bone('left_pinky', 'left_index'),
  bone('right_shoulder', 'right_elbow'),
  bone('right_elbow', 'right_wrist'),
  bone('right_wrist', 'right_pinky'),
  bone('right_wrist', 'right_index'),
  bone('right_wrist', 'right_thumb'),
  bone('right_pinky', 'right_index'),
  bone('left_hip', 'left_knee'),
  bone('left_knee', 'left_ankle'),
  bone('left_ankle', 'left_heel'),
  bone('left_heel', 'left_foot_index'),
  bone('left_ankle', 'left_foot_index'),
  bone('right_hip', 'right_knee'),
  bone('right_knee', 'right_ankle'),
  bone('right_ankle', 'right_heel'),
  bone('right_heel', 'right_foot_index'),
  bone('right_ankle', 'right_foot_index'),
  bone('nose', 'left_eye_inner'),
  bone('left_eye_inner', 'left_eye'),
  bone('left_eye', 'left_eye_outer'),
  bone('left_eye_outer', 'left_ear'),
  bone('nose', 'right_eye_inner'),
  bone('right_eye_inner', 'right_eye'),
  bone('right_eye', 'right_eye_outer'),
  bone('right_eye_outer', 'right_ear'),
  bone('mouth_left', 'mouth_right'),
];
