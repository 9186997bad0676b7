import { FRAME_STATE, rowOf, type TrackDocument } from '@posebox/body';
import { type CsvOptions, csvHeader, csvLine, csvNumber } from '@posebox/exchange';
import { angleColumns, FILE_ANGLES, isInterpolated } from './angle-columns.ts';

const TIME_DECIMALS = 6;
const DEGREE_DECIMALS = 3;
const CONFIDENCE_DECIMALS = 3;

export const ANGLE_CSV_COLUMNS: readonly string[] = [
  ...['frame', 'time_s', 'person_id'],
  ...FILE_ANGLES.flatMap(({ id }) => [`${id}_deg`, `${id}_error_deg`, `${id}_conf`]),
  'flags',
];

/**
 * The joint angles of a clip as a table in pieces: a line for each person in each frame the person is in, at the frames'
 * own times. An angle that can't be measured is three empty cells. `flags`: `interpolated` where any of the line is.
 */
export function* trackToAngleCsv(document: TrackDocument, options: CsvOptions = {}): Generator<string> {
  yield csvHeader(ANGLE_CSV_COLUMNS, options);
  const people = document.people.map((track) => ({ track, angles: angleColumns(track, document.image) }));
  for (let frame = 0; frame < document.timesS.length; frame++) {
    for (const { track, angles } of people) {
      const row = rowOf(track, frame);
      if (row < 0 || track.states[row] === FRAME_STATE.absent) continue;
      const columns = FILE_ANGLES.map(({ id }) => angles[id]);
      yield csvLine([
        frame,
        csvNumber(document.timesS[frame]!, TIME_DECIMALS),
        track.personId,
        ...columns.flatMap(({ valueDeg, errorDeg, confidence }) => [
          csvNumber(valueDeg[row]!, DEGREE_DECIMALS),
          csvNumber(errorDeg[row]!, DEGREE_DECIMALS),
          Number.isNaN(valueDeg[row]!) ? null : csvNumber(confidence[row]!, CONFIDENCE_DECIMALS),
        ]),
        columns.some((column) => isInterpolated(column, row)) ? 'interpolated' : '',
      ]);
    }
  }
}
