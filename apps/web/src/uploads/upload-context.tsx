import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { UploadDesk } from './upload-desk.ts';

const UploadContext = createContext<UploadDesk | null>(null);
export const UploadProvider = UploadContext.Provider;

export function useUploads(): UploadDesk {
  const desk = useContext(UploadContext);
  if (!desk) throw new Error('useUploads needs an UploadProvider around it');
  return desk;
}
