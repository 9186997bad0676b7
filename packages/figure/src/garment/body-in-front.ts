import { boxMean } from './box-mean.ts';
import type { Box } from './cloth-layer.ts';
import type { Coverage, Point } from './picture.ts';
import { direction, distance, type Limb, moved, type WornBody } from './worn-body.ts';

/** A stroke with round ends that holds a limb. */
export interface Capsule {
  readonly from: Point;
  readonly to: Point;
  readonly radiusPx: number;
  /** So much of the radius is the limb's, whatever colour is seen there. */
  readonly core: number;
}

/** A pixel of the photo, by its index: whether it has the colour of the limb and not of what lies behind. */
export type IsLimb = (i: number) => boolean;

/** Shares of the torso's length. */
const ARM_RADIUS = 0.13;
const HAND_RADIUS = 0.16;
/** Shares of a capsule's radius: hands bend and spread, only their colour tells. */
const CORE = 0.45;
const HAND_CORE = 0.12;
/** Narrower gaps and splinters of colour are none: share of a capsule's radius. */
const GAP = 0.12;
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
      core: CORE,
    });
  }
  const along = direction(elbow, wrist);
  const start = Math.max(0, sleevePx - upperPx);
  if (start < lowerPx) {
    capsules.push({
      ...{ from: moved(elbow, along, start), to: wrist },
      ...{ radiusPx: ARM_RADIUS * torsoPx, core: CORE },
    });
  }
  return [
    ...capsules,
    {
      ...{ from: wrist, to: moved(wrist, along, HAND_REACH * lowerPx) },
      ...{ radiusPx: HAND_RADIUS * torsoPx, core: HAND_CORE },
    },
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

/**
 * How much of each pixel of a box belongs to the capsules, 0…255, with a soft rim.
 *
 * @param isLimb Where colours tell: what in a capsule's outer part belongs to the limb; null leaves it to the shape.
 * @param photoWidth Of the photo that `isLimb` asks about.
 */
export function capsuleCoverage(
  capsules: readonly Capsule[],
  box: Box,
  isLimb: IsLimb | null = null,
  photoWidth = 0,
): Coverage {
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
        const isOuter = isLimb && away > (capsule.core * radiusPx) ** 2;
        if (isOuter && !isLimb((box.top + y) * photoWidth + box.left + x)) continue;
        const i = y * width + x;
        data[i] = Math.max(data[i]!, 255 * softly(radiusPx, Math.sqrt(away)));
      }
    }
  }
  const gapPx = Math.round(GAP * Math.max(0, ...capsules.map(({ radiusPx }) => radiusPx)));
  return { width, height, data: isLimb && gapPx > 0 ? withoutGaps(data, width, height, gapPx) : data };
}

/** What colours have frayed becomes smooth: a pixel belongs to a limb as far as what lies around it does. */
function withoutGaps(data: Uint8Array, width: number, height: number, radiusPx: number): Uint8Array {
  const around = boxMean(
    Float32Array.from(data, (share) => share / 255),
    width,
    height,
    radiusPx,
  );
  return Uint8Array.from(around, (share) => 255 * Math.max(0, Math.min(1, (share - 0.36) / 0.28)));
}

/** How much of a pixel belongs to the head, 0…1. */
export function inHead({ head: { center, radiusPx } }: WornBody, x: number, y: number): number {
  const [dx, dy] = [x - center.x, y - center.y];
  const away = dx * dx + dy * dy;
  return away < radiusPx * radiusPx ? softly(radiusPx, Math.sqrt(away)) : 0;
}

const softly = (radiusPx: number, away: number): number =>
  Math.max(0, Math.min(1, (radiusPx - away) / Math.max(1, 0.12 * radiusPx)));
