import { boneWidth, cssColor, faded, PICTURE_COLORS, type Pose, skeletonStrokes } from '@posebox/body';
import { type PaintContext, paintStrokes } from '../../../picture/paint-strokes.ts';
import type { Size } from '../../../picture/view-transform.ts';
import type { DrawingSettings } from '../drawing-settings.ts';
import { type BlurredHead, paintBlurredHeads } from './face-blur.ts';

/** How much of the plate's dark lies over a dimmed photo. */
const DIM_SHARE = 0.62;

export interface PhotoPainting {
  /** The decoded photo, of any resolution; null when the browser couldn't decode it. */
  readonly picture: CanvasImageSource | null;
  /** Size of the upright photo: the units in which everything is painted. */
  readonly size: Size;
  /** Who wears a skeleton. */
  readonly people: readonly Pose[];
  readonly heads: readonly BlurredHead[];
  readonly drawing: DrawingSettings;
}

/** The photo as the settings have it, with the skeletons on it. The context's unit is a pixel of the upright photo. */
export function paintPhoto(context: PaintContext, painting: PhotoPainting): void {
  paintGround(context, painting);
  // The clearest person lies on top.
  for (const person of painting.people.toReversed()) {
    paintStrokes(
      context,
      skeletonStrokes(person, painting.size, {
        style: painting.drawing.style,
        boneWidthPx: boneWidth(person, painting.size) * painting.drawing.widthFactor,
      }),
    );
  }
}

function paintGround(context: PaintContext, { picture, size, heads, drawing }: PhotoPainting): void {
  const { background } = drawing;
  if (background === 'clear') return;
  if (background === 'black' || !picture) {
    context.fillStyle = cssColor(PICTURE_COLORS['plate-solid']);
    context.fillRect(0, 0, size.width, size.height);
    return;
  }
  paintOriginal(context, picture, size);
  if (drawing.blurFaces) paintBlurredHeads(context, heads);
  if (background === 'dim') {
    context.fillStyle = cssColor(faded(PICTURE_COLORS['plate-solid'], DIM_SHARE));
    context.fillRect(0, 0, size.width, size.height);
  }
}

/** The photo and nothing on it. */
export function paintOriginal(context: PaintContext, picture: CanvasImageSource, size: Size): void {
  context.imageSmoothingEnabled = true;
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, size.width, size.height);
}
