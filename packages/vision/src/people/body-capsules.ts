import { BONES, COCO_JOINTS, LANDMARK } from '@posebox/body';
import type { PixelPoint } from '../pixels.ts';
import { boxAround } from './person-similarity.ts';

/** A stroke with round ends, in pixels. */
export interface Capsule {
  readonly x1: number;
  readonly y1: number;
  readonly x2: number;
  readonly y2: number;
  readonly radius: number;
}

/** Thickness of the strokes as a share of the long side of the person's box. Source: docs/accuracy.md. */
const THICKNESS_SHARE = 0.13;

/** The body that 33 landmarks stand for: thick strokes along the bones, the neck and the spine, and across the head. */
export function bodyCapsules(landmarks: readonly PixelPoint[]): readonly Capsule[] {
  const box = boxAround(landmarks);
  const radius = (THICKNESS_SHARE * Math.max(box.rightPx - box.leftPx, box.bottomPx - box.topPx)) / 2;
  const point = (name: keyof typeof LANDMARK) => landmarks[LANDMARK[name]]!;
  const middle = (a: PixelPoint, b: PixelPoint) => ({ xPx: (a.xPx + b.xPx) / 2, yPx: (a.yPx + b.yPx) / 2 });
  const shoulders = middle(point('left_shoulder'), point('right_shoulder'));
  const hips = middle(point('left_hip'), point('right_hip'));
  const strokes = [
    ...BONES.map(({ from, to }) => [landmarks[from]!, landmarks[to]!] as const),
    [shoulders, hips] as const,
    [shoulders, point('nose')] as const,
    [point('left_ear'), point('right_ear')] as const,
  ];
  return strokes.map(([from, to]) => ({ x1: from.xPx, y1: from.yPx, x2: to.xPx, y2: to.yPx, radius }));
}

/** Whether a point lies within a stroke. */
export function isWithin({ x1, y1, x2, y2, radius }: Capsule, x: number, y: number): boolean {
  const dx = x2 - x1;
  const dy = y2 - y1;
  const length2 = dx * dx + dy * dy;
  const along = length2 === 0 ? 0 : Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / length2));
  const awayX = x - x1 - along * dx;
  const awayY = y - y1 - along * dy;
  return awayX * awayX + awayY * awayY <= radius * radius;
}

/** The share of a pose's 17 COCO joints, 0…1, that lie on another person's body. */
export function shareOnBody(landmarks: readonly PixelPoint[], body: readonly PixelPoint[]): number {
  const capsules = bodyCapsules(body);
  const onBody = COCO_JOINTS.filter((joint) => {
    const { xPx, yPx } = landmarks[joint]!;
    return capsules.some((capsule) => isWithin(capsule, xPx, yPx));
  });
  return onBody.length / COCO_JOINTS.length;
}
