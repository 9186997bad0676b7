import type { Color } from './picture-colors.ts';
import { line, type Stroke } from './stroke.ts';

/**
 * A small alphabet of straight strokes, so that numbers and landmark names can be written into a picture on any
 * machine, fonts or none: digits, lower-case letters, hyphen and full stop. Anything else is left blank.
 *
 * Each glyph is its width, then its lines: points `x,y` on a grid with y down, ascenders at 0, low letters from 2,
 * base line at 7, descenders to 9.
 */
const GLYPHS: Readonly<Record<string, readonly [widthUnits: number, lines: string]>> = {
  '0': [4, '1.1,0 2.9,0 4,1.3 4,5.7 2.9,7 1.1,7 0,5.7 0,1.3 1.1,0'],
  '1': [2.4, '0.2,1.6 1.8,0 1.8,7'],
  '2': [4, '0.1,1.7 0.4,0.7 1.4,0 2.7,0 3.9,1 3.9,2.5 0,7 4,7'],
  '3': [4, '0.2,1 1.2,0 2.9,0 3.8,0.9 3.8,2.4 2.8,3.3 1.5,3.3|2.8,3.3 4,4.3 4,5.9 2.9,7 1.1,7 0,6'],
  '4': [4.2, '3.1,7 3.1,0 0,4.9 4.2,4.9'],
  '5': [4, '3.7,0 0.6,0 0.3,3.3 1.3,2.6 2.8,2.6 4,3.8 4,5.7 2.8,7 1.1,7 0,6.2'],
  '6': [4, '3.5,0.6 2.6,0 1.5,0 0.3,1.3 0,3.5 0,5.7 1.1,7 2.9,7 4,5.8 4,4 2.9,2.9 1.3,2.9 0,4.1'],
  '7': [4, '0,0 4,0 1.5,7'],
  '8': [
    4,
    '2,3.2 0.9,3 0.2,2.2 0.2,1 1.2,0 2.8,0 3.8,1 3.8,2.2 3.1,3 2,3.2 0.9,3.5 0,4.5 0,5.9 1.1,7 2.9,7 4,5.9 4,4.5 3.1,3.5 2,3.2',
  ],
  '9': [4, '0.5,6.4 1.4,7 2.5,7 3.7,5.7 4,3.5 4,1.3 2.9,0 1.1,0 0,1.2 0,3 1.1,4.1 2.7,4.1 4,2.9'],
  a: [4, '4,2 4,7|4,3.5 2.9,2 1.1,2 0,3.2 0,5.8 1.1,7 2.9,7 4,5.5'],
  b: [4, '0,0 0,7|0,3.5 1.1,2 2.9,2 4,3.2 4,5.8 2.9,7 1.1,7 0,5.5'],
  c: [3.8, '3.8,2.7 3,2 1.1,2 0,3.2 0,5.8 1.1,7 3,7 3.8,6.3'],
  d: [4, '4,0 4,7|4,3.5 2.9,2 1.1,2 0,3.2 0,5.8 1.1,7 2.9,7 4,5.5'],
  e: [4, '0,4.5 4,4.5 4,3.2 2.9,2 1.1,2 0,3.2 0,5.8 1.1,7 3,7 3.9,6.3'],
  f: [3, '3,0.2 2.2,0 1.2,0.9 1.2,7|0,2.2 2.9,2.2'],
  g: [4, '4,2 4,7.8 2.9,9 1.1,9 0.2,8.5|4,3.5 2.9,2 1.1,2 0,3.2 0,5.6 1.1,6.8 2.9,6.8 4,5.4'],
  h: [4, '0,0 0,7|0,3.5 1.2,2 2.9,2 4,3.1 4,7'],
  i: [0.6, '0.3,2.2 0.3,7|0.3,0.3 0.3,0.3'],
  j: [1.4, '1.2,2.2 1.2,8 0.5,9 0,9|1.2,0.3 1.2,0.3'],
  k: [3.8, '0,0 0,7|3.6,2.1 0,5|1.3,4 3.8,7'],
  l: [0.6, '0.3,0 0.3,7'],
  m: [6, '0,2 0,7|0,3.3 1,2 2.1,2 3,3 3,7|3,3.3 4,2 5.1,2 6,3 6,7'],
  n: [4, '0,2 0,7|0,3.5 1.2,2 2.9,2 4,3.1 4,7'],
  o: [4, '1.1,2 2.9,2 4,3.2 4,5.8 2.9,7 1.1,7 0,5.8 0,3.2 1.1,2'],
  p: [4, '0,2 0,9|0,3.5 1.1,2 2.9,2 4,3.2 4,5.8 2.9,7 1.1,7 0,5.5'],
  q: [4, '4,2 4,9|4,3.5 2.9,2 1.1,2 0,3.2 0,5.8 1.1,7 2.9,7 4,5.5'],
  r: [2.8, '0,2 0,7|0,3.7 1.2,2.2 2.8,2.1'],
  s: [3.8, '3.6,2.7 2.8,2 1,2 0.1,2.8 0.3,3.8 1.1,4.3 2.7,4.6 3.7,5.2 3.8,6.2 2.9,7 0.9,7 0,6.3'],
  t: [3, '1.2,0.5 1.2,6.1 2,7 3,6.9|0,2.2 2.8,2.2'],
  u: [4, '0,2 0,5.9 1.1,7 2.8,7 4,5.5|4,2 4,7'],
  v: [4, '0,2 2,7 4,2'],
  w: [5.6, '0,2 1.4,7 2.8,2.6 4.2,7 5.6,2'],
  x: [3.8, '0,2 3.8,7|3.8,2 0,7'],
  y: [4, '0,2 2,7|4,2 1.7,8 0.9,9 0.1,9'],
  z: [3.8, '0,2 3.8,2 0,7 3.8,7'],
  '-': [2.6, '0,4.4 2.6,4.4'],
  '.': [0.6, '0.3,7 0.3,7'],
};

const SPACE_UNITS = 2.2;
const GAP_UNITS = 1.9;
/** From the top of an ascender to the base line. */
const ASCENT_UNITS = 7;

const glyphOf = (letter: string) => GLYPHS[letter] ?? ([SPACE_UNITS, ''] as const);

/** How wide a text of this height (ascender to base line) is, in pixels. */
export function textWidthPx(text: string, heightPx: number): number {
  const units = [...text].reduce((sum, letter) => sum + glyphOf(letter)[0] + GAP_UNITS, -GAP_UNITS);
  return (Math.max(0, units) * heightPx) / ASCENT_UNITS;
}

/**
 * The strokes of a text whose top left corner (ascender height) is at (`xPx`, `yPx`).
 *
 * @example
 * textStrokes('left wrist', 20, 20, 12, PICTURE_COLORS['on-plate'])
 */
export function textStrokes(
  text: string,
  xPx: number,
  yPx: number,
  heightPx: number,
  color: Color,
  weight = 0.14,
): Stroke[] {
  const unitPx = heightPx / ASCENT_UNITS;
  const strokes: Stroke[] = [];
  let leftPx = xPx;
  for (const letter of text) {
    const [widthUnits, lines] = glyphOf(letter);
    for (const path of lines.split('|')) {
      const points = pointsOf(path);
      points.forEach(([x1, y1], index) => {
        const next = points[index + 1] ?? (points.length === 1 ? points[0] : undefined);
        if (next === undefined) return;
        const [x2, y2] = next;
        const [fromX, fromY] = [leftPx + x1 * unitPx, yPx + y1 * unitPx];
        strokes.push(line(fromX, fromY, leftPx + x2 * unitPx, yPx + y2 * unitPx, heightPx * weight, color));
      });
    }
    leftPx += (widthUnits + GAP_UNITS) * unitPx;
  }
  return strokes;
}

function pointsOf(path: string): (readonly [x: number, y: number])[] {
  if (path === '') return [];
  return path.split(' ').map((pair) => {
    const [x = 0, y = 0] = pair.split(',').map(Number);
    return [x, y] as const;
  });
}
