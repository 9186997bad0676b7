import type { Condition } from '../form/exercise.ts';
import { trackRow, xPx, yPx } from '../landmark-row.ts';
import { quantile, type SignalSeries } from './movement.ts';
import { travelLandmarks } from './signals.ts';

/** Rows of a repetition: rest before, turning point, rest after; -1 where there is none. */
export interface RepetitionRows {
  readonly before: number;
  readonly turn: number;
  readonly after: number;
}

/** What a failed condition is about: the movement's size, the body's posture, or a point that had to stay. */
export interface FailedCondition {
  readonly name: string;
  readonly about: 'size' | 'posture' | 'stillness';
}

/** A rest that is further away says nothing about this repetition. */
const WINDOW_S = 8;
/** The share of a point's places between which it is said to stay. */
const TRAVEL_SHARES = [0.08, 0.92] as const;

/** The conditions that a movement doesn't fulfil; none for a repetition of the exercise. */
export function failedConditions(
  series: SignalSeries,
  conditions: readonly Condition[],
  rows: RepetitionRows,
): readonly FailedCondition[] {
  const window = windowOf(series, rows);
  return conditions.flatMap((condition): FailedCondition[] => {
    if ('still' in condition) {
      const travels = travelLandmarks(condition.still).map((landmark) =>
        travelTorsos(series, landmark, window),
      );
      const travel = condition.sides === 'either' ? Math.min(...travels) : Math.max(...travels);
      return travel <= condition.at_most ? [] : [{ name: condition.name, about: 'stillness' }];
    }
    const values = series.of(condition.signal, condition.sides);
    const holds = numbersOf(values, condition.at, rows, window).every(
      (value) =>
        value >= (condition.at_least ?? Number.NEGATIVE_INFINITY) &&
        value <= (condition.at_most ?? Number.POSITIVE_INFINITY),
    );
    return holds ? [] : [{ name: condition.name, about: condition.size ? 'size' : 'posture' }];
  });
}

interface RowWindow {
  readonly first: number;
  readonly last: number;
}

function windowOf({ track }: SignalSeries, { before, turn, after }: RepetitionRows): RowWindow {
  const turnS = track.timesS[turn]!;
  let first = before >= 0 ? before : turn;
  let last = after >= 0 ? after : turn;
  while (first < turn && turnS - track.timesS[first]! > WINDOW_S) first++;
  while (last > turn && track.timesS[last]! - turnS > WINDOW_S) last--;
  return { first, last };
}

/** The numbers that a condition speaks of; without those that can't be known, which hold nobody back. */
function numbersOf(
  values: Float64Array,
  at: 'rest' | 'turn' | 'whole' | 'change',
  rows: RepetitionRows,
  window: RowWindow,
): number[] {
  const rest = [rows.before, rows.after].filter((row) => row >= 0).map((row) => values[row]!);
  const turn = values[rows.turn]!;
  const known = (numbers: number[]) => numbers.filter((value) => !Number.isNaN(value));
  if (at === 'rest') return known(rest);
  if (at === 'turn') return known([turn]);
  if (at === 'change') return known(rest.map((value) => Math.abs(value - turn)));
  const inside = Float64Array.from(known(Array.from(values.subarray(window.first, window.last + 1)))).sort();
  return inside.length > 0 ? [quantile(inside, 0.5)] : [];
}

/** How far a point gets around, torso lengths; 0 where it isn't seen. */
function travelTorsos({ track, image, unitPx }: SignalSeries, landmark: number, window: RowWindow): number {
  const moment = trackRow(track, image);
  const xs: number[] = [];
  const ys: number[] = [];
  for (let row = window.first; row <= window.last; row++) {
    moment.row = row;
    const x = xPx(moment, landmark);
    if (Number.isNaN(x)) continue;
    xs.push(x);
    ys.push(yPx(moment, landmark));
  }
  if (xs.length === 0) return 0;
  const extent = (places: number[]) => {
    const sorted = Float64Array.from(places).sort();
    return quantile(sorted, TRAVEL_SHARES[1]) - quantile(sorted, TRAVEL_SHARES[0]);
  };
  return Math.max(extent(xs), extent(ys)) / unitPx;
}
