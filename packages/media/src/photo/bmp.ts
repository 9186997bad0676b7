import { PhotoProblem } from './photo-problem.ts';
import type { PixelMemory } from './pixel-memory.ts';

/**
 * BMP as drawing programs and industrial cameras write it: uncompressed, 8 bit with a palette, 24 or 32 bit.
 * Source: BITMAPFILEHEADER and BITMAPINFOHEADER of the Windows GDI documentation. sharp has no BMP.
 */
export interface BmpHeader {
  readonly width: number;
  readonly height: number;
  /** Rows run from the top down; usually they run upwards. */
  readonly topDown: boolean;
  readonly bitsPerPixel: 8 | 24 | 32;
  /** Where the pixels and the palette begin, in bytes from the start of the file. */
  readonly pixelsAt: number;
  readonly paletteAt: number;
  readonly paletteColors: number;
}

const FILE_HEADER_BYTES = 14;
const INFO_HEADER_BYTES = 40;
const UNCOMPRESSED = 0;
const BIT_FIELDS = 3;

/** @throws PhotoProblem `image_truncated` or, for the rarer variants, `kind_unsupported`. */
export function readBmpHeader(bytes: Uint8Array): BmpHeader {
  if (bytes.length < FILE_HEADER_BYTES + INFO_HEADER_BYTES) throw new PhotoProblem('image_truncated');
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const headerBytes = view.getUint32(14, true);
  const bitsPerPixel = view.getUint16(28, true);
  const compression = view.getUint32(30, true);
  const plain = compression === UNCOMPRESSED || (compression === BIT_FIELDS && bitsPerPixel === 32);
  const readable = bitsPerPixel === 8 || bitsPerPixel === 24 || bitsPerPixel === 32;
  if (headerBytes < INFO_HEADER_BYTES || !plain || !readable) {
    throw new PhotoProblem('kind_unsupported', { kind: `BMP (${bitsPerPixel} bit)` });
  }
  const height = view.getInt32(22, true);
  return {
    width: view.getInt32(18, true),
    height: Math.abs(height),
    topDown: height < 0,
    bitsPerPixel,
    pixelsAt: view.getUint32(10, true),
    paletteAt: FILE_HEADER_BYTES + headerBytes,
    paletteColors: bitsPerPixel === 8 ? Math.min(view.getUint32(46, true) || 256, 256) : 0,
  };
}

/** @throws PhotoProblem `image_truncated` when rows are missing. */
export function decodeBmp(bytes: Uint8Array, header: BmpHeader, memory: PixelMemory): Uint8Array {
  const { width, height, topDown, bitsPerPixel, pixelsAt, paletteAt, paletteColors } = header;
  const bytesPerPixel = bitsPerPixel / 8;
  const rowBytes = Math.ceil((width * bytesPerPixel) / 4) * 4;
  if (pixelsAt + rowBytes * (height - 1) + width * bytesPerPixel > bytes.length) {
    throw new PhotoProblem('image_truncated');
  }
  if (paletteAt + 4 * paletteColors > bytes.length) throw new PhotoProblem('image_truncated');
  const pixels = memory.pixels(width * height * 3);
  let to = 0;
  for (let y = 0; y < height; y += 1) {
    let from = pixelsAt + rowBytes * (topDown ? y : height - 1 - y);
    for (let x = 0; x < width; x += 1) {
      const color = bitsPerPixel === 8 ? paletteAt + 4 * Math.min(bytes[from] ?? 0, paletteColors - 1) : from;
      pixels[to] = bytes[color + 2] ?? 0;
      pixels[to + 1] = bytes[color + 1] ?? 0;
      pixels[to + 2] = bytes[color] ?? 0;
      from += bytesPerPixel;
      to += 3;
    }
  }
  return pixels;
}
