/** The little that the browser remembers, under one prefix. `localStorage` fits; tests give a Map's methods. */
export interface PreferenceStore {
  read(key: string): string | null;
  write(key: string, value: string | null): void;
}

/** Preferences in `localStorage`; where storage is forbidden nothing is remembered and nothing fails. */
export function browserPreferences(): PreferenceStore {
  return {
    read(key) {
      try {
        return localStorage.getItem(`posebox.${key}`);
      } catch {
        return null;
      }
    },
    write(key, value) {
      try {
        if (value === null) localStorage.removeItem(`posebox.${key}`);
        else localStorage.setItem(`posebox.${key}`, value);
      } catch {
        // Full or forbidden: the choice holds until the page is closed.
      }
    },
  };
}
