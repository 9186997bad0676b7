import { useState } from 'preact/hooks';
import { usePreferences } from '../../preferences/preferences.tsx';
import { type FigureSettings, keepSettings, readSettings } from './figure-settings.ts';
import { type AvatarLibrary, useAvatarLibrary } from './use-avatar-library.ts';
import { type OwnAvatarHold, useOwnAvatar } from './use-own-avatar.ts';

/** What stays over a change of source: the chosen figure and how it is shown. */
export interface FiguresDesk {
  readonly settings: FigureSettings;
  readonly own: OwnAvatarHold;
  readonly library: AvatarLibrary;
  choose(change: Partial<FigureSettings>): void;
}

export function useFiguresDesk(): FiguresDesk {
  const { store } = usePreferences();
  const [settings, setSettings] = useState(() => readSettings(store));
  const own = useOwnAvatar();
  const library = useAvatarLibrary();
  return {
    settings,
    own,
    library,
    choose(change) {
      const next = { ...settings, ...change };
      setSettings(next);
      keepSettings(store, next);
    },
  };
}
