import { cssColor, PICTURE_COLORS } from '@posebox/body';
import type { PaintContext } from './paint-strokes.ts';
import type { Point } from './view-transform.ts';

/** Radius of the arc at the vertex, and how near to an end it may come. */
const ARC = { radiusPx: 34, shareOfSide: 0.6 } as const;

/**
 * The sides and the arc of an angle between picked points, in window coordinates: a line after two, the whole angle
 * after three. The vertex is the second.
 */
export function paintMeasuredAngle(context: PaintContext, picked: readonly Point[]): void {
  const [from, vertex, to] = picked;
  if (!from || !vertex) return;
  const trace = () => {
    context.beginPath();
    context.moveTo(from.x, from.y);
    context.lineTo(vertex.x, vertex.y);
    if (!to) return;
    context.lineTo(to.x, to.y);
    const bearing = ({ x, y }: Point) => Math.atan2(y - vertex.y, x - vertex.x);
    const side = ({ x, y }: Point) => Math.hypot(x - vertex.x, y - vertex.y);
    const [start, end] = [bearing(from), bearing(to)];
    const radiusPx = Math.min(ARC.radiusPx, ARC.shareOfSide * Math.min(side(from), side(to)));
    const isClockwiseShorter = (end - start + 2 * Math.PI) % (2 * Math.PI) <= Math.PI;
    context.moveTo(vertex.x + radiusPx * Math.cos(start), vertex.y + radiusPx * Math.sin(start));
    context.arc(vertex.x, vertex.y, radiusPx, start, end, !isClockwiseShorter);
  };
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const [widthPx, color] of [
    [6, PICTURE_COLORS['plate-solid']],
    [3, PICTURE_COLORS['limb-look']],
  ] as const) {
    trace();
    context.strokeStyle = cssColor(color);
    context.lineWidth = widthPx;
    context.stroke();
  }
  context.restore();
}
