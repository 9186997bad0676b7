import { LANDMARK } from '@posebox/body';
import { torsoLengthPx } from '../angles/torso-length.ts';
import { fillShortGaps, runsOf } from '../filters/gaps.ts';
import { trackRow, yPx } from '../landmark-row.ts';
import { compensationsIn } from './compensations.ts';
import type { RangeResult } from './measure-range.ts';
import { angleOnSide, type MeasuredSeries } from './measured-series.ts';
import type { MeasuredRepetition } from './measurement-document.ts';
import type { CyclesProtocol, HoldProtocol, MeasuredSide } from './protocol.ts';

const MAX_GAP_S = 1 / 3;
/** A foot that is down for no longer than this wasn't put down. */
const TOUCH_S = 0.15;

/**
 * A movement against the clock: from the last frame down before the first rise to the first frame up of the last one.
 * The value is seconds, wrong by at most a frame at either end.
 */
export function measureCycles(
  series: MeasuredSeries,
  protocol: CyclesProtocol,
  side: MeasuredSide,
): RangeResult {
  const { timesS } = series.track;
  const column = series.angles[angleOnSide(protocol.angle, side)];
  const { values } = fillShortGaps(column.valueDeg, timesS, MAX_GAP_S);
  const repetitions: MeasuredRepetition[] = [];
  let downRow = -1;
  for (let row = 0; row < values.length && repetitions.length < protocol.cycles; row++) {
    if (values[row]! >= protocol.downAtLeastDeg) downRow = row;
    else if (values[row]! <= protocol.upAtMostDeg && downRow >= 0) {
      repetitions.push(timedRepetition(series, protocol, side, repetitions.length + 1, downRow, row));
      downRow = -1;
    }
  }
  const isDone = repetitions.length === protocol.cycles;
  const value = isDone ? repetitions.at(-1)!.endS - repetitions[0]!.startS : null;
  return {
    repetitions,
    value,
    error: isDone ? 2 * frameS(timesS) : null,
    sem: null,
    refused: isDone ? null : repetitions.length === 0 ? 'no_movement' : 'not_finished',
  };
}

/** Standing on the measured side's leg: the longest time that the other ankle was higher. */
export function measureHold(series: MeasuredSeries, protocol: HoldProtocol, side: MeasuredSide): RangeResult {
  const { track } = series;
  const lifted = liftedTorsos(series, side);
  const { values } = fillShortGaps(lifted, track.timesS, MAX_GAP_S);
  const up = runsOf(values.length, (row) => values[row]! >= protocol.liftTorsos);
  const joined = up.reduce<{ first: number; last: number }[]>((runs, { first, last }) => {
    const before = runs.at(-1);
    if (before && track.timesS[first]! - track.timesS[before.last]! <= TOUCH_S) before.last = last;
    else runs.push({ first, last });
    return runs;
  }, []);
  const repetitions = joined.map(({ first, last }, index) =>
    timedRepetition(series, protocol, side, index + 1, first, last),
  );
  const longest = repetitions.reduce<number | null>(
    (most, { startS, endS }) => Math.max(most ?? 0, Math.min(protocol.mostS, endS - startS)),
    null,
  );
  return {
    repetitions,
    value: longest,
    error: longest === null ? null : 2 * frameS(track.timesS),
    sem: null,
    refused: longest === null ? 'no_movement' : null,
  };
}

/** How much higher the other ankle is, torso lengths; NaN where it can't be told. */
function liftedTorsos({ track, image }: MeasuredSeries, side: MeasuredSide): Float64Array {
  const standing = side === 'right' ? 'right' : 'left';
  const other = standing === 'left' ? 'right' : 'left';
  const moment = trackRow(track, image);
  return Float64Array.from({ length: track.frameCount }, (_, row) => {
    moment.row = row;
    const rise = yPx(moment, LANDMARK[`${standing}_ankle`]) - yPx(moment, LANDMARK[`${other}_ankle`]);
    return rise / torsoLengthPx(moment);
  });
}

function timedRepetition(
  series: MeasuredSeries,
  protocol: CyclesProtocol | HoldProtocol,
  side: MeasuredSide,
  number: number,
  first: number,
  last: number,
): MeasuredRepetition {
  const { timesS } = series.track;
  const [startS, endS] = [timesS[first]!, timesS[last]!];
  return {
    number,
    startS,
    peakS: endS,
    endS,
    value: endS - startS,
    error: 2 * frameS(timesS),
    holdS: protocol.kind === 'hold' ? endS - startS : null,
    confidence: 1,
    counts: true,
    flaw: null,
    compensations: [...compensationsIn(series, protocol, side, { first, last })],
  };
}

/** The middle distance between frames. */
function frameS(timesS: Float64Array): number {
  const steps = Array.from(timesS.subarray(1), (timeS, i) => timeS - timesS[i]!).sort((a, b) => a - b);
  return steps[Math.floor(steps.length / 2)] ?? 0;
}
