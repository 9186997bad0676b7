import { fileURLToPath } from 'node:url';
import sharp from 'sharp';
import { expect, it } from 'vitest';
import { blackPng } from './huge-images.ts';
import { imageInEveryFormat, mutatedImages } from './mutated-images.ts';

const photo = fileURLToPath(new URL('../assets/astronaut.png', import.meta.url));

const take = <T>(count: number, from: Generator<T>): T[] =>
  Array.from({ length: count }, () => from.next().value as T);

it('damages every format in every way, the same for the same seed', async () => {
  const originals = await imageInEveryFormat(photo, 64);
  const first = take(400, mutatedImages(originals, 1));
  expect(take(400, mutatedImages(originals, 1))).toEqual(first);
  expect(take(400, mutatedImages(originals, 2))).not.toEqual(first);
  expect(new Set(first.map(({ what }) => what.split(':')[0])).size).toBeGreaterThan(originals.size);
  for (const format of originals.keys()) {
    const kinds = new Set(first.map(({ what }) => what).filter((what) => what.startsWith(`${format}: `)));
    expect(kinds.size, format).toBe(8);
  }
});

it('leaves the originals as they were', async () => {
  const originals = await imageInEveryFormat(photo, 64);
  const copies = new Map([...originals].map(([format, bytes]) => [format, Buffer.from(bytes)]));
  take(400, mutatedImages(originals, 1));
  expect(originals).toEqual(copies);
});

it('writes black PNGs that a decoder accepts whole', async () => {
  const { data, info } = await sharp(await blackPng(1001, 3))
    .raw()
    .toBuffer({ resolveWithObject: true });
  expect([info.width, info.height]).toEqual([1001, 3]);
  expect(data.every((value) => value === 0)).toBe(true);
});
