import { existsSync } from 'node:fs';
import { mkdir, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import sharp, { type JpegOptions, type Sharp } from 'sharp';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { repositoryFolder, resultsFolder } from '../report/results-folder.ts';

/** The photos that speed is measured with. */
export interface BenchPhotos {
  /** 640×480, baseline JPEG of about 44 kB. */
  readonly vga: string;
  /** 1000×667, progressive JPEG of about 44 kB. */
  readonly progressive: string;
  /** 4032×3024, baseline JPEG of about 3.2 MB, as a telephone takes it. */
  readonly phone: string;
  /** Sixteen 640×480 photos, the person each time elsewhere. */
  readonly different: readonly string[];
  /** What they were made from, for the report. */
  readonly source: string;
}

const assets = join(repositoryFolder, 'tests', 'assets');

/**
 * Makes the photos once, from the two free photos of tests/assets, so that everybody measures with the same; or
 * from another photo of one person. The enlarged ones get camera noise until the file is as large as a real photo
 * of that size: entropy coding is most of what a large JPEG costs.
 */
export async function benchPhotos(source = join(assets, 'astronaut.png')): Promise<BenchPhotos> {
  const name = source.split('/').pop() ?? 'photo';
  const folder = join(resultsFolder, 'photos', name);
  await mkdir(folder, { recursive: true });
  const make = async (file: string, encode: () => Promise<Buffer>): Promise<string> => {
    const path = join(folder, file);
    if (!existsSync(path)) await writeFile(path, await encode());
    return path;
  };
  return {
    vga: await make('vga.jpg', () =>
      ofSize(() => filled(source, 640, 480), 44_000, { chromaSubsampling: '4:2:0' }),
    ),
    progressive: await make('progressive.jpg', () =>
      ofSize(() => filled(source, 1000, 667), 44_000, { chromaSubsampling: '4:2:0', progressive: true }),
    ),
    phone: await make('phone.jpg', async () => {
      const noisy = await withCameraNoise(filled(source, 4032, 3024), 6);
      return ofSize(() => noisy.clone(), 3_200_000, { chromaSubsampling: '4:2:0' });
    }),
    different: await differentPhotos(make),
    source: name,
  };
}

/** Files and their sizes, for the report. */
export async function describePhotos(photos: BenchPhotos): Promise<string> {
  const size = async (file: string) => `${Math.round((await stat(file)).size / 1000)} kB`;
  return `made from ${photos.source}: 640×480 ${await size(photos.vga)}, 1000×667 progressive ${await size(photos.progressive)}, 4032×3024 ${await size(photos.phone)}`;
}

/** The upper part of the photo filling the size: heads are up there. */
const filled = (source: string, width: number, height: number): Sharp =>
  sharp(source)
    .rotate()
    .removeAlpha()
    .resize(width, height, { fit: 'cover', position: 'top', kernel: 'cubic' });

/** Encodes with the quality whose file comes nearest to the wanted number of bytes. */
async function ofSize(picture: () => Sharp, bytes: number, options: JpegOptions): Promise<Buffer> {
  let best: Buffer | null = null;
  for (let low = 30, high = 97; low <= high; ) {
    const quality = Math.floor((low + high) / 2);
    const encoded = await picture()
      .jpeg({ ...options, quality })
      .toBuffer();
    if (best === null || Math.abs(encoded.length - bytes) < Math.abs(best.length - bytes)) best = encoded;
    if (encoded.length < bytes) low = quality + 1;
    else high = quality - 1;
  }
  return best!;
}

/** Adds grey noise of about the given standard deviation (levels), the same each time. */
async function withCameraNoise(picture: Sharp, levels: number): Promise<Sharp> {
  const { data, info } = await picture.raw().toBuffer({ resolveWithObject: true });
  const next = seededRandom(3);
  for (let i = 0; i < data.length; i += 3) {
    const noise = Math.round((next() + next() + next() - 1.5) * 2 * levels);
    for (let c = 0; c < 3; c++) data[i + c] = Math.max(0, Math.min(255, data[i + c]! + noise));
  }
  return sharp(data, { raw: { width: info.width, height: info.height, channels: 3 } });
}

async function differentPhotos(
  make: (file: string, encode: () => Promise<Buffer>) => Promise<string>,
): Promise<string[]> {
  const next = seededRandom(41);
  const files: string[] = [];
  for (let i = 0; i < 16; i++) {
    const source = join(assets, i % 2 === 0 ? 'astronaut.png' : 'grace_hopper.jpg');
    const height = Math.round(480 * (0.6 + 0.4 * next()));
    const width = Math.min(640, height);
    const [left, top] = [Math.floor(next() * (640 - width)), Math.floor(next() * (480 - height))];
    files.push(
      await make(`different${i}.jpg`, async () => {
        const person = sharp(source).resize(width, height, { fit: 'cover', position: 'top' });
        const input = await person
          .flop(i % 4 > 1)
          .png()
          .toBuffer();
        const ground = await sharp(source).resize(10, 10, { fit: 'fill' }).png().toBuffer();
        return sharp(ground)
          .resize(640, 480, { fit: 'fill', kernel: 'cubic' })
          .composite([{ input, left, top }])
          .jpeg({ quality: 85 })
          .toBuffer();
      }),
    );
  }
  return files;
}
