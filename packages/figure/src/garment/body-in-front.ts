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

/** The bare parts of an arm, and what tells by colour which pixels around it are its own; null leaves that to the shape. */
export interface BareArm {
  readonly capsules: readonly Capsule[];
  readonly isLimb: IsLimb | null;
}

/**
 * How much of each pixel of a box belongs to the arms, 0…255, with a soft rim. Written out for speed: it runs for every
 * frame.
 *
 * @param photoWidth Of the photo that `isLimb` asks about.
 */
export function armCoverage(arms: readonly BareArm[], box: Box, photoWidth: number): Coverage {
  const { width, height } = box;
  const data = new Uint8Array(width * height);
  for (const { capsules, isLimb } of arms) {
    if (!isLimb) {
      for (const capsule of capsules) drawCapsule(capsule, box, data, null, photoWidth);
      continue;
    }
    const part = boxAround(capsules, box);
    const own = new Uint8Array(part.width * part.height);
    for (const capsule of capsules) drawCapsule(capsule, part, own, isLimb, photoWidth);
    const gapPx = Math.round(GAP * Math.max(...capsules.map(({ radiusPx }) => radiusPx)));
    if (gapPx > 0) closeGaps(own, part, gapPx);
    for (let y = 0; y < part.height; y++) {
      for (let x = 0; x < part.width; x++) {
        const i = (part.top - box.top + y) * width + part.left - box.left + x;
        data[i] = Math.max(data[i]!, own[y * part.width + x]!);
      }
    }
  }
  return { width, height, data };
}

function drawCapsule(
  { from, to, radiusPx, core }: Capsule,
  box: Box,
  data: Uint8Array,
  isLimb: IsLimb | null,
  photoWidth: number,
): void {
  const top = Math.max(0, Math.floor(Math.min(from.y, to.y) - box.top - radiusPx));
  const bottom = Math.min(box.height - 1, Math.ceil(Math.max(from.y, to.y) - box.top + radiusPx));
  const left = Math.max(0, Math.floor(Math.min(from.x, to.x) - box.left - radiusPx));
  const right = Math.min(box.width - 1, Math.ceil(Math.max(from.x, to.x) - box.left + radiusPx));
  const dx = to.x - from.x;
  const dy = to.y - from.y;
  const length = dx * dx + dy * dy;
  const farthest = radiusPx * radiusPx;
  const coreEnds = (core * radiusPx) ** 2;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const [px, py] = [x + box.left - from.x, y + box.top - from.y];
      const along = length > 0 ? (px * dx + py * dy) / length : 0;
      const share = Math.max(0, Math.min(1, along));
      const [ox, oy] = [px - share * dx, py - share * dy];
      const away = ox * ox + oy * oy;
      if (away >= farthest) continue;
      if (isLimb && away > coreEnds && !isLimb((box.top + y) * photoWidth + box.left + x)) continue;
      const i = y * box.width + x;
      data[i] = Math.max(data[i]!, 255 * softly(radiusPx, Math.sqrt(away)));
    }
  }
}

/** The part of a box that holds the capsules. */
function boxAround(capsules: readonly Capsule[], box: Box): Box {
  const edge = (axis: 'x' | 'y', way: 1 | -1) =>
    Math.max(
      ...capsules.map(({ from, to, radiusPx }) => Math.max(way * from[axis], way * to[axis]) + radiusPx),
    );
  const left = Math.max(box.left, Math.floor(-edge('x', -1)));
  const top = Math.max(box.top, Math.floor(-edge('y', -1)));
  const right = Math.min(box.left + box.width, Math.ceil(edge('x', 1)) + 1);
  const bottom = Math.min(box.top + box.height, Math.ceil(edge('y', 1)) + 1);
  return { left, top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) };
}

/** What colours have frayed becomes smooth: a pixel belongs to a limb as far as what lies around it does. */
function closeGaps(data: Uint8Array, { width, height }: Box, radiusPx: number): void {
  const shares = new Float32Array(data.length);
  for (let i = 0; i < data.length; i++) shares[i] = data[i]! / 255;
  const around = boxMean(shares, width, height, radiusPx);
  for (let i = 0; i < data.length; i++) data[i] = 255 * Math.max(0, Math.min(1, (around[i]! - 0.36) / 0.28));
}

/** How much of a pixel belongs to the head, 0…1. */
export function inHead({ head: { center, radiusPx } }: WornBody, x: number, y: number): number {
  const [dx, dy] = [x - center.x, y - center.y];
  const away = dx * dx + dy * dy;
  return away < radiusPx * radiusPx ? softly(radiusPx, Math.sqrt(away)) : 0;
}

const softly = (radiusPx: number, away: number): number =>
  Math.max(0, Math.min(1, (radiusPx - away) / Math.max(1, 0.12 * radiusPx)));
