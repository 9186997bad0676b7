export const LANGUAGES = ['zh', 'en'] as const;
export type Language = (typeof LANGUAGES)[number];

/** One sentence in both languages. `{name}` marks a place to fill. */
export type Text = Readonly<Record<Language, string>>;

/** Fills the places of a text: `fill({ zh: '{n} 人', en: '{n} people' }, 'en', { n: 3 })` is `'3 people'`. */
export function fill(
  text: Text,
  language: Language,
  values: Readonly<Record<string, string | number>> = {},
): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) =>
    name in values ? String(values[name]) : place,
  );
}

/** Says a text in one language, with its places filled: `t(PHOTO_TEXTS.people, { n: 3 })`. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/** `sayIn('zh')` says everything in Chinese. */
export const sayIn =
  (language: Language): Say =>
  (text, values) =>
    fill(text, language, values);
