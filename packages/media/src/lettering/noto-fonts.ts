import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { promisify } from 'node:util';
import { inflate } from 'node:zlib';
import type { Language } from '@posebox/texts';
import { create } from 'fontkit';

/** Weights that are kept of the font. */
export const FONT_WEIGHTS = [400, 600] as const;
export type FontWeight = (typeof FONT_WEIGHTS)[number];

/** Where the fonts of reports and films are taken from. */
export interface Fonts {
  /** The fonts that a text needs: nearly always one, which holds 7,900 characters. */
  typefaceFor(text: string, language: Language): Promise<Typeface>;
}

/** Fonts for one text, in both weights. */
export interface Typeface {
  /** TrueType files by the names that `runs` gives. */
  readonly files: ReadonlyMap<string, Buffer>;
  /** `text` cut where another font must be taken. */
  runs(text: string, weight: FontWeight): readonly FontRun[];
}

export interface FontRun {
  readonly text: string;
  readonly font: string;
}

const PACKAGE = '@fontsource/noto-sans-sc';
const MAIN = 'chinese-simplified';
/** Its apostrophes, dashes and dots are as wide as a Latin text wants them. */
const LATIN = 'latin';
const resolve = createRequire(import.meta.url).resolve;
const inflated: (packed: Uint8Array) => Promise<Uint8Array> = promisify(inflate);

/**
 * Noto Sans SC (SIL Open Font License), as npm brought it: one file with the characters of everyday Chinese and Latin, and
 * slices of rarer ones, which are opened only for a text that needs them. What none holds is set as an empty box.
 *
 * @example const typeface = await openFonts().typefaceFor('屈膝 94°', 'zh');
 */
export function openFonts(): Fonts {
  // Unpacked once: some megabytes against tenths of a second for each report.
  const unpacked = new Map<string, Promise<Buffer>>();
  const fileNamed = (name: string, weight: FontWeight) => {
    const key = `${name}-${weight}`;
    const file = unpacked.get(key) ?? readFile(fileOf(name, weight)).then(trueTypeOf);
    unpacked.set(key, file);
    return file;
  };
  const read = new Map<string, Promise<ReadonlySet<number>>>();
  const charactersOf = (name: string) => {
    const characters = read.get(name) ?? fileNamed(name, 400).then(charactersIn);
    read.set(name, characters);
    return characters;
  };
  let slices: Promise<readonly Slice[]> | undefined;
  const fontOf = async (character: string, language: Language): Promise<string> => {
    const point = character.codePointAt(0)!;
    for (const name of language === 'en' ? [LATIN, MAIN] : [MAIN])
      if ((await charactersOf(name)).has(point)) return name;
    slices ??= readSlices();
    // What a slice is said to hold isn't always in it.
    for (const { name, ranges } of await slices)
      if (ranges.some(([from, to]) => point >= from && point <= to) && (await charactersOf(name)).has(point))
        return name;
    return MAIN;
  };
  return {
    async typefaceFor(text, language) {
      const fonts = new Map<string, string>();
      for (const character of new Set(text)) fonts.set(character, await fontOf(character, language));
      const usual = language === 'en' ? LATIN : MAIN;
      const names = new Set([usual, ...fonts.values()]);
      const wanted = [...names].flatMap((name) => FONT_WEIGHTS.map((weight) => ({ name, weight })));
      const files = wanted.map(
        async ({ name, weight }) => [`${name}-${weight}`, await fileNamed(name, weight)] as const,
      );
      return {
        files: new Map(await Promise.all(files)),
        runs(part, weight) {
          const runs: { text: string; font: string }[] = [];
          for (const character of part) {
            const font = `${fonts.get(character) ?? usual}-${weight}`;
            const last = runs.at(-1);
            if (last?.font === font) last.text += character;
            else runs.push({ text: character, font });
          }
          return runs;
        },
      };
    },
  };
}

/** Characters that a file is said to hold, as pairs of first and last. */
interface Slice {
  readonly name: string;
  readonly ranges: readonly (readonly [number, number])[];
}

async function readSlices(): Promise<readonly Slice[]> {
  const listed = JSON.parse(await readFile(resolve(`${PACKAGE}/unicode.json`), 'utf8')) as Readonly<
    Record<string, string>
  >;
  return Object.entries(listed).map(([name, list]) => ({
    name: name.replace(/[[\]]/g, ''),
    ranges: rangesOf(list),
  }));
}

function charactersIn(file: Buffer): ReadonlySet<number> {
  const font = create(file);
  try {
    return new Set('characterSet' in font ? font.characterSet : []);
  } catch {
    // A few slices are empty and have no table of characters.
    return new Set();
  }
}

const fileOf = (name: string, weight: FontWeight): string =>
  resolve(`${PACKAGE}/files/noto-sans-sc-${name}-${weight}-normal.woff`);

/** `U+4e00-4e02,U+4e05` as pairs of first and last. */
const rangesOf = (list: string): readonly (readonly [number, number])[] =>
  list.split(',').map((range) => {
    const [from = '', to = from] = range.trim().slice(2).split('-');
    return [Number.parseInt(from, 16), Number.parseInt(to, 16)];
  });

const WOFF = { header: 44, entry: 20 } as const;
const SFNT = { header: 12, entry: 16 } as const;

/**
 * A WOFF file unpacked. The library that sets the type would unpack a table anew for every letter: 60 times slower.
 *
 * Source: W3C, WOFF File Format 1.0, sections 4 and 5.
 */
export async function trueTypeOf(woff: Buffer): Promise<Buffer> {
  const count = woff.readUInt16BE(12);
  const entries = Array.from({ length: count }, (_, index) => WOFF.header + WOFF.entry * index);
  const tables = await Promise.all(
    entries.map((at) => {
      const [from, packed, length] = [4, 8, 12].map((offset) => woff.readUInt32BE(at + offset));
      const bytes = woff.subarray(from, from! + packed!);
      return packed! < length! ? inflated(bytes) : bytes;
    }),
  );
  const head = Buffer.alloc(SFNT.header + SFNT.entry * count);
  const power = Math.floor(Math.log2(count));
  head.writeUInt32BE(woff.readUInt32BE(4), 0);
  head.writeUInt16BE(count, 4);
  head.writeUInt16BE(SFNT.entry * 2 ** power, 6);
  head.writeUInt16BE(power, 8);
  head.writeUInt16BE(SFNT.entry * (count - 2 ** power), 10);
  const parts: Uint8Array[] = [head];
  let offset = head.length;
  for (const [index, table] of tables.entries()) {
    const [from, to] = [entries[index]!, SFNT.header + SFNT.entry * index];
    woff.copy(head, to, from, from + 4);
    woff.copy(head, to + 4, from + 16, from + 20);
    head.writeUInt32BE(offset, to + 8);
    head.writeUInt32BE(table.length, to + 12);
    // Tables begin at multiples of four bytes.
    const padding = Buffer.alloc(-table.length & 3);
    parts.push(table, padding);
    offset += table.length + padding.length;
  }
  return Buffer.concat(parts);
}
