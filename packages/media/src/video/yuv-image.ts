import type { PlanarImage } from '@posebox/vision';
import { type FrameSize, frameBytes } from './frame-size.ts';
import type { YuvColor } from './video-color.ts';
import { yuvCoefficients } from './yuv-coefficients.ts';

/** A frame of a video as planes: to look at, and to draw in. */
export interface YuvImage extends PlanarImage {
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
    toRgb: yuvCoefficients(color.matrix, color.range),
    color,
  };
}
