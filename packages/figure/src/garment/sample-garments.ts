import type { GarmentKind } from './garment-shape.ts';
import type { Point, RgbaPicture } from './picture.ts';

/** Garments that are drawn by code, so that a first try needs no picture. */
export const SAMPLE_GARMENTS = {
  shirt: { kind: 'top' },
  trousers: { kind: 'bottom' },
  dress: { kind: 'dress' },
} as const satisfies Record<string, { readonly kind: GarmentKind }>;
export type SampleGarment = keyof typeof SAMPLE_GARMENTS;

type Color = readonly [red: number, green: number, blue: number];

interface Drawing {
  /** Outline in shares of the picture's edge; rounded between the corners. */
  readonly outline: string;
  /** What is seen of the inside: the back of the neck or of the waistband. */
  readonly inside: string;
  /** Colour at a place, in shares of the edge. */
  cloth(x: number, y: number): Color;
}

const [WHITE, TEAL, DENIM, THREAD, BRICK, CREAM]: readonly Color[] = [
  [240, 240, 236],
  [38, 118, 124],
  [62, 84, 122],
  [176, 132, 84],
  [172, 74, 60],
  [244, 224, 196],
] as const;

const DRAWINGS: Readonly<Record<SampleGarment, Drawing>> = {
  shirt: {
    outline:
      '.41,.10 .44,.15 .50,.17 .56,.15 .59,.10 .71,.14 .79,.20 .90,.37 .90,.39 .81,.45 .79,.45 .72,.36 .72,.60 .72,.90 .70,.91 .50,.92 .30,.91 .28,.90 .28,.60 .28,.36 .21,.45 .19,.45 .10,.39 .10,.37 .21,.20 .29,.14',
    inside: '.42,.105 .50,.115 .58,.105 .56,.15 .50,.17 .44,.15',
    cloth: (x, y) => (isHem(x, y) || Math.floor(y * 26) % 2 === 0 ? TEAL! : WHITE!),
  },
  trousers: {
    outline:
      '.34,.06 .50,.065 .66,.06 .68,.10 .72,.40 .73,.70 .725,.94 .71,.95 .59,.95 .575,.94 .55,.70 .51,.38 .50,.37 .49,.38 .45,.70 .425,.94 .41,.95 .29,.95 .275,.94 .27,.70 .28,.40 .32,.10',
    inside: '.345,.06 .50,.065 .655,.06 .64,.072 .50,.078 .36,.072',
    cloth: (x, y) => (isStitch(x, y) ? THREAD! : DENIM!),
  },
  dress: {
    outline:
      '.40,.07 .42,.06 .44,.12 .50,.155 .56,.12 .58,.06 .60,.07 .62,.14 .655,.21 .64,.30 .615,.40 .66,.58 .72,.76 .775,.92 .76,.93 .62,.95 .50,.955 .38,.95 .24,.93 .225,.92 .28,.76 .34,.58 .385,.40 .36,.30 .345,.21 .38,.14',
    inside: '.43,.10 .50,.10 .57,.10 .56,.12 .50,.155 .44,.12',
    cloth: (x, y) => (isDot(x, y) ? CREAM! : BRICK!),
  },
};

const isHem = (x: number, y: number) =>
  y > 0.885 || (Math.abs(x - 0.5) > 0.26 && Math.abs(x - 0.5) * 0.6 + y > 0.63);
const isStitch = (x: number, y: number) =>
  Math.abs(y - 0.105) < 0.002 ||
  Math.abs(y - 0.925) < 0.002 ||
  (y < 0.37 && Math.abs(x - 0.5) < 0.002) ||
  (y > 0.11 && y < 0.2 && Math.abs(Math.abs(x - 0.5) - 0.185 + (y - 0.11) * 0.5) < 0.002);
const isDot = (x: number, y: number) => {
  const [column, row] = [x * 26, y * 26];
  const shift = Math.floor(row) % 2 === 0 ? 0.5 : 0;
  return Math.hypot(((column + shift) % 1) - 0.5, (row % 1) - 0.5) < 0.2;
};

/** Subpixels along each edge of a pixel. */
const FINE = 3;

/**
 * Draws a sample garment on a transparent ground.
 *
 * @param edgePx Edge of the square picture.
 * @example
 * const shirt = readGarment(sampleGarment('shirt', 600), SAMPLE_GARMENTS.shirt.kind);
 */
export function sampleGarment(name: SampleGarment, edgePx: number): RgbaPicture {
  const { outline, inside, cloth } = DRAWINGS[name];
  const body = filled(rounded(pointsOf(outline)), edgePx);
  const back = filled(rounded(pointsOf(inside)), edgePx);
  const data = new Uint8ClampedArray(4 * edgePx * edgePx);
  for (let i = 0; i < body.length; i++) {
    const alpha = Math.max(body[i]!, back[i]!);
    if (alpha === 0) continue;
    const [x, y] = [((i % edgePx) + 0.5) / edgePx, (Math.floor(i / edgePx) + 0.5) / edgePx];
    const light = foldLight(x, y) * (1 - 0.45 * back[i]!);
    const color = cloth(x, y);
    for (let channel = 0; channel < 3; channel++) data[4 * i + channel] = light * color[channel]!;
    data[4 * i + 3] = 255 * alpha;
  }
  return { width: edgePx, height: edgePx, data };
}

/** Soft folds that run down the cloth and a light from above on the left. */
const foldLight = (x: number, y: number): number =>
  0.97 +
  0.035 * Math.sin(31 * x + 5 * Math.sin(4 * y)) * Math.min(1, y) +
  0.02 * Math.sin(53 * x - 7 * y) -
  0.06 * (x - 0.5);

const pointsOf = (text: string): Point[] =>
  text.split(' ').map((pair) => {
    const [x, y] = pair.split(',').map(Number) as [number, number];
    return { x, y };
  });

const STEPS = 6;

/** A closed Catmull–Rom curve through the corners. */
function rounded(corners: readonly Point[]): Point[] {
  const at = (i: number) => corners[(i + corners.length) % corners.length]!;
  return corners.flatMap((_, i) =>
    Array.from({ length: STEPS }, (_step, step) => {
      const t = step / STEPS;
      const along = (of: (point: Point) => number) => {
        const [a, b, c, d] = [at(i - 1), at(i), at(i + 1), at(i + 2)].map(of) as [
          number,
          number,
          number,
          number,
        ];
        // Half the usual tension: corners of sleeves and hems stay corners.
        const [m, n] = [0.25 * (c - a), 0.25 * (d - b)];
        return (
          (2 * t ** 3 - 3 * t ** 2 + 1) * b +
          (t ** 3 - 2 * t ** 2 + t) * m +
          (3 * t ** 2 - 2 * t ** 3) * c +
          (t ** 3 - t ** 2) * n
        );
      };
      return { x: along((point) => point.x), y: along((point) => point.y) };
    }),
  );
}

/** Share of each pixel inside a polygon, by the rule of odd crossings, row of subpixels by row. */
function filled(points: readonly Point[], edgePx: number): Float32Array {
  const share = new Float32Array(edgePx * edgePx);
  const fine = edgePx * FINE;
  for (let row = 0; row < fine; row++) {
    const y = (row + 0.5) / fine;
    const crossings = points
      .flatMap((a, i) => {
        const b = points[(i + 1) % points.length]!;
        return a.y > y === b.y > y ? [] : [a.x + ((y - a.y) / (b.y - a.y)) * (b.x - a.x)];
      })
      .toSorted((p, q) => p - q);
    for (let pair = 0; pair + 1 < crossings.length; pair += 2) {
      const from = Math.max(0, Math.ceil(crossings[pair]! * fine - 0.5));
      const to = Math.min(fine - 1, Math.floor(crossings[pair + 1]! * fine - 0.5));
      for (let column = from; column <= to; column++) {
        share[Math.floor(row / FINE) * edgePx + Math.floor(column / FINE)]! += 1 / FINE ** 2;
      }
    }
  }
  return share.map((value) => Math.min(1, value));
}
