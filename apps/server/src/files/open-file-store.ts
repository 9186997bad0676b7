import { join } from 'node:path';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './folder-store.ts';
import type { ObjectStoreSettings } from './object-store.ts';

export interface FileStoreSettings {
  readonly dataFolder: string;
  /** An object store instead of the data folder. */
  readonly objects: ObjectStoreSettings | undefined;
}

/** Opens the store that the settings name; the object store's part is loaded only when it is used. */
export async function openFileStore(
  { dataFolder, objects }: FileStoreSettings,
  onError: (error: unknown) => void,
): Promise<FileStore> {
  if (!objects) return openFolderStore(join(dataFolder, 'files'));
  const { openObjectStore } = await import('./object-store.ts');
  return openObjectStore(dataFolder, objects, onError);
}
