import type { PixelImage } from '../../image.ts';

/** A frame as a browser hands it over. Whoever receives one closes it. */
export type BrowserFrame = VideoFrame | ImageBitmap;

/** Reads frames into memory that is kept from frame to frame; a picture is valid until the next call. */
export interface FrameReader {
  /** Frames with a longer edge than `mostEdgePx` come smaller; as they are when it is left out. */
  read(frame: BrowserFrame, mostEdgePx?: number): Promise<PixelImage>;
}

/**
 * A reader of frames as RGBA. Video frames are copied by the browser's own conversion where it offers one, everything
 * else goes through a canvas.
 */
export function createFrameReader(): FrameReader {
  let kept = new Uint8Array(0);
  let canvas: OffscreenCanvas | undefined;
  let canConvert = true;

  const memory = (bytes: number): Uint8Array<ArrayBuffer> => {
    if (kept.length !== bytes) kept = new Uint8Array(bytes);
    return kept;
  };

  const convert = async (frame: VideoFrame): Promise<PixelImage> => {
    const { width, height } = frame.visibleRect ?? { width: frame.codedWidth, height: frame.codedHeight };
    const data = memory(4 * width * height);
    await frame.copyTo(data, { format: 'RGBA', colorSpace: 'srgb' });
    return { width, height, channels: 4, data };
  };

  const draw = (frame: BrowserFrame, mostEdgePx: number): PixelImage => {
    const [width, height] = sizeOf(frame).map((px, _, size) =>
      Math.max(1, Math.round(px * Math.min(1, mostEdgePx / Math.max(...size)))),
    ) as [number, number];
    if (canvas?.width !== width || canvas.height !== height) canvas = new OffscreenCanvas(width, height);
    const context = canvas.getContext('2d', { willReadFrequently: true });
    if (!context) throw new Error('this browser gives no canvas to read frames with');
    context.drawImage(frame, 0, 0, width, height);
    return { width, height, channels: 4, data: context.getImageData(0, 0, width, height).data };
  };

  return {
    async read(frame, mostEdgePx = Number.POSITIVE_INFINITY) {
      const isPlain = !(frame instanceof ImageBitmap) && isUpright(frame);
      if (!canConvert || !isPlain || Math.max(...sizeOf(frame)) > mostEdgePx) return draw(frame, mostEdgePx);
      try {
        return await convert(frame);
      } catch {
        // Browsers before format conversion (Chromium 127), and pixel formats without one.
        canConvert = false;
        return draw(frame, mostEdgePx);
      }
    },
  };
}

const sizeOf = (frame: BrowserFrame): readonly [width: number, height: number] =>
  frame instanceof ImageBitmap ? [frame.width, frame.height] : [frame.displayWidth, frame.displayHeight];

/** A frame with pixels that aren't square, or turned, is put right by drawing it. */
function isUpright(frame: VideoFrame): boolean {
  const { rotation = 0, flip = false } = frame as { rotation?: number; flip?: boolean };
  const seen = frame.visibleRect;
  return rotation === 0 && !flip && seen?.width === frame.displayWidth && seen.height === frame.displayHeight;
}
