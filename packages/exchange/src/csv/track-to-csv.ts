import {
  FRAME_STATE,
  FRAME_STATES,
  LANDMARK_COUNT,
  LANDMARK_NAMES,
  MARK,
  MARK_NAMES,
  POSITION_WIDTH,
  type PoseTrack,
  rowOf,
  type TrackDocument,
} from '@posebox/body';
import { CONFIDENCE_DECIMALS, METRE_DECIMALS, PIXEL_DECIMALS } from '../precision.ts';
import { type CsvCell, type CsvOptions, csvHeader, csvLine, csvNumber } from './csv-text.ts';

const TIME_DECIMALS = 6;

export const TRACK_CSV_COLUMNS = [
  'frame',
  'time_s',
  'person_id',
  'state',
  'landmark',
  'x_px',
  'y_px',
  'z_px',
  'raw_x_px',
  'raw_y_px',
  'raw_z_px',
  'world_x_m',
  'world_y_m',
  'world_z_m',
  'visibility',
  'presence',
  'confidence',
  'flags',
] as const;

/**
 * A clip as a tidy table in pieces: a line for each landmark of each person in each frame the person is in, units in the
 * headers, empty cells for what is missing. `flags` holds names of `MARK`, a space between; frames without anybody
 * have no line.
 */
export function* trackToCsv(document: TrackDocument, options: CsvOptions = {}): Generator<string> {
  yield csvHeader(TRACK_CSV_COLUMNS, options);
  for (let frame = 0; frame < document.timesS.length; frame++) {
    for (const track of document.people) {
      const row = rowOf(track, frame);
      if (row >= 0 && track.states[row] !== FRAME_STATE.absent) yield personLines(document, track, row);
    }
  }
}

function personLines(document: TrackDocument, track: PoseTrack, row: number): string {
  const { width, height } = document.image;
  const start: CsvCell[] = [
    track.firstFrame + row,
    csvNumber(track.timesS[row]!, TIME_DECIMALS),
    track.personId,
    FRAME_STATES[track.states[row]!]!,
  ];
  const position = (values: Float32Array, at: number, scales: readonly number[], decimals: number) =>
    scales.map((scale, axis) => csvNumber(values[at * POSITION_WIDTH + axis]! * scale, decimals));
  let lines = '';
  LANDMARK_NAMES.forEach((name, landmark) => {
    const at = row * LANDMARK_COUNT + landmark;
    lines += csvLine([
      ...start,
      name,
      ...position(track.smoothed.image, at, [width, height, width], PIXEL_DECIMALS),
      ...position(track.raw.image, at, [width, height, width], PIXEL_DECIMALS),
      ...position(track.smoothed.world, at, [1, 1, 1], METRE_DECIMALS),
      csvNumber(track.visibility[at]!, CONFIDENCE_DECIMALS),
      csvNumber(track.presence[at]!, CONFIDENCE_DECIMALS),
      csvNumber(track.confidence[at]!, CONFIDENCE_DECIMALS),
      flags(track.marks[at]!),
    ]);
  });
  return lines;
}

function flags(marks: number): string {
  return MARK_NAMES.filter((name) => marks & MARK[name]).join(' ');
}
