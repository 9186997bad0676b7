import { COCO_JOINTS, COCO_SIGMAS, LANDMARK } from '@posebox/body';
import type { PixelBox, PixelPoint } from '../pixels.ts';

/** The tight box around points. */
export function boxAround(points: readonly PixelPoint[]): PixelBox {
  let [leftPx, topPx, rightPx, bottomPx] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { xPx, yPx } of points) {
    leftPx = Math.min(leftPx, xPx);
    topPx = Math.min(topPx, yPx);
    rightPx = Math.max(rightPx, xPx);
    bottomPx = Math.max(bottomPx, yPx);
  }
  return { leftPx, topPx, rightPx, bottomPx };
}

/** Width times height in square pixels, 0 when the edges cross. */
export function areaOf(box: PixelBox): number {
  return Math.max(0, box.rightPx - box.leftPx) * Math.max(0, box.bottomPx - box.topPx);
}

/**
 * The square of a person's size in the picture, in square pixels: the area of the box around the 17 COCO joints,
 * but at least twice the torso's length squared, because the box of somebody who lies or stands stretched along
 * an axis is thin and says nothing about the size.
 */
export function personAreaPx2(landmarks: readonly PixelPoint[]): number {
  const middleOf = (a: number, b: number) => ({
    xPx: (landmarks[a]!.xPx + landmarks[b]!.xPx) / 2,
    yPx: (landmarks[a]!.yPx + landmarks[b]!.yPx) / 2,
  });
  const shoulders = middleOf(LANDMARK.left_shoulder, LANDMARK.right_shoulder);
  const hips = middleOf(LANDMARK.left_hip, LANDMARK.right_hip);
  const torso2 = (shoulders.xPx - hips.xPx) ** 2 + (shoulders.yPx - hips.yPx) ** 2;
  return Math.max(areaOf(boxAround(COCO_JOINTS.map((joint) => landmarks[joint]!))), 2 * torso2);
}

/**
 * COCO's object key-point similarity of two poses, 0…1, over the 17 COCO joints: 1 for the same pose, about 0 for
 * different people. Symmetric: the scale is the mean of both people's areas.
 *
 * `a` and `b` are 33 landmarks each. Source of the formula: COCO key-point evaluation.
 *
 * @example poseSimilarity(person, person) // 1
 */
export function poseSimilarity(a: readonly PixelPoint[], b: readonly PixelPoint[]): number {
  const area = (personAreaPx2(a) + personAreaPx2(b)) / 2;
  if (area === 0) return 0;
  let sum = 0;
  for (let index = 0; index < COCO_JOINTS.length; index++) {
    const p = a[COCO_JOINTS[index]!]!;
    const q = b[COCO_JOINTS[index]!]!;
    const distance2 = (p.xPx - q.xPx) ** 2 + (p.yPx - q.yPx) ** 2;
    sum += Math.exp(-distance2 / (2 * area * (2 * COCO_SIGMAS[index]!) ** 2));
  }
  return sum / COCO_JOINTS.length;
}

/** The share of the inner box's area that lies within the outer box, 0…1. */
export function shareInside(inner: PixelBox, outer: PixelBox): number {
  const area = areaOf(inner);
  if (area === 0) return 0;
  const common = {
    leftPx: Math.max(inner.leftPx, outer.leftPx),
    topPx: Math.max(inner.topPx, outer.topPx),
    rightPx: Math.min(inner.rightPx, outer.rightPx),
    bottomPx: Math.min(inner.bottomPx, outer.bottomPx),
  };
  return areaOf(common) / area;
}
