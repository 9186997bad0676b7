import { LANDMARK_COUNT } from '@posebox/body';
import type { LiveFrame } from '@posebox/vision/browser';
import { fitView, type Point, toWindow } from '../../picture/view-transform.ts';

/** A finger covers about so much. */
const REACH_PX = 32;

/** The landmark of anybody nearest to a place on the layer over the picture, in its CSS pixels; null beyond reach. */
export function landmarkAt(
  { people, image }: Pick<LiveFrame, 'people' | 'image'>,
  layer: { readonly clientWidth: number; readonly clientHeight: number },
  at: Point,
  mirrored: boolean,
): number | null {
  const view = fitView(image, { width: layer.clientWidth, height: layer.clientHeight });
  let best: number | null = null;
  let bestPx = REACH_PX;
  for (const { smoothed, raw } of people) {
    const positions = (smoothed ?? raw).image;
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      const x = positions[3 * landmark]!;
      const place = toWindow(view, {
        x: (mirrored ? 1 - x : x) * image.width,
        y: positions[3 * landmark + 1]! * image.height,
      });
      const distancePx = Math.hypot(place.x - at.x, place.y - at.y);
      if (distancePx >= bestPx) continue;
      best = landmark;
      bestPx = distancePx;
    }
  }
  return best;
}
