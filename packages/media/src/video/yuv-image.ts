import { type FrameSize, frameBytes } from './frame-size.ts';
import type { YuvColor } from './video-color.ts';

/**
 * A picture as three planes, 8 bit, rows from the top left without padding: `y` is width × height, `u` and `v` are
 * half of each, rounded up. Each chroma value stands for a block of 2 × 2 pixels.
 */
export interface YuvImage extends FrameSize {
  readonly y: Uint8Array;
  readonly u: Uint8Array;
  readonly v: Uint8Array;
  readonly color: YuvColor;
}

/** The planes of a `yuv420p` frame, without a copy. Throws `RangeError` when the size doesn't fit. */
export function yuvImage(data: Uint8Array, size: FrameSize, color: YuvColor): YuvImage {
  const { width, height } = size;
  if (data.length !== frameBytes('yuv420p', size)) {
    throw new RangeError(`A yuv420p frame of ${width} × ${height} doesn't have ${data.length} bytes.`);
  }
  const chromaBytes = ((width + 1) >> 1) * ((height + 1) >> 1);
  const uStart = width * height;
  return {
    width,
    height,
    y: data.subarray(0, uStart),
    u: data.subarray(uStart, uStart + chromaBytes),
    v: data.subarray(uStart + chromaBytes),
    color,
  };
}
