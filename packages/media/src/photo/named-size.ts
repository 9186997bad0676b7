import type { PhotoKind } from './photo-kind.ts';

/** AVIF keeps its properties at the beginning, before the compressed pixels. */
const AVIF_HEADER_BYTES = 65_536;

/**
 * The size that a file names in plain sight, for the two kinds whose numbers can exceed what libvips itself accepts:
 * it would call such a file broken, where too large is the word. `undefined` when there is nothing to see.
 */
export function namedSize(
  kind: PhotoKind,
  bytes: Uint8Array,
): { readonly width: number; readonly height: number } | undefined {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (kind === 'png' && bytes.length >= 24) {
    return { width: view.getUint32(16), height: view.getUint32(20) }; // IHDR is always the first chunk.
  }
  return kind === 'avif' ? largestImageSpatialExtent(view) : undefined;
}

/** The largest `ispe` property (ISO/IEC 23008-12, 6.5.3): a picture, its tiles and its thumbnail have one each. */
function largestImageSpatialExtent(view: DataView) {
  let largest: { width: number; height: number } | undefined;
  const end = Math.min(view.byteLength, AVIF_HEADER_BYTES) - 16;
  for (let at = 0; at <= end; at += 1) {
    if (view.getUint32(at) !== ISPE) continue;
    const found = { width: view.getUint32(at + 8), height: view.getUint32(at + 12) };
    if (largest === undefined || found.width * found.height > largest.width * largest.height) largest = found;
  }
  return largest;
}

/** "ispe" */
const ISPE = 0x69737065;
