import {
  labelStrokes,
  poseAt,
  type SizePx,
  type Stroke,
  type TrackDocument,
  trackStrokes,
} from '@posebox/body';
import type { ClipDrawing } from './clip-request.ts';

/** Everything that is drawn of a frame of a clip, from the bottom up, in pixels of a picture of the given size. */
export function clipStrokes(
  { people }: TrackDocument,
  frame: number,
  sizePx: SizePx,
  { style, labels }: Pick<ClipDrawing, 'style' | 'labels'>,
): Stroke[] {
  const strokes = people.flatMap((track) => trackStrokes(track, frame, sizePx, { style }));
  if (labels === 'none') return strokes;
  const seen = people.flatMap((track) => poseAt(track, frame) ?? []);
  return [...strokes, ...labelStrokes(seen, sizePx, labels)];
}

/** Finds the frame of a clip that is shown at a time; ask in rising order. -1 where the clip has none. */
export function createFrameFinder(timesS: Float64Array): (timeS: number) => number {
  let at = 0;
  return (timeS) => {
    while (at < timesS.length && timesS[at]! < timeS - SAME_TIME_S) at += 1;
    return at < timesS.length && Math.abs(timesS[at]! - timeS) <= SAME_TIME_S ? at : -1;
  };
}

const SAME_TIME_S = 1e-5;
