import type { Color } from '@posebox/body';
import { create, type Font } from 'fontkit';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { paintStrokes } from '../drawing/raster.ts';
import { openLettering } from './lettering.ts';
import { openFonts } from './noto-fonts.ts';

const WHITE: Color = { red: 255, green: 255, blue: 255, alpha: 1 };
const TEXT = '膝盖对准脚尖 94° Knees';
const SIZE = { width: 640, height: 80 };
const PLACE = { xPx: 12.5, yPx: 30.25, heightPx: 24 };

const drawn = async (text: string) => {
  const lettering = await openLettering([text], 'en');
  const canvas = { ...SIZE, channels: 3 as const, data: new Uint8Array(3 * SIZE.width * SIZE.height) };
  paintStrokes(canvas, lettering.shapes(text, PLACE.xPx, PLACE.yPx, PLACE.heightPx, WHITE));
  return { data: canvas.data, widthPx: lettering.widthPx(text, PLACE.heightPx) };
};

/** The same outlines as SVG, filled by another program's renderer. */
async function drawnByAnother(text: string): Promise<Uint8Array> {
  const typeface = await openFonts().typefaceFor(text, 'en');
  const { xPx, yPx, heightPx } = PLACE;
  let left = xPx;
  const paths: string[] = [];
  for (const run of typeface.runs(text, 600)) {
    const font = create(typeface.files.get(run.font)!) as Font;
    const scale = heightPx / font.capHeight;
    const { glyphs, positions } = font.layout(run.text);
    for (const [index, glyph] of glyphs.entries()) {
      const at = `translate(${left} ${yPx + heightPx}) scale(${scale} ${-scale})`;
      paths.push(`<path transform="${at}" d="${glyph.path.toSVG()}"/>`);
      left += positions[index]!.xAdvance * scale;
    }
  }
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${SIZE.width}" height="${SIZE.height}"><rect width="100%" height="100%"/><g fill="#fff">${paths.join('')}</g></svg>`;
  return sharp(Buffer.from(svg)).removeAlpha().raw().toBuffer();
}

describe('words drawn as shapes', () => {
  it('look as another program draws the same outlines', async () => {
    const [ours, theirs] = [(await drawn(TEXT)).data, await drawnByAnother(TEXT)];
    const differences = ours.map((value, index) => Math.abs(value - theirs[index]!));
    const inked = theirs.reduce((sum, value) => sum + value, 0);
    expect(inked).toBeGreaterThan(255 * 3 * 2000);
    expect(differences.reduce((sum, value) => sum + value, 0) / inked).toBeLessThan(0.03);
    expect(differences.reduce((most, value) => Math.max(most, value))).toBeLessThan(80);
  });

  it('stay within the width they name', async () => {
    const { data, widthPx } = await drawn(TEXT);
    const columns = Array.from({ length: SIZE.width }, (_, x) =>
      Array.from({ length: SIZE.height }, (_, y) => data[3 * (y * SIZE.width + x)]!).some((one) => one > 0),
    );
    expect(columns.indexOf(true)).toBeGreaterThanOrEqual(Math.floor(PLACE.xPx));
    expect(columns.lastIndexOf(true)).toBeLessThanOrEqual(Math.ceil(PLACE.xPx + widthPx));
    expect(columns.lastIndexOf(true)).toBeGreaterThan(PLACE.xPx + 0.9 * widthPx);
  });

  it('hold rare characters too', async () => {
    const lettering = await openLettering(['𠮷㐂'], 'zh');
    for (const { outlines } of lettering.shapes('㐂', 0, 0, 20, WHITE)) expect(outlines).not.toHaveLength(0);
  });
});
