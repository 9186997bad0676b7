import { cssColor, PICTURE_COLORS } from '@posebox/body';
import { describe, expect, it } from 'vitest';
import css from '../tokens.css?raw';
import { contrastRatio, readTokens } from './contrast.ts';

const { light, darkByChoice, darkBySystem } = readTokens(css);
const dark = { ...light, ...darkByChoice };

const TEXT = 4.5;
const GRAPHIC = 3;

type Pair = readonly [top: string, ground: string, needs: number];

const pairs = (tops: readonly string[], grounds: readonly string[], needs: number): Pair[] =>
  tops.flatMap((top) => grounds.map((ground): Pair => [top, ground, needs]));

/** Every pair of tokens that the pages put on each other. */
const PAIRS: readonly Pair[] = [
  ...pairs(['ink', 'ink-2'], ['paper', 'surface', 'sunken', 'stage', 'accent-soft'], TEXT),
  ...pairs(['ink-3'], ['paper', 'surface', 'sunken'], TEXT),
  ...pairs(['accent'], ['paper', 'surface', 'sunken', 'accent-soft'], TEXT),
  ...pairs(['on-accent'], ['accent', 'accent-hover'], TEXT),
  ...['good', 'look', 'stop'].flatMap((state) => [
    ...pairs([`${state}-ink`], [`${state}-soft`, 'surface', 'paper'], TEXT),
    ...pairs(['ink'], [`${state}-soft`], TEXT),
    ...pairs([`${state}-mark`], ['surface', `${state}-soft`], GRAPHIC),
    ...pairs([`limb-${state}`], ['plate-solid'], TEXT),
  ]),
  ...pairs(['left-ink', 'right-ink'], ['surface', 'paper'], TEXT),
  ...pairs(['line-strong'], ['surface', 'paper', 'sunken'], GRAPHIC),
  ...pairs(['on-plate', 'on-plate-2', 'side-left', 'side-right', 'ghost'], ['plate-solid'], TEXT),
  // The chosen segment in dark is the hairline's grey, and captions of a chosen person stand on the soft accent.
  ...pairs(['ink-3'], ['accent-soft'], TEXT),
];

describe('the tokens', () => {
  it.each([
    ['light', light],
    ['dark', dark],
  ])('are legible in %s', (_name, theme) => {
    const faint = PAIRS.map(([top, ground, needs]) => {
      const ratio = contrastRatio(theme[top] ?? '', theme[ground] ?? '');
      return ratio >= needs ? '' : `${top} on ${ground}: ${ratio.toFixed(2)}, needs ${needs}`;
    }).filter(Boolean);
    expect(faint).toEqual([]);
  });

  it('keep the chosen segment of the dark theme legible', () => {
    expect(contrastRatio(dark.ink ?? '', dark.line ?? '')).toBeGreaterThanOrEqual(TEXT);
  });

  it('are the same whether the system or the person chose dark', () => {
    expect(darkBySystem).toEqual(darkByChoice);
  });

  it('give skeletons and plates the colours that the server draws with', () => {
    for (const [name, color] of Object.entries(PICTURE_COLORS)) {
      const drawn = cssColor(color).replace('0.', '.');
      expect(light[name], name).toBe(drawn);
    }
  });
});

describe('contrastRatio', () => {
  it('is 21 for black on white and 1 for a colour on itself', () => {
    expect(contrastRatio('#000000', '#FFFFFF')).toBeCloseTo(21);
    expect(contrastRatio('#0A6767', '#0A6767')).toBe(1);
  });

  it('does not care which of the two is on top', () => {
    expect(contrastRatio('#0A6767', '#F4F6F8')).toBe(contrastRatio('#F4F6F8', '#0A6767'));
  });
});
