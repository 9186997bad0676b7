import { type Surroundings, say } from './surroundings.ts';

/** Why a file can't be read, in a sentence that names it; undefined where the error isn't about a file. */
export function fileReason(error: unknown, surroundings: Surroundings): string | undefined {
  if (!(error instanceof Error) || !('code' in error)) return undefined;
  const path = 'path' in error ? String(error.path) : '';
  if (error.code === 'ENOENT' && path !== '') return say(surroundings, 'noFile', { path });
  return `${say(surroundings, 'cannotRead')} (${error.code})`;
}
