import type { CrossSection, GarmentKind, GarmentPart } from './garment-shape.ts';
import type { Point } from './picture.ts';
import { endRow, type Silhouette } from './silhouette.ts';

/** −1 for the left of the picture, 1 for its right. */
export type Side = -1 | 1;

/** An edge that moves so far outwards has met a sleeve: share of the garment's width at the hem. */
const JUMP_SHARE = 0.08;
/** Within so many rows, in shares of the garment's height. */
const JUMP_ROWS_SHARE = 0.06;
/** Sleeves are looked for between these shares of the garment's height from its top. */
const ARMPITS = { top: [0.12, 0.58], dress: [0.08, 0.5] } as const;
/** Below them, as far as here, a turn is where a sleeve that hangs along the trunk, joined to it, leaves it … */
const LOWEST_CUFF = 0.97;
/** … of a garment that is so wide, halfway down, as a share of its height: a rounded hem turns as well. */
const WIDE_WITH_SLEEVES = 0.8;
/** Where a garment without sleeves has its armhole's lower end. */
const ARMHOLE = { top: 0.33, dress: 0.22 } as const;
const SLEEVE_CUTS = 5;

export interface Armpit {
  readonly at: Point;
  readonly isSleeve: boolean;
  /** Where a sleeve that hangs along the trunk, joined to it, leaves it, mostly at its cuff; null of every other. */
  readonly cuff: Point | null;
}

/** The edge of the trunk at a row: beside a sleeve that hangs along it, the line from armpit to cuff. */
export function trunkEdge(outline: Silhouette, side: Side, { at, cuff }: Armpit, y: number): number {
  const edge = edgeOf(outline, side, y) ?? at.x;
  if (!cuff || y >= cuff.y) return edge;
  return at.x + ((y - at.y) / Math.max(1, cuff.y - at.y)) * (cuff.x - at.x);
}

/**
 * Both armpits: where the trunk's edge, followed upwards, turns outwards into a sleeve. A sleeve that is found on one side
 * only (the other lies on the trunk) has its like at the same height. Sleeves that hang down along the trunk, joined to it,
 * turn out where they leave it; their armpits are above, where armholes usually are. Without any, the usual armhole is taken.
 */
export function findArmpits(
  outline: Silhouette,
  kind: Exclude<GarmentKind, 'bottom'>,
): { readonly left: Armpit; readonly right: Armpit } {
  const usualY = Math.round(outline.top + ARMHOLE[kind] * (outline.bottom - outline.top));
  const [least, most] = ARMPITS[kind];
  const turn = (side: Side) => turnOutwards(outline, side, [least, most]);
  const mayHang = kind === 'top' && isWide(outline);
  const cuff = (side: Side) => (mayHang ? turnOutwards(outline, side, [most, LOWEST_CUFF]) : null);
  const turns = { left: turn(-1), right: turn(1) };
  const cuffs = { left: turns.left ? null : cuff(-1), right: turns.right ? null : cuff(1) };
  /** Of a sleeve that hangs along the trunk the armpit lies straight above its cuff, as high as the other one's. */
  const places = {
    left: turns.left ?? (cuffs.left && { x: cuffs.left.x, y: turns.right?.y ?? usualY }),
    right: turns.right ?? (cuffs.right && { x: cuffs.right.x, y: turns.left?.y ?? usualY }),
  };
  // Where the other sleeve lies on the trunk, the outline's axis says nothing of the trunk's.
  const isFolded = (cuffs.left && !places.right) || (cuffs.right && !places.left);
  const isTrunk = Boolean(isFolded) || isTrunkBetween(outline, places);
  const armpit = (side: Side, own: Point | null, other: Point | null, at: Point | null): Armpit => {
    if (own && isTrunk) return { at: own, isSleeve: true, cuff: at };
    const y = (isTrunk ? other?.y : null) ?? usualY;
    return { at: { x: edgeOf(outline, side, y) ?? outline.axis, y }, isSleeve: false, cuff: null };
  };
  return {
    left: armpit(-1, places.left, places.right, cuffs.left),
    right: armpit(1, places.right, places.left, cuffs.right),
  };
}

/** Armpits lie about as far from the garment's axis as each other, share of the trunk's width … */
const MOST_ASIDE = 0.09;
/** … and about as low, share of the garment's height. */
const MOST_UNEVEN = 0.25;

/** A hood or a sleeve that is joined to the trunk turns outwards as well; what lies between is no trunk then. */
function isTrunkBetween(
  outline: Silhouette,
  { left, right }: { readonly left: Point | null; readonly right: Point | null },
): boolean {
  const y = left?.y ?? right?.y;
  if (y === undefined) return true;
  const from = left?.x ?? edgeOf(outline, -1, y) ?? outline.axis;
  const to = right?.x ?? edgeOf(outline, 1, y) ?? outline.axis;
  const uneven = left && right ? Math.abs(left.y - right.y) : 0;
  return (
    Math.abs((from + to) / 2 - outline.axis) <= MOST_ASIDE * (to - from) &&
    uneven <= MOST_UNEVEN * (outline.bottom - outline.top)
  );
}

function isWide(outline: Silhouette): boolean {
  const row = outline.runs((outline.top + outline.bottom) / 2);
  const width = row.length > 0 ? row.at(-1)!.to - row[0]!.from : 0;
  return width >= WIDE_WITH_SLEEVES * (outline.bottom - outline.top);
}

function edgeOf(outline: Silhouette, side: Side, y: number): number | undefined {
  const run = outline.middleRun(y);
  return run && (side < 0 ? run.from : run.to);
}

/** Between these shares of the garment's height from its top. */
function turnOutwards(
  outline: Silhouette,
  side: Side,
  [least, most]: readonly [number, number],
): Point | null {
  const height = outline.bottom - outline.top;
  const hem = outline.middleRun(outline.bottom - 0.05 * height);
  const jump = JUMP_SHARE * (hem ? hem.to - hem.from : outline.width);
  const rows = Math.max(2, Math.round(JUMP_ROWS_SHARE * height));
  // A frayed hem turns, too.
  const lowest = Math.min(endRow(outline, -1), Math.round(outline.top + most * height));
  for (let y = lowest; y > outline.top + least * height; y--) {
    const here = edgeOf(outline, side, y);
    const above = edgeOf(outline, side, y - rows);
    if (here === undefined || above === undefined || side * (above - here) < jump) continue;
    // It turns somewhere in these rows: where the edge is farthest in.
    let turn: Point = { x: here, y };
    for (let row = y; row > y - rows; row--) {
      const x = edgeOf(outline, side, row);
      if (x !== undefined && side * (x - turn.x) <= 0) turn = { x, y: row };
    }
    return turn;
  }
  return null;
}

/** The sleeve beyond the line from shoulder to armpit, as cuts across it; null when there is hardly any. */
export function findSleeve(
  outline: Silhouette,
  side: Side,
  shoulder: Point,
  pit: Armpit,
): GarmentPart | null {
  const { at: armpit, cuff } = pit;
  const isBeyond = (x: number, y: number) => {
    const seam = shoulder.x + ((y - shoulder.y) / (armpit.y - shoulder.y || 1)) * (armpit.x - shoulder.x);
    if (y <= armpit.y) return side * (x - seam) > 0;
    if (cuff && y <= cuff.y) return side * (x - trunkEdge(outline, side, pit, y)) > 0;
    // Below the armpit a sleeve is a piece of the row apart from the trunk.
    const trunk = outline.middleRun(y);
    return side * (x - armpit.x) > 0 && !(trunk && x >= trunk.from && x <= trunk.to);
  };
  const from = { x: (shoulder.x + armpit.x) / 2, y: (shoulder.y + armpit.y) / 2 };
  const places = connectedPlaces(outline, from, isBeyond);
  if (places.length < 40) return null;
  const far = places
    .map((place) => ({ place, distance: Math.hypot(place.x - from.x, place.y - from.y) }))
    .toSorted((p, q) => q.distance - p.distance)
    .slice(0, Math.max(8, Math.round(0.08 * places.length)));
  const tip = {
    x: far.reduce((sum, { place }) => sum + place.x, 0) / far.length,
    y: far.reduce((sum, { place }) => sum + place.y, 0) / far.length,
  };
  return { sections: [{ a: shoulder, b: armpit }, ...cutsAlong(places, from, tip, side)] };
}

/** The places that hold and are joined to the ones nearest to `from`, which may itself lie just outside. */
function connectedPlaces(
  outline: Silhouette,
  from: Point,
  holds: (x: number, y: number) => boolean,
): Point[] {
  const { width } = outline;
  const isPart = (x: number, y: number) => outline.isIn(x, y) && holds(x, y);
  const seen = new Set<number>();
  const open: Point[] = [];
  const reach = (x: number, y: number) => {
    if (!isPart(x, y) || seen.has(y * width + x)) return;
    seen.add(y * width + x);
    open.push({ x, y });
  };
  for (let dy = -3; dy <= 3; dy++) {
    for (let dx = -3; dx <= 3; dx++) reach(Math.round(from.x) + dx, Math.round(from.y) + dy);
  }
  const places: Point[] = [];
  for (let place = open.pop(); place; place = open.pop()) {
    places.push(place);
    reach(place.x - 1, place.y);
    reach(place.x + 1, place.y);
    reach(place.x, place.y - 1);
    reach(place.x, place.y + 1);
  }
  return places;
}

/** Cuts square to the way from where a part begins to its tip, at even steps. */
function cutsAlong(places: readonly Point[], from: Point, tip: Point, side: Side): CrossSection[] {
  const length = Math.hypot(tip.x - from.x, tip.y - from.y) || 1;
  const along = { x: (tip.x - from.x) / length, y: (tip.y - from.y) / length };
  // Square to the way; for a sleeve that points outwards it points up on both sides.
  const across = { x: side * along.y, y: -side * along.x };
  const measured = places.map(({ x, y }) => ({
    s: (x - from.x) * along.x + (y - from.y) * along.y,
    t: (x - from.x) * across.x + (y - from.y) * across.y,
  }));
  const end = measured.map(({ s }) => s).toSorted((a, b) => a - b)[Math.floor(0.985 * measured.length)]!;
  const step = end / SLEEVE_CUTS;
  return Array.from({ length: SLEEVE_CUTS }, (_, cut) => {
    const s = (cut + 1) * step * (cut === SLEEVE_CUTS - 1 ? 0.98 : 1);
    const near = measured.filter((place) => Math.abs(place.s - s) < 0.3 * step).map(({ t }) => t);
    const [least, most] = [Math.min(...near, 0), Math.max(...near, 0)];
    const at = (t: number) => ({
      x: from.x + s * along.x + t * across.x,
      y: from.y + s * along.y + t * across.y,
    });
    return { a: at(most), b: at(least) };
  });
}
