import { sharp } from './sharp.ts';

/** One channel of 8 bit: `data.length === width * height`. */
export interface GreyImage {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array;
}

/**
 * A silhouette as an 8-bit grey PNG, 0 background … 255 person.
 *
 * @example
 * await writeFile('mask.png', await encodeMask(person.mask));
 */
export async function encodeMask({ width, height, data }: GreyImage): Promise<Uint8Array> {
  return sharp(data, { raw: { width, height, channels: 1 }, limitInputPixels: false })
    .toColourspace('b-w')
    .png({ compressionLevel: 3 })
    .toBuffer();
}
