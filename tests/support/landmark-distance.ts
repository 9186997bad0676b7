import type { Pose } from '@posebox/body';
import type { Golden } from './goldens.ts';

/** How far an answer is from MediaPipe's. */
export interface LandmarkDistance {
  /** Of each of the 33 landmarks in the image. */
  readonly pointsPx: readonly number[];
  readonly meanPx: number;
  readonly maxPx: number;
  readonly maxZPx: number;
  readonly maxVisibility: number;
  readonly maxWorldMm: number;
}

export function landmarkDistance(
  pose: Pose,
  golden: Golden,
  image: { readonly width: number; readonly height: number },
): LandmarkDistance {
  const landmarks = golden.landmarks!;
  const world = golden.world!;
  const pointsPx = pose.landmarks.map(({ x, y }, i) =>
    Math.hypot((x - landmarks[i]![0]) * image.width, (y - landmarks[i]![1]) * image.height),
  );
  const largest = (values: readonly number[]): number => Math.max(...values);
  return {
    pointsPx,
    meanPx: meanOf(pointsPx),
    maxPx: largest(pointsPx),
    maxZPx: largest(pose.landmarks.map(({ z }, i) => Math.abs(z - landmarks[i]![2]) * image.width)),
    maxVisibility: largest(
      pose.landmarks.map(({ visibility }, i) => Math.abs(visibility - landmarks[i]![3])),
    ),
    maxWorldMm: largest(
      pose.worldLandmarks.map(({ x, y, z }, i) => {
        const [goldenX, goldenY, goldenZ] = world[i]!;
        return 1000 * Math.hypot(x - goldenX, y - goldenY, z - goldenZ);
      }),
    ),
  };
}

export const meanOf = (values: readonly number[]): number =>
  values.reduce((sum, value) => sum + value, 0) / values.length;
