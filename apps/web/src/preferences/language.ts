import { LANGUAGES, type Language } from '@posebox/texts';
import { effect, type Signal, signal } from '@preact/signals';
import type { PreferenceStore } from './storage.ts';

/**
 * The language to start in: what the person chose before, otherwise the browser's first language, Chinese in any
 * script and region, English for all others. `firstLanguage(null, ['zh-TW', 'en'])` is `'zh'`.
 */
export function firstLanguage(chosen: string | null, browserLanguages: readonly string[]): Language {
  const kept = LANGUAGES.find((language) => language === chosen);
  if (kept) return kept;
  return /^zh\b/i.test(browserLanguages[0] ?? '') ? 'zh' : 'en';
}

/** The value of the `lang` attribute: the mainland script for Chinese, as the texts are written in it. */
export const htmlLanguage = (language: Language): string => (language === 'zh' ? 'zh-CN' : 'en');

/** The language signal; a change is remembered and put on `<html lang>`. */
export function createLanguage(
  store: PreferenceStore,
  browserLanguages: readonly string[],
): Signal<Language> {
  const language = signal(firstLanguage(store.read('language'), browserLanguages));
  let first = true;
  effect(() => {
    document.documentElement.lang = htmlLanguage(language.value);
    // Only a choice is remembered: who never switched keeps following the browser.
    if (!first) store.write('language', language.value);
    first = false;
  });
  return language;
}
