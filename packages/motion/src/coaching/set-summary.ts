import { median } from '../filters/hampel.ts';
import type { Exercise } from '../form/exercise.ts';
import type { MeasureSeries } from '../form/measure-series.ts';
import type { Repetition, SetSummary } from './coaching-document.ts';

/** A rest is a pause when it is longer than twice the usual one, and than this. */
const LEAST_PAUSE_S = 2;
/** Fatigue needs so many repetitions: two thirds of two each say nothing. */
const LEAST_FOR_FATIGUE = 6;
/** Spread of a median of normal values, as a share of the median absolute deviation, for nine of ten. */
const NINE_OF_TEN_OF_MEDIAN = 1.645 * 1.4826 * 1.253;

/** The set as a whole: how fast, how even, how it changed. `turnRows` are rows of counted repetitions' turning points. */
export function setSummary(
  repetitions: readonly Repetition[],
  exercise: Exercise,
  measures: MeasureSeries,
  turnRows: readonly number[],
): SetSummary {
  const counted = repetitions.filter(({ counted }) => counted);
  const tempo = (name: keyof Repetition['tempo']) =>
    medianOf(counted.flatMap((one) => (one.tempo[name] === null ? [] : [one.tempo[name]])));
  return {
    tempo: { outS: tempo('outS'), holdS: tempo('holdS'), backS: tempo('backS'), totalS: tempo('totalS') },
    pauses: pausesOf(repetitions),
    symmetry: symmetryOf(exercise, measures, turnRows),
    fatigue: fatigueOf(counted),
  };
}

const medianOf = (values: readonly number[]) => (values.length > 0 ? median(values) : null);

function pausesOf(repetitions: readonly Repetition[]): SetSummary['pauses'] {
  const rests = repetitions.slice(1).flatMap((next, index) => {
    const fromS = repetitions[index]!.endS;
    return fromS === null ? [] : [{ fromS, toS: next.startS }];
  });
  const usualS = medianOf(rests.map(({ fromS, toS }) => toS - fromS)) ?? 0;
  return rests.filter(({ fromS, toS }) => toS - fromS > Math.max(LEAST_PAUSE_S, 2 * usualS));
}

function symmetryOf(
  { principal }: Exercise,
  measures: MeasureSeries,
  turnRows: readonly number[],
): SetSummary['symmetry'] {
  const columns = measures.of(principal.measure);
  const left = columns.find(({ side }) => side === 'left');
  const right = columns.find(({ side }) => side === 'right');
  // Depth guesses the sides too far apart to compare them.
  if (!left || !right || left.source === 'world') return null;
  const differences = turnRows.flatMap((row) => {
    const value = left.values[row]! - right.values[row]!;
    return Number.isNaN(value) ? [] : [{ value, error: Math.hypot(left.errors[row]!, right.errors[row]!) }];
  });
  if (differences.length === 0) return null;
  const value = median(differences.map((one) => one.value));
  const error = median(differences.map((one) => one.error));
  return {
    measure: principal.measure,
    leftMinusRight: { value, error, unit: 'deg', meansSomething: Math.abs(value) > error },
  };
}

function fatigueOf(counted: readonly Repetition[]): SetSummary['fatigue'] {
  if (counted.length < LEAST_FOR_FATIGUE) return null;
  const third = Math.floor(counted.length / 3);
  const change = (of: (one: Repetition) => number) => {
    const first = counted.slice(0, third).map(of);
    const last = counted.slice(-third).map(of);
    const before = median(first);
    const value = 100 * (median(last) / before - 1);
    const spread = (values: readonly number[]) =>
      (NINE_OF_TEN_OF_MEDIAN * median(values.map((one) => Math.abs(one - median(values))))) /
      Math.sqrt(values.length);
    const error = Math.max(LEAST_CHANGE_PERCENT, (100 * Math.hypot(spread(first), spread(last))) / before);
    return { value, error, unit: 'percent' as const, meansSomething: Math.abs(value) > error };
  };
  return { size: change(({ size }) => size), tempo: change(({ tempo }) => tempo.totalS ?? 0) };
}

/** Smaller changes than this are not worth a word, however even the set. */
const LEAST_CHANGE_PERCENT = 10;
