import { createReadStream, createWriteStream } from 'node:fs';
import { readdir, rename, rm, stat } from 'node:fs/promises';
import { join, relative, resolve, sep } from 'node:path';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { ReadableStream } from 'node:stream/web';
import { makeZip } from 'client-zip';

/** All files of a folder and the folders in it as one ZIP, piece by piece; it is there whole or not at all. */
export async function writeZip(folder: string, zipPath: string): Promise<void> {
  const part = `${zipPath}.part`;
  async function* entries() {
    const found = await readdir(folder, { recursive: true, withFileTypes: true });
    const paths = found.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
    for (const path of paths.sort()) {
      if ([resolve(zipPath), resolve(part)].includes(resolve(path))) continue;
      const { size, mtime } = await stat(path);
      const name = relative(folder, path).split(sep).join('/');
      yield { name, size, lastModified: mtime, input: createReadStream(path) };
    }
  }
  try {
    await pipeline(Readable.fromWeb(makeZip(entries()) as ReadableStream), createWriteStream(part));
    await rename(part, zipPath);
  } catch (error) {
    await rm(part, { force: true });
    throw error;
  }
}
