import { fill, type Language, type Text } from '@posebox/texts';
import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PreferenceStore } from './storage.ts';
import type { ThemeChoice } from './theme.ts';

export interface Preferences {
  readonly language: Signal<Language>;
  readonly theme: ThemeChoice;
  readonly store: PreferenceStore;
}

const PreferencesContext = createContext<Preferences | null>(null);
export const PreferencesProvider = PreferencesContext.Provider;

export function usePreferences(): Preferences {
  const preferences = useContext(PreferencesContext);
  if (!preferences) throw new Error('usePreferences needs a PreferencesProvider around it');
  return preferences;
}

/** Says a text in the chosen language, with its places filled: `t(PHOTO_TEXTS.people, { n: 3 })`. */
export type Say = (text: Text, values?: Readonly<Record<string, string | number>>) => string;

/** `t` for the component; it is drawn again when the language changes. */
export function useSay(): Say {
  const language = usePreferences().language.value;
  return (text, values) => fill(text, language, values);
}
