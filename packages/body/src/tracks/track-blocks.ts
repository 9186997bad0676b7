import { crc32 } from './crc32.ts';
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

/** What stands before the first block. */
export const trackFileHead = (): Uint8Array => Uint8Array.of(...MAGIC, VERSION);

/** Whether bytes begin as a binary track of any version. */
export function isTrackBinary(bytes: Uint8Array): boolean {
  return MAGIC.every((value, index) => bytes[index] === value);
}

export interface Block {
  readonly kind: string;
  readonly payload: Uint8Array;
  /** With kind, length and checksum around it. */
  readonly whole: Uint8Array;
}

export function joined(chunks: readonly Uint8Array[]): Uint8Array {
  const bytes = new Uint8Array(chunks.reduce((sum, chunk) => sum + chunk.length, 0));
  let at = 0;
  for (const chunk of chunks) {
    bytes.set(chunk, at);
    at += chunk.length;
  }
  return bytes;
}

export function endBlock(pages: number): Uint8Array {
  const count = new Uint8Array(4);
  viewOf(count).setUint32(0, pages, true);
  return block('TEND', count);
}

export function block(kind: string, payload: Uint8Array): Uint8Array {
  const bytes = new Uint8Array(payload.length + BLOCK_OVERHEAD);
  const view = viewOf(bytes);
  for (let index = 0; index < 4; index++) bytes[index] = kind.charCodeAt(index);
  view.setUint32(4, payload.length, true);
  bytes.set(payload, 8);
  view.setUint32(8 + payload.length, crc32(bytes.subarray(0, 8 + payload.length)), true);
  return bytes;
}

/** The blocks of a file in order. Without checksums only where the bytes are our own and are passed on with them. */
export function* blocksOf(bytes: Uint8Array, { checked = true } = {}): Generator<Block> {
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

export function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}
