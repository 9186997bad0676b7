import { decodePhoto } from './decode-photo.ts';
import { fitWithin } from './encode-photo.ts';
import { MAX_PIXELS } from './photo.ts';
import { sharp } from './sharp.ts';

/** Upright RGBA with straight alpha. */
export interface Layer {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8ClampedArray;
}

/**
 * Decodes a picture that is to lie over another: with its transparency, no edge longer than `mostEdgePx`.
 *
 * @throws PhotoProblem as `decodePhoto` does, for the same files
 */
export async function decodeLayer(bytes: Uint8Array, mostEdgePx: number): Promise<Layer> {
  // Whatever is wrong with the file is found here, in one place for all pictures.
  const photo = await decodePhoto(bytes);
  const open = () => sharp(bytes, { failOn: 'none', limitInputPixels: MAX_PIXELS, ignoreIcc: true });
  const isClear = photo.kind !== 'jpeg' && photo.kind !== 'bmp' && (await open().metadata()).hasAlpha;
  const raw = isClear
    ? open().autoOrient().toColourspace('srgb')
    : await fitWithin(photo, mostEdgePx).then(({ width, height, channels, data }) =>
        sharp(data, { raw: { width, height, channels } }),
      );
  const { data, info } = await raw
    .ensureAlpha()
    .resize({ width: mostEdgePx, height: mostEdgePx, fit: 'inside', withoutEnlargement: true })
    .raw({ depth: 'uchar' })
    .toBuffer({ resolveWithObject: true });
  return {
    width: info.width,
    height: info.height,
    data: new Uint8ClampedArray(data.buffer, data.byteOffset, data.byteLength),
  };
}
