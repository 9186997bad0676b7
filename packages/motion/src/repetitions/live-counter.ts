import { median } from '../filters/hampel.ts';
import type { Exercise } from '../form/exercise.ts';
import { failedConditions } from './conditions.ts';
import { type FoundRepetition, REVERSAL } from './count-repetitions.ts';
import type { LiveSignals } from './live-signals.ts';
import { type Movement, movementOf, type SignalSeries } from './movement.ts';
import { createPhaseMachine, type Excursion, type MachinePhase } from './phase-machine.ts';

/** So much of the past sets the scale: the range of the movement, and what a usual repetition is. */
const WINDOW_S = 30;
/** A repetition that turns within this of the one before is the same. */
const SAME_TURN_S = 0.3;
const LEAST_SIZE = 0.5;

/** A repetition that has just come back, with what it takes to judge it. */
export interface EndedRepetition {
  readonly series: SignalSeries;
  readonly movement: Movement;
  readonly found: FoundRepetition;
  readonly usualSize: number;
}

/** Counts one exercise behind a camera. */
export interface LiveCounter {
  /** Looks at what is there so far; the repetition that ended since the last look, or null. */
  next(signals: LiveSignals, timeS: number): EndedRepetition | null;
  readonly count: number;
  readonly phase: MachinePhase | null;
  /** 0 at rest, 1 at the working end; null until the range is known. */
  readonly progress: number | null;
}

/**
 * The machine is run over the last half minute at every look, because the first repetition only tells how far the
 * movement goes: what it says of the past may change, what was counted stays.
 */
export function createLiveCounter(exercise: Exercise): LiveCounter {
  let count = 0;
  let lastTurnS = Number.NEGATIVE_INFINITY;
  let lastReturnS = Number.NEGATIVE_INFINITY;
  let phase: MachinePhase | null = null;
  let progress: number | null = null;
  const sizes: number[] = [];
  return {
    get count() {
      return count;
    },
    get phase() {
      return phase;
    },
    get progress() {
      return progress;
    },
    next(signals, timeS) {
      const series = signals.since(timeS - WINDOW_S);
      const movement = movementOf(series, exercise.follow);
      if (!movement) {
        phase = null;
        progress = null;
        return null;
      }
      const { timesS, frameCount } = series.track;
      const machine = createPhaseMachine(REVERSAL);
      const excursions: Excursion[] = [];
      for (let row = 0; row < frameCount; row++) {
        const value = movement.values[row]!;
        if (Number.isNaN(value)) continue;
        const over = machine.next(timesS[row]!, value);
        if (over) excursions.push(over);
      }
      phase = machine.phase;
      progress = Math.max(0, Math.min(1, movement.values[frameCount - 1]!));
      if (Number.isNaN(progress)) progress = null;
      const last = machine.end();
      if (last) excursions.push(last);
      for (const excursion of excursions) {
        const { turn, before, returnedS, beganInside } = excursion;
        const isNew = turn.timeS > lastTurnS + SAME_TURN_S && (returnedS ?? 0) > lastReturnS;
        if (beganInside || returnedS === null || !isNew || turn.timeS <= lastReturnS) continue;
        const rowOf = (at: number) =>
          Math.max(
            0,
            timesS.findIndex((one) => one >= at),
          );
        // Rest after it has not come yet; conditions of rest are asked of the one before.
        const rows = { before: rowOf(before.timeS), turn: rowOf(turn.timeS), after: -1 };
        const size = turn.movement - before.movement;
        const usualSize = sizes.length > 0 ? median(sizes) : size;
        if (failedConditions(series, exercise.conditions, rows).length > 0 || size < LEAST_SIZE * usualSize)
          continue;
        count++;
        sizes.push(size);
        lastTurnS = turn.timeS;
        lastReturnS = returnedS;
        const found: FoundRepetition = {
          excursion: { ...excursion, after: { timeS, movement: movement.values[frameCount - 1]! } },
          rows: { ...rows, after: frameCount - 1 },
          as: 'repetition',
          size,
          failed: [],
          cutBy: null,
        };
        return { series, movement, found, usualSize };
      }
      return null;
    },
  };
}
