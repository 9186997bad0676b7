import { fileURLToPath } from 'node:url';
import type { PixelImage } from '@posebox/vision';
import sharp, { type Sharp } from 'sharp';

/** The freely licensed photos of this repository; see tests/assets/README.md. */
export const ASSET_PHOTOS = ['astronaut.png', 'grace_hopper.jpg'] as const;
export type AssetPhoto = (typeof ASSET_PHOTOS)[number];

export const assetPath = (photo: AssetPhoto): string =>
  fileURLToPath(new URL(`../assets/${photo}`, import.meta.url));

export const openAsset = (photo: AssetPhoto): Sharp => sharp(assetPath(photo));

/** The pixels of a sharp pipeline. */
export async function pixelsOf(picture: Sharp): Promise<PixelImage> {
  const { data, info } = await picture
    .removeAlpha()
    .toColourspace('srgb')
    .raw()
    .toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data };
}
