import type { AnyModelName, EstimationMode, Pose } from '@posebox/body';
import type { PixelImage } from './image.ts';

/** How to look for people in one picture. */
export interface EstimateOptions {
  readonly model: AnyModelName;
  readonly mode: EstimationMode;
  /** At most so many people, 1–20, the clearest first. With 1, a sure first person ends the search. */
  readonly people: number;
  /**
   * 0…1, 0.5 by default. In `mediapipe` mode MediaPipe's least detector score; in the others how clear a person must
   * be: 0.5 is the gate that was measured, 0 lets the best guess through.
   */
  readonly minConfidence: number;
  /** Also compute each person's mask; about doubles the time of `full`. */
  readonly segmentation: boolean;
}

/** A person's silhouette: 0…255 per pixel of the upright image. */
export interface Mask {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

export interface EstimatedPose extends Pose {
  readonly mask?: Mask;
}

export interface PoseEstimation {
  readonly people: readonly EstimatedPose[];
  /** The model the landmarks come from: the one asked for, but `heavy` in `thorough` mode, which ends with it. */
  readonly model: AnyModelName;
  readonly modelSha256: string;
  /** Null where the model finds people without a detector. */
  readonly detectorSha256: string | null;
  /** Milliseconds spent in `detect` and `landmark` (network runs) and in `other` (everything around them). */
  readonly stagesMs: Readonly<Record<'detect' | 'landmark' | 'other', number>>;
}

/** Pixels in, people out. Holds the networks; close it to give their memory back. Keeps nothing between calls. */
export interface PoseEstimator {
  estimate(image: PixelImage, options: EstimateOptions): Promise<PoseEstimation>;
  close(): Promise<void>;
}
