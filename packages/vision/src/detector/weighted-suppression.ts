import type { PixelBox, PixelPoint } from '../pixels.ts';
import type { Detection } from './detection.ts';

/** Detections that overlap more than this, as intersection over union, are one. Source: pose_detection_cpu.pbtxt. */
export const MIN_SUPPRESSION_OVERLAP = 0.3;

/**
 * One detection for each person: the best detection takes in all that overlap it, as their mean weighted by score,
 * and keeps its own score; then the best of the rest, and so on.
 *
 * `detections` must come best first. Lowering the score from which detections are taken moves the answer, because
 * weaker ones then weigh in. Mirrors the WEIGHTED algorithm of MediaPipe's NonMaxSuppressionCalculator.
 */
export function suppressWeighted(detections: readonly Detection[]): readonly Detection[] {
  const kept: Detection[] = [];
  let rest = detections;
  while (rest.length > 0) {
    const best = rest[0]!;
    const group = rest.filter((other) => overlap(other.box, best.box) > MIN_SUPPRESSION_OVERLAP);
    kept.push(group.length > 0 ? weightedMean(best.score, group) : best);
    const remaining = rest.filter((other) => !group.includes(other));
    if (remaining.length === rest.length) break;
    rest = remaining;
  }
  return kept;
}

/** Intersection over union, 0…1. */
export function overlap(a: PixelBox, b: PixelBox): number {
  const width = Math.min(a.rightPx, b.rightPx) - Math.max(a.leftPx, b.leftPx);
  const height = Math.min(a.bottomPx, b.bottomPx) - Math.max(a.topPx, b.topPx);
  if (width <= 0 || height <= 0) return 0;
  const both = width * height;
  return both / (area(a) + area(b) - both);
}

const area = (box: PixelBox): number => (box.rightPx - box.leftPx) * (box.bottomPx - box.topPx);

function weightedMean(score: number, group: readonly Detection[]): Detection {
  const total = group.reduce((sum, detection) => sum + detection.score, 0);
  const mean = (measure: (detection: Detection) => number): number =>
    group.reduce((sum, detection) => sum + measure(detection) * detection.score, 0) / total;
  const keypoint = (index: 0 | 1 | 2 | 3): PixelPoint => ({
    xPx: mean(({ keypoints }) => keypoints[index].xPx),
    yPx: mean(({ keypoints }) => keypoints[index].yPx),
  });
  return {
    score,
    box: {
      leftPx: mean(({ box }) => box.leftPx),
      topPx: mean(({ box }) => box.topPx),
      rightPx: mean(({ box }) => box.rightPx),
      bottomPx: mean(({ box }) => box.bottomPx),
    },
    keypoints: [keypoint(0), keypoint(1), keypoint(2), keypoint(3)],
  };
}
