/** Which of several ways of doing the same thing is taken next, by how long they took so far. */
export interface FastestChoice {
  /** The way to go now, 0…count − 1. */
  next(): number;
  /** How long it took. */
  took(way: number, ms: number): void;
}

/** Runs of a trial: enough for a median that one interruption doesn't move. */
const TRIAL_RUNS = 5;
/** Runs with the way that won before the others are tried again; doubled each time it wins again. */
const FIRST_TERM_RUNS = 100;
const LONGEST_TERM_RUNS = 1600;
/** A trial ends early when its first runs take this many times as long as the best way. */
const HOPELESS_RATIO = 2;
const HOPELESS_RUNS = 2;

/**
 * Tries every way for a few runs, keeps to the one with the least median and looks again from time to time, as what else is
 * at work on the machine comes and goes. A way that keeps losing is tried ever more rarely: it costs under 1 % then.
 *
 * @example
 * const choice = createFastestChoice(2);
 * const way = choice.next();
 * const startMs = performance.now();
 * await ways[way]();
 * choice.took(way, performance.now() - startMs);
 */
export function createFastestChoice(count: number): FastestChoice {
  let best = 0;
  let termRuns = FIRST_TERM_RUNS;
  let runsLeft = 0;
  let trial: { way: number; takenMs: number[] } = { way: 0, takenMs: [] };
  let medians: number[] = [];

  function endTrial(): void {
    medians[trial.way] = median(trial.takenMs);
    const way = trial.way + 1;
    trial = { way, takenMs: [] };
    if (way < count) return;
    const winner = medians.indexOf(Math.min(...medians));
    termRuns = winner === best ? Math.min(2 * termRuns, LONGEST_TERM_RUNS) : FIRST_TERM_RUNS;
    best = winner;
    runsLeft = termRuns;
  }

  function beginTrials(): void {
    medians = [];
    trial = { way: 0, takenMs: [] };
  }

  const isHopeless = () =>
    trial.way > 0 &&
    trial.takenMs.length === HOPELESS_RUNS &&
    Math.min(...trial.takenMs) > HOPELESS_RATIO * Math.min(...medians);

  return {
    next: () => (runsLeft > 0 || count === 1 ? best : trial.way),
    took(way, ms) {
      if (count === 1) return;
      if (runsLeft > 0) {
        runsLeft -= 1;
        if (runsLeft === 0) beginTrials();
        return;
      }
      if (way !== trial.way) return;
      trial.takenMs.push(ms);
      if (trial.takenMs.length === TRIAL_RUNS || isHopeless()) endTrial();
    },
  };
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[values.length >> 1]!;
}
