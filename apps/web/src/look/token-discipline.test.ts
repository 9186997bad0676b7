import { describe, expect, it } from 'vitest';

const sources = import.meta.glob<string>(['../**/*.css', '../**/*.tsx', '../**/*.ts', '!../**/*.test.ts'], {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Colours written out: hex, functions with numbers, and the names that people reach for. */
const COLOUR =
  /#[0-9a-f]{3,8}\b|\b(?:rgba?|hsla?|hwb|lab|lch|oklab|oklch)\([^)]*\d|(?<![\w-])(?:black|white|red|green|blue|gray|grey|orange|yellow|teal)(?![\w-])/gi;

const bare = (source: string): string => source.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

describe('colours', () => {
  it('stand nowhere in a style sheet but in tokens.css', () => {
    const strays = Object.entries(sources)
      .filter(([path]) => path.endsWith('.css') && !path.endsWith('/tokens.css'))
      .flatMap(([path, source]) =>
        [...bare(source).matchAll(COLOUR)].map(([colour]) => `${path}: ${colour}`),
      );
    expect(strays).toEqual([]);
  });

  it('stand nowhere in the code', () => {
    const strays = Object.entries(sources)
      .filter(([path]) => !path.endsWith('.css'))
      .flatMap(([path, source]) =>
        [...bare(source).matchAll(/#[0-9a-f]{6}\b|\b(?:rgba?|hsla?)\([^)]*\d/gi)].map(
          ([colour]) => `${path}: ${colour}`,
        ),
      );
    expect(strays).toEqual([]);
  });

  it('would be found', () => {
    expect('color: #fff; background: rgb(1 2 3); fill: white'.match(COLOUR)).toHaveLength(3);
    expect('var(--on-plate) white-space: nowrap .left-ink url(#a)'.match(COLOUR)).toBeNull();
  });

  it('are looked for in all style sheets', () => {
    const sheets = Object.entries(sources).filter(([path]) => path.endsWith('.css'));
    expect(sheets.length).toBeGreaterThan(20);
    for (const [path, source] of sheets) expect(source.length, path).toBeGreaterThan(40);
  });
});

describe('sheets and code', () => {
  it('use only tokens and properties that exist', () => {
    const all = Object.values(sources).map(bare).join('\n');
    const defined = new Set([...all.matchAll(/['"]?(--[\w-]+)['"]?\s*:/g)].map(([, name]) => name));
    const used = new Set([...all.matchAll(/var\((--[\w-]+)/g)].map(([, name]) => name));
    expect([...used].filter((name) => !defined.has(name))).toEqual([]);
  });
});
