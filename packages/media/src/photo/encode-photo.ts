import type { PixelImage } from '@posebox/vision';
import type { PictureFormat } from './picture-format.ts';
import { createFreshMemory, type PixelMemory } from './pixel-memory.ts';
import { sharp } from './sharp.ts';
import { TURBO_JPEG, type TurboJpeg } from './turbojpeg.ts';

export interface EncodeOptions {
  readonly format: PictureFormat;
  /** 1–100 for JPEG and WebP; PNG is always lossless. JPEG 95, as OpenCV writes; WebP 85. */
  readonly quality?: number;
  /** Longest edge of the answer in pixels; larger pictures are made smaller, none larger. */
  readonly maxEdgePx?: number;
  /** Where the encoder may work: see `createPixelMemory`. */
  readonly memory?: PixelMemory;
}

const DEFAULT_QUALITY = { jpeg: 95, webp: 85 } as const;

/**
 * Compresses a picture. The answer carries pixels and nothing else: no EXIF, no place, no time.
 *
 * RGBA keeps its alpha in PNG and WebP; JPEG has none and leaves it out.
 *
 * @example
 * await writeFile('pose.jpg', await encodePhoto(picture, { format: 'jpeg', maxEdgePx: 1600 }));
 */
export async function encodePhoto(image: PixelImage, options: EncodeOptions): Promise<Uint8Array> {
  return encodePhotoWith(TURBO_JPEG, image, options);
}

/** The same with a given JPEG encoder; `undefined` leaves JPEGs to sharp. */
export async function encodePhotoWith(
  turboJpeg: TurboJpeg | undefined,
  image: PixelImage,
  options: EncodeOptions,
): Promise<Uint8Array> {
  const { format, memory = createFreshMemory() } = options;
  const fitted = options.maxEdgePx === undefined ? image : await fitWithin(image, options.maxEdgePx);
  if (format === 'jpeg' && turboJpeg !== undefined) {
    const quality = options.quality ?? DEFAULT_QUALITY.jpeg;
    return turboJpeg.compress({ ...fitted, quality }, memory.scratch);
  }
  const picture = rawSharp(fitted);
  switch (format) {
    case 'jpeg':
      return picture
        .removeAlpha()
        .jpeg({
          quality: options.quality ?? DEFAULT_QUALITY.jpeg,
          chromaSubsampling: '4:2:0',
          optimiseCoding: false,
        })
        .toBuffer();
    case 'png':
      return picture.png({ compressionLevel: 3 }).toBuffer();
    case 'webp':
      return picture.webp({ quality: options.quality ?? DEFAULT_QUALITY.webp, effort: 1 }).toBuffer();
  }
}

/**
 * Makes a picture smaller so that neither edge is longer than `maxEdgePx`; smaller pictures come back as they are.
 * Do it before drawing where you can, so that lines keep their width.
 */
export async function fitWithin(image: PixelImage, maxEdgePx: number): Promise<PixelImage> {
  const share = maxEdgePx / Math.max(image.width, image.height);
  if (share >= 1) return image;
  const width = Math.max(1, Math.round(image.width * share));
  const height = Math.max(1, Math.round(image.height * share));
  const { data } = await rawSharp(image)
    .resize(width, height, { fit: 'fill' })
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width, height, channels: image.channels, data };
}

function rawSharp({ width, height, channels, data }: PixelImage) {
  return sharp(data, { raw: { width, height, channels }, limitInputPixels: false });
}
