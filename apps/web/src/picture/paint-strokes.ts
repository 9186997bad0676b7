import { cssColor, type Stroke } from '@posebox/body';

/** A canvas of the page or one for a file. */
export type PaintContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** Puts strokes on a canvas, in the units of its current transform. The server's rasteriser draws the same list. */
export function paintStrokes(context: PaintContext, strokes: readonly Stroke[]): void {
  context.save();
  context.lineCap = 'round';
  context.lineJoin = 'round';
  for (const stroke of strokes) {
    const color = cssColor(stroke.color);
    context.beginPath();
    switch (stroke.kind) {
      case 'capsule':
        if (stroke.x1Px === stroke.x2Px && stroke.y1Px === stroke.y2Px) {
          context.arc(stroke.x1Px, stroke.y1Px, stroke.widthPx / 2, 0, 2 * Math.PI);
          context.fillStyle = color;
          context.fill();
        } else {
          context.moveTo(stroke.x1Px, stroke.y1Px);
          context.lineTo(stroke.x2Px, stroke.y2Px);
          context.strokeStyle = color;
          context.lineWidth = stroke.widthPx;
          context.stroke();
        }
        break;
      case 'ring':
        context.arc(stroke.xPx, stroke.yPx, stroke.radiusPx, 0, 2 * Math.PI);
        context.strokeStyle = color;
        context.lineWidth = stroke.widthPx;
        context.stroke();
        break;
      case 'plate':
        context.roundRect(stroke.xPx, stroke.yPx, stroke.widthPx, stroke.heightPx, stroke.radiusPx);
        context.fillStyle = color;
        context.fill();
        break;
    }
  }
  context.restore();
}
