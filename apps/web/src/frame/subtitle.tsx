import type { Signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext, useEffect } from 'preact/hooks';

/** What stands beside the page's title. */
const SubtitleContext = createContext<Signal<string | null> | null>(null);
export const SubtitleProvider = SubtitleContext.Provider;

/** Puts a word beside the page's title, for example how many items there are; it goes with the page. */
export function useSubtitle(text: string | null): void {
  const subtitle = useContext(SubtitleContext);
  if (!subtitle) throw new Error('useSubtitle needs a SubtitleProvider around it');
  useEffect(() => {
    subtitle.value = text;
    return () => {
      subtitle.value = null;
    };
  }, [subtitle, text]);
}
