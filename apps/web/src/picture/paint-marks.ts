import { type Box, PICTURE_COLORS, personFrameStrokes, type Stroke } from '@posebox/body';
import { type PaintContext, paintStrokes } from './paint-strokes.ts';
import { type Point, type Size, toWindow, type View } from './view-transform.ts';

/** A person as the window marks one. */
export interface MarkedPerson {
  readonly id: number;
  /** Where the person is seen, normalised to the picture. */
  readonly box: Box;
  readonly chosen: boolean;
}

/** Brackets and numbers on a screen are a little finer than those drawn into a file. */
const FRAME_SCALE = 0.82;

/** How far a number reaches above its frame. */
const NUMBER_ABOVE_PX = 26;

/**
 * Corner brackets and number of each person. They keep their size at every zoom; a box is cut to the part of the
 * picture that the window shows, and who isn't in it gets none.
 *
 * @param covered what stands over the window's upper left corner, in CSS pixels; a frame that begins there begins below it
 */
export function paintFrames(
  context: PaintContext,
  people: readonly MarkedPerson[],
  image: Size,
  view: View,
  window: Size,
  covered: Size = { width: 0, height: 0 },
): void {
  const fine = { width: window.width / FRAME_SCALE, height: window.height / FRAME_SCALE };
  context.save();
  context.scale(FRAME_SCALE, FRAME_SCALE);
  for (const person of people) {
    const box = visibleBox(person.box, image, view, window, covered);
    if (!box) continue;
    paintStrokes(context, personFrameStrokes(box, String(person.id), fine, { chosen: person.chosen }));
  }
  context.restore();
}

function visibleBox(box: Box, image: Size, view: View, window: Size, covered: Size): Box | null {
  const from = toWindow(view, { x: box.x * image.width, y: box.y * image.height });
  const to = toWindow(view, {
    x: (box.x + box.width) * image.width,
    y: (box.y + box.height) * image.height,
  });
  const left = Math.max(0, from.x);
  const top = Math.max(left < covered.width ? covered.height + NUMBER_ABOVE_PX : 0, from.y);
  const [right, bottom] = [Math.min(window.width, to.x), Math.min(window.height, to.y)];
  if (right - left < 8 || bottom - top < 8) return null;
  return {
    x: left / window.width,
    y: top / window.height,
    width: (right - left) / window.width,
    height: (bottom - top) / window.height,
  };
}

/** The ring around the point that is being looked at: white on dark, so that it reads on any picture. */
export function ringStrokes(at: Point): Stroke[] {
  const ring = (radiusPx: number, widthPx: number, dark: boolean): Stroke => ({
    kind: 'ring',
    xPx: at.x,
    yPx: at.y,
    radiusPx,
    widthPx,
    color: dark ? PICTURE_COLORS['plate-solid'] : PICTURE_COLORS.bone,
  });
  return [ring(11, 4.2, true), ring(11, 2, false)];
}
