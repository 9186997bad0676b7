import type { PixelImage } from '../image.ts';
import type { Region } from '../region/region.ts';

type Size = Pick<PixelImage, 'width' | 'height'>;

interface Span {
  readonly from: number;
  readonly to: number;
}

const spanOf = (center: number, size: number): Span => ({ from: center - size / 2, to: center + size / 2 });

function commonLength(a: Span, b: Span): number {
  return Math.max(0, Math.min(a.to, b.to) - Math.max(a.from, b.from));
}

/** The share of the view, 0…1, that shows picture and not the black beyond its edge. */
export function shareOfPicture(view: Region, image: Size): number {
  const across = commonLength(spanOf(view.centerXPx, view.sizePx), { from: 0, to: image.width });
  const down = commonLength(spanOf(view.centerYPx, view.sizePx), { from: 0, to: image.height });
  return (across * down) / view.sizePx ** 2;
}

/** A view must enlarge at least this much to show the detector something that an earlier one did not. */
const LEAST_ENLARGEMENT = 1.25;
/** Share of a view's picture that an earlier view of about the same scale must already have shown. */
const SEEN_SHARE = 0.8;

/** Whether `earlier`, at about the same scale, has already shown what `view` would show. */
export function alreadySeen(view: Region, earlier: Region, image: Size): boolean {
  if (earlier.sizePx > view.sizePx * LEAST_ENLARGEMENT) return false;
  const clip = (center: number, size: number, limit: number): Span => {
    const span = spanOf(center, size);
    return { from: Math.max(0, span.from), to: Math.min(limit, span.to) };
  };
  const across = clip(view.centerXPx, view.sizePx, image.width);
  const down = clip(view.centerYPx, view.sizePx, image.height);
  const shown = Math.max(0, across.to - across.from) * Math.max(0, down.to - down.from);
  if (shown === 0) return true;
  const common =
    commonLength(across, spanOf(earlier.centerXPx, earlier.sizePx)) *
    commonLength(down, spanOf(earlier.centerYPx, earlier.sizePx));
  return common / shown >= SEEN_SHARE;
}
