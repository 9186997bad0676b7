import { type Signal, signal } from '@preact/signals';
import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { PreferenceStore } from '../../preferences/storage.ts';
import { type DrawingSettings, keepDrawingSettings, readDrawingSettings } from './drawing-settings.ts';
import type { PhotoDesk } from './photo-desk.ts';

/** What the photo page keeps while the person is elsewhere. */
export interface PhotoStudio {
  readonly desk: PhotoDesk;
  readonly drawing: Signal<DrawingSettings>;
  draw(change: Partial<DrawingSettings>): void;
  /** A photo as one that every browser can show; null when that can't be had. */
  readonly convert: (photo: Blob) => Promise<Blob | null>;
}

export function createPhotoStudio(
  desk: PhotoDesk,
  convert: PhotoStudio['convert'],
  store: PreferenceStore,
): PhotoStudio {
  const drawing = signal(readDrawingSettings(store));
  return {
    desk,
    convert,
    drawing,
    draw(change) {
      drawing.value = { ...drawing.value, ...change };
      keepDrawingSettings(store, drawing.value);
    },
  };
}

const PhotoStudioContext = createContext<PhotoStudio | null>(null);
export const PhotoStudioProvider = PhotoStudioContext.Provider;

export function usePhotoStudio(): PhotoStudio {
  const studio = useContext(PhotoStudioContext);
  if (!studio) throw new Error('usePhotoStudio needs a PhotoStudioProvider around it');
  return studio;
}
