import { type Language, type Say, sayIn } from '@posebox/texts';
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

export type { Say } from '@posebox/texts';

/** `t` for the component; it is drawn again when the language changes. */
export function useSay(): Say {
  return sayIn(usePreferences().language.value);
}
