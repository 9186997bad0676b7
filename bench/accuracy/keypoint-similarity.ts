import { COCO_SIGMAS } from '@posebox/body';
import type { LabelledPerson } from './coco-labels.ts';
import { distancePx, middle, type Point } from './point.ts';

/** Positions of shoulders and hips among the 17 COCO key points. */
const LEFT_SHOULDER = 5;
const RIGHT_SHOULDER = 6;
const LEFT_HIP = 11;
const RIGHT_HIP = 12;

/**
 * COCO's object key-point similarity of 17 predicted points (pixels) to a labelled person, 0…1: the mean over the
 * labelled key points of exp(−d² / (2 · area · (2σ)²)). 0 when nothing is labelled.
 *
 * Source: cocodataset/cocoapi, PythonAPI/pycocotools/cocoeval.py, `computeOks`.
 */
export function keypointSimilarity(points: readonly Point[], person: LabelledPerson): number {
  let sum = 0;
  let labelled = 0;
  person.points.forEach((truth, i) => {
    if (truth === null) return;
    labelled++;
    const variance = (2 * COCO_SIGMAS[i]!) ** 2;
    sum += Math.exp(-(distancePx(points[i]!, truth) ** 2) / (2 * person.areaPx * variance));
  });
  return labelled === 0 ? 0 : sum / labelled;
}

/** Length of a labelled torso in pixels, middle of the shoulders to middle of the hips; null unless all four are labelled. */
export function torsoPx(person: LabelledPerson): number | null {
  const [ls, rs, lh, rh] = [LEFT_SHOULDER, RIGHT_SHOULDER, LEFT_HIP, RIGHT_HIP].map(
    (index) => person.points[index] ?? null,
  );
  if (!ls || !rs || !lh || !rh) return null;
  const length = distancePx(middle(ls, rs), middle(lh, rh));
  return length > 0 ? length : null;
}

/** For each of the 17 key points the error in torso lengths; null where it has no label. Null when the torso isn't labelled. */
export function errorsInTorsos(
  points: readonly Point[],
  person: LabelledPerson,
): readonly (number | null)[] | null {
  const torso = torsoPx(person);
  if (torso === null) return null;
  return person.points.map((truth, i) => (truth === null ? null : distancePx(points[i]!, truth) / torso));
}
