import type { RgbaPicture } from '@posebox/figure/garment';
import { decodePhoto } from '../photo/image-decode.ts';

/** A file as pixels no larger than `edgePx`; null when nobody can read it. */
export async function pixelsOf(
  file: Blob,
  edgePx: number,
  convert: (file: Blob) => Promise<Blob | null>,
): Promise<RgbaPicture | null> {
  const converted = async () => {
    const readable = await convert(file);
    return readable && decodePhoto(readable);
  };
  const bitmap = (await decodePhoto(file)) ?? (await converted());
  if (!bitmap) return null;
  const share = Math.min(1, edgePx / Math.max(bitmap.width, bitmap.height));
  const [width, height] = [bitmap.width, bitmap.height].map((px) => Math.max(1, Math.round(px * share))) as [
    number,
    number,
  ];
  const context = new OffscreenCanvas(width, height).getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  context.imageSmoothingQuality = 'high';
  context.drawImage(bitmap, 0, 0, width, height);
  bitmap.close();
  return { width, height, data: context.getImageData(0, 0, width, height).data };
}
