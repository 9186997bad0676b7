import { randomUUID } from 'node:crypto';
import { mkdir, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

/** A folder of one piece of work. Whoever opened it removes it; what a killed process left is removed after a day. */
export interface Scratch {
  path(name: string): string;
  remove(): Promise<void>;
}

const KEPT_MS = 24 * 3_600_000;

/** Makes the folder of all scratches where there is none, and removes what killed processes left in it. */
export async function openScratchRoot(root: string): Promise<() => Promise<Scratch>> {
  await mkdir(root, { recursive: true });
  await removeOld(root);
  return async () => {
    const folder = join(root, randomUUID());
    await mkdir(folder);
    return {
      path: (name) => join(folder, name),
      remove: () => rm(folder, { recursive: true, force: true }),
    };
  };
}

async function removeOld(root: string): Promise<void> {
  for (const name of await readdir(root)) {
    const folder = join(root, name);
    const changedMs = await stat(folder).then(
      ({ mtimeMs }) => mtimeMs,
      () => Date.now(),
    );
    if (Date.now() - changedMs > KEPT_MS) await rm(folder, { recursive: true, force: true });
  }
}
