import { faded, PICTURE_COLORS } from './picture-colors.ts';
import type { Box } from './pose.ts';
import { displayScale, line, type SizePx, type Stroke } from './stroke.ts';
import { textStrokes, textWidthPx } from './stroke-letters.ts';

/** Measures of the frame around a person, in look pixels. */
const FRAME = {
  armPx: 22,
  linePx: 2.2,
  edgePx: 5,
  edgeAlpha: 0.55,
  badgePx: 24,
  badgeRadiusPx: 5,
  badgeGapPx: 6,
  digitPx: 11,
} as const;

/**
 * Corner brackets around a person and the person's number on a dark plate above the top left corner. A frame that
 * reaches beyond the picture is drawn at its edge, so that it can be seen whole.
 *
 * @param chosen Whether the person wears the skeleton too; the others' brackets are a little quieter.
 */
export function personFrameStrokes(
  box: Box,
  label: string,
  sizePx: SizePx,
  { chosen = false }: { readonly chosen?: boolean } = {},
): Stroke[] {
  const scale = displayScale(sizePx);
  const inset = (FRAME.edgePx * scale) / 2;
  const left = within(box.x * sizePx.width, inset, sizePx.width - inset);
  const right = within((box.x + box.width) * sizePx.width, inset, sizePx.width - inset);
  const top = within(box.y * sizePx.height, inset, sizePx.height - inset);
  const bottom = within((box.y + box.height) * sizePx.height, inset, sizePx.height - inset);
  const arm = Math.min(FRAME.armPx * scale, (right - left) / 3, (bottom - top) / 3);
  const corners = [
    [left, top, arm, arm],
    [right, top, -arm, arm],
    [right, bottom, -arm, -arm],
    [left, bottom, arm, -arm],
  ] as const;
  const brackets = (widthPx: number, alpha: number, dark: boolean) =>
    corners.flatMap(([x, y, dx, dy]) => {
      const color = faded(dark ? PICTURE_COLORS['plate-solid'] : PICTURE_COLORS.bone, alpha);
      return [line(x + dx, y, x, y, widthPx, color), line(x, y, x, y + dy, widthPx, color)];
    });
  return [
    ...brackets(FRAME.edgePx * scale, FRAME.edgeAlpha, true),
    ...brackets(FRAME.linePx * scale, chosen ? 1 : 0.8, false),
    ...badgeStrokes(label, left, top, sizePx),
  ];
}

function badgeStrokes(label: string, leftPx: number, topPx: number, sizePx: SizePx): Stroke[] {
  const scale = displayScale(sizePx);
  const digitPx = FRAME.digitPx * scale;
  const textPx = textWidthPx(label, digitPx);
  const heightPx = FRAME.badgePx * scale;
  const widthPx = Math.max(heightPx, textPx + 1.2 * digitPx);
  const above = topPx - heightPx - FRAME.badgeGapPx * scale;
  const inside = FRAME.badgeGapPx * scale;
  // Without room above the corner the plate moves into it, as in a narrow crop of a crowd.
  const xPx = within(above >= 0 ? leftPx : leftPx + inside, 0, sizePx.width - widthPx);
  const yPx = within(above >= 0 ? above : topPx + inside, 0, sizePx.height - heightPx);
  return [
    {
      kind: 'plate',
      xPx,
      yPx,
      widthPx,
      heightPx,
      radiusPx: FRAME.badgeRadiusPx * scale,
      color: PICTURE_COLORS.plate,
    },
    ...textStrokes(
      label,
      xPx + (widthPx - textPx) / 2,
      yPx + (heightPx - digitPx) / 2,
      digitPx,
      PICTURE_COLORS['on-plate'],
      0.17,
    ),
  ];
}

function within(value: number, least: number, most: number): number {
  return Math.max(least, Math.min(value, most));
}
