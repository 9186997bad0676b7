import type { Box } from './cloth-layer.ts';
import type { Coverage, Point } from './picture.ts';
import { direction, distance, type Limb, moved, type WornBody } from './worn-body.ts';

/** A stroke with round ends that holds a limb. */
export interface Capsule {
  readonly from: Point;
  readonly to: Point;
  readonly radiusPx: number;
}

/** Shares of the torso's length. */
const ARM_RADIUS = 0.13;
const HAND_RADIUS = 0.16;
/** A hand reaches so far beyond the wrist: share of the forearm. */
const HAND_REACH = 0.75;

/** Bare parts of an arm: what a sleeve that covers the first `sleevePx` of it leaves free. */
export function bareArm(arm: Limb, sleevePx: number, torsoPx: number): readonly Capsule[] {
  const [shoulder, elbow, wrist] = arm.joints;
  if (![elbow.x, wrist.x].every(Number.isFinite)) return [];
  const upperPx = distance(shoulder, elbow);
  const lowerPx = distance(elbow, wrist);
  const capsules: Capsule[] = [];
  if (sleevePx < upperPx) {
    capsules.push({
      from: moved(shoulder, direction(shoulder, elbow), sleevePx),
      to: elbow,
      radiusPx: ARM_RADIUS * torsoPx,
    });
  }
  const along = direction(elbow, wrist);
  const start = Math.max(0, sleevePx - upperPx);
  if (start < lowerPx) {
    capsules.push({ from: moved(elbow, along, start), to: wrist, radiusPx: ARM_RADIUS * torsoPx });
  }
  return [
    ...capsules,
    { from: wrist, to: moved(wrist, along, HAND_REACH * lowerPx), radiusPx: HAND_RADIUS * torsoPx },
  ];
}

/** Whether an arm is held before the trunk: wrist or elbow nearer to the camera than the shoulders and hips. */
export function isArmInFront(arm: Limb): boolean {
  const [shoulder, elbow, wrist] = arm.depths;
  return Math.min(elbow, wrist) < shoulder || wrist < 0;
}

/** Whether a place lies within one of the capsules. */
export const isInCapsules = (capsules: readonly Capsule[], x: number, y: number): boolean =>
  capsules.some(({ from, to, radiusPx }) => {
    const [dx, dy] = [to.x - from.x, to.y - from.y];
    const length = dx * dx + dy * dy;
    const along = length > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / length : 0;
    const share = Math.max(0, Math.min(1, along));
    const [ox, oy] = [x - from.x - share * dx, y - from.y - share * dy];
    return ox * ox + oy * oy < radiusPx * radiusPx;
  });

/** How much of each pixel of a box belongs to the capsules, 0…255, with a soft rim. */
export function capsuleCoverage(capsules: readonly Capsule[], box: Box): Coverage {
  const { width, height } = box;
  const data = new Uint8Array(width * height);
  for (const capsule of capsules) {
    const { radiusPx } = capsule;
    const inBox = ({ x, y }: Point): Point => ({ x: x - box.left, y: y - box.top });
    const [from, to] = [inBox(capsule.from), inBox(capsule.to)];
    const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - radiusPx));
    const bottom = Math.min(height - 1, Math.ceil(Math.max(from.y, to.y) + radiusPx));
    const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - radiusPx));
    const right = Math.min(width - 1, Math.ceil(Math.max(from.x, to.x) + radiusPx));
    const dx = to.x - from.x;
    const dy = to.y - from.y;
    const length = dx * dx + dy * dy;
    const farthest = radiusPx * radiusPx;
    for (let y = top; y <= bottom; y++) {
      for (let x = left; x <= right; x++) {
        const along = length > 0 ? ((x - from.x) * dx + (y - from.y) * dy) / length : 0;
        const share = Math.max(0, Math.min(1, along));
        const [ox, oy] = [x - from.x - share * dx, y - from.y - share * dy];
        const away = ox * ox + oy * oy;
        if (away >= farthest) continue;
        const i = y * width + x;
        data[i] = Math.max(data[i]!, 255 * softly(radiusPx, Math.sqrt(away)));
      }
    }
  }
  return { width, height, data };
}

/** How much of a pixel belongs to the head, 0…1. */
export function inHead({ head: { center, radiusPx } }: WornBody, x: number, y: number): number {
  const [dx, dy] = [x - center.x, y - center.y];
  const away = dx * dx + dy * dy;
  return away < radiusPx * radiusPx ? softly(radiusPx, Math.sqrt(away)) : 0;
}

const softly = (radiusPx: number, away: number): number =>
  Math.max(0, Math.min(1, (radiusPx - away) / Math.max(1, 0.12 * radiusPx)));
