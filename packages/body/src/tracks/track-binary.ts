import { z } from 'zod';
import type { PoseTrack } from '../pose-track.ts';
import { trackHeaderSchema } from '../pose-track-schema.ts';
import { readTrackPages, trackPageBytes } from './track-binary-page.ts';
import { block, blocksOf, endBlock, joined, trackFileHead, viewOf } from './track-blocks.ts';
import type { TrackDocument, TrackOutline } from './track-document.ts';
import { trackEditSchema } from './track-edit.ts';
import { TRACK_PAGE_FRAMES, trackHeaderJson } from './track-json.ts';
import { atStatedPrecision } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';

/** The pieces of the file, a page each, in order; joined they are the file. */
export function trackBinaryChunks(document: TrackDocument): Generator<Uint8Array> {
  return trackBinaryPieces(document, () => document.people);
}

/**
 * The pieces of the file of a clip whose numbers are not all at hand: `peopleOf` is asked for those of a page at a time,
 * the frames `first…end-1`, and may leave out everything that isn't in them.
 */
export function* trackBinaryPieces(
  clip: TrackOutline,
  peopleOf: (first: number, end: number) => readonly PoseTrack[],
): Generator<Uint8Array> {
  const { timesS } = clip;
  yield trackFileHead();
  yield block('HEAD', asciiJson(trackHeaderJson(clip)));
  yield block('EDIT', asciiJson(clip.edits));
  let pages = 0;
  for (let first = 0; first < timesS.length; first += TRACK_PAGE_FRAMES) {
    const end = Math.min(first + TRACK_PAGE_FRAMES, timesS.length);
    yield block('PAGE', trackPageBytes({ timesS, people: peopleOf(first, end) }, first, end));
    pages += 1;
  }
  yield endBlock(pages);
}

/** The whole file. */
export function trackToBinary(document: TrackDocument): Uint8Array {
  return joined([...trackBinaryChunks(document)]);
}

/**
 * Reads what `trackToBinary` wrote. Throws `TrackProblem`: `track_not_recognised`, `track_version_unknown`,
 * `track_damaged` (a checksum doesn't match, or the file is cut off), `track_too_large`.
 */
export function trackFromBinary(bytes: Uint8Array): TrackDocument {
  const blocks = [...blocksOf(bytes)];
  const [head, edit, ...rest] = blocks;
  const end = rest.pop();
  if (head?.kind !== 'HEAD' || edit?.kind !== 'EDIT' || end?.kind !== 'TEND') {
    throw new TrackProblem('track_damaged');
  }
  const header = trackHeaderSchema.safeParse(parsedAscii(head.payload));
  const edits = z.array(trackEditSchema).safeParse(parsedAscii(edit.payload));
  const pagesStated = end.payload.length === 4 ? viewOf(end.payload).getUint32(0, true) : -1;
  if (!header.success || !edits.success || pagesStated !== rest.length) {
    throw new TrackProblem('track_damaged');
  }
  if (rest.some(({ kind }) => kind !== 'PAGE')) throw new TrackProblem('track_damaged');
  const { timesS, people } = readTrackPages(
    header.data,
    rest.map(({ payload }) => payload),
  );
  const { subjectId } = header.data;
  if (subjectId !== null && !people.some(({ personId }) => personId === subjectId)) {
    throw new TrackProblem('track_damaged');
  }
  return atStatedPrecision({
    image: header.data.image,
    timesS,
    people,
    subjectId,
    provenance: header.data.provenance,
    edits: edits.data,
  });
}

/** JSON with everything beyond ASCII as \u escapes: one byte a character, no encoder needed. */
function asciiJson(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

/** Reads what `asciiJson` wrote. Throws `track_damaged`. */
export function parsedAscii(bytes: Uint8Array): unknown {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += 8192) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + 8192)));
  }
  try {
    return JSON.parse(pieces.join(''));
  } catch {
    throw new TrackProblem('track_damaged');
  }
}
