import type { LandmarkName } from './landmarks.ts';

/**
 * One landmark in the picture.
 *
 * `x` and `y` are normalised to the upright image (0…1 inside it, y down; values outside mean "beyond the
 * edge"), `z` is in units of the image width with its origin at the mid-hip, smaller is nearer to the camera.
 * `visibility` and `presence` are MediaPipe's, 0…1. `confidence`, 0…1, is calibrated: among landmarks with
 * confidence .8, about 80 % lie within 0.2 torso lengths of the truth. It decides what may be measured.
 *
 * What a model doesn't know is missing, never guessed: a missing landmark keeps its place with NaN coordinates and 0 for
 * the other three; a model without depth leaves `z` NaN. In JSON NaN is null.
 */
export interface Landmark {
  readonly name: LandmarkName;
  readonly x: number;
  readonly y: number;
  readonly z: number;
  readonly visibility: number;
  readonly presence: number;
  readonly confidence: number;
}

/**
 * The same landmark in metres, origin mid-hip, y down, z away from the camera. Drives figures; measures nothing. All are
 * missing where a model knows only the picture.
 */
export type WorldLandmark = Landmark;

/** A box in normalised image coordinates; it may reach beyond the edges. */
export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One person at one moment. `score` 0…1 orders people: the clearest first. `id` counts from 1 within a picture. */
export interface Pose {
  readonly id: number;
  readonly score: number;
  readonly box: Box;
  readonly landmarks: readonly Landmark[];
  readonly worldLandmarks: readonly WorldLandmark[];
}

export const ESTIMATION_MODES = ['mediapipe', 'standard', 'thorough'] as const;
export type EstimationMode = (typeof ESTIMATION_MODES)[number];
