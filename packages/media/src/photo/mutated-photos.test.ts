import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { decodePhoto } from './decode-photo.ts';
import { PhotoProblem } from './photo-problem.ts';
import { createPixelMemory } from './pixel-memory.ts';
import { sharp } from './sharp.ts';

const MUTATIONS = 2000;

it(`answers ${MUTATIONS} mutated files with a photo or a problem, and nothing else`, async () => {
  const originals = await smallPhotos();
  const next = randomIntegers(20260101);
  const memory = createPixelMemory();
  const outcomes = new Map<string, number>();
  for (let round = 0; round < MUTATIONS; round += 1) {
    const original = originals[round % originals.length] ?? Buffer.alloc(0);
    const outcome = await decodePhoto(mutated(original, next), { memory }).then(
      (photo) => {
        expect(photo.data).toHaveLength(photo.width * photo.height * 3);
        return 'photo';
      },
      (problem: unknown) => {
        expect(problem).toBeInstanceOf(PhotoProblem);
        return (problem as PhotoProblem).code;
      },
    );
    outcomes.set(outcome, (outcomes.get(outcome) ?? 0) + 1);
  }
  // The mutations must reach the decoders: some files survive, some are cut off, some are damaged inside.
  for (const outcome of ['photo', 'image_truncated', 'image_corrupt']) {
    expect(outcomes.get(outcome) ?? 0).toBeGreaterThan(MUTATIONS / 50);
  }
});

async function smallPhotos(): Promise<Buffer[]> {
  const assets = fileURLToPath(new URL('../../../../tests/assets/', import.meta.url));
  const small = await sharp(await readFile(`${assets}grace_hopper.jpg`))
    .resize(96)
    .png()
    .toBuffer();
  return Promise.all([
    sharp(small).withMetadata({ orientation: 6 }).jpeg().toBuffer(),
    sharp(small).jpeg({ progressive: true }).toBuffer(),
    sharp(small).toColourspace('cmyk').jpeg().toBuffer(),
    sharp(small).png({ palette: true }).toBuffer(),
    sharp(small).png().toBuffer(),
    sharp(small).webp().toBuffer(),
    sharp(small).avif({ effort: 0 }).toBuffer(),
    sharp(small).gif().toBuffer(),
    sharp(small).tiff({ compression: 'lzw', tile: true }).toBuffer(),
  ]);
}

/** Cuts, overwrites anywhere, overwrites in the header, or drops a piece. */
function mutated(original: Buffer, next: (below: number) => number): Buffer {
  const bytes = Buffer.from(original);
  switch (next(4)) {
    case 0:
      return bytes.subarray(0, 1 + next(bytes.length));
    case 1:
      for (let count = next(20); count >= 0; count -= 1) bytes[next(bytes.length)] = next(256);
      return bytes;
    case 2:
      for (let count = next(4); count >= 0; count -= 1) bytes[next(Math.min(200, bytes.length))] = next(256);
      return bytes;
    default: {
      const from = next(bytes.length);
      return Buffer.concat([bytes.subarray(0, from), bytes.subarray(from + next(200))]);
    }
  }
}

/** Numerical Recipes' linear congruential generator: the same mutations in every run. */
function randomIntegers(seed: number): (below: number) => number {
  let state = seed >>> 0;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
