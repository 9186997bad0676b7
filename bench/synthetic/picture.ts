import type { PixelImage } from '@posebox/vision';
import sharp, { type Sharp } from 'sharp';

/** Pictures as plain RGB pixels, and the few things that making a labelled picture from another one needs. */
export interface Picture extends PixelImage {
  readonly channels: 3;
  readonly data: Uint8Array;
}

/** Reads an image file: upright, RGB, without its colour profile (as the reference decoder reads it). */
export async function readPicture(file: string): Promise<Picture> {
  return fromSharp(
    sharp(file, { ignoreIcc: true, failOn: 'none' }).rotate().removeAlpha().toColourspace('srgb'),
  );
}

async function fromSharp(pipeline: Sharp): Promise<Picture> {
  const { data, info } = await pipeline.raw().toBuffer({ resolveWithObject: true });
  return { width: info.width, height: info.height, channels: 3, data: new Uint8Array(data) };
}

/** The picture as a sharp pipeline, for what sharp does better. */
export function toSharp(picture: Picture): Sharp {
  return sharp(picture.data, { raw: { width: picture.width, height: picture.height, channels: 3 } });
}

/** Writes a picture as JPEG of high quality: the file type that people upload. */
export async function writeJpeg(picture: Picture, file: string, quality = 95): Promise<void> {
  await toSharp(picture).jpeg({ quality, chromaSubsampling: '4:4:4' }).toFile(file);
}

export function resizePicture(picture: Picture, width: number, height: number): Promise<Picture> {
  return fromSharp(toSharp(picture).resize(width, height, { fit: 'fill' }));
}

/** The part of a picture inside a box of whole pixels that lies within it. */
export function cropPicture(
  picture: Picture,
  box: { readonly x: number; readonly y: number; readonly width: number; readonly height: number },
): Picture {
  const data = new Uint8Array(box.width * box.height * 3);
  for (let row = 0; row < box.height; row++) {
    const start = ((box.y + row) * picture.width + box.x) * 3;
    data.set(picture.data.subarray(start, start + box.width * 3), row * box.width * 3);
  }
  return { width: box.width, height: box.height, channels: 3, data };
}

/** A background of the given size in the colours of a picture, too blurred to show anybody. */
export async function blurredBackground(picture: Picture, width: number, height: number): Promise<Picture> {
  const tiny = await resizePicture(picture, 12, 12);
  return fromSharp(toSharp(tiny).resize(width, height, { fit: 'fill', kernel: 'cubic' }));
}

/** Fills the given size with the middle of a picture. */
export function coverWith(picture: Picture, width: number, height: number): Promise<Picture> {
  return fromSharp(toSharp(picture).resize(width, height, { fit: 'cover' }));
}

/** Lays `patch` over `ground` (changing it in place) with its upper left corner at (xPx, yPx), its edge faded over `featherPx`. */
export function pasteOnto(
  ground: Picture,
  patch: Picture,
  xPx: number,
  yPx: number,
  featherPx: number,
): void {
  for (let row = 0; row < patch.height; row++) {
    const y = yPx + row;
    if (y < 0 || y >= ground.height) continue;
    for (let column = 0; column < patch.width; column++) {
      const x = xPx + column;
      if (x < 0 || x >= ground.width) continue;
      const fromEdge = Math.min(row, column, patch.height - 1 - row, patch.width - 1 - column) + 0.5;
      const share = featherPx > 0 ? Math.min(1, fromEdge / featherPx) : 1;
      const to = (y * ground.width + x) * 3;
      const from = (row * patch.width + column) * 3;
      for (let c = 0; c < 3; c++) {
        ground.data[to + c] = Math.round(share * patch.data[from + c]! + (1 - share) * ground.data[to + c]!);
      }
    }
  }
}

/** Turned by a quarter, half or three quarters clockwise, without loss. */
export function quarterTurned(picture: Picture, quarters: 1 | 2 | 3): Picture {
  const { width: w, height: h } = picture;
  const [width, height] = quarters === 2 ? [w, h] : [h, w];
  const data = new Uint8Array(picture.data.length);
  for (let y = 0; y < h; y++) {
    for (let x = 0; x < w; x++) {
      const [tx, ty] =
        quarters === 1 ? [h - 1 - y, x] : quarters === 2 ? [w - 1 - x, h - 1 - y] : [y, w - 1 - x];
      const from = (y * w + x) * 3;
      const to = (ty * width + tx) * 3;
      data[to] = picture.data[from]!;
      data[to + 1] = picture.data[from + 1]!;
      data[to + 2] = picture.data[from + 2]!;
    }
  }
  return { width, height, channels: 3, data };
}

/** Tilted clockwise about its middle by any angle, size kept, bilinear; `background` shows in the corners. */
export function tilted(picture: Picture, angleDeg: number, background: Picture): Picture {
  const { width, height } = picture;
  const data = new Uint8Array(background.data);
  const [sin, cos] = [Math.sin((angleDeg * Math.PI) / 180), Math.cos((angleDeg * Math.PI) / 180)];
  for (let y = 0; y < height; y++) {
    for (let x = 0; x < width; x++) {
      const [dx, dy] = [x + 0.5 - width / 2, y + 0.5 - height / 2];
      const sx = cos * dx + sin * dy + width / 2 - 0.5;
      const sy = -sin * dx + cos * dy + height / 2 - 0.5;
      const [x0, y0] = [Math.floor(sx), Math.floor(sy)];
      if (x0 < 0 || y0 < 0 || x0 + 1 >= width || y0 + 1 >= height) continue;
      const [fx, fy] = [sx - x0, sy - y0];
      const at = (y0 * width + x0) * 3;
      for (let c = 0; c < 3; c++) {
        const top = picture.data[at + c]! * (1 - fx) + picture.data[at + 3 + c]! * fx;
        const below = at + width * 3;
        const bottom = picture.data[below + c]! * (1 - fx) + picture.data[below + 3 + c]! * fx;
        data[(y * width + x) * 3 + c] = Math.round(top * (1 - fy) + bottom * fy);
      }
    }
  }
  return { width, height, channels: 3, data };
}

/** Darker by a factor 0…1, with the noise that a camera adds in the dark (standard deviation in grey levels). */
export function darkened(picture: Picture, factor: number, noiseLevels: number, next: () => number): Picture {
  const data = new Uint8Array(picture.data.length);
  for (let i = 0; i < data.length; i++) {
    const noise = (next() + next() + next() + next() - 2) * Math.sqrt(3) * noiseLevels;
    data[i] = Math.max(0, Math.min(255, Math.round(picture.data[i]! * factor + noise)));
  }
  return { ...picture, data };
}
