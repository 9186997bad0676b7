import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Surroundings } from '../surroundings.ts';

/** `posebox worker`: takes videos from the queue, in this very process. */
export async function work({ root }: Surroundings, options: readonly string[]): Promise<void> {
  process.argv = [process.argv[0] ?? '', process.argv[1] ?? '', ...options];
  await import(/* @vite-ignore */ pathToFileURL(join(root, 'apps/server/dist/worker.mjs')).href);
}
