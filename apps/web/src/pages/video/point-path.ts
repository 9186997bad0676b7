import { disc, type LandmarkName, PICTURE_COLORS, poseAt, type Stroke } from '@posebox/body';
import type { Clip } from '../../player/use-clip.ts';

/** A path reaches so many frames to both sides of the shown one. */
const PATH_REACH = 60;

/** Where a point was and will be, as dots in pixels of the picture. */
export function pathStrokes(
  clip: Clip,
  personId: number | null,
  landmark: LandmarkName,
  frame: number,
): readonly Stroke[] {
  const { image, timesS } = clip.overview;
  const strokes: Stroke[] = [];
  const radiusPx = Math.max(1.5, Math.max(image.width, image.height) / 500);
  const last = Math.min(timesS.length - 1, frame + PATH_REACH);
  for (let at = Math.max(0, frame - PATH_REACH); at <= last; at++) {
    const track = clip.pages.at(at)?.find((one) => one.personId === personId);
    const point = track && poseAt(track, at)?.landmarks.find(({ name }) => name === landmark);
    if (!point || Number.isNaN(point.x)) continue;
    strokes.push(disc(point.x * image.width, point.y * image.height, radiusPx, PICTURE_COLORS['limb-look']));
  }
  return strokes;
}
