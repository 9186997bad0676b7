import type { Coverage, Point, RgbaPicture } from '../garment/picture.ts';

/** Colours of one thing in a photo: their middle, and how far they usually lie from it. 0…255. */
export interface ColorCloud {
  readonly middle: readonly [red: number, green: number, blue: number];
  readonly spread: number;
}

/** Fewer pixels than this say nothing. */
const LEAST_SAMPLES = 12;
/** Colours nearer than this are the same to a camera. */
const LEAST_SPREAD = 14;

/** The colours of some places within the mask; null where there are too few. */
export function colorCloud(
  { width, height, data }: RgbaPicture,
  mask: Coverage,
  places: readonly Point[],
): ColorCloud | null {
  const colors = places.flatMap(({ x, y }) => {
    const [column, row] = [Math.round(x), Math.round(y)];
    if (!(column >= 0 && row >= 0 && column < width && row < height)) return [];
    const i = row * width + column;
    return mask.data[i]! >= 128 ? [[data[4 * i]!, data[4 * i + 1]!, data[4 * i + 2]!] as const] : [];
  });
  if (colors.length < LEAST_SAMPLES) return null;
  const medianOf = (values: readonly number[]) => values.toSorted((a, b) => a - b)[values.length >> 1]!;
  const middle = ([0, 1, 2] as const).map((channel) => medianOf(colors.map((color) => color[channel])));
  const [red, green, blue] = middle as [number, number, number];
  const away = medianOf(colors.map((color) => Math.hypot(color[0] - red, color[1] - green, color[2] - blue)));
  return { middle: [red, green, blue], spread: Math.max(LEAST_SPREAD, 1.5 * away) };
}

/** How far a pixel is from a cloud, in its spreads. */
export function distanceTo({ middle, spread }: ColorCloud, data: RgbaPicture['data'], i: number): number {
  const [red, green, blue] = [
    data[4 * i]! - middle[0],
    data[4 * i + 1]! - middle[1],
    data[4 * i + 2]! - middle[2],
  ];
  return Math.sqrt(red * red + green * green + blue * blue) / spread;
}

/** How far apart two clouds are, in the spread of the wider. */
export const cloudsApart = (a: ColorCloud, b: ColorCloud): number =>
  Math.hypot(...a.middle.map((value, channel) => value - b.middle[channel]!)) / Math.max(a.spread, b.spread);

/** Places evenly along a line. */
export const placesAlong = (from: Point, to: Point, count = 24): readonly Point[] =>
  Array.from({ length: count }, (_, k) => {
    const share = 0.1 + (0.8 * k) / (count - 1);
    return { x: from.x + share * (to.x - from.x), y: from.y + share * (to.y - from.y) };
  });
