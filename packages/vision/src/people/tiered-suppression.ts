import type { Detection } from '../detector/detection.ts';
import { MIN_SUPPRESSION_OVERLAP, overlap, suppressWeighted } from '../detector/weighted-suppression.ts';

/** From this score on a detection counts in MediaPipe itself. */
const STRONG_SCORE = 0.5;

/**
 * One detection a person, weak ones included, without letting them blur the strong: first the strong among themselves,
 * exactly as MediaPipe joins them, then what is left beside them. Joining all at once moves the boxes of clear people
 * (of 144 hard photos 124 instead of 128 then pass the presence flag; docs/accuracy.md).
 *
 * `detections` must come best first; so do the results.
 */
export function suppressInTiers(detections: readonly Detection[]): readonly Detection[] {
  const strong = suppressWeighted(detections.filter(({ score }) => score >= STRONG_SCORE));
  const weak = detections.filter(
    ({ score, box }) =>
      score < STRONG_SCORE && strong.every((other) => overlap(other.box, box) <= MIN_SUPPRESSION_OVERLAP),
  );
  return [...strong, ...suppressWeighted(weak)];
}
