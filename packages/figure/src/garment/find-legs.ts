import type { CrossSection, GarmentPart } from './garment-shape.ts';
import type { Point } from './picture.ts';
import type { Silhouette } from './silhouette.ts';

/** Legs must be apart over so many rows, in shares of the garment's height: a slit or a fold isn't a crotch. */
const LEAST_APART = 0.08;

export interface Legs {
  readonly crotch: Point;
  readonly left: GarmentPart;
  readonly right: GarmentPart;
}

/** The legs of a bottom: below the row where two pieces become one. Null for a skirt. */
export function findLegs(outline: Silhouette): Legs | null {
  const { top, bottom } = outline;
  const gaps: Point[] = [];
  for (let y = bottom; y > top; y--) {
    const row = outline.runs(y);
    const gap = row.length >= 2 ? widestGap(row) : null;
    if (gap) gaps.push({ x: (gap.from + gap.to) / 2, y });
    else if (gaps.length > LEAST_APART * (bottom - top)) break;
  }
  const crotch = gaps.at(-1);
  if (!crotch || gaps.length < LEAST_APART * (bottom - top)) return null;
  const left: Point[] = [];
  const right: Point[] = [];
  for (let y = Math.round(crotch.y); y <= bottom; y++) {
    const gap = gaps.find((place) => place.y === y) ?? crotch;
    for (const { from, to } of outline.runs(y)) {
      for (let x = from; x <= to; x++) (x < gap.x ? left : right).push({ x, y });
    }
  }
  if (Math.min(left.length, right.length) < 40) return null;
  const row = outline.runs(crotch.y);
  const outer = { a: { x: row[0]!.from, y: crotch.y }, b: { x: row.at(-1)!.to, y: crotch.y } };
  return {
    crotch,
    left: { sections: [{ a: outer.a, b: crotch }, ...legCuts(left)] },
    right: { sections: [{ a: crotch, b: outer.b }, ...legCuts(right)] },
  };
}

const LEG_CUTS = 5;
/** A hem is slanted or frayed: the last cut lies where the leg is still so wide, as a share of its usual width. */
const STILL_WIDE = 0.7;

/** Cuts along rows, from the crotch to the hem. */
function legCuts(places: readonly Point[]): CrossSection[] {
  const rows = new Map<number, { from: number; to: number }>();
  for (const { x, y } of places) {
    const row = rows.get(y);
    rows.set(y, { from: Math.min(x, row?.from ?? x), to: Math.max(x, row?.to ?? x) });
  }
  const ys = [...rows.keys()].toSorted((a, b) => a - b);
  const widths = [...rows.values()].map(({ from, to }) => to - from).toSorted((a, b) => a - b);
  const usual = widths[widths.length >> 1]!;
  const isWide = (y: number) => rows.get(y)!.to - rows.get(y)!.from >= STILL_WIDE * usual;
  const first = ys[0]!;
  const last = ys.findLast(isWide) ?? ys.at(-1)!;
  return Array.from({ length: LEG_CUTS }, (_, cut) => {
    const y = Math.round(first + ((cut + 1) / LEG_CUTS) * (last - first));
    const row = rows.get(y) ?? rows.get(last)!;
    return { a: { x: row.from, y }, b: { x: row.to, y } };
  });
}

function widestGap(row: readonly { readonly from: number; readonly to: number }[]) {
  return row
    .slice(1)
    .map((run, i) => ({ from: row[i]!.to, to: run.from }))
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))[0]!;
}
