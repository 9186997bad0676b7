import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PlaceWatch } from './place.ts';

const PlaceContext = createContext<PlaceWatch | null>(null);
export const PlaceProvider = PlaceContext.Provider;

/** Who one is here: `usePlace().place.value?.account`. */
export function usePlace(): PlaceWatch {
  const watch = useContext(PlaceContext);
  if (!watch) throw new Error('usePlace needs a PlaceProvider around it');
  return watch;
}
