import { createReadStream } from 'node:fs';
import { link, mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize, relative, sep } from 'node:path';
import { FileMissing, type FileStore, type StoredFile } from './file-store.ts';
import { openScratchRoot } from './scratch.ts';

/** Folders of what is being made and of what is being sent. */
const UNFINISHED: ReadonlySet<string> = new Set(['scratch', 'uploads']);

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
  const read: FileStore['read'] = async (path, range) => {
    await bytesOf(path);
    return createReadStream(inside(path), range);
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
    read,
    names: (path) => readdir(inside(path)).catch(() => []),
    async still() {
      const links = await scratch();
      const all: StoredFile[] = [];
      const linkOf = new Map<string, string>();
      for await (const path of filesBelow(root, '')) {
        // A stored file never changes, so that a second name for it keeps it as it is, at no cost.
        const linked = links.path(String(all.length));
        const isThere = await link(inside(path), linked).then(
          () => true,
          (error: NodeJS.ErrnoException) => {
            if (error.code === 'ENOENT') return false;
            throw error;
          },
        );
        if (!isThere) continue;
        const inStore = relative(root, linked);
        all.push({ path, bytes: await bytesOf(inStore) });
        linkOf.set(path, inStore);
      }
      return { all, read: ({ path }) => read(linkOf.get(path) ?? path), release: () => links.remove() };
    },
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

/** Paths of the stored files; folders come and go meanwhile. */
async function* filesBelow(root: string, folder: string): AsyncGenerator<string> {
  const entries = await readdir(join(root, folder), { withFileTypes: true }).catch(
    (error: NodeJS.ErrnoException) => {
      if (error.code === 'ENOENT') return [];
      throw error;
    },
  );
  for (const entry of entries) {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`;
    if (entry.isFile()) yield path;
    else if (entry.isDirectory() && !UNFINISHED.has(path)) yield* filesBelow(root, path);
  }
}
