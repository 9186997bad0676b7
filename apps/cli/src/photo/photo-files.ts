import { readdir, stat } from 'node:fs/promises';
import { extname, join } from 'node:path';

const PHOTO_ENDINGS = new Set([
  ...['.jpg', '.jpeg', '.png', '.webp', '.avif', '.tif', '.tiff', '.gif', '.bmp', '.heic', '.heif'],
]);

/** Our own results, which are not photos to look at again. */
const RESULT = /\.pose\.\w+$/;

/**
 * The photos that paths stand for: a file is taken as it is, a folder stands for the photos directly in it, by name.
 * A path that leads nowhere is kept, so that it is reported like any file that cannot be read.
 */
export async function photoFiles(paths: readonly string[]): Promise<readonly string[]> {
  const files = await Promise.all(paths.map(filesOf));
  return files.flat();
}

/** Whether a file's ending is that of a photo. */
export const isPhotoName = (name: string): boolean => PHOTO_ENDINGS.has(extname(name).toLowerCase());

async function filesOf(path: string): Promise<readonly string[]> {
  const isFolder = await stat(path).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (!isFolder) return [path];
  const names = await readdir(path);
  return names
    .filter((name) => isPhotoName(name) && !RESULT.test(name))
    .sort()
    .map((name) => join(path, name));
}
