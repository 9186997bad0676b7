import { existsSync, readdirSync } from 'node:fs';
import { mkdir, readFile, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';

/** Where a restore makes the new content, inside the data folder, so that renaming is all that is left to do. */
export const RESTORING_FOLDER = 'restoring';
/** Written when the new content is whole; holds the name that the old content gets. */
export const READY_FILE = 'ready';

/** What of a data folder a backup holds. */
const PARTS = ['database', 'files'] as const;

/** `before-restore-20261201-004500`. */
export const asideName = (at = new Date()): string =>
  `before-restore-${at.toISOString().slice(0, 19).replaceAll(/[-:]/g, '').replace('T', '-')}`;

/** Whether a data folder holds anything that a restore would take the place of. */
export const isOccupied = (dataFolder: string): boolean =>
  PARTS.some((part) => {
    const folder = join(dataFolder, part);
    return existsSync(folder) && readdirSync(folder).length > 0;
  });

/**
 * Puts restored parts in their places, the old ones aside. Broken off at any point it is finished by the next call,
 * which the service makes before it opens anything: a data folder is wholly old or wholly restored.
 *
 * @returns the folder with the old content, if there was any; undefined also when nothing waits
 */
export async function takeRestoredParts(dataFolder: string): Promise<string | undefined> {
  const making = join(dataFolder, RESTORING_FOLDER);
  const name = await readFile(join(making, READY_FILE), 'utf8').catch(() => undefined);
  if (name === undefined) return undefined;
  const aside = join(dataFolder, name);
  for (const part of PARTS) {
    const [made, place] = [join(making, part), join(dataFolder, part)];
    if (!existsSync(made)) continue;
    if (existsSync(place)) {
      await mkdir(aside, { recursive: true, mode: 0o700 });
      await rename(place, join(aside, part));
    }
    await rename(made, place);
  }
  await rm(making, { recursive: true, force: true });
  return existsSync(aside) ? aside : undefined;
}
