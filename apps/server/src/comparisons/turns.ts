import { Problem } from '../problem.ts';

const RETRY_AFTER_S = 2;

/** Does work when it is its turn: so much at once, so much waiting. */
export type Turns = <Result>(work: () => Promise<Result>) => Promise<Result>;

/**
 * Keeps a burst of requests from starting a process each.
 *
 * @throws the Problem `busy` when too many wait already
 */
export function createTurns(
  atOnce: number,
  mostWaiting: number,
  busy: 'comparisons_busy' | 'queue_full',
): Turns {
  let running = 0;
  const waiting: (() => void)[] = [];
  return async (work) => {
    if (running >= atOnce) {
      if (waiting.length >= mostWaiting) throw new Problem(busy, { retryAfterS: RETRY_AFTER_S });
      // Whoever ends hands over their turn, so that nobody slips in between.
      await new Promise<void>((mine) => waiting.push(mine));
    } else running += 1;
    try {
      return await work();
    } finally {
      const next = waiting.shift();
      if (next) next();
      else running -= 1;
    }
  };
}
