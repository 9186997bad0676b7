import { createReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';
import { FileMissing, type FileStore } from './file-store.ts';
import { openScratchRoot } from './scratch.ts';

/** Files in a folder, which is made when it isn't there. */
export async function openFolderStore(root: string): Promise<FileStore> {
  const scratch = await openScratchRoot(join(root, 'scratch'));
  const inside = (path: string) => {
    const full = normalize(join(root, path));
    if (!full.startsWith(root + sep)) throw new RangeError(`${path} lies outside the store.`);
    return full;
  };
  const bytesOf = async (path: string) => {
    const found = await stat(inside(path)).catch((error: NodeJS.ErrnoException) => {
      throw error.code === 'ENOENT' ? new FileMissing(path) : error;
    });
    return found.size;
  };
  return {
    kind: 'folder',
    scratch,
    async put(finishedPath, path) {
      const target = inside(path);
      await mkdir(dirname(target), { recursive: true });
      await sync(finishedPath, 'r+');
      await rename(finishedPath, target);
      // The name is on the disk only when its folder is.
      await sync(dirname(target), 'r');
    },
    localFile: async (path) => inside(path),
    bytesOf,
    async read(path, range) {
      await bytesOf(path);
      return createReadStream(inside(path), range);
    },
    names: (path) => readdir(inside(path)).catch(() => []),
    remove: (path) => rm(inside(path), { recursive: true, force: true }),
  };
}

async function sync(path: string, flags: 'r' | 'r+'): Promise<void> {
  if (flags === 'r' && process.platform === 'win32') return;
  const file = await open(path, flags);
  try {
    await file.sync();
  } finally {
    await file.close();
  }
}
