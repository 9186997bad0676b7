import { MARK, type PoseTrack } from '@posebox/body';
import { isPresent, type PictureSize, trackRow } from '../landmark-row.ts';
import { UNKNOWN_VIEW, type ViewEstimate } from '../view/view.ts';
import { type AngleMeterOptions, createAngleMeter } from './angle-meter.ts';
import {
  type AngleReading,
  type AngleSource,
  adviceFor,
  MEASURED_PLANES,
  NOT_ASSESSABLE,
} from './angle-reading.ts';
import type { AngleSample } from './measure-angle.ts';

/** One angle over a track: arrays of one number a row. */
export interface AngleColumn {
  /** NaN where not assessable. */
  readonly valueDeg: Float32Array;
  readonly errorDeg: Float32Array;
  readonly confidence: Float32Array;
  /** 0 where measured, else 1 + the index into `NOT_ASSESSABLE`. */
  readonly refused: Uint8Array;
  /** Bits of `MARK`, `interpolated` only. */
  readonly marks: Uint8Array;
  /** An index into `MEASURED_PLANES`. */
  readonly planes: Uint8Array;
}

/** Angles over a whole track. */
export interface AngleSeries<Id extends string = string> {
  readonly source: AngleSource;
  /** One a row. */
  readonly views: readonly ViewEstimate[];
  readonly angles: Readonly<Record<Id, AngleColumn>>;
}

/**
 * Angles of every row of a track, through the same meter as a live person.
 *
 * @example angleSeries(track, clip.image, { angles: CLINICAL_ANGLES }).angles.left_knee_flexion.valueDeg[12]
 */
export function angleSeries<Id extends string>(
  track: PoseTrack,
  image: PictureSize,
  options: AngleMeterOptions<Id>,
): AngleSeries<Id> {
  const steps = angleSeriesInSteps(track, image, options);
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}

/** Rows between two pauses: some ten milliseconds. */
const ROWS_A_STEP = 64;

/** The same with pauses in which whoever else waits can be served. */
export function* angleSeriesInSteps<Id extends string>(
  track: PoseTrack,
  image: PictureSize,
  options: AngleMeterOptions<Id>,
): Generator<undefined, AngleSeries<Id>> {
  const { frameCount } = track;
  const meter = createAngleMeter(options);
  const moment = trackRow(track, image);
  const columns = options.angles.map(() => emptyColumn(frameCount));
  const views = new Array<ViewEstimate>(frameCount).fill(UNKNOWN_VIEW);
  for (let row = 0; row < frameCount; row++) {
    if (row % ROWS_A_STEP === ROWS_A_STEP - 1) yield;
    if (!isPresent(track, row)) continue;
    moment.row = row;
    views[row] = meter.next(moment, track.timesS[row]!);
    columns.forEach((column, index) => {
      writeSample(column, row, meter.sample(index));
    });
  }
  const angles = Object.fromEntries(options.angles.map(({ id }, index) => [id, columns[index]!]));
  return { source: options.source ?? 'image', views, angles: angles as Record<Id, AngleColumn> };
}

function writeSample(column: AngleColumn, row: number, sample: AngleSample): void {
  column.refused[row] = sample.notAssessable ? 1 + NOT_ASSESSABLE.indexOf(sample.notAssessable) : 0;
  column.planes[row] = MEASURED_PLANES.indexOf(sample.plane);
  if (sample.notAssessable) return;
  column.valueDeg[row] = sample.valueDeg;
  column.errorDeg[row] = sample.errorDeg;
  column.confidence[row] = sample.confidence;
  column.marks[row] = sample.interpolated ? MARK.interpolated : 0;
}

function emptyColumn(rows: number): AngleColumn {
  return {
    valueDeg: new Float32Array(rows).fill(Number.NaN),
    errorDeg: new Float32Array(rows).fill(Number.NaN),
    confidence: new Float32Array(rows),
    refused: new Uint8Array(rows).fill(1 + NOT_ASSESSABLE.indexOf('nobody')),
    marks: new Uint8Array(rows),
    planes: new Uint8Array(rows),
  };
}

/** One value of a series as a reading. */
export function readingAt(column: AngleColumn, row: number, source: AngleSource): AngleReading {
  const plane = MEASURED_PLANES[column.planes[row]!]!;
  const refused = column.refused[row]!;
  if (refused > 0) {
    const notAssessable = NOT_ASSESSABLE[refused - 1]!;
    return { notAssessable, advice: adviceFor(notAssessable, plane) };
  }
  return {
    valueDeg: column.valueDeg[row]!,
    errorDeg: column.errorDeg[row]!,
    confidence: column.confidence[row]!,
    interpolated: (column.marks[row]! & MARK.interpolated) !== 0,
    plane,
    source,
  };
}
