import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** The backup that was made last from a data folder. */
export interface LastBackup {
  /** ISO 8601. */
  readonly at: string;
  readonly file: string;
  /** Whether it can be seen from here; it may lie on a disk that isn't there now. */
  readonly isThere: boolean;
}

const NOTE = 'last-backup.json';

/** Notes where the backup is, for `posebox doctor`; a data folder that isn't there goes without. */
export const noteBackup = (dataFolder: string, file: string): Promise<void> =>
  writeFile(join(dataFolder, NOTE), JSON.stringify({ at: new Date().toISOString(), file }), {
    mode: 0o600,
  }).catch(() => undefined);

export async function lastBackup(dataFolder: string): Promise<LastBackup | null> {
  try {
    const { at, file } = JSON.parse(await readFile(join(dataFolder, NOTE), 'utf8'));
    return { at: String(at), file: String(file), isThere: existsSync(String(file)) };
  } catch {
    return null;
  }
}
