import type { Language } from '@posebox/texts';

/** A day and the time of day, as the language writes it. */
export const momentText = (language: Language, at: string): string =>
  new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
