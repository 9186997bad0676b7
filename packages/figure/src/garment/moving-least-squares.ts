import type { Point } from './picture.ts';

/** A place that is known on both sides of a warp. */
export interface PointPair {
  readonly from: Point;
  readonly to: Point;
}

/**
 * The affine moving-least-squares warp: control points go exactly where they are sent, everything between follows the
 * affine map that fits the points best, near ones weighing more (1/d²).
 *
 * Source: Schaefer, McPhail, Warren, "Image Deformation Using Moving Least Squares", SIGGRAPH 2006, section 2.1.
 *
 * @example
 * const warp = affineWarp(pairs);
 * const { x, y } = warp({ x: 10, y: 20 });
 */
export function affineWarp(pairs: readonly PointPair[]): (place: Point) => Point {
  // Plain numbers: hundreds of places are warped for every frame.
  const count = pairs.length;
  const numbers = (of: (pair: PointPair) => number) => Float64Array.from(pairs, of);
  const [fromX, fromY] = [numbers(({ from }) => from.x), numbers(({ from }) => from.y)];
  const [toX, toY] = [numbers(({ to }) => to.x), numbers(({ to }) => to.y)];
  const weights = new Float64Array(count);
  return (place) => {
    let sum = 0;
    let [px, py, qx, qy] = [0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const [dx, dy] = [fromX[i]! - place.x, fromY[i]! - place.y];
      const w = 1 / (dx * dx + dy * dy + 1e-6);
      weights[i] = w;
      sum += w;
      px += w * fromX[i]!;
      py += w * fromY[i]!;
      qx += w * toX[i]!;
      qy += w * toY[i]!;
    }
    px /= sum;
    py /= sum;
    qx /= sum;
    qy /= sum;
    let [xx, xy, yy, xu, xv, yu, yv] = [0, 0, 0, 0, 0, 0, 0];
    for (let i = 0; i < count; i++) {
      const w = weights[i]!;
      const dx = fromX[i]! - px;
      const dy = fromY[i]! - py;
      const du = toX[i]! - qx;
      const dv = toY[i]! - qy;
      xx += w * dx * dx;
      xy += w * dx * dy;
      yy += w * dy * dy;
      xu += w * dx * du;
      xv += w * dx * dv;
      yu += w * dy * du;
      yv += w * dy * dv;
    }
    // Points on one line leave a direction open: a little stiffness keeps it where it is.
    const stiff = 1e-6 * (xx + yy) + 1e-12;
    const det = (xx + stiff) * (yy + stiff) - xy * xy;
    const [dx, dy] = [place.x - px, place.y - py];
    const a = ((yy + stiff) * dx - xy * dy) / det;
    const b = ((xx + stiff) * dy - xy * dx) / det;
    return { x: qx + a * xu + b * yu, y: qy + a * xv + b * yv };
  };
}
