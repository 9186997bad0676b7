import { type Run, runsOf } from '../filters/gaps.ts';
import type { Exercise } from '../form/exercise.ts';
import type { SignalSeries } from './movement.ts';

/** Out of position for so long is still the same hold: a track flickers, a person breathes. */
const FORGIVEN_S = 1;

/** Rows of each time that the exercise's position was held for long enough. */
export function findHolds(series: SignalSeries, exercise: Exercise): readonly Run[] {
  const { timesS, frameCount } = series.track;
  const positions = exercise.conditions.flatMap((condition) =>
    'still' in condition
      ? []
      : [
          {
            values: series.of(condition.signal, condition.sides),
            least: condition.at_least ?? Number.NEGATIVE_INFINITY,
            most: condition.at_most ?? Number.POSITIVE_INFINITY,
          },
        ],
  );
  const held = runsOf(frameCount, (row) =>
    positions.every(({ values, least, most }) => values[row]! >= least && values[row]! <= most),
  );
  const joined: Run[] = [];
  for (const run of held) {
    const last = joined.at(-1);
    if (last && timesS[run.first]! - timesS[last.last]! <= FORGIVEN_S)
      joined[joined.length - 1] = { first: last.first, last: run.last };
    else joined.push(run);
  }
  return joined.filter(({ first, last }) => timesS[last]! - timesS[first]! >= exercise.least_hold_s);
}
