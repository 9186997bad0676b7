import { randomUUID } from 'node:crypto';
import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, open, readdir, rename, rm, stat } from 'node:fs/promises';
import { dirname, join, normalize, sep } from 'node:path';

/**
 * Where files are kept, by paths such as `videos/<id>/original`. A file is there whole or not at all. A folder on this
 * computer, or one that several computers share, is the one kind there is.
 */
export interface FileStore {
  /** A folder for files that are still being made, on the same disk; `put` moves them to where they belong. */
  scratch(): Promise<Scratch>;
  /** Moves a finished file to its path; it is on the disk when this resolves. */
  put(finishedPath: string, path: string): Promise<void>;
  /** The file for programs that read files. */
  localPath(path: string): string;
  /** @throws an error with code ENOENT when there is none. */
  bytesOf(path: string): Promise<number>;
  /** The bytes from `start` to `end`, both included. */
  read(path: string, range?: { readonly start: number; readonly end: number }): ReadStream;
  /** Names directly in a folder; none when there is no such folder. */
  names(path: string): Promise<readonly string[]>;
  /** Removes a file or a folder with all in it. */
  remove(path: string): Promise<void>;
}

/** A folder of one piece of work. Whoever opened it removes it; what a killed process left is removed after a day. */
export interface Scratch {
  path(name: string): string;
  remove(): Promise<void>;
}

const SCRATCH_FOLDER = 'scratch';
const SCRATCH_KEPT_MS = 24 * 3_600_000;

/** Files in a folder, which is made when it isn't there. */
export async function openFolderStore(root: string): Promise<FileStore> {
  const scratchRoot = join(root, SCRATCH_FOLDER);
  await mkdir(scratchRoot, { recursive: true });
  await removeOld(scratchRoot);
  const inside = (path: string) => {
    const full = normalize(join(root, path));
    if (!full.startsWith(root + sep)) throw new RangeError(`${path} lies outside the store.`);
    return full;
  };
  return {
    async scratch() {
      const folder = join(scratchRoot, randomUUID());
      await mkdir(folder);
      return {
        path: (name) => join(folder, name),
        remove: () => rm(folder, { recursive: true, force: true }),
      };
    },
    async put(finishedPath, path) {
      const target = inside(path);
      await mkdir(dirname(target), { recursive: true });
      await sync(finishedPath, 'r+');
      await rename(finishedPath, target);
      // The name is on the disk only when its folder is.
      await sync(dirname(target), 'r');
    },
    localPath: inside,
    bytesOf: async (path) => (await stat(inside(path))).size,
    read: (path, range) => createReadStream(inside(path), range),
    names: (path) => readdir(inside(path)).catch(() => []),
    remove: (path) => rm(inside(path), { recursive: true, force: true }),
  };
}

async function removeOld(scratchRoot: string): Promise<void> {
  for (const name of await readdir(scratchRoot)) {
    const folder = join(scratchRoot, name);
    const changedMs = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - changedMs > SCRATCH_KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
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
