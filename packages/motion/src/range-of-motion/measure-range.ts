import type { Run } from '../filters/gaps.ts';
import { median } from '../filters/hampel.ts';
import { standardDeviation } from './change.ts';
import { compensationsIn } from './compensations.ts';
import { excursions } from './excursions.ts';
import { heldMaximum } from './held-extreme.ts';
import { angleOnSide, isSeen, type MeasuredSeries } from './measured-series.ts';
import type { MeasuredRepetition, MeasurementRefusal } from './measurement-document.ts';
import type { MeasuredSide, RangeProtocol } from './protocol.ts';

/** What the repetitions of a clip come to. */
export interface RangeResult {
  readonly repetitions: readonly MeasuredRepetition[];
  readonly value: number | null;
  readonly error: number | null;
  readonly sem: number | null;
  readonly refused: MeasurementRefusal | null;
}

/** Of a repetition's frames so many must be measurable. */
const LEAST_SEEN_SHARE = 0.6;
/** Beginning further than this from the start pose isn't the same movement. */
const START_GRACE_DEG = 10;

/** Repetitions of a joint that goes as far as it can. `rejected` holds numbers that a person has taken out. */
export function measureRange(
  series: MeasuredSeries,
  protocol: RangeProtocol,
  side: MeasuredSide,
  rejected: ReadonlySet<number>,
): RangeResult {
  const column = series.angles[angleOnSide(protocol.angle, side)];
  const sign = protocol.direction * (protocol.mirroredOnRight && side === 'right' ? -1 : 1);
  const valueDeg = Float64Array.from(column.valueDeg, (value) => sign * value);
  // What is missing to straight is best when it is least: the movement towards it goes the other way.
  const towards = protocol.value === 'nearest_zero' ? valueDeg.map((value) => -value) : valueDeg;
  const found = excursions(towards, protocol.leastMovementDeg);
  const practice = found.length > protocol.repetitions.least ? protocol.repetitions.practice : 0;
  const repetitions = found.map((run, index) => repetitionOf(run, index));
  const counted = repetitions.filter(({ counts }) => counts).slice(0, protocol.repetitions.most);
  const values = counted.map(({ value }) => value!);
  const isEnough = counted.length >= protocol.repetitions.least;
  return {
    repetitions,
    value: isEnough ? median(values) : null,
    error: isEnough ? median(counted.map(({ error }) => error!)) : null,
    sem: isEnough && values.length > 1 ? standardDeviation(values) : null,
    refused: isEnough ? null : found.length === 0 ? 'no_movement' : 'too_few_repetitions',
  };

  function repetitionOf(run: Run, index: number): MeasuredRepetition {
    const usable = (row: number) => isSeen(column, row);
    const held = heldMaximum(towards, series.track.timesS, run, usable);
    const rows = Array.from({ length: run.last - run.first + 1 }, (_, i) => run.first + i);
    const seen = rows.filter(usable);
    const confidence = seen.length === 0 ? 0 : median(seen.map((row) => column.confidence[row]!));
    const flaw = flawOf(run, index, held !== null, seen.length / rows.length);
    const { timesS } = series.track;
    const windowRows = held ? seen.filter((row) => row >= held.window.first && row <= held.window.last) : [];
    return {
      number: index + 1,
      startS: timesS[run.first]!,
      peakS: held ? (timesS[held.window.first]! + timesS[held.window.last]!) / 2 : null,
      endS: timesS[run.last]!,
      value: held && (protocol.value === 'nearest_zero' ? -held.value : held.value),
      error: held && median(windowRows.map((row) => column.errorDeg[row]!)),
      holdS: held && timesS[held.window.last]! - timesS[held.window.first]!,
      confidence,
      counts: flaw === null,
      flaw,
      compensations: [...compensationsIn(series, protocol, side, run)],
    };
  }

  function flawOf(run: Run, index: number, isHeld: boolean, seenShare: number): MeasuredRepetition['flaw'] {
    if (rejected.has(index + 1)) return 'rejected';
    if (index < practice) return 'practice';
    if (seenShare < LEAST_SEEN_SHARE) return 'not_seen';
    if (!isHeld) return 'not_held';
    const startsAt = valueDeg[run.first]!;
    const isAtStart =
      protocol.value === 'nearest_zero' || startsAt <= protocol.start.atMostDeg + START_GRACE_DEG;
    return isAtStart ? null : 'start_pose';
  }
}
