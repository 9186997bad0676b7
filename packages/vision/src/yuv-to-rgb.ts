import { isPlanar, type Picture, type PixelImage, type PlanarImage } from './image.ts';

/** A rectangle of whole pixels. */
export interface PixelRegion {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/**
 * The RGB pixels of a region of a frame, interleaved, rows without padding; `into` is filled when it is given. The
 * region must lie within the picture; throws `RangeError` when it doesn't.
 *
 * Example: `yuvToRgb(image, { x: 0, y: 0, width: image.width, height: image.height })` is the whole picture.
 */
export function yuvToRgb(
  image: PlanarImage,
  region: PixelRegion,
  into: Uint8Array = new Uint8Array(region.width * region.height * 3),
): Uint8Array {
  const { x, y, width, height } = region;
  if (x < 0 || y < 0 || x + width > image.width || y + height > image.height) {
    throw new RangeError(`${width} × ${height} at ${x}, ${y} lies outside ${image.width} × ${image.height}.`);
  }
  const c = image.toRgb;
  const chromaWidth = (image.width + 1) >> 1;
  let to = 0;
  for (let row = y; row < y + height; row += 1) {
    const chromaRow = (row >> 1) * chromaWidth;
    for (let column = x; column < x + width; column += 1) {
      const u = 8 * (image.u[chromaRow + (column >> 1)] as number) - 1024;
      const v = 8 * (image.v[chromaRow + (column >> 1)] as number) - 1024;
      const luma = ((8 * (image.y[row * image.width + column] as number) - c.lumaOffset) * c.luma) >> 16;
      into[to] = toByte(luma + ((v * c.redV) >> 16));
      into[to + 1] = toByte(luma + ((u * c.greenU) >> 16) + ((v * c.greenV) >> 16));
      into[to + 2] = toByte(luma + ((u * c.blueU) >> 16));
      to += 3;
    }
  }
  return into;
}

/** The whole picture as RGB. */
export function rgbImage(image: PlanarImage): PixelImage {
  const { width, height } = image;
  return { width, height, channels: 3, data: yuvToRgb(image, { x: 0, y: 0, width, height }) };
}

/** Red, green and blue of one pixel of any picture, 0…255. */
export function rgbAt(picture: Picture, x: number, y: number): readonly [number, number, number] {
  if (isPlanar(picture)) {
    const [red, green, blue] = yuvToRgb(picture, { x, y, width: 1, height: 1 });
    return [red!, green!, blue!];
  }
  const at = (y * picture.width + x) * picture.channels;
  return [picture.data[at]!, picture.data[at + 1]!, picture.data[at + 2]!];
}

function toByte(value: number): number {
  return Math.min(255, Math.max(0, value));
}
