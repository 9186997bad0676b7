/** How a picture must be turned to stand upright: the values of EXIF tag 0x0112 (JEITA CP-3451, TIFF 6.0). */
export type Orientation = 1 | 2 | 3 | 4 | 5 | 6 | 7 | 8;

/**
 * The orientation that a JPEG names in its first EXIF segment; 1 when it names none or nonsense.
 *
 * Reads only markers up to the first scan; a broken header is the decoder's business, here it means 1.
 */
export function jpegOrientation(bytes: Uint8Array): Orientation {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  let offset = 2;
  while (offset + 4 <= bytes.length) {
    if (bytes[offset] !== 0xff) return 1;
    const marker = bytes[offset + 1] ?? 0;
    if (marker === 0xff) {
      offset += 1; // Fill bytes may stand before a marker.
      continue;
    }
    if (marker === SOS || marker === EOI) return 1;
    const hasLength = marker !== 0x01 && !(marker >= 0xd0 && marker <= 0xd7);
    const length = hasLength ? view.getUint16(offset + 2) : 0;
    if (marker === APP1 && isExif(bytes, offset + 4)) {
      return tiffOrientation(bytes.subarray(offset + 10, offset + 2 + length));
    }
    offset += 2 + length;
  }
  return 1;
}

const SOS = 0xda;
const EOI = 0xd9;
const APP1 = 0xe1;
const ORIENTATION_TAG = 0x0112;
const SHORT = 3;

function isExif(bytes: Uint8Array, offset: number): boolean {
  return [0x45, 0x78, 0x69, 0x66, 0, 0].every((byte, index) => bytes[offset + index] === byte);
}

/** The orientation in the first directory of a TIFF structure. */
function tiffOrientation(tiff: Uint8Array): Orientation {
  if (tiff.length < 14) return 1;
  const view = new DataView(tiff.buffer, tiff.byteOffset, tiff.byteLength);
  const littleEndian = view.getUint16(0) === 0x4949;
  const directory = view.getUint32(4, littleEndian);
  if (directory + 2 > tiff.length) return 1;
  const entries = view.getUint16(directory, littleEndian);
  for (let entry = 0; entry < entries; entry += 1) {
    const offset = directory + 2 + 12 * entry;
    if (offset + 12 > tiff.length) return 1;
    if (view.getUint16(offset, littleEndian) !== ORIENTATION_TAG) continue;
    if (view.getUint16(offset + 2, littleEndian) !== SHORT) return 1;
    const value = view.getUint16(offset + 8, littleEndian);
    return value >= 1 && value <= 8 ? (value as Orientation) : 1;
  }
  return 1;
}
