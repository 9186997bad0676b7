import { PICTURE_COLORS, type Stroke, textStrokes, textWidthPx } from '@posebox/body';

/** Measures of what is written into a film, in look pixels. */
export const LOOK = { digitPx: 24, smallPx: 15, padPx: 14, marginPx: 16, radiusPx: 8 } as const;

/** What of a text the drawn alphabet has: small Latin letters, digits, hyphen and full stop. */
export const latin = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[^a-z0-9. -]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

/** How wide a plate with a text is. */
export const plateWidthPx = (text: string, digitPx: number, scale: number): number =>
  textWidthPx(text, digitPx) + 2 * LOOK.padPx * scale;

/** A text on the dark plate, its left upper corner at a place of the picture. */
export function plateStrokes(
  text: string,
  xPx: number,
  yPx: number,
  digitPx: number,
  scale: number,
): Stroke[] {
  const heightPx = 2 * digitPx;
  return [
    {
      kind: 'plate',
      xPx,
      yPx,
      widthPx: plateWidthPx(text, digitPx, scale),
      heightPx,
      radiusPx: LOOK.radiusPx * scale,
      color: PICTURE_COLORS.plate,
    },
    ...textStrokes(
      text,
      xPx + LOOK.padPx * scale,
      yPx + (heightPx - digitPx) / 2,
      digitPx,
      PICTURE_COLORS['on-plate'],
      0.15,
    ),
  ];
}
