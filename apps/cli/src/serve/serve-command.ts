import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../surroundings.ts';

/** `posebox serve`: the same program as `npm start` runs, in this very process. */
export async function serve({ root }: Surroundings, options: readonly string[]): Promise<void> {
  process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', ...options];
  await import(/* @vite-ignore */ pathToFileURL(join(root, 'apps/server/dist/main.mjs')).href);
}
