import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../surroundings.ts';

/** `posebox backup` and `posebox restore`: the server's own program, in this very process. */
export async function backUpOrRestore(
  { root }: Surroundings,
  command: 'backup' | 'restore',
  options: readonly string[],
): Promise<void> {
  process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', command, ...options];
  await import(/* @vite-ignore */ pathToFileURL(join(root, 'apps/server/dist/backup.mjs')).href);
}
