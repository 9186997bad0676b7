import { clamp } from '../geometry/vector.ts';
import type { CrossSection, GarmentPart, GarmentShape } from './garment-shape.ts';
import type { Point } from './picture.ts';
import { asSeen, type Steady } from './steady-edges.ts';
import { type TrunkFrame, trunkFrame } from './trunk-frame.ts';
import { between, direction, distance, type Limb, middle, moved, type WornBody } from './worn-body.ts';

/** A part of a garment and where each of its cuts lies on a body; both have as many sections. */
export interface FittedPart {
  readonly name: 'body' | 'left' | 'right';
  readonly from: readonly CrossSection[];
  readonly to: readonly CrossSection[];
  /** Drawn behind the trunk: an arm that is held behind the back. */
  readonly isBehind: boolean;
}

/** Shares of the torso's length or the shoulders' width; chosen on drawn figures and checked on photos. */
const SEAM_OUT = 0.12;
const SEAM_UP = 0.08;
const ARMPIT_DOWN = 0.3;
/**
 * Shoulders for a torso's length, as broad as they are whichever way somebody turns: a little less than usual, so that broad
 * ones seen from the front say more.
 */
const SHOULDERS_OF_TORSO = 0.62;
/** A top that ends here covers the trunk. */
const REACHES_HIPS = 1.08;
/** Laid flat a top is about as wide at the chest as the trunk of who fits into it is long: one that is longer than that isn't cropped. */
const UNCROPPED = 1.05;
/** Laid flat a sleeve shows half of its way around, worn its diameter: half of 2 / π, and a little for folds. */
const TUBE = 0.36;
/** A sleeve's middle goes from between shoulder and armpit to the joint: share of that way at which it begins. */
const INTO_ARM = 0.7;
/** Half as wide as the widest trouser leg hangs, of a torso's length: twice a thigh's. */
const MOST_LEG = 0.3;
/** Laid flat, trousers are no wider at the crotch than this, however narrow an elastic waistband lies: times the hips as they are seen. */
const MOST_AT_HIPS = 1.8;
/** A long garment for a body's usual proportions: outer length of trousers over the width of their waistband laid flat. */
const LONG_LEG = 2.5;

/**
 * Where a garment's control points come to lie on a person: the trunk's cuts along the torso, as wide as body or cloth;
 * sleeves and legs along the limbs, as long as they are cut.
 *
 * @example
 * const body = wornBody(pose.landmarks, mask);
 * const parts = body && fitGarment(shape, body);
 */
export function fitGarment(
  shape: GarmentShape,
  body: WornBody,
  steady: Steady = asSeen,
): readonly FittedPart[] {
  const hasLegs = shape.kind === 'bottom' && shape.left !== null && shape.right !== null;
  const below = hasLegs ? 'legs' : shape.kind === 'top' ? 'hem' : 'skirt';
  const trunk = trunkFrame(body, steady, below);
  return shape.kind === 'bottom' ? fitBottom(shape, body, trunk) : fitTop(shape, body, trunk);
}

function fitTop(shape: GarmentShape, body: WornBody, trunk: TrunkFrame): FittedPart[] {
  const [shoulders, armpits, ...below] = shape.body.sections as [
    CrossSection,
    CrossSection,
    ...CrossSection[],
  ];
  // Sleeves begin outside of the joints; straps hang further in, as the cloth's own chest says.
  const widest = (1 + 2 * SEAM_OUT) * trunk.widthPx;
  const chest = trunk.cut(ARMPIT_DOWN, 0);
  const seamPx =
    shape.left || shape.right
      ? widest
      : Math.min(
          widest,
          (distance(chest.a, chest.b) * distance(shoulders.a, shoulders.b)) /
            Math.max(1, distance(armpits.a, armpits.b)),
        );
  const neckBase = moved(
    middle(body.shoulders.left, body.shoulders.right),
    trunk.down,
    -SEAM_UP * body.torsoPx,
  );
  const seams = {
    a: moved(neckBase, trunk.across, -0.5 * seamPx),
    b: moved(neckBase, trunk.across, 0.5 * seamPx),
  };
  const shouldersPx = Math.max(1, distance(shoulders.a, shoulders.b));
  const scale = seamPx / shouldersPx;
  // From the side, and with the arms up, shoulders look narrow: cloth is as long as ever.
  const lengthScale = Math.max(
    scale,
    ((seamPx / widest) * ((1 + 2 * SEAM_OUT) * SHOULDERS_OF_TORSO * body.torsoPx)) / shouldersPx,
  );
  const top = middle(shoulders.a, shoulders.b).y;
  const armpitY = middle(armpits.a, armpits.b).y;
  const hemY = middle(below.at(-1)!.a, below.at(-1)!.b).y;
  const lengthT = clamp(
    (lengthScale * (hemY - top)) / body.torsoPx,
    // Without sleeves the trunk's width may be that of sleeves folded onto it, and says little of the length.
    (shape.left || shape.right) && hemY - top < UNCROPPED * distance(armpits.a, armpits.b)
      ? 0.55
      : REACHES_HIPS,
    shape.kind === 'dress' ? 2.6 : 1.5,
  );
  const tOf = (section: CrossSection) =>
    ARMPIT_DOWN +
    ((middle(section.a, section.b).y - armpitY) / Math.max(1, hemY - armpitY)) *
      Math.max(0.1, lengthT - SEAM_UP - ARMPIT_DOWN);
  const to = [
    seams,
    trunk.cut(ARMPIT_DOWN, scale * distance(armpits.a, armpits.b)),
    ...below.map((section) => trunk.cut(tOf(section), scale * distance(section.a, section.b))),
  ];
  const neck = shape.neck ? [shape.neck] : [];
  const neckTo = neck.map((cut) => neckOn(cut, shoulders, seams, scale));
  return [
    { name: 'body', from: [...neck, ...shape.body.sections], to: [...neckTo, ...to], isBehind: false },
    ...sides(shape, (part, side) => sleeveOn(part, body.arms[side], to[0]!, to[1]!, side, lengthScale, body)),
  ];
}

/** The neck keeps its place between the shoulder seams. */
function neckOn(
  neck: CrossSection,
  shoulders: CrossSection,
  seams: CrossSection,
  scale: number,
): CrossSection {
  const across = direction(shoulders.a, shoulders.b);
  const ontoSeams = (place: Point): Point => {
    const along = (place.x - shoulders.a.x) * across.x + (place.y - shoulders.a.y) * across.y;
    const up = (place.x - shoulders.a.x) * across.y - (place.y - shoulders.a.y) * across.x;
    const target = direction(seams.a, seams.b);
    return {
      x: seams.a.x + scale * (along * target.x + up * target.y),
      y: seams.a.y + scale * (along * target.y - up * target.x),
    };
  };
  return { a: ontoSeams(neck.a), b: ontoSeams(neck.b) };
}

function fitBottom(shape: GarmentShape, body: WornBody, trunk: TrunkFrame): FittedPart[] {
  const sections = shape.body.sections;
  const [waist] = sections as [CrossSection, ...CrossSection[]];
  const waistT = 0.84;
  const waistOn = trunk.cut(waistT, 0);
  const top = middle(waist.a, waist.b).y;
  const last = sections.at(-1)!;
  const end = middle(last.a, last.b).y;
  const hasLegs = shape.left !== null && shape.right !== null;
  const hips = trunk.cut(1.05, 0);
  const scale = Math.min(
    distance(waistOn.a, waistOn.b) / Math.max(1, distance(waist.a, waist.b)),
    hasLegs
      ? (MOST_AT_HIPS * distance(hips.a, hips.b)) / Math.max(1, distance(last.a, last.b))
      : Number.POSITIVE_INFINITY,
  );
  const bodyT = hasLegs ? 0.34 : clamp((scale * (end - top)) / body.torsoPx, 0.3, 2.2);
  const to = sections.map((section, i) => {
    const share = (middle(section.a, section.b).y - top) / Math.max(1, end - top);
    return i === 0 ? waistOn : trunk.cut(waistT + share * bodyT, scale * distance(section.a, section.b));
  });
  const crotch = moved(
    middle(body.hips.left, body.hips.right),
    trunk.down,
    (waistT + bodyT - 1) * body.torsoPx,
  );
  return [
    { name: 'body', from: sections, to, isBehind: false },
    ...sides(shape, (part, side) => {
      const outer = side === 'left' ? to.at(-1)!.a : to.at(-1)!.b;
      const begin = side === 'left' ? { a: outer, b: crotch } : { a: crotch, b: outer };
      const outseam = pathLength(part.sections) + (end - top);
      const share = clamp(outseam / (LONG_LEG * distance(waist.a, waist.b)), 0.25, 1);
      return legOn(part, body.legs[side], begin, share, scale, body.torsoPx);
    }),
  ];
}

function sides(
  shape: GarmentShape,
  fit: (part: GarmentPart, side: 'left' | 'right') => Omit<FittedPart, 'name' | 'from'>,
): FittedPart[] {
  return (['left', 'right'] as const).flatMap((side) => {
    const part = shape[side];
    return part ? [{ name: side, from: part.sections, ...fit(part, side) }] : [];
  });
}

function sleeveOn(
  part: GarmentPart,
  arm: Limb,
  seams: CrossSection,
  armpits: CrossSection,
  side: 'left' | 'right',
  scale: number,
  body: WornBody,
): Omit<FittedPart, 'name' | 'from'> {
  const begin = side === 'left' ? { a: seams.a, b: armpits.a } : { a: seams.b, b: armpits.b };
  const [, ...cuts] = part.sections;
  const total = scale * pathLength(part.sections);
  const path = [between(middle(begin.a, begin.b), arm.joints[0], INTO_ARM), arm.joints[1], arm.joints[2]];
  const armPx = distance(path[0]!, path[1]!) + distance(path[1]!, path[2]!);
  const reach = Math.min(total, 0.98 * armPx);
  // The upper edge of a sleeve is on the left of somebody who walks down the left arm, on the right for the other.
  const turn = side === 'left' ? 1 : -1;
  const to = cuts.map((cut, i) => {
    const { at, along } = placeOn(path, (reach * (i + 1)) / cuts.length);
    const half = Math.max(TUBE * scale * distance(cut.a, cut.b), 0.07 * body.torsoPx);
    const upper = { x: turn * along.y, y: -turn * along.x };
    return { a: moved(at, upper, half), b: moved(at, upper, -half) };
  });
  const isBehind = arm.depths[2] > arm.depths[0] + 0.35 * body.torsoPx && arm.depths[1] > arm.depths[0];
  return { to: [begin, ...to], isBehind };
}

function legOn(
  part: GarmentPart,
  leg: Limb,
  begin: CrossSection,
  share: number,
  scale: number,
  torsoPx: number,
): Omit<FittedPart, 'name' | 'from'> {
  const path = [middle(begin.a, begin.b), leg.joints[1], leg.joints[2]];
  const legPx = distance(path[0]!, path[1]!) + distance(path[1]!, path[2]!);
  const [, ...cuts] = part.sections;
  const to = cuts.map((cut, i) => {
    const { at, along } = placeOn(path, (share * legPx * (i + 1)) / cuts.length);
    const half = Math.min(0.5 * scale * distance(cut.a, cut.b), MOST_LEG * torsoPx);
    const left = { x: -along.y, y: along.x };
    const toLeft = left.x <= 0 ? left : { x: -left.x, y: -left.y };
    return { a: moved(at, toLeft, half), b: moved(at, toLeft, -half) };
  });
  return { to: [begin, ...to], isBehind: false };
}

/** A place so many pixels along a line of joints, and which way it goes there; bends are rounded. */
function placeOn(path: readonly Point[], px: number): { readonly at: Point; readonly along: Point } {
  let left = px;
  for (let i = 0; i + 1 < path.length; i++) {
    const length = distance(path[i]!, path[i + 1]!);
    if (left > length && i + 2 < path.length) {
      left -= length;
      continue;
    }
    const here = direction(path[i]!, path[i + 1]!);
    const share = length > 0 ? left / length : 0;
    const at = moved(path[i]!, here, Math.min(left, length));
    const neighbour =
      share > 0.6 && path[i + 2]
        ? direction(path[i + 1]!, path[i + 2]!)
        : share < 0.4 && i > 0
          ? direction(path[i - 1]!, path[i]!)
          : here;
    const weight = 0.5 * Math.max(0, Math.abs(share - 0.5) - 0.1) * 2.5;
    return { at, along: direction({ x: 0, y: 0 }, between(here, neighbour, Math.min(0.5, weight))) };
  }
  return { at: path.at(-1)!, along: { x: 0, y: 1 } };
}

function pathLength(sections: readonly CrossSection[]): number {
  const middles = sections.map(({ a, b }) => middle(a, b));
  return middles.slice(1).reduce((sum, place, i) => sum + distance(middles[i]!, place), 0);
}
