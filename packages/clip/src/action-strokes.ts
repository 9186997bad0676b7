import { displayScale, poseAt, type SizePx, type Stroke, type TrackDocument } from '@posebox/body';
import type { DrawnActions } from './clip-request.ts';
import { LOOK, latin, plateStrokes, plateWidthPx } from './plate-strokes.ts';

/**
 * The label of what each person does at a moment, above the head on the dark plate; nothing where nothing was
 * recognised.
 */
export function actionStrokes(
  document: TrackDocument,
  { labels, people }: DrawnActions,
  timeS: number,
  frame: number,
  sizePx: SizePx,
): Stroke[] {
  const scale = displayScale(sizePx);
  const digitPx = LOOK.smallPx * scale;
  return people.flatMap(({ personId, spans }) => {
    const span = spans.find(({ fromS, toS }) => timeS >= fromS && timeS <= toS);
    const track = document.people.find((one) => one.personId === personId);
    const pose = span && track && poseAt(track, frame);
    if (!span || !pose) return [];
    const text = drawnLabel(span.label, labels);
    const { x, y, width } = pose.box;
    const widthPx = plateWidthPx(text, digitPx, scale);
    const xPx = (x + width / 2) * sizePx.width - widthPx / 2;
    const yPx = y * sizePx.height - 2.4 * digitPx;
    return plateStrokes(
      text,
      Math.min(Math.max(0, xPx), Math.max(0, sizePx.width - widthPx)),
      Math.max(0, yPx),
      digitPx,
      scale,
    );
  });
}

/** A label as the drawn alphabet can write it; one in other letters by its place among the model's labels. */
export function drawnLabel(label: string, labels: readonly string[]): string {
  const text = latin(label);
  return text === '' ? `action ${labels.indexOf(label) + 1}` : text;
}
