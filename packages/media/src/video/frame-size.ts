export interface FrameSize {
  readonly width: number;
  readonly height: number;
}

/**
 * The size of a picture that must fit into `maxWidth` times `maxHeight`: never larger than it is, same proportions,
 * even when it had to be changed.
 *
 * Example: `fitWithin({ width: 1920, height: 1080 }, 1280, 1280)` is `{ width: 1280, height: 720 }`.
 */
export function fitWithin(size: FrameSize, maxWidth: number, maxHeight: number): FrameSize {
  const scale = Math.min(1, maxWidth / size.width, maxHeight / size.height);
  if (scale === 1) return { width: size.width, height: size.height };
  return { width: nearestEven(size.width * scale), height: nearestEven(size.height * scale) };
}

/** H.264 in 4:2:0 knows no odd sizes: a last odd row or column is left out. */
export function evenSize(size: FrameSize): FrameSize {
  return { width: size.width & ~1, height: size.height & ~1 };
}

function nearestEven(length: number): number {
  return Math.max(2, 2 * Math.round(length / 2));
}

/** How the numbers of a frame are laid out: interleaved RGB, or whole planes of Y, U and V with 4:2:0 chroma. */
export type FrameFormat = 'rgb24' | 'yuv420p';

/** Bytes of one frame; the chroma planes of odd sizes round up. */
export function frameBytes(format: FrameFormat, { width, height }: FrameSize): number {
  if (format === 'rgb24') return width * height * 3;
  return width * height + 2 * ((width + 1) >> 1) * ((height + 1) >> 1);
}
