import type { Color } from './picture-colors.ts';

/** A length and a height in pixels of the upright image. */
export interface SizePx {
  readonly width: number;
  readonly height: number;
}

/**
 * What a drawing is made of. Coordinates are pixels of the upright image, continuous: (0, 0) is the top left corner
 * of the top left pixel, whose centre is (0.5, 0.5), as on an HTML canvas. Later strokes lie on top.
 *
 * - `capsule`: a straight line with round ends; with both ends in one place it is a disc.
 * - `ring`: a circle's line of `widthPx`, half of it on each side of `radiusPx`.
 * - `plate`: a filled rectangle with rounded corners, the ground of words on a picture.
 */
export type Stroke =
  | {
      readonly kind: 'capsule';
      readonly x1Px: number;
      readonly y1Px: number;
      readonly x2Px: number;
      readonly y2Px: number;
      readonly widthPx: number;
      readonly color: Color;
    }
  | {
      readonly kind: 'ring';
      readonly xPx: number;
      readonly yPx: number;
      readonly radiusPx: number;
      readonly widthPx: number;
      readonly color: Color;
    }
  | {
      readonly kind: 'plate';
      readonly xPx: number;
      readonly yPx: number;
      readonly widthPx: number;
      readonly heightPx: number;
      readonly radiusPx: number;
      readonly color: Color;
    };

/**
 * An area within closed lines, such as a letter of a font: inside is where the lines wind around a point at all, so that a
 * line the other way round cuts a hole. Drawn into films only, where no browser sets type.
 */
export interface Shape {
  readonly kind: 'shape';
  /** Of each closed line its corners, x and y in turn, in pixels. */
  readonly outlines: readonly Float32Array[];
  readonly color: Color;
}

/** A filled circle. */
export function disc(xPx: number, yPx: number, radiusPx: number, color: Color): Stroke {
  return { kind: 'capsule', x1Px: xPx, y1Px: yPx, x2Px: xPx, y2Px: yPx, widthPx: 2 * radiusPx, color };
}

/** A straight line with round ends. */
export function line(
  x1Px: number,
  y1Px: number,
  x2Px: number,
  y2Px: number,
  widthPx: number,
  color: Color,
): Stroke {
  return { kind: 'capsule', x1Px, y1Px, x2Px, y2Px, widthPx, color };
}

/**
 * How many image pixels count as one pixel of the look's measures, at least 1: a picture of up to 1,280 pixels on
 * its longer edge is drawn to the look's measures, a larger one in proportion, so that it looks the same when it is
 * shown at the size of a screen.
 */
export function displayScale({ width, height }: SizePx): number {
  return Math.max(1, Math.max(width, height) / 1280);
}
