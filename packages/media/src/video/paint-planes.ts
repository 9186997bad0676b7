import type { Color, Shape, Stroke } from '@posebox/body';
import { coverStroke, type RowSpan } from '../drawing/stroke-coverage.ts';
import { rgbToYuv } from './video-color.ts';
import type { YuvImage } from './yuv-image.ts';

/**
 * Draws strokes into the planes of a video frame, in place: the same shapes as `paintStrokes` draws into RGB, without
 * the way there and back. Colors come out as a player of that video shows them. A chroma value, which stands for
 * 2 × 2 pixels, is blended by the mean cover of its pixels.
 *
 * Example: `paintStrokesOnPlanes(yuvImage(frame.data, frames, frames.color), skeletonStrokes(pose, frames, drawing));`
 */
export function paintStrokesOnPlanes(image: YuvImage, strokes: readonly (Stroke | Shape)[]): void {
  const chroma = new ChromaRows(image);
  for (const stroke of strokes) {
    const { color } = stroke;
    const [y, u, v] = yuvOf(color, image);
    chroma.begin(u, v);
    coverStroke(image, stroke, (span, coverage) => {
      paintLumaRow(image, span, coverage, y, color.alpha, chroma);
    });
    chroma.end();
  }
}

function yuvOf({ red, green, blue }: Color, { color }: YuvImage): readonly [number, number, number] {
  return rgbToYuv(red, green, blue, color.shownAs, color.range);
}

function paintLumaRow(
  image: YuvImage,
  span: RowSpan,
  coverage: (xPx: number) => number,
  level: number,
  alpha: number,
  chroma: ChromaRows,
): void {
  const { y: plane, width } = image;
  const { first, last, wholeFrom, wholeTo } = span;
  const start = span.y * width;
  const sums = chroma.row(span.y, first, last);
  for (let x = first; x <= last; x += 1) {
    let opacity = alpha;
    if (x < wholeFrom || x > wholeTo) {
      const share = coverage(x + 0.5);
      if (share <= 0) continue;
      if (share < 1) opacity = share * alpha;
    }
    const below = plane[start + x] as number;
    plane[start + x] = (below + (level - below) * opacity + 0.5) | 0;
    sums[x >> 1] = (sums[x >> 1] as number) + opacity;
  }
}

/** Gathers the cover of two rows of pixels, then blends the one row of chroma that belongs to them. */
class ChromaRows {
  readonly #image: YuvImage;
  readonly #chromaWidth: number;
  readonly #sums: Float32Array;
  #u = 128;
  #v = 128;
  #row = -1;
  #first = 0;
  #last = -1;

  constructor(image: YuvImage) {
    this.#image = image;
    this.#chromaWidth = (image.width + 1) >> 1;
    this.#sums = new Float32Array(this.#chromaWidth);
  }

  begin(u: number, v: number): void {
    this.#u = u;
    this.#v = v;
  }

  /** The sums to add the cover of row `y` to, at `x >> 1`, for x from `first` to `last`. */
  row(y: number, first: number, last: number): Float32Array {
    const row = y >> 1;
    if (row !== this.#row) {
      this.end();
      this.#row = row;
      this.#first = first >> 1;
      this.#last = last >> 1;
    } else {
      this.#first = Math.min(this.#first, first >> 1);
      this.#last = Math.max(this.#last, last >> 1);
    }
    return this.#sums;
  }

  end(): void {
    if (this.#row < 0) return;
    const { width, height, u, v } = this.#image;
    const start = this.#row * this.#chromaWidth;
    const rows = 2 * this.#row + 1 < height ? 2 : 1;
    for (let x = this.#first; x <= this.#last; x += 1) {
      const sum = this.#sums[x] as number;
      if (sum === 0) continue;
      this.#sums[x] = 0;
      const pixels = rows * (2 * x + 1 < width ? 2 : 1);
      const opacity = sum / pixels;
      const at = start + x;
      u[at] = ((u[at] as number) + (this.#u - (u[at] as number)) * opacity + 0.5) | 0;
      v[at] = ((v[at] as number) + (this.#v - (v[at] as number)) * opacity + 0.5) | 0;
    }
    this.#row = -1;
  }
}
