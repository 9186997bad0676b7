import { setTimeout as pause } from 'node:timers/promises';
import { isAway } from '../away.ts';

const FIRST_PAUSE_MS = 500;
const LONGEST_PAUSE_MS = 5_000;
const PATIENCE_MS = 60_000;

/**
 * Does what a worker can't give up lightly, such as keeping the track of an hour's film: tries again for a minute while
 * the database or the file store is away. What is done may have been done already when its answer got lost, so it must
 * bear being done twice.
 *
 * @throws the last error, or the signal's reason once it has aborted.
 */
export async function patiently<T>(work: () => Promise<T>, signal: AbortSignal): Promise<T> {
  const deadlineMs = performance.now() + PATIENCE_MS;
  for (let pauseMs = FIRST_PAUSE_MS; ; pauseMs = Math.min(2 * pauseMs, LONGEST_PAUSE_MS)) {
    try {
      return await work();
    } catch (error) {
      signal.throwIfAborted();
      if (!isAway(error) || performance.now() > deadlineMs) throw error;
    }
    await pause(pauseMs, undefined, { signal }).catch(() => signal.throwIfAborted());
  }
}
