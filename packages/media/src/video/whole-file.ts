import { randomBytes } from 'node:crypto';
import { open, rename, rm } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/**
 * Files that appear whole or not at all: written under a hidden name beside their place, brought to the disk, then
 * renamed.
 */

/** The hidden name beside `path`. It ends in `.part`. */
export function partPath(path: string): string {
  return join(dirname(path), `.${basename(path)}.${randomBytes(6).toString('hex')}.part`);
}

/** Puts a finished part in its place, on the disk before it is seen. */
export async function settlePart(part: string, path: string): Promise<void> {
  const file = await open(part, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(part, path);
}

export async function discardPart(part: string): Promise<void> {
  await rm(part, { force: true });
}

/** Calls `write` with a hidden path; the file appears at `path` when it succeeds, nothing stays when it doesn't. */
export async function writeWhole(path: string, write: (part: string) => Promise<void>): Promise<void> {
  const part = partPath(path);
  try {
    await write(part);
    await settlePart(part, path);
  } catch (error) {
    await discardPart(part);
    throw error;
  }
}
