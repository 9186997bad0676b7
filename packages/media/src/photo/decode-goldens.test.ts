import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { sayLeftOut, sharedFolder, sharedPresent } from '../../../../tests/support/shared-folder.ts';
import { decodePhoto, decodePhotoWith } from './decode-photo.ts';
import type { Photo } from './photo.ts';

interface GoldenPhoto {
  readonly photo: string;
  readonly width: number;
  readonly height: number;
  readonly rgb_sha256: string;
}

/** Decoded by OpenCV with its transparency dropped; ours lies on white, so its pixels differ by design. */
const TRANSPARENT = 'photos/derived/pose_rgba.png';

sayLeftOut('comparison of decoded photos with the goldens');

describe.skipIf(!sharedPresent)('decodePhoto beside the goldens', async () => {
  const photos = sharedPresent ? await goldenPhotos() : [];

  it.each(photos.filter(({ photo }) => photo !== TRANSPARENT))(
    'decodes $photo to the same bytes',
    async (golden) => {
      const bytes = await readFile(join(sharedFolder, 'data', golden.photo));
      for (const photo of [
        await decodePhoto(bytes, { acceptDamaged: true }),
        await decodePhotoWith(undefined, bytes, { acceptDamaged: true }),
      ]) {
        expect([photo.width, photo.height]).toEqual([golden.width, golden.height]);
        expect(sha256(photo)).toBe(golden.rgb_sha256);
      }
    },
  );

  it('refuses the truncated one unless told otherwise', async () => {
    const bytes = await readFile(join(sharedFolder, 'data/photos/derived/pose_truncated.jpg'));
    await expect(decodePhoto(bytes)).rejects.toMatchObject({ code: 'image_truncated' });
    await expect(decodePhotoWith(undefined, bytes)).rejects.toMatchObject({ code: 'image_truncated' });
  });

  it('stands all eight orientations upright, alike up to JPEG noise', async () => {
    for (const name of ['Landscape', 'Portrait']) {
      const read = async (orientation: number) =>
        decodePhoto(await readFile(join(sharedFolder, `data/photos/exif/${name}_${orientation}.jpg`)));
      const first = await read(1);
      for (let orientation = 2; orientation <= 8; orientation += 1) {
        expect(meanDifference(first, await read(orientation))).toBeLessThan(4);
      }
    }
  });
});

async function goldenPhotos(): Promise<GoldenPhoto[]> {
  const manifest = await readFile(join(sharedFolder, 'goldens/manifest.json'), 'utf8');
  return (JSON.parse(manifest) as { photos: GoldenPhoto[] }).photos;
}

function sha256(photo: Photo): string {
  return createHash('sha256').update(photo.data).digest('hex');
}

function meanDifference(a: Photo, b: Photo): number {
  expect([a.width, a.height]).toEqual([b.width, b.height]);
  let sum = 0;
  for (let at = 0; at < a.data.length; at += 1) sum += Math.abs((a.data[at] ?? 0) - (b.data[at] ?? 0));
  return sum / a.data.length;
}
