import { type Box, PICTURE_COLORS, type Pose, personFrameStrokes, type Stroke } from '@posebox/body';
import { type Point, type Size, toWindow, type View } from './view-transform.ts';

/**
 * Corner brackets and number of each person, in window pixels, so that they keep their size at every zoom. A box is
 * cut to the part of the picture that the window shows; who isn't in it gets none.
 */
export function frameStrokes(
  people: readonly Pose[],
  chosenId: number | null,
  image: Size,
  view: View,
  window: Size,
): Stroke[] {
  return people.flatMap((person) => {
    const box = visibleBox(person.box, image, view, window);
    return box ? personFrameStrokes(box, String(person.id), window, { chosen: person.id === chosenId }) : [];
  });
}

function visibleBox(box: Box, image: Size, view: View, window: Size): Box | null {
  const from = toWindow(view, {
    x: Math.max(0, box.x) * image.width,
    y: Math.max(0, box.y) * image.height,
  });
  const to = toWindow(view, {
    x: Math.min(1, box.x + box.width) * image.width,
    y: Math.min(1, box.y + box.height) * image.height,
  });
  const [left, top] = [Math.max(0, from.x), Math.max(0, from.y)];
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
  return [ring(12, 5, true), ring(12, 2.4, false)];
}
