import type { ColorRepresentation, Group } from 'three';

/** The disc and its lines, lying in the plane of x and y. */
export interface Ground {
  readonly root: Group;
  colour(ground: ColorRepresentation, lines: ColorRepresentation): void;
  /** Where the disc's middle lies in the world. */
  around(xM: number, zM: number): void;
  close(): void;
}

export const RADIUS_M = 5;
export const LINES_APART_M = 0.5;
/** Of the radius: the disc fades out between the first two, its lines between the other two. */
export const FADES = { disc: [0.1, 1], lines: [0.05, 0.62] } as const;
