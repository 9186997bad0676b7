import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../surroundings.ts';

/** `posebox key`: the server's own program, in this very process. */
export async function runKey({ root }: Surroundings, options: readonly string[]): Promise<void> {
  process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', ...options];
  await import(/* @vite-ignore */ pathToFileURL(join(root, 'apps/server/dist/keys.mjs')).href);
}
