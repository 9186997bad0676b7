import { type Region, wholeImage } from '../region/region.ts';

/**
 * The whole photo turned by a quarter to either side, and upside down. It is the window that turns, so no pixel is
 * copied: the detector sees what a turned photo would show it, up to one pixel of the photo.
 */
export function turnedWindows(image: { readonly width: number; readonly height: number }): readonly Region[] {
  const whole = wholeImage(image);
  return [Math.PI / 2, -Math.PI / 2, Math.PI].map((rotationRad) => ({ ...whole, rotationRad }));
}
