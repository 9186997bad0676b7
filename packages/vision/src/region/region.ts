import type { PixelPoint } from '../pixels.ts';

/**
 * A turned square of the upright image, in pixels, which a network looks at. It may reach beyond the edges.
 * `rotationRad` turns clockwise as seen on the screen (y points down): a point right of the centre of the square
 * lies below it at a rotation of +90°.
 */
export interface Region {
  readonly centerXPx: number;
  readonly centerYPx: number;
  readonly sizePx: number;
  readonly rotationRad: number;
}

/**
 * Where local coordinates of the region lie in the image: (0, 0) is its top left corner and (1, 1) its bottom right.
 *
 * Mirrors MediaPipe's LandmarkProjectionCalculator.
 *
 * @example toImage({ centerXPx: 50, centerYPx: 40, sizePx: 20, rotationRad: 0 })(0.5, 1) // { xPx: 50, yPx: 50 }
 */
export function toImage(region: Region): (x: number, y: number) => PixelPoint {
  const cos = Math.cos(region.rotationRad);
  const sin = Math.sin(region.rotationRad);
  const { centerXPx, centerYPx, sizePx } = region;
  return (x, y) => ({
    xPx: (cos * (x - 0.5) - sin * (y - 0.5)) * sizePx + centerXPx,
    yPx: (sin * (x - 0.5) + cos * (y - 0.5)) * sizePx + centerYPx,
  });
}

/**
 * The square that holds the whole image, centred, with bars above and below or left and right.
 *
 * @example wholeImage({ width: 400, height: 300 }) // { centerXPx: 200, centerYPx: 150, sizePx: 400, rotationRad: 0 }
 */
export function wholeImage(image: { readonly width: number; readonly height: number }): Region {
  return {
    centerXPx: image.width / 2,
    centerYPx: image.height / 2,
    sizePx: Math.max(image.width, image.height),
    rotationRad: 0,
  };
}
