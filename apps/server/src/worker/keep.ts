import { stat } from 'node:fs/promises';
import type { FileStore } from '../files/file-store.ts';
import { patiently } from './patiently.ts';

/** Puts a finished file into the store, waiting for it while it is away. @returns the file's size in bytes */
export async function keep(
  files: FileStore,
  from: string,
  path: string,
  signal: AbortSignal,
): Promise<number> {
  const { size } = await stat(from);
  await patiently(() => files.put(from, path), signal);
  return size;
}
