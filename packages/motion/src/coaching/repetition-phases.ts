import type { FoundRepetition } from '../repetitions/count-repetitions.ts';
import type { Movement, SignalSeries } from '../repetitions/movement.ts';

/** Rows of a repetition's phases; `holdFrom`…`holdTo` lie around the turning point. -1 where it was cut off. */
export interface PhaseRows {
  readonly start: number;
  readonly holdFrom: number;
  readonly turn: number;
  readonly holdTo: number;
  readonly end: number;
}

/** Within this share of the way it is still at rest, or already at the working end. */
const NEAR_END = 0.15;

/** Where the phases of a repetition lie: it leaves rest, reaches the working end, leaves it, is back. */
export function phaseRows(
  { track }: SignalSeries,
  { values }: Movement,
  { rows, excursion }: FoundRepetition,
): PhaseRows {
  const { before, turn, after } = rows;
  const top = excursion.turn.movement;
  const wayOut = top - (before >= 0 ? excursion.before.movement : 0);
  const wayBack = top - (after >= 0 ? excursion.after!.movement : 0);
  const last = track.frameCount - 1;
  let start = before < 0 ? -1 : before;
  while (start >= 0 && start < turn && values[start]! < excursion.before.movement + NEAR_END * wayOut)
    start++;
  let holdFrom = turn;
  while (holdFrom > Math.max(0, before) && values[holdFrom - 1]! >= top - NEAR_END * wayOut) holdFrom--;
  let holdTo = turn;
  while (holdTo < last && values[holdTo + 1]! >= top - NEAR_END * wayBack) holdTo++;
  let end = after < 0 ? -1 : after;
  while (end > holdTo && values[end]! < excursion.after!.movement + NEAR_END * wayBack) end--;
  return { start, holdFrom, turn, holdTo, end };
}
