import type { PixelImage } from '../image.ts';
import type { Region } from '../region/region.ts';
import { alreadySeen, shareOfPicture } from './window-coverage.ts';

/** A window must show at least this much picture; beyond the edge there is nobody. */
const LEAST_SHARE_OF_PICTURE = 0.3;

/**
 * Windows of a found person's size, half that size to the left and to the right. People stand beside people of their
 * own size, and the detector, made for one person that fills its view, sees them best at the scale at which it sees
 * the first. Windows that were already shown are left out.
 *
 * The best value a millisecond of all the further looks (docs/accuracy.md). A window at the person itself finds no more
 * than these two together, once the person is covered.
 */
export function neighbourWindows(
  people: readonly Region[],
  looked: readonly Region[],
  image: Pick<PixelImage, 'width' | 'height'>,
): readonly Region[] {
  const windows: Region[] = [];
  for (const { centerXPx, centerYPx, sizePx } of people)
    for (const sideways of [-0.5, 0.5]) {
      const view = { centerXPx: centerXPx + sideways * sizePx, centerYPx, sizePx, rotationRad: 0 };
      if (shareOfPicture(view, image) < LEAST_SHARE_OF_PICTURE) continue;
      if ([...looked, ...windows].some((earlier) => alreadySeen(view, earlier, image))) continue;
      windows.push(view);
    }
  return windows;
}
