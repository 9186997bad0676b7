import type { SizedLength } from './size-hint.ts';

/** Letters by body dimensions. */
export const SIZE_LETTERS = ['XXS', 'XS', 'S', 'M', 'L', 'XL', 'XXL', '3XL'] as const;
export type SizeLetter = (typeof SIZE_LETTERS)[number];

export interface LetterSize {
  /** Null outside the table. */
  readonly likely: SizeLetter | null;
  /** All letters that the error of the measure allows, `likely` included. */
  readonly possible: readonly SizeLetter[];
}

/**
 * Where each letter begins and the last ends: chest girth of men, bust girth of women, centimetres.
 *
 * Source: EN 13402-3 (2004), the letter code.
 */
const CHEST_CM = {
  men: [70, 78, 86, 94, 102, 110, 118, 129, 141],
  women: [66, 74, 82, 90, 98, 107, 119, 131, 143],
} as const;

/** The letter of a chest, and those that its error allows. */
export function letterSizes(who: keyof typeof CHEST_CM, { cm, plusMinusCm }: SizedLength): LetterSize {
  const limits = CHEST_CM[who];
  const within = (from: number, to: number) =>
    SIZE_LETTERS.filter((_, i) => limits[i]! <= to && from < limits[i + 1]!);
  return { likely: within(cm, cm)[0] ?? null, possible: within(cm - plusMinusCm, cm + plusMinusCm) };
}

/**
 * Chest less waist of each body type, from the least, centimetres.
 *
 * Source: GB/T 1335.1-2008 (men) and GB/T 1335.2-2008 (women); height in steps of 5, chest in steps of 4.
 */
const BODY_TYPES = {
  men: { C: 2, B: 7, A: 12, Y: 17, end: 23 },
  women: { C: 4, B: 9, A: 14, Y: 19, end: 25 },
} as const;

/** The Chinese designation of a top: `170/88A`. Null where chest and waist are of no body type. */
export function numberSize(
  who: keyof typeof BODY_TYPES,
  heightCm: number,
  chestCm: number,
  waistCm: number,
): string | null {
  const types = BODY_TYPES[who];
  const drop = Math.round(chestCm - waistCm);
  const type = (['Y', 'A', 'B', 'C'] as const).find((name) => drop >= types[name]);
  if (!type || drop >= types.end) return null;
  return `${5 * Math.round(heightCm / 5)}/${4 * Math.round(chestCm / 4)}${type}`;
}
