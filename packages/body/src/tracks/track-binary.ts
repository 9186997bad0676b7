import { z } from 'zod';
import { trackHeaderSchema } from '../pose-track-schema.ts';
import { crc32 } from './crc32.ts';
import { readTrackPage, readTrackPages, type TrackPage, trackPageBytes } from './track-binary-page.ts';
import type { TrackDocument } from './track-document.ts';
import { trackEditSchema } from './track-edit.ts';
import { TRACK_PAGE_FRAMES, trackHeaderJson } from './track-json.ts';
import { atStatedPrecision } from './track-precision.ts';
import { TrackProblem } from './track-problem.ts';

/**
 * A clip as compact bytes, about a fifth of its JSON. Little endian throughout:
 *
 *     file   "PBTRACK" 0x01, then blocks
 *     block  4 letters of kind, u32 length, payload, u32 CRC-32 of kind, length and payload
 *     HEAD   the header of the JSON form, ASCII JSON
 *     EDIT   the edits, ASCII JSON
 *     PAGE   up to 256 frames, see track-binary-page.ts; as many as it takes, in order
 *     TEND   u32 number of pages: a file without it was cut off
 *
 * Numbers are at the precision of `TRACK_DECIMALS`; a document at that precision comes back bit for bit.
 */
const MAGIC = Uint8Array.of(0x50, 0x42, 0x54, 0x52, 0x41, 0x43, 0x4b);
const VERSION = 1;
const BLOCK_OVERHEAD = 12;

/** The pieces of the file, a page each, in order; joined they are the file. */
export function* trackBinaryChunks(document: TrackDocument): Generator<Uint8Array> {
  yield Uint8Array.of(...MAGIC, VERSION);
  yield block('HEAD', asciiJson(trackHeaderJson(document)));
  yield block('EDIT', asciiJson(document.edits));
  let pages = 0;
  for (let first = 0; first < document.timesS.length; first += TRACK_PAGE_FRAMES) {
    yield block('PAGE', trackPageBytes(document, first, TRACK_PAGE_FRAMES));
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

/**
 * One page of `TRACK_PAGE_FRAMES` frames as a file of its own, with the same head: cut out of the whole without reading the
 * others. Throws `RangeError` for a page there isn't, and as `trackFromBinary`.
 *
 * `trackPageFromBinary(trackBinaryPage(trackToBinary(document), 1)).firstFrame` is `256`.
 */
export function trackBinaryPage(bytes: Uint8Array, index: number): Uint8Array {
  const parts: Uint8Array[] = [bytes.subarray(0, MAGIC.length + 1)];
  let pages = 0;
  let found = false;
  for (const { kind, whole } of blocksOf(bytes, { checked: false })) {
    if (kind === 'HEAD' || kind === 'EDIT') parts.push(whole);
    if (kind !== 'PAGE') continue;
    if (pages === index) {
      parts.push(whole);
      found = true;
    }
    pages += 1;
  }
  if (!found) throw new RangeError(`page ${index} of ${pages}`);
  return joined([...parts, endBlock(1)]);
}

/** Reads what `trackBinaryPage` cut out. Throws as `trackFromBinary`. */
export function trackPageFromBinary(bytes: Uint8Array): TrackPage {
  const [head, edit, page, end] = blocksOf(bytes);
  if (head?.kind !== 'HEAD' || edit?.kind !== 'EDIT' || page?.kind !== 'PAGE' || end?.kind !== 'TEND') {
    throw new TrackProblem('track_damaged');
  }
  return readTrackPage(page.payload);
}

/** Whether bytes begin as a binary track of any version. */
export function isTrackBinary(bytes: Uint8Array): boolean {
  return MAGIC.every((value, index) => bytes[index] === value);
}

interface Block {
  readonly kind: string;
  readonly payload: Uint8Array;
  /** With kind, length and checksum around it. */
  readonly whole: Uint8Array;
}

function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

function endBlock(pages: number): Uint8Array {
  const count = new Uint8Array(4);
  viewOf(count).setUint32(0, pages, true);
  return block('TEND', count);
}

function block(kind: string, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(payload.length + BLOCK_OVERHEAD);
  const view = viewOf(bytes);
  for (let index = 0; index < 4; index++) bytes[index] = kind.charCodeAt(index);
  view.setUint32(4, payload.length, true);
  bytes.set(payload, 8);
  view.setUint32(8 + payload.length, crc32(bytes.subarray(0, 8 + payload.length)), true);
  return bytes;
}

/** The blocks of a file in order. Without checksums only where the bytes are our own and are passed on with them. */
function* blocksOf(bytes: Uint8Array, { checked = true } = {}): Generator<Block> {
  if (!isTrackBinary(bytes)) throw new TrackProblem('track_not_recognised');
  if (bytes[MAGIC.length] !== VERSION) {
    throw new TrackProblem('track_version_unknown', { version: bytes[MAGIC.length] ?? 0 });
  }
  const view = viewOf(bytes);
  let at = MAGIC.length + 1;
  while (at < bytes.length) {
    if (at + BLOCK_OVERHEAD > bytes.length) throw new TrackProblem('track_damaged');
    const end = at + 8 + view.getUint32(at + 4, true);
    if (end + 4 > bytes.length) throw new TrackProblem('track_damaged');
    if (checked && view.getUint32(end, true) !== crc32(bytes.subarray(at, end))) {
      throw new TrackProblem('track_damaged');
    }
    const kind = String.fromCharCode(...bytes.subarray(at, at + 4));
    yield { kind, payload: bytes.subarray(at + 8, end), whole: bytes.subarray(at, end + 4) };
    at = end + 4;
  }
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

/** JSON with everything beyond ASCII as \u escapes: one byte a character, no encoder needed. */
function asciiJson(value: unknown): Uint8Array {
  const text = JSON.stringify(value).replace(
    /[\u0080-\uffff]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
  return Uint8Array.from(text, (letter) => letter.charCodeAt(0));
}

function parsedAscii(bytes: Uint8Array): unknown {
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
