import type { BodyAxes } from '../view/body-axes.ts';

/** A direction in the camera's frame: x right, y down, z away. */
export interface Vector {
  x: number;
  y: number;
  z: number;
}

/** A plane of the body as two directions of unit length: what is drawn to the right and what is drawn downwards. */
export interface BodyPlane {
  readonly right: Vector;
  readonly down: Vector;
}

export const createBodyPlane = (): BodyPlane => ({ right: { x: 1, y: 0, z: 0 }, down: { x: 0, y: 1, z: 0 } });

/**
 * Lays a plane into the camera's frame for a body turned by `yawDeg`: the sagittal one as seen from the person's right
 * (forwards is to the right), the frontal one as seen from the front (the person's left is to the right). Down is the
 * room's, as far as the plane goes down.
 */
export function layBodyPlane(
  into: BodyPlane,
  plane: 'sagittal' | 'frontal',
  yawDeg: number,
  { upX, upY }: BodyAxes,
): void {
  const [cos, sin] = [Math.cos(yawDeg / DEG), Math.sin(yawDeg / DEG)];
  // The line across the body, right to left: square to the trunk in the picture, turned into depth by the yaw.
  const [x, y, z] = [-upY * cos, upX * cos, sin];
  // Of somebody upside down, down is up.
  const length = Math.sqrt(1 - y * y) * (upY > 0 ? -1 : 1);
  const { right, down } = into;
  down.x = (-x * y) / length;
  down.y = length;
  down.z = (-z * y) / length;
  if (plane === 'frontal') {
    right.x = x;
    right.y = y;
    right.z = z;
  } else {
    right.x = down.y * z - down.z * y;
    right.y = down.z * x - down.x * z;
    right.z = down.x * y - down.y * x;
  }
}

/** The clockwise turn from one direction to another as drawn in a plane, −180…180. */
export function turnInPlaneDeg(from: Vector, to: Vector, { right, down }: BodyPlane): number {
  return turnDeg(dot(from, right), dot(from, down), dot(to, right), dot(to, down));
}

/** The clockwise turn from one direction in the picture (y down) to another, −180…180. */
export const turnDeg = (fromX: number, fromY: number, toX: number, toY: number): number =>
  Math.atan2(fromX * toY - fromY * toX, fromX * toX + fromY * toY) * DEG;

/** The angle between two directions in space, 0…180. */
export function angleBetweenDeg(a: Vector, b: Vector): number {
  const cosine = dot(a, b) / Math.sqrt(dot(a, a) * dot(b, b));
  return Math.acos(Math.max(-1, Math.min(cosine, 1))) * DEG;
}

/** How steeply a direction runs away from the camera (+) or towards it (−). */
export const slopeDeg = ({ x, y, z }: Vector): number => Math.atan2(z, Math.hypot(x, y)) * DEG;

const dot = (a: Vector, b: Vector): number => a.x * b.x + a.y * b.y + a.z * b.z;

const DEG = 180 / Math.PI;
