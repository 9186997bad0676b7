import type { Color, Shape, Stroke } from '@posebox/body';
import { coverStroke } from './stroke-coverage.ts';

/**
 * Pixels to draw on: 8 bit, RGB or RGBA, rows from the top left. On RGBA the alpha is kept up, not premultiplied,
 * so that a skeleton can be drawn on nothing.
 */
export interface Canvas {
  readonly width: number;
  readonly height: number;
  readonly channels: 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Draws strokes with smooth edges. Parts beyond the canvas are left out. */
export function paintStrokes(canvas: Canvas, strokes: readonly (Stroke | Shape)[]): void {
  for (const stroke of strokes) paintStroke(canvas, stroke);
}

function paintStroke(canvas: Canvas, stroke: Stroke | Shape): void {
  const { color } = stroke;
  const blend = canvas.channels === 3 ? blendRgb : blendRgba;
  coverStroke(canvas, stroke, ({ y, first, last, wholeFrom, wholeTo }, coverage) => {
    const start = y * canvas.width;
    for (let x = first; x <= last; x += 1) {
      if (x === wholeFrom && wholeFrom <= wholeTo) {
        if (color.alpha === 1) fillRun(canvas, start + wholeFrom, start + wholeTo, color);
        else
          for (let whole = x; whole <= wholeTo; whole += 1)
            blend(canvas.data, start + whole, color, color.alpha);
        x = wholeTo;
        continue;
      }
      const share = coverage(x + 0.5);
      if (share > 0) blend(canvas.data, start + x, color, share < 1 ? share * color.alpha : color.alpha);
    }
  });
}

/** Opaque pixels, both ends included, need no look at what lies below. */
function fillRun({ data, channels }: Canvas, first: number, last: number, { red, green, blue }: Color): void {
  for (let at = channels * first; at <= channels * last; at += channels) {
    data[at] = red;
    data[at + 1] = green;
    data[at + 2] = blue;
    if (channels === 4) data[at + 3] = 255;
  }
}

function blendRgb(data: Canvas['data'], pixel: number, color: Color, alpha: number): void {
  const at = 3 * pixel;
  data[at] = mixed(data[at] as number, color.red, alpha);
  data[at + 1] = mixed(data[at + 1] as number, color.green, alpha);
  data[at + 2] = mixed(data[at + 2] as number, color.blue, alpha);
}

/** "Over" of Porter and Duff (1984) on straight alpha. */
function blendRgba(data: Canvas['data'], pixel: number, color: Color, alpha: number): void {
  const at = 4 * pixel;
  const below = (data[at + 3] as number) / 255;
  const whole = alpha + below * (1 - alpha);
  if (whole <= 0) return;
  const share = alpha / whole;
  data[at] = mixed(data[at] as number, color.red, share);
  data[at + 1] = mixed(data[at + 1] as number, color.green, share);
  data[at + 2] = mixed(data[at + 2] as number, color.blue, share);
  data[at + 3] = Math.round(whole * 255);
}

function mixed(below: number, above: number, share: number): number {
  return (below + (above - below) * share + 0.5) | 0;
}
