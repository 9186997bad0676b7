import {
  KNOWN_SKELETONS,
  LANDMARK,
  LANDMARK_COUNT,
  type Landmark,
  missingLandmark,
  noLandmarks,
  type SkeletonPoints,
  skeletonLandmarks,
} from '@posebox/body';
import type { PixelBox, PixelPoint } from '../pixels.ts';
import type { EstimatedPose } from '../pose-estimator.ts';
import type { Crop } from './crop.ts';
import type { DecodedPoint } from './decoded-person.ts';
import type { ModelCard } from './model-card.ts';

/** A landmark where a model of one's own sees it; NaN with score 0 where it has none. */
export interface OwnLandmark extends PixelPoint {
  /** 0…1, as the model tells it. */
  readonly score: number;
}

/** A person whom a model of one's own has found. */
export interface OwnPerson {
  /** 0…1. */
  readonly score: number;
  readonly boxPx: PixelBox;
  /** 33. */
  readonly landmarks: readonly OwnLandmark[];
}

/** The points of a card's skeleton in our words. */
export function skeletonOf({ skeleton }: Pick<ModelCard, 'skeleton'>): SkeletonPoints {
  if (typeof skeleton === 'string') return KNOWN_SKELETONS[skeleton];
  return skeleton.map((name) => (name === 'none' ? null : name));
}

/** What a track says of its points: the known skeleton's name, or `own`. */
export const skeletonNameOf = ({ skeleton }: Pick<ModelCard, 'skeleton'>): string =>
  typeof skeleton === 'string' ? skeleton : 'own';

const UNSEEN: OwnLandmark = { xPx: Number.NaN, yPx: Number.NaN, score: 0 };

/** Decoded points as landmarks of the image. Points below the card's threshold and those without a counterpart are left out. */
export function landmarksOf(points: readonly DecodedPoint[], card: ModelCard, crop: Crop): OwnLandmark[] {
  const landmarks = Array.from({ length: LANDMARK_COUNT }, () => UNSEEN);
  const indices = skeletonLandmarks(skeletonOf(card));
  for (const [point, { x, y, score }] of points.entries()) {
    const landmark = indices[point]!;
    if (landmark < 0 || !(score >= card.thresholds.keypoint)) continue;
    landmarks[landmark] = {
      xPx: crop.leftPx + x * crop.widthPx,
      yPx: crop.topPx + y * crop.heightPx,
      score,
    };
  }
  return landmarks;
}

/** The box around the landmarks that are known; undefined when none is. */
export function boxOfKnown(landmarks: readonly OwnLandmark[]): PixelBox | undefined {
  const known = landmarks.filter(({ score }) => score > 0);
  if (known.length === 0) return undefined;
  const xs = known.map(({ xPx }) => xPx);
  const ys = known.map(({ yPx }) => yPx);
  return {
    leftPx: Math.min(...xs),
    topPx: Math.min(...ys),
    rightPx: Math.max(...xs),
    bottomPx: Math.max(...ys),
  };
}

/** Mean score of the landmarks that are known. */
export function meanScore(landmarks: readonly OwnLandmark[]): number {
  const known = landmarks.filter(({ score }) => score > 0);
  return known.reduce((sum, { score }) => sum + score, 0) / Math.max(1, known.length);
}

/** Middle of the hips, or of the box where the hips aren't known. */
export function centerOf({ landmarks, boxPx }: OwnPerson): PixelPoint {
  const [left, right] = [landmarks[LANDMARK.left_hip]!, landmarks[LANDMARK.right_hip]!];
  const hips = { xPx: (left.xPx + right.xPx) / 2, yPx: (left.yPx + right.yPx) / 2 };
  if (!Number.isNaN(hips.xPx)) return hips;
  return { xPx: (boxPx.leftPx + boxPx.rightPx) / 2, yPx: (boxPx.topPx + boxPx.bottomPx) / 2 };
}

/**
 * The person in the vocabulary of @posebox/body. The model tells one certainty a point; it stands for visibility, presence and
 * confidence, uncalibrated. Depth and metres are unknown.
 */
export function poseOfOwnPerson(
  { score, boxPx, landmarks }: OwnPerson,
  image: { readonly width: number; readonly height: number },
  id: number,
): EstimatedPose {
  return {
    id,
    score,
    box: {
      x: boxPx.leftPx / image.width,
      y: boxPx.topPx / image.height,
      width: (boxPx.rightPx - boxPx.leftPx) / image.width,
      height: (boxPx.bottomPx - boxPx.topPx) / image.height,
    },
    landmarks: landmarks.map(({ xPx, yPx, score: certainty }, index): Landmark => {
      const missing = missingLandmark(index);
      if (Number.isNaN(xPx)) return missing;
      const [x, y] = [xPx / image.width, yPx / image.height];
      return { ...missing, x, y, visibility: certainty, presence: certainty, confidence: certainty };
    }),
    worldLandmarks: noLandmarks(),
  };
}
