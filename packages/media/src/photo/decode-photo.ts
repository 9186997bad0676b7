import { decodeBmp, readBmpHeader } from './bmp.ts';
import { decodeJpeg, inksToRgb, isCutOff, isHarmless } from './decode-jpeg.ts';
import { endsEarly } from './file-end.ts';
import { namedSize } from './named-size.ts';
import { type DecodeOptions, MAX_PIXELS, type Photo } from './photo.ts';
import { fileKind, type PhotoKind } from './photo-kind.ts';
import { checkPixelCount, PhotoProblem } from './photo-problem.ts';
import { createFreshMemory, type PixelMemory } from './pixel-memory.ts';
import { sharp } from './sharp.ts';
import { TURBO_JPEG, type TurboJpeg } from './turbojpeg.ts';

/** What reads JPEGs here: libjpeg-turbo, or sharp where it can't be loaded. Both give the same pixels. */
export const JPEG_DECODER: 'libjpeg-turbo' | 'sharp' = TURBO_JPEG === undefined ? 'sharp' : 'libjpeg-turbo';

/**
 * Decodes a photo into upright RGB: EXIF orientation applied, transparency on white, grey, palette, 16 bit and
 * CMYK made 8-bit RGB, colour profiles ignored as OpenCV ignores them, of an animation the first frame.
 *
 * @param bytes A whole file: JPEG, PNG, WebP, AVIF, TIFF, GIF or BMP.
 * @throws PhotoProblem for anything that is wrong with the file; nothing else for any bytes whatever.
 * @example
 * const photo = await decodePhoto(await readFile('me.jpg'));
 * console.log(photo.width, photo.height, photo.kind);
 */
export async function decodePhoto(bytes: Uint8Array, options: DecodeOptions = {}): Promise<Photo> {
  return decodePhotoWith(TURBO_JPEG, bytes, options);
}

/** The same with a given JPEG decoder; `undefined` leaves JPEGs to sharp. */
export async function decodePhotoWith(
  turboJpeg: TurboJpeg | undefined,
  bytes: Uint8Array,
  options: DecodeOptions = {},
): Promise<Photo> {
  const { maxPixels = MAX_PIXELS, memory = createFreshMemory(), acceptDamaged = false } = options;
  const kind = photoKindOf(bytes);
  if (kind === 'bmp') return decodeBmpPhoto(bytes, maxPixels, memory);
  if (kind === 'jpeg' && turboJpeg !== undefined) {
    return decodeJpeg(bytes, turboJpeg, { maxPixels, memory, acceptDamaged });
  }
  return decodeWithSharp(kind, bytes, maxPixels, acceptDamaged);
}

function photoKindOf(bytes: Uint8Array): PhotoKind {
  if (bytes.length === 0) throw new PhotoProblem('image_empty');
  const { photo, known } = fileKind(bytes);
  if (photo !== undefined) return photo;
  if (known === 'HEIC' || known === 'HEIF') throw new PhotoProblem('heic_unsupported');
  if (known !== undefined) throw new PhotoProblem('kind_unsupported', { kind: known });
  throw new PhotoProblem('not_an_image');
}

function decodeBmpPhoto(bytes: Uint8Array, maxPixels: number, memory: PixelMemory): Photo {
  const header = readBmpHeader(bytes);
  checkPixelCount(header.width, header.height, maxPixels);
  const data = decodeBmp(bytes, header, memory);
  return { width: header.width, height: header.height, channels: 3, data, kind: 'bmp' };
}

/** Sample formats that would need many times the memory of a photo, and that no camera writes. */
const EXOTIC_DEPTHS: readonly string[] = ['float', 'double', 'complex', 'dpcomplex', 'int', 'uint'];

async function decodeWithSharp(
  kind: PhotoKind,
  bytes: Uint8Array,
  maxPixels: number,
  acceptDamaged: boolean,
): Promise<Photo> {
  const open = (failOn: 'none' | 'error' | 'warning', limitInputPixels: number | false) =>
    sharp(bytes, { failOn, limitInputPixels, ignoreIcc: true });
  const named = namedSize(kind, bytes);
  if (named !== undefined) checkPixelCount(named.width, named.height, maxPixels);
  const header = await open('none', false)
    .metadata()
    .catch((error: unknown) => refuse(kind, bytes, error));
  checkPixelCount(header.width, header.height, maxPixels);
  if (EXOTIC_DEPTHS.includes(header.depth)) {
    throw new PhotoProblem('kind_unsupported', { kind: `${kind.toUpperCase()} (${header.depth})` });
  }
  const inks = kind === 'jpeg' && header.space === 'cmyk';
  const decode = (failOn: 'none' | 'error' | 'warning') => {
    const upright = open(failOn, maxPixels).autoOrient();
    const rgb = inks
      ? upright.pipelineColourspace('cmyk').toColourspace('cmyk')
      : upright.flatten({ background: '#fff' }).toColourspace('srgb');
    return rgb.raw({ depth: 'uchar' }).toBuffer({ resolveWithObject: true });
  };
  const { data, info } = await decode(acceptDamaged ? 'none' : 'warning')
    .catch((error: unknown) => {
      if (kind === 'jpeg' && isHarmless(messageOf(error))) return decode('error');
      throw error;
    })
    .catch((error: unknown) => refuse(kind, bytes, error));
  if (info.channels !== (inks ? 4 : 3)) throw new PhotoProblem('image_corrupt');
  return {
    width: info.width,
    height: info.height,
    channels: 3,
    data: inks ? paperToRgb(data, info.width * info.height) : data,
    kind,
  };
}

/** libvips counts ink, 255 is full; Adobe's files and libjpeg-turbo count paper. */
function paperToRgb(inks: Buffer, pixels: number): Uint8Array {
  for (let index = 0; index < inks.length; index += 1) inks[index] = 255 - (inks[index] as number);
  inksToRgb(inks, pixels);
  return inks.subarray(0, pixels * 3);
}

function refuse(kind: PhotoKind, bytes: Uint8Array, error: unknown): never {
  const message = messageOf(error);
  const cutOff = kind === 'jpeg' && isCutOff(message);
  throw new PhotoProblem(
    cutOff || endsEarly(kind, bytes) ? 'image_truncated' : 'image_corrupt',
    {},
    {
      cause: message,
    },
  );
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
