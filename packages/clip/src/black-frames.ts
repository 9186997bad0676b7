import {
  BT709,
  type FrameSize,
  frameBytes,
  rgbToYuv,
  type VideoFrame,
  type YuvColor,
  yuvImage,
} from '@posebox/media/video';

/** Pictures of nothing at given times, for what is drawn without a video's own frames. Read once. */
export interface BlackFrames extends FrameSize, AsyncIterable<VideoFrame> {
  readonly color: YuvColor;
}

/** Whoever draws into a picture may still be handing over the one before. */
const BUFFERS = 2;

/**
 * Black pictures, made one after the other in the same memory: a picture is another's when the next but one is asked for.
 *
 * @example for await (const { data, timeS } of blackFrames(document.timesS, { width: 720, height: 1280 })) …
 */
export function blackFrames(
  timesS: Iterable<number> | AsyncIterable<number>,
  { width, height }: FrameSize,
): BlackFrames {
  const size = { width, height };
  async function* frames(): AsyncGenerator<VideoFrame> {
    const buffers = Array.from({ length: BUFFERS }, () => new Uint8Array(frameBytes('yuv420p', size)));
    let index = 0;
    for await (const timeS of timesS) {
      const data = buffers[index % BUFFERS]!;
      blacken(data, size);
      yield { index, timeS, data, keep: () => undefined, release: () => undefined };
      index += 1;
    }
  }
  return { ...size, color: BT709, [Symbol.asyncIterator]: frames };
}

/** Fills a picture with the black that dark backgrounds are. */
export function blacken(data: Uint8Array, size: FrameSize, color: YuvColor = BT709): void {
  const [y, u, v] = rgbToYuv(0, 0, 0, color.shownAs, color.range);
  const picture = yuvImage(data, size, color);
  picture.y.fill(y);
  picture.u.fill(u);
  picture.v.fill(v);
}
