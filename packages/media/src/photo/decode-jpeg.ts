import { jpegOrientation } from './exif-orientation.ts';
import { endsEarly } from './file-end.ts';
import type { DecodeOptions, Photo } from './photo.ts';
import { checkPixelCount, PhotoProblem } from './photo-problem.ts';
import type { PixelMemory } from './pixel-memory.ts';
import type { TurboJpeg, TurboJpegPicture } from './turbojpeg.ts';
import { copyUpright, exchangesSides } from './upright.ts';

/**
 * Decodes a JPEG with libjpeg-turbo, pixel for pixel as OpenCV does, straight into `memory`.
 *
 * @throws PhotoProblem
 */
export function decodeJpeg(
  bytes: Uint8Array,
  turboJpeg: TurboJpeg,
  { memory, maxPixels, acceptDamaged }: Required<DecodeOptions>,
): Photo {
  const picture = turboJpeg.open(bytes);
  if (picture === undefined) {
    throw new PhotoProblem(endsEarly('jpeg', bytes) ? 'image_truncated' : 'image_corrupt');
  }
  try {
    const { width, height } = picture;
    checkPixelCount(width, height, maxPixels);
    if (picture.bitsPerSample !== 8) {
      throw new PhotoProblem('kind_unsupported', { kind: `JPEG (${picture.bitsPerSample} bit)` });
    }
    const orientation = jpegOrientation(bytes);
    const turned = exchangesSides(orientation);
    const stored = decodeRgb(picture, memory, orientation === 1 ? 'pixels' : 'scratch', acceptDamaged);
    const data = orientation === 1 ? stored : memory.pixels(width * height * 3);
    if (orientation !== 1) copyUpright(stored, data, width, height, orientation);
    return {
      width: turned ? height : width,
      height: turned ? width : height,
      channels: 3,
      data,
      kind: 'jpeg',
    };
  } finally {
    picture.close();
  }
}

function decodeRgb(
  picture: TurboJpegPicture,
  memory: PixelMemory,
  place: 'pixels' | 'scratch',
  acceptDamaged: boolean,
): Uint8Array {
  const pixels = picture.width * picture.height;
  // CMYK is converted in place, from four bytes to three; the last quarter is then left unused.
  const stored = memory[place](pixels * (picture.fourInks ? 4 : 3));
  const complaint = picture.decode(stored);
  if (complaint !== undefined && !isHarmless(complaint.message)) {
    if (complaint.fatal || !acceptDamaged) {
      throw new PhotoProblem(
        isCutOff(complaint.message) ? 'image_truncated' : 'image_corrupt',
        {},
        {
          cause: complaint.message,
        },
      );
    }
  }
  if (!picture.fourInks) return stored;
  inksToRgb(stored, pixels);
  return stored.subarray(0, pixels * 3);
}

/**
 * Stray bytes before the end marker come from padding that some cameras write; every pixel has been decoded by
 * then. Both libjpeg-turbo and libvips pass libjpeg's own sentences on.
 */
export function isHarmless(message: string): boolean {
  return /extraneous bytes before marker 0xd9/i.test(message);
}

/** libjpeg says so when it had to make up the end of the file. */
export function isCutOff(message: string): boolean {
  return /premature end of (jpeg file|jpeg image|input file)/i.test(message);
}

/**
 * CMYK as Adobe programs store it (255 is no ink) to RGB without a colour profile, as OpenCV does it: each ink
 * darkens by what the black leaves. Source: icvCvtCMYK2BGR of OpenCV 4.
 */
export function inksToRgb(inks: Uint8Array, pixels: number): void {
  for (let index = 0, from = 0, to = 0; index < pixels; index += 1, from += 4, to += 3) {
    const black = inks[from + 3] as number;
    const [cyan, magenta, yellow] = [
      inks[from] as number,
      inks[from + 1] as number,
      inks[from + 2] as number,
    ];
    inks[to] = black - (((255 - cyan) * black) >> 8);
    inks[to + 1] = black - (((255 - magenta) * black) >> 8);
    inks[to + 2] = black - (((255 - yellow) * black) >> 8);
  }
}
