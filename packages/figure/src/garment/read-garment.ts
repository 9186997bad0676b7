import { type CutOut, cutOut } from './cut-out.ts';
import { findShape } from './find-shape.ts';
import type { CrossSection, GarmentKind, GarmentPart, GarmentShape } from './garment-shape.ts';
import type { Point, RgbaPicture } from './picture.ts';
import { fittedPicture, resizedCoverage } from './resized.ts';
import { smallerCloths } from './smaller-cloth.ts';
import type { Garment } from './wear-garment.ts';

/** A garment as its picture gives it, and how it was told from what lies around it. */
export interface ReadGarment extends Garment, Pick<CutOut, 'by' | 'clarity'> {}

/** Cloth is worn at this size: enough for a torso of some 600 pixels. */
const PICTURE_EDGE_PX = 1000;
/** It is cut out at this size, which the widths of the filters are made for. */
const CUT_EDGE_PX = 400;
/** A picture that is smaller than this along an edge shows no garment. */
const LEAST_EDGE_PX = 32;

/**
 * Reads the picture of a garment, of any size: cuts it out and places its control points.
 *
 * @param points Control points placed by hand, in shares of the picture, instead of automatic ones.
 * @returns null when there is no garment in it: next to nothing stands out from the background
 * @example
 * const shirt = readGarment(picture, 'top');
 * const fitting = shirt && wearGarment(photo, body, shirt);
 */
export function readGarment(
  picture: RgbaPicture,
  kind: GarmentKind,
  points?: GarmentShape | null,
): ReadGarment | null {
  if (Math.min(picture.width, picture.height) < LEAST_EDGE_PX) return null;
  const worn = fittedPicture(picture, PICTURE_EDGE_PX);
  const small = fittedPicture(worn, CUT_EDGE_PX);
  const cut = cutOut(small);
  if (cut.clarity === 0) return null;
  const own = points ? null : findShape(cut.coverage, kind);
  const shape = points
    ? shapeTimes(points, worn.width, worn.height)
    : own && shapeTimes(own, worn.width / small.width, worn.height / small.height);
  if (!shape) return null;
  const coverage = resizedCoverage(cut.coverage, worn);
  const cloth = { picture: worn, coverage };
  return { ...cloth, smaller: smallerCloths(cloth), shape, by: cut.by, clarity: cut.clarity };
}

/** The same garment with other control points, in shares of its picture; it isn't cut out anew. */
export const withPoints = <Kept extends Garment>(garment: Kept, points: GarmentShape): Kept => ({
  ...garment,
  shape: shapeTimes(points, garment.picture.width, garment.picture.height),
});

/** Control points in shares of the picture's width and height, 0…1, so that they hold at any size. */
export const shapeInShares = ({ shape, picture }: Garment): GarmentShape =>
  shapeTimes(shape, 1 / picture.width, 1 / picture.height);

function shapeTimes(shape: GarmentShape, x: number, y: number): GarmentShape {
  const point = (place: Point): Point => ({ x: x * place.x, y: y * place.y });
  const cut = ({ a, b }: CrossSection): CrossSection => ({ a: point(a), b: point(b) });
  const part = ({ sections }: GarmentPart): GarmentPart => ({ sections: sections.map(cut) });
  return {
    kind: shape.kind,
    body: part(shape.body),
    neck: shape.neck && cut(shape.neck),
    left: shape.left && part(shape.left),
    right: shape.right && part(shape.right),
  };
}
