import { LANDMARK_COUNT } from '../landmarks.ts';
import {
  emptyPoseTrack,
  FRAME_STATE,
  type LandmarkSeries,
  MARK,
  MARK_NAMES,
  POSITION_WIDTH,
  type PoseTrack,
  rowOf,
} from '../pose-track.ts';
import {
  type TrackDocumentJson,
  type TrackedPersonJson,
  type TrackHeaderJson,
  trackDocumentSchema,
} from '../pose-track-schema.ts';
import type { TrackDocument } from './track-document.ts';
import { MOST_TRACK_ROWS } from './track-limits.ts';
import { atStatedPrecision } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';
import { withTightRows } from './track-rows.ts';

/**
 * Reads a clip from the text that `trackJsonText` wrote, or from anything of the same shape. Throws `TrackProblem`:
 * `track_not_recognised`, `track_version_unknown`, `track_malformed` with the `place`, `track_too_large`.
 */
export function trackDocumentFromText(text: string): TrackDocument {
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new TrackProblem('track_not_recognised');
  }
  return trackDocumentFromJson([parsedTrackJson(value)]);
}

/** Checks a JSON value against the schema; the same problems as `trackDocumentFromText`. */
export function parsedTrackJson(value: unknown): TrackDocumentJson {
  const head = (value ?? {}) as { format?: unknown; version?: unknown };
  if (head.format !== 'posebox-track') throw new TrackProblem('track_not_recognised');
  if (head.version !== 1) throw new TrackProblem('track_version_unknown', { version: String(head.version) });
  const parsed = trackDocumentSchema.safeParse(value);
  if (parsed.success) return parsed.data;
  const place = parsed.error.issues[0]?.path ?? [];
  throw new TrackProblem('track_malformed', { place: place.join('.') });
}

/**
 * Puts a clip together from its pages, in order and complete (a document without `page` is all pages). Throws
 * `TrackProblem` `track_malformed` or `track_too_large`.
 */
export function trackDocumentFromJson(pages: readonly TrackDocumentJson[]): TrackDocument {
  const header = pages[0];
  if (!header) throw new TrackProblem('track_not_recognised');
  const timesS = clipTimes(header, pages);
  const tracks = emptyTracks(header, timesS, pages);
  for (const { frames } of pages) {
    for (const { frame, people } of frames) {
      for (const person of people) {
        const track = tracks.get(person.id);
        const row = track ? rowOf(track, frame) : -1;
        if (!track || row < 0) throw malformed(`frames.${frame}.people`);
        writePerson(track, row, person);
      }
    }
  }
  const people = [...tracks.values()].map(withTightRows).filter((track) => track !== null);
  people.sort((a, b) => a.personId - b.personId);
  if (header.subjectId !== null && !people.some(({ personId }) => personId === header.subjectId)) {
    throw malformed('subjectId');
  }
  return atStatedPrecision({
    image: header.image,
    timesS,
    people,
    subjectId: header.subjectId,
    provenance: header.provenance,
    edits: header.edits,
  });
}

function clipTimes(header: TrackHeaderJson, pages: readonly TrackDocumentJson[]): Float64Array {
  const times: number[] = [];
  for (const { frames } of pages) {
    for (const { frame, timeS } of frames) {
      if (frame !== times.length) throw malformed(`frames.${times.length}.frame`);
      if (!(timeS > (times.at(-1) ?? Number.NEGATIVE_INFINITY))) throw malformed(`frames.${frame}.timeS`);
      times.push(timeS);
    }
  }
  if (times.length !== header.frameCount) throw malformed('frameCount');
  return Float64Array.from(times);
}

/** Tracks as wide as the header says, with a separate raw series for those who have one. */
function emptyTracks(
  header: TrackHeaderJson,
  timesS: Float64Array,
  pages: readonly TrackDocumentJson[],
): Map<number, PoseTrack> {
  const rows = header.people.reduce((sum, person) => sum + person.frameCount, 0);
  if (rows > MOST_TRACK_ROWS) throw new TrackProblem('track_too_large', { most: MOST_TRACK_ROWS });
  const withRaw = new Set<number>();
  for (const { frames } of pages) {
    for (const { people } of frames) for (const { id, raw } of people) if (raw) withRaw.add(id);
  }
  const tracks = new Map<number, PoseTrack>();
  for (const { id, firstFrame, frameCount } of header.people) {
    if (firstFrame + frameCount > timesS.length || tracks.has(id)) throw malformed('people');
    const times = timesS.subarray(firstFrame, firstFrame + frameCount);
    tracks.set(id, emptyPoseTrack(id, firstFrame, times, withRaw.has(id) ? 'separate' : 'shared'));
  }
  return tracks;
}

function writePerson(track: PoseTrack, row: number, person: TrackedPersonJson): void {
  track.states[row] = FRAME_STATE[person.state];
  track.scores[row] = person.score;
  if (person.box) track.boxes.set(person.box, row * 4);
  writeSeries(track.smoothed, row, person);
  if (person.raw) writeSeries(track.raw, row, person.raw);
  person.quality.forEach(([visibility, presence, confidence], landmark) => {
    const at = row * LANDMARK_COUNT + landmark;
    track.visibility[at] = visibility;
    track.presence[at] = presence;
    track.confidence[at] = confidence;
  });
  for (const name of MARK_NAMES) {
    for (const landmark of person.marks?.[name] ?? []) {
      track.marks[row * LANDMARK_COUNT + landmark]! |= MARK[name];
    }
  }
}

function writeSeries(
  series: LandmarkSeries,
  row: number,
  json: Pick<TrackedPersonJson, 'landmarks' | 'worldLandmarks'>,
): void {
  writePositions(series.image, row, json.landmarks);
  writePositions(series.world, row, json.worldLandmarks);
}

function writePositions(values: Float32Array, row: number, positions: TrackedPersonJson['landmarks']): void {
  positions?.forEach((position, landmark) => {
    if (!position) return;
    const at = (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
    values[at] = position[0];
    values[at + 1] = position[1];
    values[at + 2] = position[2] ?? Number.NaN;
  });
}

function malformed(place: string): TrackProblem {
  return new TrackProblem('track_malformed', { place });
}
