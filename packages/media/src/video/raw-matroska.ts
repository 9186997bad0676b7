import type { FrameFormat, FrameSize } from './frame-size.ts';

/**
 * The smallest Matroska stream (RFC 9559) that carries uncompressed frames with their times: raw video alone would
 * lose the times on its way into ffmpeg. One cluster a frame; the segment's length is unknown, as in live streams.
 */

/** Time stamps count in 10 µs. */
const TICKS_PER_S = 100_000;
const TIMESTAMP_SCALE_NS = 1e9 / TICKS_PER_S;

/** Element ids of RFC 8794 and RFC 9559. */
const ID = {
  ebml: 0x1a45dfa3,
  docType: 0x4282,
  docTypeVersion: 0x4287,
  docTypeReadVersion: 0x4285,
  segment: 0x18538067,
  info: 0x1549a966,
  timestampScale: 0x2ad7b1,
  tracks: 0x1654ae6b,
  trackEntry: 0xae,
  trackNumber: 0xd7,
  trackUid: 0x73c5,
  trackType: 0x83,
  flagLacing: 0x9c,
  codecId: 0x86,
  defaultDuration: 0x23e383,
  video: 0xe0,
  pixelWidth: 0xb0,
  pixelHeight: 0xba,
  uncompressedFourCc: 0x2eb524,
  cluster: 0x1f43b675,
  timestamp: 0xe7,
  simpleBlock: 0xa3,
} as const;

const FOUR_CC: Readonly<Record<FrameFormat, string>> = { rgb24: 'RGB\x18', yuv420p: 'I420' };

/** What stands before the first frame. `fps` is a hint for the encoder's level; the times are those of the frames. */
export function matroskaHead(size: FrameSize, format: FrameFormat, fps: number): Buffer {
  const unknownLength = Buffer.from([0x01, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff]);
  return Buffer.concat([
    element(ID.ebml, [
      element(ID.docType, 'matroska'),
      element(ID.docTypeVersion, 4),
      element(ID.docTypeReadVersion, 2),
    ]),
    idBytes(ID.segment),
    unknownLength,
    element(ID.info, [element(ID.timestampScale, TIMESTAMP_SCALE_NS)]),
    element(ID.tracks, [
      element(ID.trackEntry, [
        element(ID.trackNumber, 1),
        element(ID.trackUid, 1),
        element(ID.trackType, 1),
        element(ID.flagLacing, 0),
        element(ID.codecId, 'V_UNCOMPRESSED'),
        element(ID.defaultDuration, Math.round(1e9 / fps)),
        element(ID.video, [
          element(ID.pixelWidth, size.width),
          element(ID.pixelHeight, size.height),
          element(ID.uncompressedFourCc, FOUR_CC[format]),
        ]),
      ]),
    ]),
  ]);
}

/** What stands before the bytes of each frame. `timeS` ≥ 0. */
export function matroskaFrameHead(timeS: number, frameBytes: number): Buffer {
  const blockHead = Buffer.from([0x81, 0, 0, 0x80]); // Track 1, time 0 within the cluster, a key frame.
  const timestamp = element(ID.timestamp, Math.round(timeS * TICKS_PER_S));
  const blockLength = lengthBytes(blockHead.length + frameBytes);
  const block = Buffer.concat([idBytes(ID.simpleBlock), blockLength, blockHead]);
  return Buffer.concat([
    idBytes(ID.cluster),
    lengthBytes(timestamp.length + block.length + frameBytes),
    timestamp,
    block,
  ]);
}

function element(id: number, content: readonly Buffer[] | string | number): Buffer {
  const body =
    typeof content === 'number'
      ? unsignedBytes(content)
      : typeof content === 'string'
        ? Buffer.from(content, 'latin1')
        : Buffer.concat(content);
  return Buffer.concat([idBytes(id), lengthBytes(body.length), body]);
}

function idBytes(id: number): Buffer {
  return unsignedBytes(id);
}

/** Big-endian without leading zeros, at least one byte. */
function unsignedBytes(value: number): Buffer {
  const bytes: number[] = [];
  for (let rest = value; bytes.length === 0 || rest > 0; rest = Math.floor(rest / 256))
    bytes.unshift(rest % 256);
  return Buffer.from(bytes);
}

/** A length in the 8-byte form: all others are only shorter. */
function lengthBytes(length: number): Buffer {
  const bytes = Buffer.alloc(8);
  bytes.writeUInt32BE(0x01000000 + Math.floor(length / 2 ** 32), 0);
  bytes.writeUInt32BE(length % 2 ** 32, 4);
  return bytes;
}
