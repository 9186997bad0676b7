import { type Box, LANDMARK_NAMES, type Landmark, type ModelName, type WorldLandmark } from '@posebox/body';
import { landmarkConfidence } from './landmark-confidence.ts';
import type { LandmarkEstimate } from './landmarker/landmark-estimate.ts';
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
  const { clarity, mask } = estimate;
  const landmarks: Landmark[] = [];
  const worldLandmarks: WorldLandmark[] = [];
  LANDMARK_NAMES.forEach((name, index) => {
    const { xPx, yPx, zPx, visibility, presence, heatmapPeak } = estimate.landmarks[index]!;
    const { xM, yM, zM } = estimate.world[index]!;
    const confidence = landmarkConfidence(person.model, { heatmapPeak, visibility, clarity });
    const [x, y, z] = [xPx / image.width, yPx / image.height, zPx / image.width];
    landmarks.push({ name, x, y, z, visibility, presence, confidence });
    worldLandmarks.push({ name, x: xM, y: yM, z: zM, visibility, presence, confidence });
  });
  const { id, score } = person;
  return { id, score, box: boxAround(landmarks), landmarks, worldLandmarks, ...(mask ? { mask } : {}) };
}

function boxAround(landmarks: readonly Landmark[]): Box {
  let [left, top, right, bottom] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { x, y } of landmarks) {
    left = Math.min(left, x);
    top = Math.min(top, y);
    right = Math.max(right, x);
    bottom = Math.max(bottom, y);
  }
  return { x: left, y: top, width: right - left, height: bottom - top };
}
