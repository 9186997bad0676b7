import { HEAD_HALF_LENGTH_M, headRegion } from './head-region.ts';
import { LANDMARK } from './landmarks.ts';
import { PICTURE_COLORS } from './picture-colors.ts';
import { BONES } from './skeleton.ts';
import type { DrawnPerson } from './skeleton-drawing.ts';
import { FACE_LANDMARKS } from './skeleton-style.ts';
import { line, type SizePx, type Stroke } from './stroke.ts';

/** How wide parts of a clothed adult are, in metres, with some room for points that are a little off. */
const WIDTH_M = { limb: 0.24, trunk: 0.36, neck: 0.22 } as const;

/**
 * Shapes that together hold a person, clothes and hair included, as far as the points tell. Loose clothes, long hair and
 * what is held in the hands reach beyond them.
 *
 * @returns nothing where neither face nor shoulders have a place.
 * @example const kept = silhouetteStrokes(pose, { width: 1280, height: 720 });
 */
export function silhouetteStrokes(person: DrawnPerson, sizePx: SizePx): Stroke[] {
  const head = headRegion(person, sizePx);
  if (!head) return [];
  const pxPerMetre = head.alongPx / HEAD_HALF_LENGTH_M;
  const at = (index: number) => ({
    x: (person.landmarks[index]?.x ?? Number.NaN) * sizePx.width,
    y: (person.landmarks[index]?.y ?? Number.NaN) * sizePx.height,
  });
  const middle = (a: number, b: number) => ({ x: (at(a).x + at(b).x) / 2, y: (at(a).y + at(b).y) / 2 });
  const shoulders = middle(LANDMARK.left_shoulder, LANDMARK.right_shoulder);
  const hips = middle(LANDMARK.left_hip, LANDMARK.right_hip);
  const breadthPx = Math.hypot(
    at(LANDMARK.left_shoulder).x - at(LANDMARK.right_shoulder).x,
    at(LANDMARK.left_shoulder).y - at(LANDMARK.right_shoulder).y,
  );
  const shape = (a: PointPx, b: PointPx, widthPx: number): Stroke[] =>
    Number.isFinite(a.x + a.y + b.x + b.y + widthPx)
      ? [line(a.x, a.y, b.x, b.y, widthPx, PICTURE_COLORS.bone)]
      : [];
  const stretch = Math.max(0, head.alongPx - head.acrossPx);
  const [downX, downY] = [head.downX * stretch, head.downY * stretch];
  return [
    ...shape(
      { x: head.xPx - downX, y: head.yPx - downY },
      { x: head.xPx + downX, y: head.yPx + downY },
      2 * head.acrossPx,
    ),
    ...shape({ x: head.xPx, y: head.yPx }, shoulders, WIDTH_M.neck * pxPerMetre),
    ...shape(shoulders, hips, Math.max(WIDTH_M.trunk * pxPerMetre, breadthPx)),
    ...BONES.filter(({ from, to }) => !IN_FACE.has(from) && !IN_FACE.has(to)).flatMap(({ from, to }) =>
      shape(at(from), at(to), WIDTH_M.limb * pxPerMetre),
    ),
  ];
}

const IN_FACE: ReadonlySet<number> = new Set(FACE_LANDMARKS);

interface PointPx {
  readonly x: number;
  readonly y: number;
}
