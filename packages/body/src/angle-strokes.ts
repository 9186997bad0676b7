import type { Color } from './picture-colors.ts';
import { line, type SizePx, type Stroke } from './stroke.ts';

/** A place in the picture, normalised. */
export interface PicturePlace {
  readonly x: number;
  readonly y: number;
}

const STEP_RAD = Math.PI / 24;
/** The arc's radius as a share of the shorter of the two sides. */
const RADIUS_OF_SIDE = 0.42;
const WIDTH_OF_RADIUS = 0.09;

/** The arc of the angle at `corner` between two neighbours, as strokes in pixels of the picture. */
export function angleStrokes(
  corner: PicturePlace,
  one: PicturePlace,
  other: PicturePlace,
  sizePx: SizePx,
  color: Color,
): readonly Stroke[] {
  const side = ({ x, y }: PicturePlace) => ({
    x: (x - corner.x) * sizePx.width,
    y: (y - corner.y) * sizePx.height,
  });
  const [a, b] = [side(one), side(other)];
  const radiusPx = RADIUS_OF_SIDE * Math.min(Math.hypot(a.x, a.y), Math.hypot(b.x, b.y));
  const from = Math.atan2(a.y, a.x);
  let turn = Math.atan2(b.y, b.x) - from;
  if (turn > Math.PI) turn -= 2 * Math.PI;
  if (turn < -Math.PI) turn += 2 * Math.PI;
  if (!Number.isFinite(radiusPx + turn) || radiusPx === 0) return [];
  const steps = Math.max(1, Math.ceil(Math.abs(turn) / STEP_RAD));
  const at = (step: number) => ({
    x: corner.x * sizePx.width + radiusPx * Math.cos(from + (turn * step) / steps),
    y: corner.y * sizePx.height + radiusPx * Math.sin(from + (turn * step) / steps),
  });
  return Array.from({ length: steps }, (_, step) => {
    const [start, end] = [at(step), at(step + 1)];
    return line(start.x, start.y, end.x, end.y, radiusPx * WIDTH_OF_RADIUS, color);
  });
}
