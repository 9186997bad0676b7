import { median } from '../filters/hampel.ts';
import type { Exercise } from '../form/exercise.ts';
import { type FailedCondition, failedConditions, type RepetitionRows } from './conditions.ts';
import { knownRuns, type Movement, movementOf, type SignalSeries } from './movement.ts';
import { createPhaseMachine, type Excursion } from './phase-machine.ts';

/** How far the movement must turn back, as a share of its range. Source: docs/accuracy.md. */
export const REVERSAL = 0.25;
/** A movement smaller than this share of the set's median is no repetition. */
const LEAST_SIZE = 0.5;
/** A repetition that fails only stillness (a zoom, a pan, a cut) counts beside one that passes, if it is as large. */
const SET_WITHIN_S = 12;
const SET_SIZES = [0.6, 1.6] as const;
/** Quicker than anybody trains. */
const LEAST_REPETITION_S = 0.4;

/** How a movement was found to be. */
export type CountedAs = 'repetition' | 'too_small' | 'other_movement' | 'unfinished' | 'too_quick';

/** A movement of the clip, as counted: goals of form are asked afterwards. */
export interface FoundRepetition {
  readonly excursion: Excursion;
  readonly rows: RepetitionRows;
  readonly as: CountedAs;
  /** Of the movement, in shares of its range over the clip. */
  readonly size: number;
  /** What it failed, for those that aren't repetitions. */
  readonly failed: readonly FailedCondition[];
  /** `unfinished`: what cut it off. */
  readonly cutBy: 'clip_begins_inside' | 'clip_ends_inside' | 'out_of_sight' | null;
}

export interface CountedMovement {
  readonly movement: Movement | null;
  /** In the order of time; movements of something else only where they lie between or beside repetitions. */
  readonly found: readonly FoundRepetition[];
  readonly repetitions: number;
}

/**
 * Counts an exercise in a whole track, in two passes: the range of every signal first, then the machine over the
 * smoothed movement. What it finds is held against the exercise's conditions and against the rest of the set.
 *
 * @example countRepetitions(signalSeries(track, clip.image), squat).repetitions // 2
 */
export function countRepetitions(series: SignalSeries, exercise: Exercise): CountedMovement {
  const movement = movementOf(series, exercise.follow);
  if (!movement) return { movement, found: [], repetitions: 0 };
  const seen = knownRuns(movement).flatMap((run) => excursionsIn(series, movement, run));
  const judged = seen.map((candidate) => ({
    ...candidate,
    failed: failedConditions(series, exercise.conditions, candidate.rows),
  }));
  const found = withSet(series, judged);
  return { movement, found, repetitions: found.filter(({ as }) => as === 'repetition').length };
}

interface Candidate {
  readonly excursion: Excursion;
  readonly rows: RepetitionRows;
  readonly size: number;
  readonly cutBy: FoundRepetition['cutBy'];
}

function excursionsIn(
  { track }: SignalSeries,
  { values }: Movement,
  run: { readonly first: number; readonly last: number },
): Candidate[] {
  const machine = createPhaseMachine(REVERSAL);
  const excursions: Excursion[] = [];
  for (let row = run.first; row <= run.last; row++) {
    const over = machine.next(track.timesS[row]!, values[row]!);
    if (over) excursions.push(over);
  }
  const last = machine.end();
  if (last) excursions.push(last);
  const rowAt = (timeS: number) => rowOfTime(track.timesS, timeS);
  return excursions.map((excursion) => {
    const { before, turn, after, beganInside, returnedS } = excursion;
    const isWhole = !beganInside && returnedS !== null;
    const atClipsStart = run.first === 0;
    const atClipsEnd = run.last === track.frameCount - 1;
    const cutBy = isWhole
      ? null
      : beganInside
        ? atClipsStart
          ? 'clip_begins_inside'
          : 'out_of_sight'
        : atClipsEnd && after === null
          ? 'clip_ends_inside'
          : 'out_of_sight';
    const isOpen = cutBy !== null && excursion === last;
    const rows = {
      before: beganInside ? -1 : rowAt(before.timeS),
      turn: rowAt(turn.timeS),
      after: after ? rowAt(after.timeS) : -1,
    };
    const size = beganInside
      ? turn.movement - (after?.movement ?? 0)
      : Math.min(
          turn.movement - before.movement,
          after ? turn.movement - after.movement : Number.POSITIVE_INFINITY,
        );
    return { excursion, rows, size, cutBy: isOpen || beganInside ? cutBy : null };
  });
}

function rowOfTime(timesS: Float64Array, timeS: number): number {
  let low = 0;
  let high = timesS.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (timesS[middle]! < timeS) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What the rest of the set says about each: how large they usually are, and whether the camera moved. */
function withSet(
  { track }: SignalSeries,
  judged: readonly (Candidate & { readonly failed: readonly FailedCondition[] })[],
): FoundRepetition[] {
  const whole = judged.filter(({ cutBy }) => cutBy === null);
  const passing = whole.filter(({ failed }) => failed.length === 0);
  const usualSize = passing.length > 0 ? median(passing.map(({ size }) => size)) : Number.NaN;
  const isLarge = (size: number) => !(size < LEAST_SIZE * usualSize);
  const firm = passing.filter(({ size }) => isLarge(size));
  const near = (turnS: number) =>
    firm.some(({ excursion }) => Math.abs(excursion.turn.timeS - turnS) <= SET_WITHIN_S);
  return judged.flatMap((candidate): FoundRepetition[] => {
    const { excursion, failed, size, cutBy } = candidate;
    const turnS = excursion.turn.timeS;
    const share = size / usualSize;
    const onlyStillness = failed.length > 0 && failed.every(({ about }) => about === 'stillness');
    const borneOut = onlyStillness && near(turnS) && share >= SET_SIZES[0] && share <= SET_SIZES[1];
    const tooSmall = failed.length > 0 && failed.every(({ about }) => about === 'size');
    if (cutBy !== null) {
      const belongs = (failed.length === 0 || borneOut) && isLarge(size);
      return belongs && (near(turnS) || firm.length === 0)
        ? [{ ...candidate, failed, as: 'unfinished' }]
        : [];
    }
    const tooQuick =
      excursion.after !== null && excursion.after.timeS - excursion.before.timeS < LEAST_REPETITION_S;
    if (failed.length === 0 || borneOut) {
      const as = tooQuick ? 'too_quick' : isLarge(size) ? 'repetition' : 'too_small';
      return [{ ...candidate, failed, as }];
    }
    if (tooSmall && (near(turnS) || firm.length === 0)) return [{ ...candidate, as: 'too_small' }];
    const last = track.timesS[track.frameCount - 1]!;
    const between = near(turnS) && isLarge(size) && turnS < last;
    return between ? [{ ...candidate, as: 'other_movement' }] : [];
  });
}
