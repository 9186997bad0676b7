import type { PhotoKind } from './photo-kind.ts';

/**
 * Whether a file stops before its own structure says it does: it tells "cut off" from "damaged" once decoding has
 * failed. Kinds without such a structure answer false.
 */
export function endsEarly(kind: PhotoKind, bytes: Uint8Array): boolean {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  switch (kind) {
    case 'jpeg':
      return jpegEndsEarly(bytes);
    case 'png':
      return boxesEndEarly(
        bytes,
        8,
        (offset) => [view.getUint32(offset) + 12, type(bytes, offset + 4)],
        'IEND',
      );
    case 'webp':
      return bytes.length < 12 || view.getUint32(4, true) + 8 > bytes.length;
    case 'avif':
      return boxesEndEarly(bytes, 0, (offset) => [view.getUint32(offset), type(bytes, offset + 4)]);
    case 'gif':
      return bytes.at(-1) !== 0x3b;
    case 'tiff':
      return tiffEndsEarly(view);
    case 'bmp':
      return false; // Its decoder counts the rows itself.
  }
}

function type(bytes: Uint8Array, offset: number): string {
  return String.fromCharCode(...bytes.subarray(offset, offset + 4));
}

/**
 * Walks parts that begin with their length and type. A part that reaches beyond the file, or a file that ends
 * before `last`, ends early.
 */
function boxesEndEarly(
  bytes: Uint8Array,
  start: number,
  partAt: (offset: number) => readonly [byteLength: number, type: string],
  last?: string,
): boolean {
  let offset = start;
  while (offset + 8 <= bytes.length) {
    const [byteLength, name] = partAt(offset);
    if (!/^[\x20-\x7e]{4}$/.test(name)) return false; // Damaged here already; lengths mean nothing.
    if (offset + byteLength > bytes.length) return true;
    if (name === last || byteLength < 8) return false;
    offset += byteLength;
  }
  return last !== undefined || offset < bytes.length;
}

/** Bytes of one value of each TIFF field type (TIFF 6.0, page 15). */
const TIFF_VALUE_BYTES: readonly number[] = [0, 1, 1, 2, 4, 8, 1, 1, 2, 4, 8, 4, 8];

/** Most programs write a TIFF's directory, and the values that find no room in it, at the end of the file. */
function tiffEndsEarly(view: DataView): boolean {
  const end = view.byteLength;
  if (end < 8) return true;
  const littleEndian = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > end) return true;
  const entries = view.getUint16(directory, littleEndian);
  if (directory + 2 + 12 * entries > end) return true;
  return Array.from({ length: entries }, (_, entry) => directory + 2 + 12 * entry).some((at) => {
    const valueBytes = TIFF_VALUE_BYTES[view.getUint16(at + 2, littleEndian)] ?? 0;
    const bytes = valueBytes * view.getUint32(at + 4, littleEndian);
    return bytes > 4 && view.getUint32(at + 8, littleEndian) + bytes > end;
  });
}

/** A JPEG's header is a chain of segments up to the first scan; after it only the end marker can be looked for. */
function jpegEndsEarly(bytes: Uint8Array): boolean {
  let offset = 2;
  while (offset + 4 <= bytes.length) {
    if (bytes[offset] !== 0xff) return false;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xda) return !hasEndMarker(bytes, offset);
    if (marker === 0xd9) return false;
    const standsAlone = marker === 0xff || marker === 0x01 || (marker >= 0xd0 && marker <= 0xd8);
    const length = standsAlone ? 0 : ((bytes[offset + 2] ?? 0) << 8) | (bytes[offset + 3] ?? 0);
    offset += (marker === 0xff ? 1 : 2) + length;
  }
  return true;
}

function hasEndMarker(bytes: Uint8Array, from: number): boolean {
  for (let offset = bytes.length - 2; offset > from; offset -= 1) {
    if (bytes[offset] === 0xff && bytes[offset + 1] === 0xd9) return true;
  }
  return false;
}
