import { readdir, stat } from 'node:fs/promises';
import { extname, join, parse } from 'node:path';
import { isPhotoName } from '../photo/photo-files.ts';

const VIDEO_ENDINGS = new Set([
  '.mp4',
  '.mov',
  '.m4v',
  '.webm',
  '.avi',
  '.mkv',
  '.3gp',
  '.mpg',
  '.mpeg',
  '.ts',
]);
const OWN_RESULT = /\.pose\.\w+$/;

/** A file that a batch goes through. */
export interface BatchFile {
  readonly kind: 'photo' | 'video';
  /** Inside the folder, with `/`. */
  readonly path: string;
  readonly bytes: number;
  readonly modifiedMs: number;
  /** What its results are called: the name without its ending, or with it where two files would share it. */
  readonly stem: string;
}

/** The photos and videos in a folder and the folders in it, by path; hidden ones and `leaveOut` are passed over. */
export async function batchFiles(folder: string, leaveOut: string): Promise<readonly BatchFile[]> {
  const files: BatchFile[] = [];
  const look = async (inside: string): Promise<void> => {
    const entries = await readdir(join(folder, inside), { withFileTypes: true });
    const named = entries.filter(({ name }) => !name.startsWith('.') && !OWN_RESULT.test(name));
    const looked = named.filter((entry) => entry.isFile() && kindOf(entry.name));
    for (const entry of named.sort((a, b) => (a.name < b.name ? -1 : 1))) {
      const path = inside === '' ? entry.name : `${inside}/${entry.name}`;
      if (entry.isDirectory() && join(folder, path) !== leaveOut) await look(path);
      const kind = kindOf(entry.name);
      if (!entry.isFile() || !kind) continue;
      const { size, mtimeMs } = await stat(join(folder, path));
      const { name } = parse(entry.name);
      const isShared = looked.filter((other) => parse(other.name).name === name).length > 1;
      files.push({ kind, path, bytes: size, modifiedMs: mtimeMs, stem: isShared ? entry.name : name });
    }
  };
  await look('');
  return files;
}

/** Whether a file is a video by its name. */
export const isVideoName = (name: string): boolean => VIDEO_ENDINGS.has(extname(name).toLowerCase());

/** GIFs are photos, as they are for `posebox photo`. */
function kindOf(name: string): BatchFile['kind'] | undefined {
  if (isPhotoName(name)) return 'photo';
  return isVideoName(name) ? 'video' : undefined;
}
