import type { Box, Pose } from '@posebox/body';
import { type Point, type Size, toWindow, type View } from './view-transform.ts';

/** A landmark of a person, by id and index. */
export interface PointAddress {
  readonly personId: number;
  readonly index: number;
}

/** The landmark nearest to a place in the window, if one lies within `reachPx`. */
export function pointAt(
  people: readonly Pose[],
  image: Size,
  view: View,
  at: Point,
  reachPx: number,
): PointAddress | null {
  let best: PointAddress | null = null;
  let bestPx = reachPx;
  for (const person of people) {
    person.landmarks.forEach((landmark, index) => {
      const place = toWindow(view, { x: landmark.x * image.width, y: landmark.y * image.height });
      const distancePx = Math.hypot(place.x - at.x, place.y - at.y);
      if (distancePx < bestPx) {
        bestPx = distancePx;
        best = { personId: person.id, index };
      }
    });
  }
  return best;
}

/**
 * The id of the person whose box holds the place; of several the one with the smallest box, who stands in front or
 * farther off.
 */
export function personAt(
  people: readonly { readonly id: number; readonly box: Box }[],
  image: Size,
  view: View,
  at: Point,
): number | null {
  const inside = people.filter(({ box }) => {
    const from = toWindow(view, { x: box.x * image.width, y: box.y * image.height });
    const to = toWindow(view, {
      x: (box.x + box.width) * image.width,
      y: (box.y + box.height) * image.height,
    });
    return at.x >= from.x && at.x <= to.x && at.y >= from.y && at.y <= to.y;
  });
  const [smallest] = inside.sort((a, b) => a.box.width * a.box.height - b.box.width * b.box.height);
  return smallest?.id ?? null;
}
