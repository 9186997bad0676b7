import type { LabelledPerson } from '../accuracy/coco-labels.ts';
import type { Point } from '../accuracy/point.ts';
import { cropPicture, type Picture, resizePicture } from './picture.ts';

/** A picture with everyone in it labelled. */
export interface LabelledPicture {
  readonly picture: Picture;
  readonly people: readonly LabelledPerson[];
}

/**
 * Moves a person's label with the picture: `move` maps old places to new ones, `scale` is by how much lengths
 * grow. Key points that leave the picture lose their label, the area shrinks with the box; somebody with fewer than `leastPoints` left is
 * marked as not to be scored.
 */
export function movedPerson(
  person: LabelledPerson,
  sizePx: { readonly width: number; readonly height: number },
  move: (point: Point) => Point,
  scale: number,
  leastPoints = 5,
): LabelledPerson {
  const { x, y, width, height } = person.box;
  const corners = [
    { x, y },
    { x: x + width, y },
    { x, y: y + height },
    { x: x + width, y: y + height },
  ].map(move);
  const [x0, x1] = [Math.min(...corners.map((at) => at.x)), Math.max(...corners.map((at) => at.x))];
  const [y0, y1] = [Math.min(...corners.map((at) => at.y)), Math.max(...corners.map((at) => at.y))];
  const [left, right] = [Math.max(0, x0), Math.min(sizePx.width, x1)];
  const [top, bottom] = [Math.max(0, y0), Math.min(sizePx.height, y1)];
  const seen = (Math.max(0, right - left) * Math.max(0, bottom - top)) / ((x1 - x0) * (y1 - y0));
  const points = person.points.map((point) => {
    if (point === null) return null;
    const moved = move(point);
    const inside = moved.x >= 0 && moved.y >= 0 && moved.x < sizePx.width && moved.y < sizePx.height;
    return inside ? moved : null;
  });
  return {
    points,
    box: { x: left, y: top, width: Math.max(0, right - left), height: Math.max(0, bottom - top) },
    areaPx: person.areaPx * scale * scale * seen,
    ignored: person.ignored || points.filter((point) => point !== null).length < leastPoints,
  };
}

/** The part of a labelled picture in a box; the box is rounded to whole pixels and kept inside. */
export function cropLabelled(
  source: LabelledPicture,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): LabelledPicture {
  const x = Math.max(0, Math.round(box.x));
  const y = Math.max(0, Math.round(box.y));
  const width = Math.min(source.picture.width, Math.round(box.x + box.width)) - x;
  const height = Math.min(source.picture.height, Math.round(box.y + box.height)) - y;
  const picture = cropPicture(source.picture, { x, y, width, height });
  const move = (point: Point) => ({ x: point.x - x, y: point.y - y });
  return { picture, people: source.people.map((person) => movedPerson(person, picture, move, 1)) };
}

/** A labelled picture made larger or smaller by a factor. */
export async function scaleLabelled(source: LabelledPicture, factor: number): Promise<LabelledPicture> {
  const width = Math.max(1, Math.round(source.picture.width * factor));
  const height = Math.max(1, Math.round(source.picture.height * factor));
  const picture = await resizePicture(source.picture, width, height);
  const sx = width / source.picture.width;
  const sy = height / source.picture.height;
  const move = (point: Point) => ({ x: (point.x + 0.5) * sx - 0.5, y: (point.y + 0.5) * sy - 0.5 });
  return { picture, people: source.people.map((person) => movedPerson(person, picture, move, factor)) };
}
