import {
  clamp,
  cross,
  dot,
  FORWARDS,
  LEFTWARDS,
  lengthOf,
  squareTo,
  UPWARDS,
  unit,
  type Vector3,
} from './vector.ts';

/** A rotation as a unit quaternion, in the order of glTF. */
export type Quaternion = readonly [x: number, y: number, z: number, w: number];

export const NO_ROTATION: Quaternion = [0, 0, 0, 1];

/** First `b`, then `a`. */
export const multiply = (a: Quaternion, b: Quaternion): Quaternion => [
  a[3] * b[0] + a[0] * b[3] + a[1] * b[2] - a[2] * b[1],
  a[3] * b[1] - a[0] * b[2] + a[1] * b[3] + a[2] * b[0],
  a[3] * b[2] + a[0] * b[1] - a[1] * b[0] + a[2] * b[3],
  a[3] * b[3] - a[0] * b[0] - a[1] * b[1] - a[2] * b[2],
];

export const inverse = (q: Quaternion): Quaternion => [-q[0], -q[1], -q[2], q[3]];

export function normalised(q: Quaternion): Quaternion {
  const length = Math.hypot(q[0], q[1], q[2], q[3]);
  return length > 1e-12 ? [q[0] / length, q[1] / length, q[2] / length, q[3] / length] : NO_ROTATION;
}

export function rotate(q: Quaternion, v: Vector3): Vector3 {
  const [x, y, z, w] = q;
  const tx = 2 * (y * v[2] - z * v[1]);
  const ty = 2 * (z * v[0] - x * v[2]);
  const tz = 2 * (x * v[1] - y * v[0]);
  return [v[0] + w * tx + y * tz - z * ty, v[1] + w * ty + z * tx - x * tz, v[2] + w * tz + x * ty - y * tx];
}

/** About a unit axis, right-handed. */
export function aboutAxis(axis: Vector3, angleRad: number): Quaternion {
  const sin = Math.sin(angleRad / 2);
  return [axis[0] * sin, axis[1] * sin, axis[2] * sin, Math.cos(angleRad / 2)];
}

/** The shortest rotation that takes one unit vector to another. */
export function shortestArc(from: Vector3, to: Vector3): Quaternion {
  const along = dot(from, to);
  if (along < -0.999999) {
    const aside = unit(squareTo(Math.abs(from[0]) < 0.9 ? LEFTWARDS : UPWARDS, from));
    return aboutAxis(aside, Math.PI);
  }
  const axis = cross(from, to);
  return normalised([axis[0], axis[1], axis[2], 1 + along]);
}

/** The rotation whose images of x, y and z are these right-handed, square unit vectors. */
export function fromAxes(x: Vector3, y: Vector3, z: Vector3): Quaternion {
  const trace = x[0] + y[1] + z[2];
  if (trace > 0) {
    const s = 2 * Math.sqrt(trace + 1);
    return normalised([(y[2] - z[1]) / s, (z[0] - x[2]) / s, (x[1] - y[0]) / s, s / 4]);
  }
  if (x[0] > y[1] && x[0] > z[2]) {
    const s = 2 * Math.sqrt(1 + x[0] - y[1] - z[2]);
    return normalised([s / 4, (y[0] + x[1]) / s, (z[0] + x[2]) / s, (y[2] - z[1]) / s]);
  }
  if (y[1] > z[2]) {
    const s = 2 * Math.sqrt(1 + y[1] - x[0] - z[2]);
    return normalised([(y[0] + x[1]) / s, s / 4, (z[1] + y[2]) / s, (z[0] - x[2]) / s]);
  }
  const s = 2 * Math.sqrt(1 + z[2] - x[0] - y[1]);
  return normalised([(z[0] + x[2]) / s, (z[1] + y[2]) / s, s / 4, (x[1] - y[0]) / s]);
}

/** The frame whose x lies along `left` and whose y lies as near to `up` as that allows. */
export function frameOf(left: Vector3, up: Vector3): Quaternion {
  const x = unit(left, LEFTWARDS);
  const y = unit(squareTo(up, x), UPWARDS);
  return fromAxes(x, y, cross(x, y));
}

/** How far a rotation turns, 0…π. */
export const angleOf = (q: Quaternion): number =>
  2 * Math.atan2(lengthOf([q[0], q[1], q[2]]), Math.abs(q[3]));

export const angleBetween = (a: Quaternion, b: Quaternion): number => angleOf(multiply(inverse(a), b));

/** On the shorter way: 0 is the first, 1 the second. */
export function slerp(a: Quaternion, b: Quaternion, share: number): Quaternion {
  const cosine = a[0] * b[0] + a[1] * b[1] + a[2] * b[2] + a[3] * b[3];
  const sign = cosine < 0 ? -1 : 1;
  const angle = Math.acos(clamp(cosine * sign, -1, 1));
  const [ka, kb] =
    angle < 1e-4
      ? [1 - share, share]
      : [Math.sin((1 - share) * angle) / Math.sin(angle), Math.sin(share * angle) / Math.sin(angle)];
  const mix = (i: 0 | 1 | 2 | 3) => ka * a[i] + kb * sign * b[i];
  return normalised([mix(0), mix(1), mix(2), mix(3)]);
}

/** A share of a rotation: `partOf(q, 0.5)` done twice is `q`. */
export const partOf = (q: Quaternion, share: number): Quaternion => slerp(NO_ROTATION, q, share);

/** The same rotation, but by no more than `mostRad`. */
export function atMost(q: Quaternion, mostRad: number): Quaternion {
  const angle = angleOf(q);
  return angle > mostRad ? partOf(q, mostRad / angle) : q;
}

/**
 * Angles of a rotation done about y first, then x, then z of the turned body: `R = Rz · Rx · Ry`. Radians. Where x is a
 * quarter of a turn z and y mean the same; what z leaves is then y's.
 */
export function zxyAngles(q: Quaternion): { readonly z: number; readonly x: number; readonly y: number } {
  const up = rotate(q, UPWARDS);
  const z = Math.atan2(-up[0], up[1]);
  const x = Math.atan2(up[2], Math.hypot(up[0], up[1]));
  const left = multiply(inverse(multiply(aboutAxis(FORWARDS, z), aboutAxis(LEFTWARDS, x))), q);
  return { z, x, y: 2 * Math.atan2(left[1], left[3]) };
}
