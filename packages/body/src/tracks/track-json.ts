import { LANDMARK_COUNT } from '../landmarks.ts';
import {
  FRAME_STATE,
  FRAME_STATES,
  type LandmarkSeries,
  MARK,
  MARK_NAMES,
  type MarkName,
  POSITION_WIDTH,
  type PoseTrack,
  rowOf,
} from '../pose-track.ts';
import type {
  TrackDocumentJson,
  TrackedPersonJson,
  TrackFrameJson,
  TrackHeaderJson,
} from '../pose-track-schema.ts';
import type { TrackPage } from './track-binary-page.ts';
import { measuredFrameRate, type TrackDocument, type TrackOutline } from './track-document.ts';
import { atScale, TRACK_DECIMALS, TRACK_SCALE } from './track-precision.ts';

/** Frames of a page where nothing else is asked for. */
export const TRACK_PAGE_FRAMES = 256;

/** Decimals of the measured frame rate, which is told for people to read. */
const RATE_SCALE = 1e6;

/** All of a clip but frames and edits, ready for JSON. Keys are always in the same order. */
export function trackHeaderJson(document: TrackOutline): TrackHeaderJson {
  const rate = measuredFrameRate(document.timesS);
  return {
    format: 'posebox-track',
    version: 1,
    image: { width: document.image.width, height: document.image.height },
    frameCount: document.timesS.length,
    frameRate: {
      medianHz: atScale(rate.medianHz, RATE_SCALE),
      meanHz: atScale(rate.meanHz, RATE_SCALE),
      largestDeviationS: atScale(rate.largestDeviationS, RATE_SCALE),
    },
    decimals: { ...TRACK_DECIMALS },
    people: document.people.map(({ personId, firstFrame, frameCount }) => ({
      id: personId,
      firstFrame,
      frameCount,
    })),
    subjectId: document.subjectId,
    provenance: provenanceJson(document.provenance),
  };
}

/** The frames of a page with everybody in them, ready for JSON. */
export function trackFramesJson({ firstFrame, timesS, people }: TrackPage): TrackFrameJson[] {
  return Array.from(timesS, (timeS, index) => {
    const frame = firstFrame + index;
    const there: TrackedPersonJson[] = [];
    for (const track of people) {
      const row = rowOf(track, frame);
      if (row >= 0 && track.states[row] !== FRAME_STATE.absent) there.push(personJson(track, row));
    }
    return { frame, timeS: atScale(timeS, TRACK_SCALE.time), people: there };
  });
}

/** How many pages a clip has; an empty one has one. */
export function trackPageCount(document: TrackDocument, framesPerPage = TRACK_PAGE_FRAMES): number {
  return Math.max(1, Math.ceil(document.timesS.length / framesPerPage));
}

/** The whole clip as a JSON value. For long clips prefer `trackJsonText` or pages. */
export function trackDocumentJson(document: TrackDocument): TrackDocumentJson {
  return { ...trackHeaderJson(document), edits: [...document.edits], frames: framesJson(document, 0) };
}

/**
 * One page of the clip: the same document with only its frames, and `page` saying which. Throws `RangeError` for a
 * page there isn't.
 *
 * `trackPageJson(document, 0).page.count` tells how many to fetch.
 */
export function trackPageJson(
  document: TrackDocument,
  index: number,
  framesPerPage = TRACK_PAGE_FRAMES,
): TrackDocumentJson {
  const count = trackPageCount(document, framesPerPage);
  if (!Number.isInteger(index) || index < 0 || index >= count) {
    throw new RangeError(`page ${index} of ${count}`);
  }
  const frames = framesJson(document, index * framesPerPage, framesPerPage);
  return {
    ...trackHeaderJson(document),
    page: { index, count, firstFrame: index * framesPerPage, frameCount: frames.length },
    edits: [...document.edits],
    frames,
  };
}

/** The whole clip as JSON text in pieces, a page of frames each, so that nobody needs to hold all of it. */
export function* trackJsonText(document: TrackDocument): Generator<string> {
  const head = JSON.stringify({ ...trackHeaderJson(document), edits: document.edits });
  yield `${head.slice(0, -1)},"frames":[`;
  for (let first = 0; first < document.timesS.length; first += TRACK_PAGE_FRAMES) {
    const frames = JSON.stringify(framesJson(document, first, TRACK_PAGE_FRAMES));
    yield (first > 0 ? ',' : '') + frames.slice(1, -1);
  }
  yield ']}';
}

const framesJson = (
  { timesS, people }: TrackDocument,
  firstFrame: number,
  most = Number.POSITIVE_INFINITY,
): TrackFrameJson[] =>
  trackFramesJson({ firstFrame, timesS: timesS.subarray(firstFrame, firstFrame + most), people });

function personJson(track: PoseTrack, row: number): TrackedPersonJson {
  const box = [...track.boxes.subarray(row * 4, row * 4 + 4)].map((side) => atScale(side, TRACK_SCALE.image));
  const quality: [number, number, number][] = [];
  for (let at = row * LANDMARK_COUNT; at < (row + 1) * LANDMARK_COUNT; at++) {
    quality.push([
      atScale(track.visibility[at]!, TRACK_SCALE.quality),
      atScale(track.presence[at]!, TRACK_SCALE.quality),
      atScale(track.confidence[at]!, TRACK_SCALE.quality),
    ]);
  }
  const marks = marksJson(track, row);
  return {
    id: track.personId,
    state: FRAME_STATES[track.states[row]!] as TrackedPersonJson['state'],
    score: atScale(track.scores[row]!, TRACK_SCALE.quality),
    box: box.some(Number.isNaN) ? null : (box as [number, number, number, number]),
    ...seriesJson(track.smoothed, row),
    quality,
    ...(marks ? { marks } : {}),
    ...(track.raw === track.smoothed ? {} : { raw: seriesJson(track.raw, row) }),
  };
}

function seriesJson(
  series: LandmarkSeries,
  row: number,
): Pick<TrackedPersonJson, 'landmarks' | 'worldLandmarks'> {
  return {
    landmarks: positionsJson(series.image, row, TRACK_SCALE.image),
    worldLandmarks: positionsJson(series.world, row, TRACK_SCALE.world),
  };
}

function positionsJson(values: Float32Array, row: number, scale: number): TrackedPersonJson['landmarks'] {
  let known = false;
  const positions: NonNullable<TrackedPersonJson['landmarks']> = [];
  for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
    const at = (row * LANDMARK_COUNT + landmark) * POSITION_WIDTH;
    const x = values[at]!;
    const y = values[at + 1]!;
    const z = values[at + 2]!;
    if (Number.isNaN(x) || Number.isNaN(y)) {
      positions.push(null);
      continue;
    }
    known = true;
    positions.push([atScale(x, scale), atScale(y, scale), Number.isNaN(z) ? null : atScale(z, scale)]);
  }
  return known ? positions : null;
}

function marksJson(track: PoseTrack, row: number): TrackedPersonJson['marks'] | null {
  const marks: Partial<Record<MarkName, number[]>> = {};
  for (const name of MARK_NAMES) {
    const marked: number[] = [];
    for (let landmark = 0; landmark < LANDMARK_COUNT; landmark++) {
      if (track.marks[row * LANDMARK_COUNT + landmark]! & MARK[name]) marked.push(landmark);
    }
    if (marked.length > 0) marks[name] = marked;
  }
  return Object.keys(marks).length > 0 ? marks : null;
}

/** Provenance with its keys in a fixed order, filter parameters by name. */
function provenanceJson(provenance: TrackDocument['provenance']): TrackHeaderJson['provenance'] {
  const { source, model, engine, filter } = provenance;
  return {
    source: { kind: source.kind, name: source.name, sha256: source.sha256, skeleton: source.skeleton },
    model: model && { name: model.name, sha256: model.sha256 },
    detectorSha256: provenance.detectorSha256,
    engine: { name: engine.name, version: engine.version },
    mode: provenance.mode,
    filter: filter && {
      name: filter.name,
      parameters: Object.fromEntries(
        Object.entries(filter.parameters).sort(([a], [b]) => (a < b ? -1 : a > b ? 1 : 0)),
      ),
    },
    timestamps: provenance.timestamps,
    angleConventionsVersion: provenance.angleConventionsVersion,
  };
}
