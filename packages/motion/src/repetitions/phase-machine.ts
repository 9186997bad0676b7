/**
 * Follows one movement between rest and working end with hysteresis: the way turns only when the movement has come
 * back by `reversal`. The same machine runs over a whole recording and behind a camera; what differs is how the
 * movement was smoothed and scaled before.
 */

/** Way out, around the turning point, way back, at rest. */
export type MachinePhase = 'rest' | 'out' | 'hold' | 'back';

/** A point of the movement where it turned, or where it was cut off. */
export interface Turn {
  readonly timeS: number;
  readonly movement: number;
}

/** A movement away from rest. `after` is null while, or if, it has not come back. */
export interface Excursion {
  readonly before: Turn;
  readonly turn: Turn;
  /** When it had come back far enough to be a repetition; null if it never did. */
  readonly returnedS: number | null;
  readonly after: Turn | null;
  /** Whether the movement before the turning point was seen from rest. */
  readonly beganInside: boolean;
}

export interface PhaseMachine {
  /** Feeds the movement at a time: 0 at rest, 1 at the working end. Returns an excursion when one is over. */
  next(timeS: number, movement: number): Excursion | null;
  /** The last excursion, if the series ends within one. */
  end(): Excursion | null;
  /** The turning point under way has come back far enough to count. */
  readonly returned: boolean;
  readonly phase: MachinePhase;
}

/** Share of the way out that must be come back for a repetition. Source: counts by eye; 0.75 is nearly the same. */
export const RETURN_SHARE = 0.6;

/**
 * `reversal`: how far the movement must turn back before that is believed, as a share of its range.
 *
 * @example
 * const machine = createPhaseMachine(0.25);
 * for (const [index, value] of movement.entries()) machine.next(timesS[index], value);
 */
export function createPhaseMachine(reversal: number): PhaseMachine {
  // Where the movement is at its least since the last turning point, and its most since the last rest.
  let low: Turn | null = null;
  let high: Turn | null = null;
  let way: 'unknown' | 'out' | 'back' = 'unknown';
  let beganInside = false;
  let before: Turn | null = null;
  let returnedS: number | null = null;
  let lastMovement = Number.NaN;

  const returned = () =>
    high !== null && before !== null && high.movement - lastMovement >= RETURN_SHARE * outOf(before, high);
  // What was cut off at the beginning is measured by its way back.
  const outOf = (rest: Turn, turn: Turn) =>
    beganInside ? turn.movement : Math.max(turn.movement - rest.movement, 1e-9);

  return {
    get returned() {
      return returnedS !== null;
    },
    get phase() {
      if (way === 'unknown' || high === null) return 'rest';
      if (way === 'out') return high.movement - lastMovement > reversal / 4 ? 'hold' : 'out';
      return returnedS !== null ? 'rest' : 'back';
    },
    next(timeS, movement) {
      lastMovement = movement;
      const here = { timeS, movement };
      if (low === null || high === null) {
        low = here;
        high = here;
        return null;
      }
      if (way === 'unknown') {
        if (movement < low.movement) low = here;
        if (movement > high.movement) high = here;
        if (movement - low.movement >= reversal) {
          way = 'out';
          before = low;
          high = here;
        } else if (high.movement - movement >= reversal) {
          // The series began at the working end, or on the way to it.
          way = 'back';
          beganInside = high.movement - low.movement < reversal || high.timeS <= low.timeS;
          before = { timeS: high.timeS, movement: 0 };
          low = here;
        }
        return null;
      }
      if (way === 'out') {
        if (movement > high.movement) high = here;
        if (high.movement - movement >= reversal) {
          way = 'back';
          low = here;
          returnedS = returned() ? timeS : null;
        }
        return null;
      }
      if (movement < low.movement) low = here;
      if (returnedS === null && returned()) returnedS = timeS;
      if (movement - low.movement < reversal || before === null) return null;
      const over: Excursion = { before, turn: high, returnedS, after: low, beganInside };
      way = 'out';
      before = low;
      high = here;
      returnedS = null;
      beganInside = false;
      return over;
    },
    end() {
      if (way === 'unknown' || before === null || high === null) return null;
      return {
        before,
        turn: high,
        returnedS,
        after: way === 'back' && returnedS !== null ? low : null,
        beganInside,
      };
    },
  };
}
