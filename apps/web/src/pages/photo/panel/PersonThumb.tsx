import { headRegion, type Pose } from '@posebox/body';
import { useEffect, useRef } from 'preact/hooks';
import type { Size } from '../../../picture/view-transform.ts';
import { type BlurredHead, paintBlurredHeads } from '../stage/face-blur.ts';

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
    const [width, height] = [THUMB.width * density, THUMB.height * density];
    const headWidthPx = 2 * Math.max(head.acrossPx, head.alongPx);
    const scale = Math.max(width / (headWidthPx * HEADS_WIDE), width / size.width, height / size.height);
    // The cut never reaches beyond the photo's edge.
    const place = (centre: number, at: number, room: number, length: number) =>
      Math.min(0, Math.max(room - length * scale, at * room - centre * scale));
    context.setTransform(
      scale,
      0,
      0,
      scale,
      place(head.xPx, 0.5, width, size.width),
      place(head.yPx, 0.42, height, size.height),
    );
    context.imageSmoothingQuality = 'high';
    context.drawImage(picture, 0, 0, size.width, size.height);
    paintBlurredHeads(context, heads);
  }, [picture, size, person, heads]);
  return <canvas ref={canvas} />;
}
