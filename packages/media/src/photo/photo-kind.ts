/** The kinds of photo that we read. */
export const PHOTO_KINDS = ['jpeg', 'png', 'webp', 'avif', 'tiff', 'gif', 'bmp'] as const;
export type PhotoKind = (typeof PHOTO_KINDS)[number];

/** What the first bytes of a file say it is: a `photo`, a `known` kind that we don't read, or neither. */
export interface FileKind {
  readonly photo?: PhotoKind;
  readonly known?: string;
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to));

/** Fixed first bytes, in Latin-1, and what they stand for. Sources: the formats' own specifications. */
const SIGNATURES: readonly (readonly [signature: string, kind: FileKind])[] = [
  ['\xff\xd8\xff', { photo: 'jpeg' }],
  ['\x89PNG\r\n\x1a\n', { photo: 'png' }],
  ['GIF87a', { photo: 'gif' }],
  ['GIF89a', { photo: 'gif' }],
  ['BM', { photo: 'bmp' }],
  ['II*\0\x10\0\0\0CR', { known: 'Canon RAW' }],
  ['IIRO', { known: 'Olympus RAW' }],
  ['IIU\0', { known: 'Panasonic RAW' }],
  ['FUJIFILMCCD-RAW', { known: 'Fujifilm RAW' }],
  ['II*\0', { photo: 'tiff' }],
  ['MM\0*', { photo: 'tiff' }],
  ['II+\0', { photo: 'tiff' }],
  ['MM\0+', { photo: 'tiff' }],
  ['%PDF-', { known: 'PDF' }],
  ['8BPS', { known: 'Photoshop' }],
  ['\xff\x0a', { known: 'JPEG XL' }],
  ['\0\0\0\x0cJXL \r\n\x87\n', { known: 'JPEG XL' }],
  ['\0\0\0\x0cjP  \r\n\x87\n', { known: 'JPEG 2000' }],
  ['\xff\x4f\xff\x51', { known: 'JPEG 2000' }],
  ['\0\0\x01\0', { known: 'ICO' }],
  ['#?RADIANCE', { known: 'Radiance HDR' }],
  ['v/1\x01', { known: 'OpenEXR' }],
  ['DDS ', { known: 'DDS' }],
  ['qoif', { known: 'QOI' }],
  ['\x1aE\xdf\xa3', { known: 'Matroska / WebM' }],
  ['PK\x03\x04', { known: 'ZIP' }],
];

/** Brands of the ISO base media format (ISO/IEC 14496-12, 23008-12) in the `ftyp` box. */
const HEIC_BRANDS = ['heic', 'heix', 'hevc', 'hevx', 'heim', 'heis', 'hevm', 'hevs'];
const AVIF_BRANDS = ['avif', 'avis'];

/**
 * Tells a file by its first bytes; names and content types that came with it are not asked, they lie.
 *
 * @example
 * fileKind(bytes).photo // 'jpeg'
 */
export function fileKind(bytes: Uint8Array): FileKind {
  if (latin(bytes, 0, 4) === 'RIFF') return riffKind(latin(bytes, 8, 12));
  if (latin(bytes, 4, 8) === 'ftyp') return isoMediaKind(bytes);
  const start = latin(bytes, 0, 16);
  const signature = SIGNATURES.find(([first]) => start.startsWith(first));
  if (signature !== undefined) return signature[1];
  return isSvg(bytes) ? { known: 'SVG' } : {};
}

function riffKind(form: string): FileKind {
  if (form === 'WEBP') return { photo: 'webp' };
  return form === 'AVI ' ? { known: 'AVI' } : {};
}

function isoMediaKind(bytes: Uint8Array): FileKind {
  const boxLength = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength).getUint32(0);
  const brands: string[] = [latin(bytes, 8, 12)];
  for (let offset = 16; offset + 4 <= Math.min(boxLength, bytes.length, 256); offset += 4) {
    brands.push(latin(bytes, offset, offset + 4));
  }
  if (brands.some((brand) => AVIF_BRANDS.includes(brand))) return { photo: 'avif' };
  if (brands.some((brand) => HEIC_BRANDS.includes(brand))) return { known: 'HEIC' };
  if (brands[0] === 'mif1' || brands[0] === 'msf1') return { known: 'HEIF' };
  return brands[0] === 'crx ' ? { known: 'Canon RAW' } : { known: 'MP4 / QuickTime' };
}

/** An SVG may begin with a byte order mark, an XML declaration, comments and a document type. */
function isSvg(bytes: Uint8Array): boolean {
  const start = new TextDecoder('utf-8').decode(bytes.subarray(0, 4096)).trimStart().toLowerCase();
  return start.startsWith('<') && /<svg[\s>]/.test(start);
}
