import type { Exercise } from '../form/exercise.ts';
import type { MeasureColumn, MeasureSeries } from '../form/measure-series.ts';
import { MEASURES } from '../form/measures.ts';
import type { SignalSeries } from '../repetitions/movement.ts';
import type { CoachingDocument } from './coaching-document.ts';
import { yawDuring } from './judge-measure.ts';

/** The exercise's principal measure over the track: of the side nearest to the camera, or of both where both show. */
export function principalCurve(
  { principal }: Exercise,
  { track }: SignalSeries,
  measures: MeasureSeries,
): CoachingDocument['curve'] {
  const columns = measures.of(principal.measure);
  const all = { first: 0, last: track.frameCount - 1 };
  const near = yawDuring(measures, all) < 0 ? 'left' : 'right';
  const column = columns.find(({ side }) => side === near) ?? columns[0];
  if (!column || column.values.every(Number.isNaN)) return null;
  const { unit } = MEASURES[principal.measure];
  const digits = unit === 'deg' ? 1 : 3;
  return {
    measure: principal.measure,
    name: principal.name,
    unit,
    source: column.source,
    timesS: Array.from(track.timesS),
    values: rounded(column, 'values', digits),
    errors: rounded(column, 'errors', digits),
  };
}

function rounded(column: MeasureColumn, name: 'values' | 'errors', digits: number): (number | null)[] {
  const scale = 10 ** digits;
  return Array.from(column[name], (value) =>
    Number.isNaN(value) ? null : Math.round(value * scale) / scale,
  );
}
