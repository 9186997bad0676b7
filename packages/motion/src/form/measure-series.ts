import { LANDMARK } from '@posebox/body';
import { VIEW_LIMIT_DEG } from '../angles/angle-error.ts';
import { NOT_ASSESSABLE, type NotAssessable } from '../angles/angle-reading.ts';
import { type AngleSeries, angleSeries } from '../angles/angle-series.ts';
import { median } from '../filters/hampel.ts';
import { smoothRecorded } from '../filters/recorded-series.ts';
import { confidenceOf, isPresent, trackRow } from '../landmark-row.ts';
import type { SignalSeries } from '../repetitions/movement.ts';
import { COUNTING_FILTER } from '../repetitions/movement.ts';
import { frontalOffDeg, sagittalOffDeg, type ViewEstimate } from '../view/view.ts';
import { whyViewUnknown } from '../view/why-view-unknown.ts';
import { DISTANCE_READINGS } from './distances.ts';
import type { MeasureName } from './measure-names.ts';
import { type AngleMeasure, type BodySide, type DistanceMeasure, MEASURES } from './measures.ts';

/** A measure over a track, a value a row; NaN where it can't be told, and then `refused` says why. */
export interface MeasureColumn {
  readonly side: BodySide | 'both';
  readonly source: 'image' | 'world';
  readonly values: Float64Array;
  readonly errors: Float64Array;
  readonly refused: readonly (NotAssessable | null)[];
}

/** The measures of a person over a track, each computed once. */
export interface MeasureSeries {
  /** One a row. */
  readonly views: readonly ViewEstimate[];
  /** One column for both sides, or one for each. */
  of(name: MeasureName): readonly MeasureColumn[];
}

const SIDES = ['left', 'right'] as const;
/** Below this a point isn't seen. */
const SEEN = 0.5;
/** Share of rows that must be measurable in the picture; otherwise depth stands in where it may, for all of them. */
const LEAST_FROM_IMAGE = 0.3;

/** Opens the measures of a track: `measureSeries(signals).of('knee_bend')`. */
export function measureSeries(signals: SignalSeries): MeasureSeries {
  const { track, image } = signals;
  const angles = allAngles();
  const sources = new Map<'image' | 'world', AngleSeries>();
  const seriesOf = (source: 'image' | 'world') => {
    const known = sources.get(source) ?? angleSeries(track, image, { angles, source });
    sources.set(source, known);
    return known;
  };
  const columns = new Map<MeasureName, readonly MeasureColumn[]>();
  const { views } = seriesOf('image');
  return {
    views,
    of(name) {
      let known = columns.get(name);
      if (!known) {
        const measure = MEASURES[name];
        known =
          measure.kind === 'angle'
            ? angleColumns(measure, seriesOf, track.timesS)
            : distanceColumns(name, measure, signals, views);
        columns.set(name, known);
      }
      return known;
    },
  };
}

function allAngles() {
  const every = Object.values(MEASURES).flatMap((measure) =>
    measure.kind === 'angle' ? SIDES.flatMap((side) => measure.angles(side)) : [],
  );
  return [...new Map(every.map((definition) => [definition.id, definition])).values()];
}

function angleColumns(
  measure: AngleMeasure,
  seriesOf: (source: 'image' | 'world') => AngleSeries,
  timesS: Float64Array,
): readonly MeasureColumn[] {
  const from = (source: 'image' | 'world') => {
    const sides = (measure.sides === 'one' ? (['left'] as const) : SIDES).map((side) =>
      angleColumn(measure, side, seriesOf(source), source, timesS),
    );
    return measure.sides === 'difference'
      ? [differenceOf(sides[0]!, sides[1]!)]
      : measure.sides === 'one'
        ? [{ ...sides[0]!, side: 'both' as const }]
        : sides;
  };
  const image = from('image');
  const measured = Math.max(...image.map((column) => shareMeasured(column)));
  return measure.fromWorld && measured < LEAST_FROM_IMAGE ? from('world') : image;
}

const shareMeasured = ({ values }: MeasureColumn) =>
  values.reduce((count, value) => count + (Number.isNaN(value) ? 0 : 1), 0) / Math.max(1, values.length);

function angleColumn(
  measure: AngleMeasure,
  side: BodySide,
  series: AngleSeries,
  source: 'image' | 'world',
  timesS: Float64Array,
): MeasureColumn {
  const parts = measure.angles(side).map(({ id }) => series.angles[id]!);
  const rows = timesS.length;
  const values = new Float64Array(rows).fill(Number.NaN);
  const errors = new Float64Array(rows).fill(Number.NaN);
  const refused: (NotAssessable | null)[] = [];
  for (let row = 0; row < rows; row++) {
    const missing = parts.find((part) => part.refused[row]! > 0);
    refused.push(missing ? NOT_ASSESSABLE[missing.refused[row]! - 1]! : null);
    if (missing) continue;
    values[row] = measure.combine(parts.map((part) => part.valueDeg[row]!));
    errors[row] = Math.hypot(...parts.map((part) => part.errorDeg[row]!));
  }
  return { side, source, values: smooth(values, timesS, 2), errors, refused };
}

function differenceOf(left: MeasureColumn, right: MeasureColumn): MeasureColumn {
  return {
    side: 'both',
    source: left.source,
    values: left.values.map((value, row) => Math.abs(value - right.values[row]!)),
    errors: left.errors.map((error, row) => Math.hypot(error, right.errors[row]!)),
    refused: left.refused.map((reason, row) => reason ?? right.refused[row]!),
  };
}

function distanceColumns(
  name: MeasureName,
  measure: DistanceMeasure,
  signals: SignalSeries,
  views: readonly ViewEstimate[],
): readonly MeasureColumn[] {
  return (measure.sides === 'one' ? (['left'] as const) : SIDES).map((side) => {
    const column = distanceColumn(name, measure, side, signals, views);
    return measure.sides === 'one' ? { ...column, side: 'both' as const } : column;
  });
}

function distanceColumn(
  name: MeasureName,
  measure: DistanceMeasure,
  side: BodySide,
  { track, image, unitPx }: SignalSeries,
  views: readonly ViewEstimate[],
): MeasureColumn {
  const moment = trackRow(track, image);
  const read = DISTANCE_READINGS[name]!;
  const needed = (measure.sides === 'one' ? SIDES : [side]).flatMap((one) => measure.landmarks(one));
  const values = new Float64Array(track.frameCount).fill(Number.NaN);
  const errors = new Float64Array(track.frameCount).fill(Number.NaN);
  const refused: (NotAssessable | null)[] = [];
  for (let row = 0; row < track.frameCount; row++) {
    moment.row = row;
    const view = views[row]!;
    const offDeg = measure.plane === 'sagittal' ? sagittalOffDeg(view.yawDeg) : frontalOffDeg(view.yawDeg);
    const reason = !isPresent(track, row)
      ? 'nobody'
      : Number.isNaN(offDeg)
        ? whyViewUnknown(moment)
        : offDeg > VIEW_LIMIT_DEG
          ? 'wrong_view'
          : needed.some((landmark) => !(confidenceOf(moment, LANDMARK[landmark]) >= SEEN))
            ? 'point_unsure'
            : null;
    refused.push(reason);
    if (reason) continue;
    const facing = view.yawDeg > 0 ? 1 : -1;
    values[row] = read(moment, side, { unitPx, facing });
    // A turned distance looks shorter by the cosine.
    const turned = 1 / Math.cos((offDeg * Math.PI) / 180) - 1;
    errors[row] = Math.hypot(measure.error, turned * values[row]!);
  }
  if (name === 'foot_lift') {
    const known = Array.from(values).filter((value) => !Number.isNaN(value));
    const floor = median(known);
    for (let row = 0; row < values.length; row++) values[row]! -= floor;
  }
  return { side, source: 'image', values: smooth(values, track.timesS, 0.01), errors, refused };
}

/** Measured rows smoothed; rows that weren't measured stay empty, so that nothing is judged that wasn't seen. */
function smooth(values: Float64Array, timesS: Float64Array, leastDeviation: number): Float64Array {
  const { values: smoothed } = smoothRecorded(values, timesS, {
    hampel: { halfWindowS: COUNTING_FILTER.hampelS, deviations: 3, leastDeviation },
    maxGapS: 0,
    cutoffHz: COUNTING_FILTER.cutoffHz,
  });
  return smoothed;
}
