import { join } from 'node:path';
import type { FileStore } from './file-store.ts';
import { openFolderStore } from './folder-store.ts';
import { readKeys, withKeys } from './key-file.ts';
import type { ObjectStoreSettings } from './object-store.ts';

export interface FileStoreSettings {
  readonly dataFolder: string;
  /** An object store instead of the data folder. */
  readonly objects: ObjectStoreSettings | undefined;
  /** The keys that files are encrypted with; without it they are stored as they are. */
  readonly keyFile?: string | undefined;
}

/**
 * Opens the store that the settings name, encrypted where they name a key file; the object store's part is loaded only
 * when it is used.
 *
 * @throws KeysUnfit
 */
export async function openFileStore(
  settings: FileStoreSettings,
  onError: (error: unknown) => void,
): Promise<FileStore> {
  const { keyFile } = settings;
  const keys = keyFile === undefined ? [] : await readKeys(keyFile);
  return withKeys(await openStoredFiles(settings, onError), keys, keyFile);
}

/** The store as the files lie in it, encrypted or not. */
export async function openStoredFiles(
  { dataFolder, objects }: FileStoreSettings,
  onError: (error: unknown) => void,
): Promise<FileStore> {
  if (!objects) return openFolderStore(join(dataFolder, 'files'));
  const { openObjectStore } = await import('./object-store.ts');
  return openObjectStore(dataFolder, objects, onError);
}
