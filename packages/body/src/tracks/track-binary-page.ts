import { LANDMARK_COUNT } from '../landmarks.ts';
import { emptyPoseTrack, FRAME_STATE, POSITION_WIDTH, type PoseTrack } from '../pose-track.ts';
import type { TrackHeaderJson } from '../pose-track-schema.ts';
import { type TrackDocument, trackRows } from './track-document.ts';
import { MOST_TRACK_ROWS } from './track-limits.ts';
import { TRACK_SCALE } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';
import { withTightRows } from './track-rows.ts';
import {
  unzigzag,
  type VarintReader,
  type VarintWriter,
  varintReader,
  varintWriter,
  zigzag,
} from './varint.ts';

/**
 * The payload of a PAGE block. All integers are LEB128 (`varint.ts`) but states and marks.
 *
 *     first frame, number of frames
 *     time of the first frame in microseconds, zigzag; then the step to each next one
 *     number of people in the page; for each:
 *       id, first row (from the page's first frame), number of rows, 1 when raw is kept beside smoothed, else 0
 *       a byte of state a row
 *       marks row by row, 33 a row, as runs: value (a byte), length
 *       columns, each over all rows: score; box x, y, width, height; for each landmark visibility, presence,
 *       confidence; smoothed image x, y, z of each landmark; smoothed world likewise; then raw, if kept, likewise
 *
 * A column is a list of units of the stated precision: 0 for a missing value, else 1 + zigzag of the difference to
 * the last value of the column that was not missing, 0 before the first.
 */
export function trackPageBytes(
  clip: Pick<TrackDocument, 'timesS' | 'people'>,
  first: number,
  end: number,
): Uint8Array {
  const writer = varintWriter();
  writer.unsigned(first);
  writer.unsigned(end - first);
  let beforeUs = 0;
  for (let frame = first; frame < end; frame++) {
    const timeUs = Math.round(clip.timesS[frame]! * TRACK_SCALE.time);
    writer.unsigned(frame === first ? zigzag(timeUs) : timeUs - beforeUs);
    beforeUs = timeUs;
  }
  const people = clip.people.map((track) => rowsWithin(track, first, end)).filter((track) => track !== null);
  writer.unsigned(people.length);
  for (const track of people) writePerson(writer, track, first);
  return writer.finished();
}

/** Reads all pages into the clip's times and people. Throws `track_damaged` or `track_too_large`. */
export function readTrackPages(
  header: TrackHeaderJson,
  payloads: readonly Uint8Array[],
): Pick<TrackDocument, 'timesS' | 'people'> {
  const stored = payloads.reduce((sum, payload) => sum + payload.length, 0);
  const rows = header.people.reduce((sum, person) => sum + person.frameCount, 0);
  if (rows > MOST_TRACK_ROWS) throw new TrackProblem('track_too_large', { most: MOST_TRACK_ROWS });
  if (header.frameCount > stored) throw damaged();
  const timesS = new Float64Array(header.frameCount);
  const windows = new Map(header.people.map((person) => [person.id, person]));
  const tracks = new Map<number, PoseTrack>();
  let frames = 0;
  for (const payload of payloads) {
    const reader = varintReader(payload);
    const first = reader.unsigned();
    const count = reader.unsigned();
    if (first !== frames || frames + count > timesS.length) throw damaged();
    readTimes(reader, timesS.subarray(first, first + count), timesS[first - 1]);
    frames += count;
    for (let people = reader.unsigned(); people > 0; people--) {
      const id = reader.unsigned();
      const from = first + reader.unsigned();
      const to = from + reader.unsigned();
      const separate = reader.byte() === 1;
      const window = windows.get(id);
      if (!window || from < window.firstFrame || to > window.firstFrame + window.frameCount) throw damaged();
      if (from >= to || to > frames || window.firstFrame + window.frameCount > timesS.length) throw damaged();
      const track = tracks.get(id) ?? emptyTrack(window, timesS, separate);
      tracks.set(id, track);
      if (separate !== (track.raw !== track.smoothed)) throw damaged();
      readPerson(reader, trackRows(track, from - track.firstFrame, to - track.firstFrame));
    }
    reader.end();
  }
  if (frames !== timesS.length) throw damaged();
  const people = [...tracks.values()].map(withTightRows).filter((track) => track !== null);
  return { timesS, people: people.sort((a, b) => a.personId - b.personId) };
}

/** Some frames of a clip, as one page of the file holds them. */
export interface TrackPage {
  readonly firstFrame: number;
  /** One a frame of the page. */
  readonly timesS: Float64Array;
  /** Whoever is in the page, each with the rows within it; `firstFrame` counts in the clip as ever. */
  readonly people: readonly PoseTrack[];
}

/** Reads one page alone. Throws `track_damaged`. */
export function readTrackPage(payload: Uint8Array): TrackPage {
  const reader = varintReader(payload);
  const firstFrame = reader.unsigned();
  const count = reader.unsigned();
  if (count > payload.length) throw damaged();
  const timesS = new Float64Array(count);
  readTimes(reader, timesS);
  const people: PoseTrack[] = [];
  for (let left = reader.unsigned(); left > 0; left--) {
    const id = reader.unsigned();
    const from = reader.unsigned();
    const to = from + reader.unsigned();
    const separate = reader.byte() === 1;
    if (from >= to || to > count) throw damaged();
    const track = emptyPoseTrack(
      id,
      firstFrame + from,
      timesS.subarray(from, to),
      separate ? 'separate' : 'shared',
    );
    readPerson(reader, track);
    people.push(track);
  }
  reader.end();
  return { firstFrame, timesS, people };
}

function emptyTrack(
  window: TrackHeaderJson['people'][number],
  timesS: Float64Array,
  separate: boolean,
): PoseTrack {
  const times = timesS.subarray(window.firstFrame, window.firstFrame + window.frameCount);
  return emptyPoseTrack(window.id, window.firstFrame, times, separate ? 'separate' : 'shared');
}

/** The rows of a track within the page, without absent ones at the ends; null when there are none. */
function rowsWithin(track: PoseTrack, first: number, end: number): PoseTrack | null {
  const from = Math.max(first, track.firstFrame) - track.firstFrame;
  const to = Math.min(end, track.firstFrame + track.frameCount) - track.firstFrame;
  return from < to ? withTightRows(trackRows(track, from, to)) : null;
}

/** Fills in the times of a page that follows a frame at `beforeS`. */
function readTimes(reader: VarintReader, timesS: Float64Array, beforeS = Number.NEGATIVE_INFINITY): void {
  let timeUs = 0;
  for (let index = 0; index < timesS.length; index++) {
    const step = reader.unsigned();
    timeUs = index === 0 ? unzigzag(step) : timeUs + step;
    const timeS = timeUs / TRACK_SCALE.time;
    if (!(timeS > (timesS[index - 1] ?? beforeS))) throw damaged();
    timesS[index] = timeS;
  }
}

function writePerson(writer: VarintWriter, track: PoseTrack, pageFirst: number): void {
  writer.unsigned(track.personId);
  writer.unsigned(track.firstFrame - pageFirst);
  writer.unsigned(track.frameCount);
  writer.byte(track.raw === track.smoothed ? 0 : 1);
  writer.bytes(track.states);
  let start = 0;
  for (let at = 1; at <= track.marks.length; at++) {
    if (at < track.marks.length && track.marks[at] === track.marks[start]) continue;
    writer.byte(track.marks[start]!);
    writer.unsigned(at - start);
    start = at;
  }
  for (const column of columnsOf(track)) writeColumn(writer, column);
}

function readPerson(reader: VarintReader, track: PoseTrack): void {
  for (let row = 0; row < track.frameCount; row++) {
    const state = reader.byte();
    if (state > FRAME_STATE.detected) throw damaged();
    track.states[row] = state;
  }
  for (let at = 0; at < track.marks.length; ) {
    const value = reader.byte();
    const end = at + reader.unsigned();
    if (end === at || end > track.marks.length) throw damaged();
    track.marks.fill(value, at, end);
    at = end;
  }
  for (const column of columnsOf(track)) readColumn(reader, column);
}

/** Every `stride`-th number of an array, from `offset` on. */
interface Column {
  readonly values: Float32Array;
  readonly offset: number;
  readonly stride: number;
  readonly scale: number;
}

function columnsOf(track: PoseTrack): Column[] {
  const { image, world, quality } = TRACK_SCALE;
  const columns: Column[] = [{ values: track.scores, offset: 0, stride: 1, scale: quality }];
  const interleaved = (arrays: readonly Float32Array[], stride: number, scale: number) => {
    for (let offset = 0; offset < stride; offset++) {
      for (const values of arrays) columns.push({ values, offset, stride, scale });
    }
  };
  interleaved([track.boxes], 4, image);
  interleaved([track.visibility, track.presence, track.confidence], LANDMARK_COUNT, quality);
  const series = track.raw === track.smoothed ? [track.smoothed] : [track.smoothed, track.raw];
  for (const positions of series) {
    interleaved([positions.image], LANDMARK_COUNT * POSITION_WIDTH, image);
    interleaved([positions.world], LANDMARK_COUNT * POSITION_WIDTH, world);
  }
  return columns;
}

function writeColumn(writer: VarintWriter, { values, offset, stride, scale }: Column): void {
  let before = 0;
  for (let at = offset; at < values.length; at += stride) {
    const value = values[at]!;
    if (Number.isNaN(value)) {
      writer.unsigned(0);
      continue;
    }
    const units = Math.round(value * scale);
    writer.unsigned(1 + zigzag(units - before));
    before = units;
  }
}

function readColumn(reader: VarintReader, { values, offset, stride, scale }: Column): void {
  let before = 0;
  for (let at = offset; at < values.length; at += stride) {
    const symbol = reader.unsigned();
    if (symbol === 0) {
      values[at] = Number.NaN;
      continue;
    }
    before += unzigzag(symbol - 1);
    values[at] = before / scale;
  }
}

function damaged(): TrackProblem {
  return new TrackProblem('track_damaged');
}
