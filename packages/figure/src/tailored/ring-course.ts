import { cross, type Vector3 } from '../geometry/vector.ts';
import type { BodySide } from '../skeleton/humanoid-bones.ts';
import type { ClothRing } from './cloth-tube.ts';

/** A cross-section that cloth runs smoothly through. */
export interface Station {
  /** Metres along the course. */
  readonly atM: number;
  /** Half axes, metres. */
  readonly side: number;
  readonly front: number;
  readonly isTrim?: boolean;
}

/** The way that a tube of cloth follows. */
export interface Course {
  place(atM: number): Vector3;
  /** Directions of the half axes. */
  readonly side: Vector3;
  readonly front: Vector3;
}

/** Upwards, from so high above the floor. */
export const upright = (floorM: number, asideM = 0): Course => ({
  place: (atM) => [asideM, floorM + atM, 0],
  side: [1, 0, 0],
  front: [0, 0, -1],
});

/** Outwards along an arm of the T-pose; the seam lies below. */
export function along(side: BodySide, heightM: number): Course {
  const out = side === 'left' ? 1 : -1;
  const down: Vector3 = [0, -1, 0];
  return { place: (atM) => [out * atM, heightM, 0], side: down, front: cross([out, 0, 0], down) };
}

/** Rings evenly along a course, and one at each trim's edge. */
export function ringsOf(course: Course, stations: readonly Station[], count: number): readonly ClothRing[] {
  const first = stations[0]!.atM;
  const last = stations.at(-1)!.atM;
  const even = Array.from({ length: count }, (_, i) => first + ((last - first) * i) / (count - 1));
  const edges = stations.filter(({ isTrim }, i) => isTrim || stations[i + 1]?.isTrim).map(({ atM }) => atM);
  const nearM = (0.4 * (last - first)) / (count - 1);
  const places = [...even.filter((atM) => edges.every((edge) => Math.abs(edge - atM) > nearM)), ...edges];
  return places
    .toSorted((a, b) => a - b)
    .map((atM) => {
      const { side, front, isTrim } = stationAt(stations, atM);
      const scaled = (v: Vector3, by: number): Vector3 => [v[0] * by, v[1] * by, v[2] * by];
      return {
        centre: course.place(atM),
        x: scaled(course.side, side),
        y: scaled(course.front, front),
        material: isTrim ? 'trim' : 'cloth',
      };
    });
}

/** Monotone between the stations (Fritsch–Carlson), so that cloth never swings beyond them. */
function stationAt(stations: readonly Station[], atM: number) {
  let i = 0;
  while (i + 2 < stations.length && stations[i + 1]!.atM <= atM) i++;
  const [a, b] = [stations[i]!, stations[i + 1]!];
  const t = Math.max(0, Math.min(1, (atM - a.atM) / (b.atM - a.atM)));
  const through = (of: (station: Station) => number) => {
    const slope = (k: number) => {
      const [p, q] = [stations[k], stations[k + 1]];
      return p && q ? (of(q) - of(p)) / (q.atM - p.atM) : 0;
    };
    const tangent = (k: number) => {
      const [before, after] = [slope(k - 1), slope(k)];
      return before * after > 0 ? (2 * before * after) / (before + after) : 0;
    };
    const span = b.atM - a.atM;
    const [t2, t3] = [t * t, t * t * t];
    return (
      (2 * t3 - 3 * t2 + 1) * of(a) +
      (t3 - 2 * t2 + t) * span * tangent(i) +
      (-2 * t3 + 3 * t2) * of(b) +
      (t3 - t2) * span * tangent(i + 1)
    );
  };
  // A ring carries the material of the cloth that follows it.
  const isTrim = Boolean((t >= 1 ? b : a).isTrim);
  return { side: through((station) => station.side), front: through((station) => station.front), isTrim };
}

/** A wave like a fold of cloth, −1…1: ridges are narrower than the hollows between them. */
export function ridge(phaseRad: number): number {
  const wave = 0.5 + 0.5 * Math.sin(phaseRad);
  return 2 * wave * wave - 0.75;
}
