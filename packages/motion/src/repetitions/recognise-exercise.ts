import { EXERCISES } from '../form/known-exercises.ts';
import { countRepetitions } from './count-repetitions.ts';
import { findHolds } from './find-holds.ts';
import type { SignalSeries } from './movement.ts';

/** What an exercise has going for it. */
export interface ExerciseCandidate {
  readonly exercise: string;
  readonly repetitions: number;
  readonly heldS: number;
}

/** From two repetitions on the exercise is sure; one may be anything. */
export const SURE_REPETITIONS = 2;
/** A hold is as good as that many repetitions by the seconds. */
const HOLD_FOR_A_REPETITION_S = 5;

/**
 * Which exercise is being done: the one with most repetitions that are its own wins. Empty when nothing is.
 *
 * @example recogniseExercise(signalSeries(track, clip.image))[0]?.exercise // 'squat'
 */
export function recogniseExercise(series: SignalSeries): readonly ExerciseCandidate[] {
  const weight = ({ repetitions, heldS }: ExerciseCandidate) => repetitions + heldS / HOLD_FOR_A_REPETITION_S;
  return EXERCISES.map((exercise): ExerciseCandidate => {
    const { timesS } = series.track;
    if (exercise.kind === 'repetitions')
      return {
        exercise: exercise.id,
        repetitions: countRepetitions(series, exercise).repetitions,
        heldS: 0,
      };
    const heldS = findHolds(series, exercise).reduce(
      (sum, { first, last }) => sum + timesS[last]! - timesS[first]!,
      0,
    );
    return { exercise: exercise.id, repetitions: 0, heldS };
  })
    .filter((candidate) => weight(candidate) > 0)
    .sort((a, b) => b.repetitions - a.repetitions || weight(b) - weight(a));
}
