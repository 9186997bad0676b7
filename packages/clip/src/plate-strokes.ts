import { PICTURE_COLORS, type Shape, type Stroke } from '@posebox/body';
import type { Lettering } from '@posebox/media/lettering';

/** Measures of what is written into a film, in look pixels; heights are of a capital letter. */
export const LOOK = { digitPx: 24, smallPx: 15, padPx: 14, marginPx: 16, radiusPx: 8 } as const;

/** How wide a plate with a text is. */
export const plateWidthPx = (lettering: Lettering, text: string, heightPx: number, scale: number): number =>
  lettering.widthPx(text, heightPx) + 2 * LOOK.padPx * scale;

/** A text on the dark plate, its left upper corner at a place of the picture. */
export function plateStrokes(
  lettering: Lettering,
  text: string,
  xPx: number,
  yPx: number,
  letterPx: number,
  scale: number,
): (Stroke | Shape)[] {
  const heightPx = 2 * letterPx;
  return [
    {
      kind: 'plate',
      xPx,
      yPx,
      widthPx: plateWidthPx(lettering, text, letterPx, scale),
      heightPx,
      radiusPx: LOOK.radiusPx * scale,
      color: PICTURE_COLORS.plate,
    },
    ...lettering.shapes(
      text,
      xPx + LOOK.padPx * scale,
      yPx + (heightPx - letterPx) / 2,
      letterPx,
      PICTURE_COLORS['on-plate'],
    ),
  ];
}
