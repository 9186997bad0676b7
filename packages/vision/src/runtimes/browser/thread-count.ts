import type { InferenceSession } from '../../inference-runtime.ts';

/** Runs of each candidate; the first is left out, as it warms caches up. */
const RUNS = 4;
/** More threads must be so much faster to be worth their heat. */
const WORTH_IT = 0.9;

/**
 * The thread counts worth trying on a machine, fewest first: `threadCandidates(8)` is `[1, 2, 4]`.
 */
export const threadCandidates = (most: number): readonly number[] =>
  [1, 2, 4].filter((threads) => threads <= most);

/** The best time of a few runs, in milliseconds. */
export async function bestRunMs(session: InferenceSession, nowMs: () => number): Promise<number> {
  let best = Number.POSITIVE_INFINITY;
  for (let run = 0; run < RUNS; run++) {
    const startMs = nowMs();
    await session.run();
    if (run > 0) best = Math.min(best, nowMs() - startMs);
  }
  return best;
}

export interface ThreadTrial {
  readonly threads: number;
  readonly ms: number;
}

/**
 * The fewest threads that no larger number beats clearly.
 *
 * @example chooseThreads([{ threads: 1, ms: 30 }, { threads: 2, ms: 17 }, { threads: 4, ms: 16 }]) // 2
 */
export function chooseThreads(trials: readonly ThreadTrial[]): number {
  let chosen: ThreadTrial | undefined;
  for (const trial of trials) if (!chosen || trial.ms < WORTH_IT * chosen.ms) chosen = trial;
  return chosen?.threads ?? 1;
}
