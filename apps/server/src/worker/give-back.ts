import { isAway } from '../away.ts';

/** When a job that found the database or the file store away is looked at again. */
const BACK_AFTER_S = 5;

/**
 * Whether a job that ended with an error goes back into the queue without counting as a try, and for how many seconds:
 * however long a store is away, no job is lost to it, nor to a worker that is told to end.
 */
export function secondsToGiveBack(error: unknown, stopping: AbortSignal): number | undefined {
  if (stopping.aborted) return 0;
  return isAway(error) ? BACK_AFTER_S : undefined;
}
