import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/**
 * The folder of test data that may lie beside the repository (`../shared`, or where POSEBOX_SHARED says).
 * Nothing of it is ever copied into the repository; what needs it is left out where it isn't.
 */
export const sharedFolder =
  process.env.POSEBOX_SHARED ?? join(dirname(fileURLToPath(import.meta.url)), '../../../shared');

/** Whether the shared folder is there: `describe.skipIf(!sharedPresent)(…)`. */
export const sharedPresent = existsSync(join(sharedFolder, 'goldens', 'manifest.json'));

/** Says once, on the console, which tests are left out because the shared folder isn't there. */
export function sayLeftOut(what: string): void {
  if (!sharedPresent) console.warn(`Left out: ${what} (needs the shared test data beside the repository)`);
}
