import { type CsvOptions, csvHeader, csvLine } from '@posebox/exchange';
import type { PoseAngles, TrackAngles } from '@posebox/motion';

const COLUMNS = [
  'person_id',
  'frame',
  'time_s',
  'angle',
  'value_deg',
  'error_deg',
  'confidence',
  'flags',
  'not_assessable',
  'view',
  'yaw_deg',
] as const;

/** A picture's angles as a tidy table: a line an angle, empty cells for what can't be told. */
export function poseAnglesCsv({ people }: PoseAngles, options: CsvOptions): string {
  const lines = people.flatMap(({ personId, view, angles }) =>
    Object.entries(angles).map(([id, reading]) => {
      const numbers =
        'valueDeg' in reading
          ? [reading.valueDeg, reading.errorDeg, reading.confidence, flag(reading.interpolated), null]
          : [null, null, null, null, reading.notAssessable];
      return csvLine([personId, null, null, id, ...numbers, view.view, view.yawDeg]);
    }),
  );
  return csvHeader(COLUMNS, options) + lines.join('');
}

/** A clip's angles as a tidy table in pieces: a line for each angle of each person in each frame. */
export function* trackAnglesCsv({ people }: TrackAngles, options: CsvOptions): Generator<string> {
  yield csvHeader(COLUMNS, options);
  for (const { personId, firstFrame, timesS, view, yawDeg, angles } of people) {
    for (const [row, timeS] of timesS.entries()) {
      let lines = '';
      for (const [id, column] of Object.entries(angles)) {
        lines += csvLine([
          personId,
          firstFrame + row,
          timeS,
          id,
          column.valueDeg[row]!,
          column.errorDeg[row]!,
          column.confidence[row]!,
          flag(column.interpolated[row]!),
          column.notAssessable[row]!,
          view[row]!,
          yawDeg[row]!,
        ]);
      }
      yield lines;
    }
  }
}

const flag = (interpolated: boolean) => (interpolated ? 'interpolated' : null);
