import { type Box, LANDMARK_NAMES, type ModelName } from '@posebox/body';
import { landmarkConfidence } from './landmark-confidence.ts';
import type { LandmarkEstimate } from './landmarker/landmark-estimate.ts';
import type { PixelPoint } from './pixels.ts';
import type { EstimatedPose } from './pose-estimator.ts';

/**
 * The person of a landmark estimate, in the vocabulary of @posebox/body: normalised to the upright image.
 * The box is the one around the 33 landmarks.
 */
export function poseFromLandmarks(
  estimate: LandmarkEstimate,
  image: { readonly width: number; readonly height: number },
  person: { readonly id: number; readonly score: number; readonly model: ModelName },
): EstimatedPose {
  const { landmarks, world, clarity, mask } = estimate;
  const named = LANDMARK_NAMES.map((name, index) => {
    const { visibility, presence, heatmapPeak } = landmarks[index]!;
    const confidence = landmarkConfidence(person.model, { heatmapPeak, visibility, clarity });
    return { name, visibility, presence, confidence };
  });
  return {
    id: person.id,
    score: person.score,
    box: normalizedBox(landmarks, image),
    landmarks: named.map((fields, index) => {
      const { xPx, yPx, zPx } = landmarks[index]!;
      return { ...fields, x: xPx / image.width, y: yPx / image.height, z: zPx / image.width };
    }),
    worldLandmarks: named.map((fields, index) => {
      const { xM, yM, zM } = world[index]!;
      return { ...fields, x: xM, y: yM, z: zM };
    }),
    ...(mask ? { mask } : {}),
  };
}

function normalizedBox(
  points: readonly PixelPoint[],
  image: { readonly width: number; readonly height: number },
): Box {
  const xs = points.map(({ xPx }) => xPx);
  const ys = points.map(({ yPx }) => yPx);
  const left = Math.min(...xs);
  const top = Math.min(...ys);
  return {
    x: left / image.width,
    y: top / image.height,
    width: (Math.max(...xs) - left) / image.width,
    height: (Math.max(...ys) - top) / image.height,
  };
}
