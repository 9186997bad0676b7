import { LANDMARK, type Landmark } from '@posebox/body';
import type { Coverage, Point } from './picture.ts';

/** An arm or a leg from where it begins to where it ends: three joints. */
export interface Limb {
  readonly joints: readonly [Point, Point, Point];
  /** Depths of the joints, in pixels; smaller is nearer to the camera. */
  readonly depths: readonly [number, number, number];
  /** How far the limb may be trusted: the least confidence of its joints, 0…1. */
  readonly confidence: number;
}

/** What a garment hangs on: a person's places in a photo, in pixels. `left` and `right` are the picture's. */
export interface WornBody {
  readonly shoulders: { readonly left: Point; readonly right: Point };
  readonly hips: { readonly left: Point; readonly right: Point };
  readonly arms: { readonly left: Limb; readonly right: Limb };
  readonly legs: { readonly left: Limb; readonly right: Limb };
  /** Circle of the head. */
  readonly head: { readonly center: Point; readonly radiusPx: number };
  /** Middle of the shoulders to middle of the hips, never under a pixel. */
  readonly torsoPx: number;
  /** Shoulder width over torso: about .7 from the front, under .35 from the side. */
  readonly breadth: number;
  readonly mask: Coverage;
}

/**
 * A pose and its mask as a body to hang clothes on. From behind left and right are exchanged, so that a garment's left
 * always meets the picture's left.
 *
 * @returns null where shoulders or hips are missing
 */
export function wornBody(landmarks: readonly Landmark[], mask: Coverage): WornBody | null {
  const at = (name: keyof typeof LANDMARK): Point => {
    const { x, y } = landmarks[LANDMARK[name]]!;
    return { x: x * mask.width, y: y * mask.height };
  };
  const trunk = [at('left_shoulder'), at('right_shoulder'), at('left_hip'), at('right_hip')];
  if (trunk.some(({ x, y }) => !Number.isFinite(x + y))) return null;
  const isFromBehind = at('left_shoulder').x < at('right_shoulder').x;
  const [pictureLeft, pictureRight] = isFromBehind
    ? (['left', 'right'] as const)
    : (['right', 'left'] as const);
  const pair = <T>(of: (side: 'left' | 'right') => T) => ({ left: of(pictureLeft), right: of(pictureRight) });
  const limb = (
    names: readonly [keyof typeof LANDMARK, keyof typeof LANDMARK, keyof typeof LANDMARK],
  ): Limb => {
    const [a, b, c] = names;
    const depth = (name: keyof typeof LANDMARK) => landmarks[LANDMARK[name]]!.z * mask.width;
    return {
      joints: [at(a), at(b), at(c)],
      depths: [depth(a), depth(b), depth(c)],
      confidence: Math.min(...names.map((name) => landmarks[LANDMARK[name]]!.confidence)),
    };
  };
  const shoulders = pair((side) => at(`${side}_shoulder`));
  const hips = pair((side) => at(`${side}_hip`));
  const torsoPx = Math.max(
    1,
    distance(middle(shoulders.left, shoulders.right), middle(hips.left, hips.right)),
  );
  const ears = [at('left_ear'), at('right_ear')] as const;
  return {
    shoulders,
    hips,
    arms: pair((side) => limb([`${side}_shoulder`, `${side}_elbow`, `${side}_wrist`])),
    legs: pair((side) => limb([`${side}_hip`, `${side}_knee`, `${side}_ankle`])),
    head: {
      center: middle(middle(ears[0], ears[1]), at('nose')),
      radiusPx: Math.max(0.62 * distance(ears[0], ears[1]), 0.2 * torsoPx),
    },
    torsoPx,
    breadth: distance(shoulders.left, shoulders.right) / torsoPx,
    mask,
  };
}

export const distance = (a: Point, b: Point): number => Math.hypot(a.x - b.x, a.y - b.y);
export const middle = (a: Point, b: Point): Point => between(a, b, 0.5);
export const between = (a: Point, b: Point, share: number): Point => ({
  x: a.x + share * (b.x - a.x),
  y: a.y + share * (b.y - a.y),
});
/** From a place so many pixels along a direction. */
export const moved = (from: Point, by: Point, px: number): Point => ({
  x: from.x + by.x * px,
  y: from.y + by.y * px,
});
/** Of length 1; straight down where two places are the same. */
export function direction(from: Point, to: Point): Point {
  const length = distance(from, to);
  return length > 1e-6 ? { x: (to.x - from.x) / length, y: (to.y - from.y) / length } : { x: 0, y: 1 };
}
