import { findLegs } from './find-legs.ts';
import { type Armpit, findArmpits, findSleeve, trunkEdge } from './find-sleeves.ts';
import type { CrossSection, GarmentKind, GarmentShape } from './garment-shape.ts';
import type { Coverage, Point } from './picture.ts';
import { endRow, type Silhouette, silhouetteOf } from './silhouette.ts';

/** Cuts through the trunk of a garment, evenly from top to hem. */
const BODY_CUTS = 7;
/**
 * Places a garment's control points by its outline.
 *
 * Tops and dresses: armpits are where the trunk's edge, followed upwards from the hem, jumps outwards into a sleeve; without
 * such a jump there are no sleeves; where only one is found the other one is its like. Shoulders lie above the armpits, the neck between them. Bottoms: legs begin where two
 * pieces of a row become one; without such a row it is a skirt.
 *
 * @returns null when the picture holds too little to be a garment
 * @example
 * const shape = findShape(cutOut(picture).coverage, 'top');
 */
export function findShape(coverage: Coverage, kind: GarmentKind): GarmentShape | null {
  const outline = silhouetteOf(coverage);
  if (!outline) return null;
  return kind === 'bottom' ? bottomShape(outline) : topShape(outline, kind);
}

function topShape(outline: Silhouette, kind: 'top' | 'dress'): GarmentShape {
  const { left, right } = findArmpits(outline, kind);
  const shoulders = { a: shoulderAbove(outline, left.at, 1), b: shoulderAbove(outline, right.at, -1) };
  const hemY = endRow(outline, -1);
  const armpits = { a: left.at, b: right.at };
  const below = Array.from({ length: BODY_CUTS - 2 }, (_, cut) => {
    const share = (cut + 1) / (BODY_CUTS - 2);
    return trunkCut(outline, { left, right }, hemY, share);
  });
  const sleeves = {
    left: left.isSleeve ? findSleeve(outline, -1, shoulders.a, left) : null,
    right: right.isSleeve ? findSleeve(outline, 1, shoulders.b, right) : null,
  };
  return {
    kind,
    body: { sections: [shoulders, armpits, ...below] },
    neck: neckBetween(outline, shoulders),
    // One that lies folded onto the trunk is of the same cloth as the other.
    left: sleeves.left ?? sleeves.right,
    right: sleeves.right ?? sleeves.left,
  };
}

/** The cut at a share of the way from the armpits to the hem. */
function trunkCut(
  outline: Silhouette,
  { left, right }: { readonly left: Armpit; readonly right: Armpit },
  hemY: number,
  share: number,
): CrossSection {
  const leftY = left.at.y + share * (hemY - left.at.y);
  const rightY = right.at.y + share * (hemY - right.at.y);
  return {
    a: { x: trunkEdge(outline, -1, left, leftY), y: leftY },
    b: { x: trunkEdge(outline, 1, right, rightY), y: rightY },
  };
}

/** The seam runs from the armpit up and a little inwards. */
function shoulderAbove(outline: Silhouette, armpit: Point, inwards: 1 | -1): Point {
  const x = armpit.x + inwards * 0.12 * Math.abs(outline.axis - armpit.x);
  return { x, y: outline.topOf(x) ?? outline.top };
}

/** The highest places on either side of the axis: the neckline sags between them. */
function neckBetween(outline: Silhouette, { a, b }: CrossSection): CrossSection {
  const highest = (from: number, to: number): Point => {
    let best: Point = { x: from, y: Number.POSITIVE_INFINITY };
    for (let x = Math.round(from); x <= to; x++) {
      const y = outline.topOf(x);
      if (y !== undefined && y < best.y) best = { x, y };
    }
    return best;
  };
  const reach = 0.75;
  return {
    a: highest(outline.axis - reach * (outline.axis - a.x), outline.axis),
    b: highest(outline.axis, outline.axis + reach * (b.x - outline.axis)),
  };
}

function bottomShape(outline: Silhouette): GarmentShape {
  const legs = findLegs(outline);
  const fromY = endRow(outline, 1);
  const toY = legs?.crotch.y ?? endRow(outline, -1);
  const cuts = legs ? 4 : BODY_CUTS;
  const sections = Array.from({ length: cuts }, (_, cut) => {
    const y = fromY + (cut / (cuts - 1)) * (toY - fromY);
    const row = outline.runs(y);
    return { a: { x: row[0]?.from ?? outline.axis, y }, b: { x: row.at(-1)?.to ?? outline.axis, y } };
  });
  return {
    kind: 'bottom',
    body: { sections },
    neck: null,
    left: legs?.left ?? null,
    right: legs?.right ?? null,
  };
}
