import { boxMean } from '../garment/box-mean.ts';
import type { Coverage, RgbaPicture } from '../garment/picture.ts';
import { rotate } from '../geometry/quaternion.ts';
import { add, between, clamp, scaled } from '../geometry/vector.ts';
import { BODY_SIDES, BONE, type BodySide, type HumanoidBone } from '../skeleton/humanoid-bones.ts';
import { bodyTrunk } from './body-trunk.ts';
import type { BonesInPicture } from './bones-in-picture.ts';
import { CLOTH_BODY } from './cloth-body.ts';
import { drawDepths } from './draw-cloth.ts';
import type { GirthsInPicture } from './girths-in-picture.ts';
import type { LimbPart } from './limb-part.ts';
import { boneMaps, posedCloth } from './pose-cloth.ts';
import { skinOfLimb } from './skin-of-limb.ts';

/** How near to the camera a body is: cloth behind it isn't seen. */
export interface BodyDepth {
  /** One a pixel: how near what may lie before cloth is; pixels towards the camera, −Infinity where nothing is. */
  readonly depths: Float32Array;
  /** One a pixel: how much of it that fills, 0…255. */
  readonly shares: Uint8Array;
  /** One a pixel: 1 where an arm may be by its shape alone. */
  readonly arms: Uint8Array;
  /** The same as `depths` of what lies inside clothes, thighs and trunk: before linings only. */
  readonly innerDepths: Float32Array;
}

/** A limb is looked for so far beyond its own thickness; how far it really goes, mask and skin tell. */
const BEYOND = 1.35;
/** Metres. */
const HAND_M = { reach: 0.15, radius: 0.055 } as const;
const NECK_M = 0.058;

/**
 * Draws arms, shanks and neck of a body as strokes with depth, within the mask, and within them what has the skin's colour where
 * that differs from the trunk's.
 *
 * @param legsInside Legs are inside the garment down to the ankles.
 */
export function bodyDepth(
  photo: RgbaPicture,
  mask: Coverage,
  bones: BonesInPicture,
  girths: GirthsInPicture,
  legsInside: boolean,
): BodyDepth {
  const { thickness } = girths;
  const count = mask.width * mask.height;
  const none = () => new Float32Array(count).fill(Number.NEGATIVE_INFINITY);
  const [depths, innerDepths] = [none(), none()];
  const shares = new Uint8Array(count);
  const arms = new Uint8Array(count);
  const place = (bone: HumanoidBone) => bones.placesPx[BONE[bone]]!;
  drawDepths(BODY_TRUNK, posedCloth(BODY_TRUNK, boneMaps(bones, girths)), mask, innerDepths);
  for (const side of BODY_SIDES) {
    const arm = armOf(bones, thickness, side);
    const isSkin = skinOfLimb(photo, mask, arm[1], [place('hips'), place('chest'), place('neck')]);
    for (const part of arm) {
      drawPart(part, mask, null, arms);
      drawPart(part, mask, depths, shares, isSkin, part === arm[2] ? HAND_CORE : CORE);
    }
    const [thigh, shank] = legOf(bones, thickness, side);
    drawPart(thigh, mask, innerDepths, null);
    drawPart(shank, mask, legsInside ? innerDepths : depths, legsInside ? null : shares);
  }
  const neck = NECK_M * bones.scalePx * thickness[BONE.neck]!;
  drawPart({ from: place('neck'), to: place('head'), fromPx: neck, toPx: neck }, mask, depths, shares);
  closeGaps(depths, shares, mask, Math.max(1, Math.round(GAP_M * bones.scalePx)));
  return { depths, shares, arms, innerDepths };
}

/** Narrower gaps and splinters than about this are none, metres. */
const GAP_M = 0.012;

/** What colours have frayed becomes smooth: a pixel belongs to a limb as far as what lies around it does. */
function closeGaps(depths: Float32Array, shares: Uint8Array, mask: Coverage, radiusPx: number): void {
  const box = boxOf(shares, mask, radiusPx);
  if (!box) return;
  const { left, top, width, height } = box;
  const filled = new Float32Array(width * height);
  const near = new Float32Array(width * height);
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const i = (top + y) * mask.width + left + x;
      if (shares[i] === 0) continue;
      filled[y * width + x] = shares[i]! / 255;
      near[y * width + x] = depths[i]!;
    }
  }
  const around = boxMean(filled, width, height, radiusPx);
  const depth = boxMean(near, width, height, radiusPx);
  for (let at = 0; at < filled.length; at++) {
    const i = (top + Math.floor(at / width)) * mask.width + left + (at % width);
    const share = clamp((around[at]! - 0.36) / 0.28, 0, 1);
    shares[i] = share * mask.data[i]!;
    if (filled[at] === 0 && share > 0) depths[i] = depth[at]! / around[at]!;
  }
}

/** Around all that is not 0, with a border. */
function boxOf(shares: Uint8Array, { width, height }: Coverage, borderPx: number) {
  let [left, top, right, bottom] = [width, height, -1, -1];
  for (let i = 0; i < shares.length; i++) {
    if (shares[i] === 0) continue;
    const x = i % width;
    const y = (i - x) / width;
    if (x < left) left = x;
    if (x > right) right = x;
    if (y < top) top = y;
    if (y > bottom) bottom = y;
  }
  if (right < 0) return null;
  [left, top] = [Math.max(0, left - borderPx), Math.max(0, top - borderPx)];
  [right, bottom] = [Math.min(width - 1, right + borderPx), Math.min(height - 1, bottom + borderPx)];
  return { left, top, width: right - left + 1, height: bottom - top + 1 };
}

const BODY_TRUNK = bodyTrunk();

function armOf(
  bones: BonesInPicture,
  thickness: readonly number[],
  side: BodySide,
): readonly [LimbPart, LimbPart, LimbPart] {
  const place = (bone: HumanoidBone) => bones.placesPx[BONE[bone]]!;
  const [shoulder, elbow, wrist] = [place(`${side}UpperArm`), place(`${side}LowerArm`), place(`${side}Hand`)];
  const upper = CLOTH_BODY.upperArm.side * bones.scalePx * thickness[BONE[`${side}UpperArm`]]!;
  const fore = CLOTH_BODY.lowerArm.side * bones.scalePx * thickness[BONE[`${side}LowerArm`]]!;
  const hand = HAND_M.radius * bones.scalePx;
  const way = rotate(bones.rotations[BONE[`${side}Hand`]]!, [side === 'left' ? 1 : -1, 0, 0]);
  return [
    // Below the shoulder: the joint itself is inside every garment that has one.
    { from: between(shoulder, elbow, 0.3), to: elbow, fromPx: upper, toPx: fore },
    { from: elbow, to: wrist, fromPx: fore, toPx: 0.85 * fore },
    { from: wrist, to: add(wrist, scaled(way, HAND_M.reach * bones.scalePx)), fromPx: hand, toPx: hand },
  ];
}

function legOf(bones: BonesInPicture, thickness: readonly number[], side: BodySide): [LimbPart, LimbPart] {
  const place = (bone: HumanoidBone) => bones.placesPx[BONE[bone]]!;
  const [hip, knee, ankle] = [place(`${side}UpperLeg`), place(`${side}LowerLeg`), place(`${side}Foot`)];
  const thigh = CLOTH_BODY.upperLeg.side * bones.scalePx * thickness[BONE[`${side}UpperLeg`]]!;
  const shank = CLOTH_BODY.lowerLeg.side * bones.scalePx * thickness[BONE[`${side}LowerLeg`]]!;
  return [
    { from: hip, to: knee, fromPx: 0.8 * thigh, toPx: shank },
    { from: knee, to: ankle, fromPx: shank, toPx: 0.8 * shank },
  ];
}

/** @param isSkin Of the outer half of a stroke: whether a pixel belongs to the limb. */
function drawPart(
  { from, to, fromPx, toPx }: LimbPart,
  mask: Coverage,
  depths: Float32Array | null,
  shares: Uint8Array | null,
  isSkin: ((i: number) => boolean) | null = null,
  core: number = CORE,
): void {
  const widest = BEYOND * Math.max(fromPx, toPx);
  const top = Math.max(0, Math.floor(Math.min(-from[1], -to[1]) - widest));
  const bottom = Math.min(mask.height - 1, Math.ceil(Math.max(-from[1], -to[1]) + widest));
  const left = Math.max(0, Math.floor(Math.min(from[0], to[0]) - widest));
  const right = Math.min(mask.width - 1, Math.ceil(Math.max(from[0], to[0]) + widest));
  const [dx, dy] = [to[0] - from[0], to[1] - from[1]];
  const length = dx * dx + dy * dy;
  for (let y = top; y <= bottom; y++) {
    for (let x = left; x <= right; x++) {
      const i = y * mask.width + x;
      if (mask.data[i]! < (shares ? 1 : 128)) continue;
      const [ox, oy] = [x - from[0], -y - from[1]];
      const along = length > 0 ? clamp((ox * dx + oy * dy) / length, 0, 1) : 0;
      const radius = fromPx + along * (toPx - fromPx);
      const away = Math.sqrt((ox - along * dx) ** 2 + (oy - along * dy) ** 2);
      if (away >= BEYOND * radius) continue;
      if (isSkin && away > core * radius && !isSkin(i)) continue;
      if (depths) {
        const bulge = Math.sqrt(Math.max(0, radius * radius - away * away));
        const depth = from[2] + along * (to[2] - from[2]) + bulge;
        if (depth <= depths[i]!) continue;
        depths[i] = depth;
      }
      if (shares) shares[i] = 255;
    }
  }
}

/** Of a limb's thickness, what is it without a look at its colour. */
const CORE = 0.45;
/** Hands bend and spread: only their colour tells. */
const HAND_CORE = 0.12;
