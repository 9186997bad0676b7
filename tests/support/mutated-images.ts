import sharp from 'sharp';
import { seededRandom } from './seeded-random.ts';

/** A broken, half-broken or merely odd image file and how it came about. */
export interface MutatedImage {
  readonly bytes: Buffer;
  /** For the report: format and kind of damage, for example `png: cut off`. */
  readonly what: string;
}

type Damage = readonly [name: string, apply: (bytes: Buffer, next: () => number) => Buffer];

const at = (bytes: Buffer, next: () => number, from = 0): number =>
  Math.min(bytes.length - 1, from + Math.floor(next() * (bytes.length - from)));

/** Where the header ends, roughly: most formats keep sizes and tables in the first 600 bytes. */
const HEADER_BYTES = 600;

const DAMAGES: readonly Damage[] = [
  [
    'one bit turned',
    (bytes, next) => changed(bytes, [at(bytes, next)], (old) => old ^ (1 << Math.floor(next() * 8))),
  ],
  [
    'twenty bytes replaced',
    (bytes, next) =>
      changed(
        bytes,
        Array.from({ length: 20 }, () => at(bytes, next)),
        () => Math.floor(next() * 256),
      ),
  ],
  [
    'header byte replaced',
    (bytes, next) =>
      changed(bytes, [Math.floor(next() * Math.min(bytes.length, HEADER_BYTES))], () =>
        Math.floor(next() * 256),
      ),
  ],
  [
    'header run of 0 or 255',
    (bytes, next) => {
      const start = Math.floor(next() * Math.min(bytes.length, HEADER_BYTES));
      const value = next() < 0.5 ? 0 : 255;
      const run = Array.from({ length: 4 }, (_, i) => Math.min(bytes.length - 1, start + i));
      return changed(bytes, run, () => value);
    },
  ],
  ['cut off', (bytes, next) => Buffer.from(bytes.subarray(0, at(bytes, next)))],
  [
    'piece left out',
    (bytes, next) => {
      const start = at(bytes, next);
      return Buffer.concat([bytes.subarray(0, start), bytes.subarray(at(bytes, next, start))]);
    },
  ],
  [
    'piece doubled',
    (bytes, next) => {
      const start = at(bytes, next);
      return Buffer.concat([bytes.subarray(0, at(bytes, next, start)), bytes.subarray(start)]);
    },
  ],
  [
    'zeros in the middle',
    (bytes, next) => {
      const start = at(bytes, next);
      return Buffer.from(bytes).fill(
        0,
        start,
        Math.min(bytes.length, start + 64 + Math.floor(next() * 2000)),
      );
    },
  ],
];

function changed(bytes: Buffer, places: readonly number[], value: (old: number) => number): Buffer {
  const copy = Buffer.from(bytes);
  for (const place of places) copy[place] = value(copy[place]!);
  return copy;
}

/** The same small picture in every format that PoseBox reads; JPEG twice, plain and progressive. */
export async function imageInEveryFormat(file: string, widthPx = 320): Promise<ReadonlyMap<string, Buffer>> {
  const make = () => sharp(file).resize(widthPx);
  return new Map<string, Buffer>([
    ['jpeg', await make().jpeg({ quality: 80 }).toBuffer()],
    ['progressive jpeg', await make().jpeg({ quality: 80, progressive: true }).toBuffer()],
    ['png', await make().png().toBuffer()],
    ['palette png', await make().png({ palette: true }).toBuffer()],
    ['webp', await make().webp().toBuffer()],
    ['avif', await make().avif({ effort: 0 }).toBuffer()],
    ['tiff', await make().tiff({ compression: 'lzw' }).toBuffer()],
    ['gif', await make().gif().toBuffer()],
  ]);
}

/**
 * An endless, reproducible row of damaged image files: formats and kinds of damage take turns, and every
 * twentieth is the head of one format before the tail of another.
 *
 * @example
 * for (const { bytes } of take(10_000, mutatedImages(await imageInEveryFormat(photo), 1))) await upload(bytes);
 */
export function* mutatedImages(
  originals: ReadonlyMap<string, Buffer>,
  seed: number,
): Generator<MutatedImage> {
  const next = seededRandom(seed);
  const formats = [...originals];
  for (let turn = 0; ; turn++) {
    const [format, original] = formats[turn % formats.length]!;
    if (turn % 20 === 19) {
      const [other, tail] = formats[Math.floor(next() * formats.length)]!;
      const bytes = Buffer.concat([original.subarray(0, at(original, next)), tail.subarray(at(tail, next))]);
      yield { bytes, what: `${format} with the tail of ${other}` };
    } else {
      const [name, apply] = DAMAGES[Math.floor(turn / formats.length) % DAMAGES.length]!;
      yield { bytes: apply(original, next), what: `${format}: ${name}` };
    }
  }
}
