import { type DrawnPerson, type Ellipse, headRegion, type SizePx } from '@posebox/body';
import type { PaintContext } from './paint-strokes.ts';

/** One head, made unrecognisable: so few cells that nothing can be brought back by sharpening. */
export interface BlurredHead {
  readonly head: Ellipse;
  /** The head's square from the picture, reduced to the cells. */
  readonly cells: OffscreenCanvas;
  readonly halfPx: number;
}

/** Cells across a head; eyes and mouth fall into two or three of them. */
const CELLS = 7;

/** Reads the heads of all found people from the picture, once for a picture and its result. */
export function blurHeads(
  picture: CanvasImageSource & SizePx,
  people: readonly DrawnPerson[],
  sizePx: SizePx,
): readonly BlurredHead[] {
  const scale = picture.width / sizePx.width;
  return people.flatMap((person) => {
    const head = headRegion(person, sizePx);
    if (!head) return [];
    const halfPx = Math.max(head.alongPx, head.acrossPx);
    const cells = new OffscreenCanvas(CELLS, CELLS);
    const context = cells.getContext('2d');
    if (!context) return [];
    // In steps of two: one big reduction would pick single pixels, and single pixels can be recognised.
    let stage: CanvasImageSource = picture;
    let from = { x: (head.xPx - halfPx) * scale, y: (head.yPx - halfPx) * scale, side: 2 * halfPx * scale };
    for (let side = nextSide(from.side); side > CELLS; side = nextSide(side)) {
      const half = new OffscreenCanvas(side, side);
      drawSquare(half.getContext('2d'), stage, from, side);
      stage = half;
      from = { x: 0, y: 0, side };
    }
    drawSquare(context, stage, from, CELLS);
    return [{ head, cells, halfPx }];
  });
}

/** Half as many, but the cells at the end and never so large that a head in a huge photo needs a huge canvas. */
const nextSide = (side: number): number => Math.max(CELLS, Math.min(512, Math.floor(side / 2)));

function drawSquare(
  context: OffscreenCanvasRenderingContext2D | null,
  source: CanvasImageSource,
  from: { readonly x: number; readonly y: number; readonly side: number },
  side: number,
): void {
  if (!context) return;
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'medium';
  context.drawImage(source, from.x, from.y, from.side, from.side, 0, 0, side, side);
}

/** Lays the cells over the heads, soft inside an ellipse. */
export function paintBlurredHeads(context: PaintContext, heads: readonly BlurredHead[]): void {
  for (const { head, cells, halfPx } of heads) {
    context.save();
    context.beginPath();
    const turn = Math.atan2(head.downY, head.downX);
    context.ellipse(head.xPx, head.yPx, head.alongPx, head.acrossPx, turn, 0, 2 * Math.PI);
    context.clip();
    context.imageSmoothingEnabled = true;
    context.drawImage(cells, head.xPx - halfPx, head.yPx - halfPx, 2 * halfPx, 2 * halfPx);
    context.restore();
  }
}
