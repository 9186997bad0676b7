/** A place or direction in the figure's axes: x to the figure's left, y up, z forwards; metres. Right-handed, as glTF. */
export type Vector3 = readonly [x: number, y: number, z: number];

export const LEFTWARDS: Vector3 = [1, 0, 0];
export const UPWARDS: Vector3 = [0, 1, 0];
export const FORWARDS: Vector3 = [0, 0, 1];

export const add = (a: Vector3, b: Vector3): Vector3 => [a[0] + b[0], a[1] + b[1], a[2] + b[2]];
export const subtract = (a: Vector3, b: Vector3): Vector3 => [a[0] - b[0], a[1] - b[1], a[2] - b[2]];
export const scaled = (a: Vector3, by: number): Vector3 => [a[0] * by, a[1] * by, a[2] * by];
export const dot = (a: Vector3, b: Vector3): number => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
export const lengthOf = (a: Vector3): number => Math.hypot(a[0], a[1], a[2]);
export const distance = (a: Vector3, b: Vector3): number => Math.hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
export const middle = (a: Vector3, b: Vector3): Vector3 => scaled(add(a, b), 0.5);

/** Between two places, in proportion: 0 is the first, 1 the second. */
export const between = (a: Vector3, b: Vector3, share: number): Vector3 =>
  add(a, scaled(subtract(b, a), share));

export const cross = (a: Vector3, b: Vector3): Vector3 => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];

/** Of length 1, or `otherwise` where there is no direction. */
export function unit(a: Vector3, otherwise: Vector3 = UPWARDS): Vector3 {
  const length = lengthOf(a);
  return length > 1e-9 ? scaled(a, 1 / length) : otherwise;
}

/** What is left of `a` square to the unit vector `axis`. */
export const squareTo = (a: Vector3, axis: Vector3): Vector3 => subtract(a, scaled(axis, dot(a, axis)));

/** 0 up to `from`, 1 from `to` on, smooth between. */
export function smoothStep(from: number, to: number, value: number): number {
  const share = Math.max(0, Math.min(1, (value - from) / (to - from)));
  return share * share * (3 - 2 * share);
}

export const clamp = (value: number, least: number, most: number): number =>
  Math.max(least, Math.min(most, value));
