import type { Color, Shape } from '@posebox/body';
import type { Language } from '@posebox/texts';
import { create, type Font, type PathCommand } from 'fontkit';
import { type FontWeight, openFonts } from './noto-fonts.ts';

/** Words for a picture, drawn as filled shapes: on a server there is no browser to set them. */
export interface Lettering {
  /** How wide a text is, in pixels; `heightPx` is a capital letter's. */
  widthPx(text: string, heightPx: number): number;
  /** The letters of a text whose capitals reach from `yPx` down to `yPx + heightPx`. */
  shapes(text: string, xPx: number, yPx: number, heightPx: number, color: Color): Shape[];
}

/** On moving pictures thin letters flicker. */
const WEIGHT: FontWeight = 600;

/** A curve of a letter becomes so many straight lines: at the height of a film's words less than a tenth of a pixel off. */
const LINES_PER_CURVE = 6;

/**
 * Opens the font for texts that are known beforehand: only the files that hold their letters are read.
 *
 * @example
 * const lettering = await openLettering(['膝盖对准脚尖'], 'zh');
 * paintStrokes(canvas, lettering.shapes('膝盖对准脚尖', 20, 20, 16, PICTURE_COLORS['on-plate']));
 */
export async function openLettering(texts: readonly string[], language: Language): Promise<Lettering> {
  const typeface = await openFonts().typefaceFor(texts.join(''), language);
  const fonts = new Map<string, Font>();
  const fontNamed = (name: string): Font => {
    const font = fonts.get(name) ?? (create(typeface.files.get(name)!) as Font);
    fonts.set(name, font);
    return font;
  };
  // The glyphs of a text in units of the capital's height, each with the place where it begins.
  const set = new Map<string, SetText>();
  const setText = (text: string): SetText => {
    const known = set.get(text) ?? typeset(typeface.runs(text, WEIGHT), fontNamed);
    set.set(text, known);
    return known;
  };
  return {
    widthPx: (text, heightPx) => setText(text).width * heightPx,
    shapes: (text, xPx, yPx, heightPx, color) =>
      setText(text).glyphs.map((outlines) => ({
        kind: 'shape',
        outlines: outlines.map((outline) =>
          outline.map((value, index) =>
            index % 2 === 0 ? xPx + value * heightPx : yPx + (1 + value) * heightPx,
          ),
        ),
        color,
      })),
  };
}

/** Outlines by glyph, in heights of a capital letter from the base line's left end, y down. */
interface SetText {
  readonly width: number;
  readonly glyphs: readonly (readonly Float32Array[])[];
}

function typeset(
  runs: readonly { readonly text: string; readonly font: string }[],
  fontNamed: (name: string) => Font,
): SetText {
  const glyphs: (readonly Float32Array[])[] = [];
  let width = 0;
  for (const run of runs) {
    const font = fontNamed(run.font);
    const { glyphs: found, positions } = font.layout(run.text);
    for (const [index, glyph] of found.entries()) {
      const { xAdvance, xOffset, yOffset } = positions[index]!;
      const left = width + xOffset / font.capHeight;
      glyphs.push(
        outlinesOf(glyph.path.commands, (x, y) => [
          left + x / font.capHeight,
          -(y + yOffset) / font.capHeight,
        ]),
      );
      width += xAdvance / font.capHeight;
    }
  }
  return { width, glyphs };
}

type Place = (x: number, y: number) => readonly [number, number];

/** A glyph's path with its curves cut into lines. */
function outlinesOf(commands: readonly PathCommand[], place: Place): Float32Array[] {
  const outlines: number[][] = [];
  let [x, y] = [0, 0];
  for (const { command, args } of commands) {
    const line = outlines.at(-1);
    if (command === 'closePath') continue;
    const [endX, endY] = [args.at(-2)!, args.at(-1)!];
    if (command === 'moveTo') outlines.push([...place(endX, endY)]);
    else if (command === 'lineTo') line?.push(...place(endX, endY));
    else {
      // A quadratic curve has one control point, a cubic two: Bernstein's form of either.
      const points = [x, y, ...args];
      for (let step = 1; step <= LINES_PER_CURVE; step += 1)
        line?.push(...place(...onCurve(points, step / LINES_PER_CURVE)));
    }
    [x, y] = [endX, endY];
  }
  return outlines.map((outline) => Float32Array.from(outline));
}

/** A point of a Bézier curve at 0…1, by de Casteljau's halving. */
function onCurve(points: readonly number[], share: number): readonly [number, number] {
  let row = points;
  while (row.length > 2)
    row = row.slice(0, -2).map((value, index) => value + (row[index + 2]! - value) * share);
  return [row[0]!, row[1]!];
}
