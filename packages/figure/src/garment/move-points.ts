import type { CrossSection, GarmentPart, GarmentShape } from './garment-shape.ts';
import type { Point } from './picture.ts';
import { moved as along } from './worn-body.ts';

/** A control point that a hand may move. */
export interface PointHandle {
  readonly part: 'neck' | 'body' | 'left' | 'right';
  /** Which cut of the part; 0 for the neck. */
  readonly section: number;
  readonly end: 'a' | 'b';
}

/** The cuts of a part that matter; those between them follow. */
function keysOf(shape: GarmentShape, part: PointHandle['part']): readonly number[] {
  if (part === 'neck') return shape.neck ? [0] : [];
  const last = (shape[part]?.sections.length ?? 0) - 1;
  if (last < 0) return [];
  if (part !== 'body') return [last];
  return shape.kind === 'bottom' ? [0, last] : [0, 1, last];
}

/**
 * The points that are shown for moving: of a top or dress neck, shoulders, armpits, hem and cuffs; of a bottom waist, crotch or
 * hem, and the ends of the legs.
 */
export function pointHandles(shape: GarmentShape): readonly PointHandle[] {
  return (['neck', 'body', 'left', 'right'] as const).flatMap((part) =>
    keysOf(shape, part).flatMap((section) => [
      { part, section, end: 'a' as const },
      { part, section, end: 'b' as const },
    ]),
  );
}

/** Where a handle is, in the shape's own units. */
export function pointAt(shape: GarmentShape, { part, section, end }: PointHandle): Point {
  const cut = part === 'neck' ? shape.neck : shape[part]?.sections[section];
  if (!cut) throw new RangeError(`The shape has no cut ${section} of ${part}.`);
  return cut[end];
}

/**
 * The shape with one control point elsewhere. Cuts between it and the next control points of its part go along, the less the
 * nearer they are to those; a sleeve's beginning stays at the shoulder and armpit.
 *
 * @example
 * const longer = withPointAt(shape, { part: 'body', section: 6, end: 'a' }, { x: 0.3, y: 0.95 });
 */
export function withPointAt(shape: GarmentShape, handle: PointHandle, to: Point): GarmentShape {
  const { part, section, end } = handle;
  if (part === 'neck') return { ...shape, neck: shape.neck && { ...shape.neck, [end]: to } };
  const own = shape[part];
  if (!own) return shape;
  const from = pointAt(shape, handle);
  const by = { x: to.x - from.x, y: to.y - from.y };
  const keys = [...(part === 'body' ? [] : [0]), ...keysOf(shape, part)];
  const sections = own.sections.map(
    (cut, i): CrossSection => ({ ...cut, [end]: along(cut[end], by, shareOf(i, section, keys)) }),
  );
  const next = { ...shape, [part]: { sections } };
  return part === 'body' && shape.kind !== 'bottom' ? withSleevesAt(next) : next;
}

/** 1 at the cut that is moved, falling evenly to 0 at the control points before and after it. */
function shareOf(cut: number, movedCut: number, keys: readonly number[]): number {
  const before = keys.filter((key) => key < movedCut).at(-1) ?? movedCut;
  const after = keys.find((key) => key > movedCut) ?? movedCut;
  if (cut === movedCut) return 1;
  const neighbour = cut < movedCut ? before : after;
  if (neighbour === movedCut) return 0;
  return Math.max(0, 1 - Math.abs(cut - movedCut) / Math.abs(neighbour - movedCut));
}

function withSleevesAt(shape: GarmentShape): GarmentShape {
  const [shoulders, armpits] = shape.body.sections;
  if (!shoulders || !armpits) return shape;
  const begun = (part: GarmentPart | null, end: 'a' | 'b'): GarmentPart | null =>
    part && { sections: [{ a: shoulders[end], b: armpits[end] }, ...part.sections.slice(1)] };
  return { ...shape, left: begun(shape.left, 'a'), right: begun(shape.right, 'b') };
}
