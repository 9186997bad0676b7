import {
  add,
  cross,
  LEFTWARDS,
  scaled,
  squareTo,
  subtract,
  UPWARDS,
  unit,
  type Vector3,
} from '../geometry/vector.ts';
import type { HumanoidBone } from '../skeleton/humanoid-bones.ts';
import type { BoneShares, FigureMaterial, Loft, Ring } from './figure-mesh.ts';

/** Corners around a turned part, and rings along it. */
const SEGMENTS = 24;
const RINGS = 22;

/** A point of a profile: how far along the axis (0 to 1) and how far from it, metres. */
export type ProfilePoint = readonly [along: number, radiusM: number];

export interface TurnedPart {
  readonly material: FigureMaterial;
  readonly from: Vector3;
  readonly to: Vector3;
  /** In rising order; the skin runs smoothly through them. The ends are rounded. */
  readonly profile: readonly ProfilePoint[];
  /** How far the rounding reaches into each end, metres. */
  readonly roundingM?: number;
  /** Depth (front to back, of a foot up and down) over width, or half of it in metres so far along. */
  readonly depth?: number | ((along: number) => number);
  readonly squareness?: number;
  readonly shares: HumanoidBone | ((place: Vector3) => BoneShares);
  readonly rings?: number;
  color(place: Vector3): Vector3;
}

/** A part as a turner makes it: a profile turned about an axis. */
export function turned(part: TurnedPart): Loft {
  const { from, to, depth = 1, roundingM = 0.02 } = part;
  const axis = subtract(to, from);
  const along = unit(axis);
  const lengthM = Math.hypot(...axis);
  // Across first, so that `depth` is front to back on upright and on sideways parts alike.
  const side = Math.abs(along[0]) > 0.7 ? UPWARDS : LEFTWARDS;
  const x = unit(squareTo(side, along));
  const y = cross(along, x);
  const share = typeof part.shares === 'string' ? [[part.shares, 1] as const] : part.shares;
  const steps = part.rings ?? RINGS;
  const rings: Ring[] = [];
  for (const t of ringPlaces(steps, roundingM / lengthM)) {
    const centre = add(from, scaled(axis, t));
    const end = ending(t * lengthM, lengthM, roundingM);
    const radiusM = profileAt(part.profile, t) * end;
    const depthM = typeof depth === 'number' ? radiusM * depth : depth(t) * end;
    rings.push({
      centre,
      x: scaled(x, radiusM),
      y: scaled(y, depthM),
      shares: typeof share === 'function' ? share(centre) : share,
    });
  }
  return {
    material: part.material,
    rings,
    segments: SEGMENTS,
    squareness: part.squareness ?? 2,
    color: part.color,
  };
}

/** A ball, as joints have them. */
export function ball(
  material: FigureMaterial,
  centre: Vector3,
  radiusM: number,
  bone: HumanoidBone,
  color: (place: Vector3) => Vector3,
): Loft {
  return turned({
    material,
    from: add(centre, [0, -radiusM, 0]),
    to: add(centre, [0, radiusM, 0]),
    profile: [
      [0, radiusM],
      [1, radiusM],
    ],
    roundingM: radiusM,
    shares: bone,
    rings: 14,
    color,
  });
}

/** Rings lie closer where an end is rounded. */
function ringPlaces(steps: number, roundingShare: number): readonly number[] {
  const rounding = Math.min(0.5, roundingShare);
  const caps = 6;
  const places: number[] = [];
  for (let i = 0; i < caps; i++) places.push(rounding * (1 - Math.cos((i / caps) * (Math.PI / 2))));
  const middle = Math.max(2, steps - 2 * caps);
  for (let i = 0; i <= middle; i++) places.push(rounding + ((1 - 2 * rounding) * i) / middle);
  for (let i = caps - 1; i >= 0; i--) places.push(1 - rounding * (1 - Math.cos((i / caps) * (Math.PI / 2))));
  return places.filter((place, i) => i === 0 || place > places[i - 1]! + 1e-9);
}

/** 0 at the ends of a part, 1 beyond its rounding: a quarter of a circle. */
function ending(atM: number, lengthM: number, roundingM: number): number {
  const inward = Math.min(atM, lengthM - atM);
  if (inward >= roundingM) return 1;
  const left = 1 - Math.max(0, inward) / roundingM;
  return Math.sqrt(Math.max(0, 1 - left * left));
}

/** Catmull–Rom through the points of a profile. */
function profileAt(profile: readonly ProfilePoint[], t: number): number {
  let i = 0;
  while (i + 2 < profile.length && profile[i + 1]![0] < t) i++;
  const point = (k: number) => profile[Math.max(0, Math.min(profile.length - 1, k))]!;
  const [a, b, c, d] = [point(i - 1), point(i), point(i + 1), point(i + 2)];
  const s = Math.max(0, Math.min(1, (t - b[0]) / (c[0] - b[0] || 1)));
  const slope = (p: ProfilePoint, q: ProfilePoint) => (q[1] - p[1]) / (q[0] - p[0] || 1);
  const span = c[0] - b[0];
  const [m0, m1] = [slope(a, c) * span, slope(b, d) * span];
  const s2 = s * s;
  const s3 = s2 * s;
  return Math.max(
    0,
    (2 * s3 - 3 * s2 + 1) * b[1] + (s3 - 2 * s2 + s) * m0 + (-2 * s3 + 3 * s2) * c[1] + (s3 - s2) * m1,
  );
}
