import { computed, effect, type ReadonlySignal, signal } from '@preact/signals';
import type { PreferenceStore } from './storage.ts';

export type Theme = 'light' | 'dark';

export interface ThemeChoice {
  /** What is shown now. */
  readonly theme: ReadonlySignal<Theme>;
  flip(): void;
}

/** What to remember when `wanted` is asked for: nothing if the system says the same, so that it is followed again. */
export const rememberedTheme = (wanted: Theme, system: Theme): Theme | null =>
  wanted === system ? null : wanted;

/** The theme: the person's choice if there is one, otherwise the system's, also when that changes meanwhile. */
export function createTheme(store: PreferenceStore, systemDark: MediaQueryList): ThemeChoice {
  const system = signal<Theme>(systemDark.matches ? 'dark' : 'light');
  systemDark.addEventListener('change', () => {
    system.value = systemDark.matches ? 'dark' : 'light';
  });
  const kept = store.read('theme');
  const chosen = signal<Theme | null>(kept === 'light' || kept === 'dark' ? kept : null);
  const theme = computed<Theme>(() => chosen.value ?? system.value);
  effect(() => {
    if (chosen.value) document.documentElement.dataset.theme = chosen.value;
    else delete document.documentElement.dataset.theme;
    store.write('theme', chosen.value);
  });
  return {
    theme,
    flip() {
      chosen.value = rememberedTheme(theme.value === 'dark' ? 'light' : 'dark', system.value);
    },
  };
}
