import { createHash } from 'node:crypto';
import type { PixelImage } from '@posebox/vision';
import sharp from 'sharp';

/**
 * Decodes a file to the pixels that the goldens were made from: EXIF applied, colour profiles ignored, alpha dropped.
 * Whether they are the same pixels, only `rgbSha256` tells.
 */
export async function goldenPixels(file: string): Promise<PixelImage> {
  const { data, info } = await sharp(file, { ignoreIcc: true, failOn: 'none' })
    .rotate()
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data };
}

export const rgbSha256 = (image: PixelImage): string => createHash('sha256').update(image.data).digest('hex');
