import { displayScale, poseAt, type Shape, type SizePx, type Stroke } from '@posebox/body';
import type { Lettering } from '@posebox/media/lettering';
import type { DrawnActions } from './clip-request.ts';
import type { FramePeople } from './frame-people.ts';
import { LOOK, plateStrokes, plateWidthPx } from './plate-strokes.ts';

/**
 * The label of what each person does at a moment, above the head on the dark plate; nothing where nothing was
 * recognised.
 */
export function actionStrokes(
  seen: FramePeople,
  { people }: DrawnActions,
  lettering: Lettering,
  sizePx: SizePx,
): (Stroke | Shape)[] {
  const scale = displayScale(sizePx);
  const letterPx = LOOK.smallPx * scale;
  return people.flatMap(({ personId, spans }) => {
    const span = spans.find(({ fromS, toS }) => seen.timeS >= fromS && seen.timeS <= toS);
    const track = seen.people.find((one) => one.personId === personId);
    const pose = span && track && poseAt(track, seen.frame);
    if (!span || !pose) return [];
    const { x, y, width } = pose.box;
    const widthPx = plateWidthPx(lettering, span.label, letterPx, scale);
    const xPx = (x + width / 2) * sizePx.width - widthPx / 2;
    const yPx = y * sizePx.height - 2.4 * letterPx;
    return plateStrokes(
      lettering,
      span.label,
      Math.min(Math.max(0, xPx), Math.max(0, sizePx.width - widthPx)),
      Math.max(0, yPx),
      letterPx,
      scale,
    );
  });
}
