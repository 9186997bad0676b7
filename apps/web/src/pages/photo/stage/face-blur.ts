import {
  cssColor,
  type DrawnPerson,
  type Ellipse,
  faded,
  headRegion,
  PICTURE_COLORS,
  type SizePx,
} from '@posebox/body';
import type { PaintContext } from '../../../picture/paint-strokes.ts';

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

/** Side of the canvas on which a head's cells are blended and cut out, in its own pixels. */
const PATCH_PX = 128;
/** Share of the radius over which the blur fades into the photo, outside the face (as on the server). */
const SOFT_EDGE = 0.12;

/** Lays the cells over the heads, with a soft edge. */
export function paintBlurredHeads(context: PaintContext, heads: readonly BlurredHead[]): void {
  for (const { head, cells, halfPx } of heads) {
    const patch = new OffscreenCanvas(PATCH_PX, PATCH_PX);
    const inside = patch.getContext('2d');
    if (!inside) continue;
    const reachPx = halfPx * (1 + SOFT_EDGE);
    const scale = PATCH_PX / (2 * reachPx);
    inside.setTransform(scale, 0, 0, scale, PATCH_PX / 2, PATCH_PX / 2);
    // First without smoothing to the very edge, then blended: smoothing alone fades the outermost cells.
    inside.imageSmoothingEnabled = false;
    inside.drawImage(cells, -reachPx, -reachPx, 2 * reachPx, 2 * reachPx);
    inside.imageSmoothingEnabled = true;
    inside.drawImage(cells, -halfPx, -halfPx, 2 * halfPx, 2 * halfPx);
    inside.globalCompositeOperation = 'destination-in';
    inside.rotate(Math.atan2(head.downY, head.downX));
    inside.scale(head.alongPx * (1 + SOFT_EDGE), head.acrossPx * (1 + SOFT_EDGE));
    const mask = inside.createRadialGradient(0, 0, 1 / (1 + SOFT_EDGE), 0, 0, 1);
    mask.addColorStop(0, cssColor(PICTURE_COLORS['plate-solid']));
    mask.addColorStop(1, cssColor(faded(PICTURE_COLORS['plate-solid'], 0)));
    inside.fillStyle = mask;
    inside.beginPath();
    inside.arc(0, 0, 1, 0, 2 * Math.PI);
    inside.fill();
    context.drawImage(patch, head.xPx - reachPx, head.yPx - reachPx, 2 * reachPx, 2 * reachPx);
  }
}
