import { labelStrokes, poseAt, type SizePx, type Stroke, trackStrokes } from '@posebox/body';
import type { ClipDrawing } from './clip-request.ts';
import type { FramePeople } from './frame-people.ts';

/** Everybody in a frame of a clip, drawn from the bottom up, in pixels of a picture of the given size. */
export function clipStrokes(
  { people, frame }: Pick<FramePeople, 'people' | 'frame'>,
  sizePx: SizePx,
  { style, labels }: Pick<ClipDrawing, 'style' | 'labels'>,
): Stroke[] {
  const strokes = people.flatMap((track) => trackStrokes(track, frame, sizePx, { style }));
  if (labels === 'none') return strokes;
  const seen = people.flatMap((track) => poseAt(track, frame) ?? []);
  return [...strokes, ...labelStrokes(seen, sizePx, labels)];
}
