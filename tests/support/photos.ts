import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';

const ASSETS = join(import.meta.dirname, '../assets');

/** One person from the waist up, 512×512. */
export const ASTRONAUT_PNG = readFileSync(join(ASSETS, 'astronaut.png'));

/** One person from the waist up, 512×600. */
export const HOPPER_JPEG = readFileSync(join(ASSETS, 'grace_hopper.jpg'));

/** A photo without anybody: a smooth gradient. */
export function nobodyJpeg(): Promise<Buffer> {
  const pixels = Uint8Array.from({ length: 320 * 240 * 3 }, (_, at) => (at / 3) % 256);
  return sharp(pixels, { raw: { width: 320, height: 240, channels: 3 } })
    .jpeg()
    .toBuffer();
}

/** So many different photos of the same people: each is moved and scaled in its own way, so no two answers agree. */
export function differentPhotos(count: number): Promise<readonly Buffer[]> {
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const original = index % 2 === 0 ? ASTRONAUT_PNG : HOPPER_JPEG;
      const person = await sharp(original)
        .resize(300 + 9 * index)
        .toBuffer();
      return sharp({ create: { width: 640, height: 760, channels: 3, background: '#667' } })
        .composite([{ input: person, left: 4 * index, top: 3 * index }])
        .jpeg({ quality: 90 })
        .toBuffer();
    }),
  );
}

/** A form that carries a photo, as a browser sends it. */
export function photoForm(photo: Uint8Array, field = 'image'): FormData {
  const form = new FormData();
  form.append(field, new Blob([new Uint8Array(photo)], { type: 'image/jpeg' }), 'photo.jpg');
  return form;
}
