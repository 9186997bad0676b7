import { headRegion, type Pose } from '@posebox/body';
import { useEffect, useRef } from 'preact/hooks';
import { type BlurredHead, paintBlurredHeads } from '../stage/face-blur.ts';
import type { Size } from '../stage/view-transform.ts';

const THUMB = { width: 44, height: 52 } as const;
/** The head fills about half of the thumb's width. */
const HEADS_WIDE = 2.1;

/** A person's head and shoulders, cut from the picture. */
export function PersonThumb(props: {
  readonly picture: ImageBitmap | null;
  readonly size: Size;
  readonly person: Pose;
  readonly heads: readonly BlurredHead[];
}) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const { picture, size, person, heads } = props;
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    const head = headRegion(person, size);
    if (!context || !canvas.current) return;
    const density = globalThis.devicePixelRatio;
    canvas.current.width = THUMB.width * density;
    canvas.current.height = THUMB.height * density;
    if (!picture || !head) return;
    const scale = (THUMB.width * density) / (2 * Math.max(head.acrossPx, head.alongPx) * HEADS_WIDE);
    context.setTransform(
      scale,
      0,
      0,
      scale,
      (THUMB.width * density) / 2 - head.xPx * scale,
      THUMB.height * density * 0.42 - head.yPx * scale,
    );
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, size.width, size.height);
    paintBlurredHeads(context, heads);
  }, [picture, size, person, heads]);
  return <canvas ref={canvas} />;
}
