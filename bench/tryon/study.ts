import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { dressPeople, type ReadGarment, type RgbaPicture } from '@posebox/figure/garment';
import { createPoseEstimator } from '@posebox/vision/node';
import sharp from 'sharp';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { repositoryFolder } from '../report/results-folder.ts';
import { figuresOf, type PairFigures, readShared, type SeenPhoto, seenPhoto } from './dressed-pair.ts';
import { SETS, type SharedGarment, SPLIT_SEED, sharedPairs } from './shared-pairs.ts';

/**
 * `npx tsx bench/tryon/study.ts --set tuning|report [--out DIR] [--draw N]`: all pairs of a set in figures; with `--out` also the pictures
 * of 24 pairs (the first draw, or another with `--draw 2`, from those whose garment shows on anybody): before, after, garment, at full size.
 */
const { values: options } = parseArgs({
  options: {
    set: { type: 'string', default: 'tuning' },
    out: { type: 'string' },
    draw: { type: 'string', default: '1' },
  },
});
const set = SETS.find((name) => name === options.set);
if (!set) throw new Error('--set is tuning or report');
const PICTURES = 24;

const pairs = sharedPairs(set);
const estimator = await createPoseEstimator({ modelsFolder: join(repositoryFolder, 'models/built') });
const photos: SeenPhoto[] = [];
for (const file of pairs.photos) photos.push(await seenPhoto(file, estimator));
const garments: { readonly shared: SharedGarment; readonly garment: ReadGarment }[] = [];
for (const shared of pairs.garments) {
  const garment = await readShared(shared);
  if (garment) garments.push({ shared, garment });
  else console.log(`${shared.name}: no garment found`);
}
const figures: PairFigures[] = [];
for (const seen of photos) {
  for (const { shared, garment } of garments) figures.push(...figuresOf(seen, shared, garment));
}

const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / Math.max(1, values.length);
const told = (title: string, of: readonly PairFigures[]) => {
  const shown = of.filter(({ notes }) => !notes.includes('out_of_picture'));
  const well = shown.filter(({ covered }) => covered >= 0.95).length;
  const inside = shown.flatMap((one) => (one.inside === null ? [] : [one.inside])).toSorted((a, b) => a - b);
  const covered = mean(shown.map((one) => one.covered));
  console.log(
    `${title.padEnd(34)} covered ≥ .95: ${well} of ${shown.length} (mean ${covered.toFixed(3)}), inside: mean ${mean(inside).toFixed(3)}, median ${(inside[inside.length >> 1] ?? 0).toFixed(3)}`,
  );
};
console.log(`${set} set, seed ${SPLIT_SEED}: ${photos.length} photos, ${garments.length} garments`);
const isSide = ({ notes }: PairFigures) => notes.includes('from_the_side');
told('all', figures);
told(
  'front or back',
  figures.filter((one) => !isSide(one)),
);
told('from the side', figures.filter(isSide));
for (const key of ['sort', 'photo'] as const) {
  for (const value of new Set(figures.map((one) => one[key])))
    told(
      value,
      figures.filter((one) => one[key] === value),
    );
}
for (const { shared, garment } of garments) {
  const limbs = [garment.shape.left, garment.shape.right].filter(Boolean).length;
  console.log(`${shared.name}: sleeves or legs ${limbs}, clarity ${garment.clarity.toFixed(2)}`);
}

if (options.out) {
  await mkdir(options.out, { recursive: true });
  const random = seededRandom(SPLIT_SEED + Number(options.draw));
  const drawn = photos
    .filter(({ people }) => people.length > 0)
    .flatMap((seen) => garments.map((one) => ({ seen, ...one, at: random() })))
    .filter(({ seen, shared }) => isSeen(seen, shared))
    .toSorted((a, b) => a.at - b.at)
    .slice(0, PICTURES);
  for (const [i, { seen, shared, garment }] of drawn.entries()) {
    const after = dressPeople(seen.picture, seen.people, garment).picture;
    const stem = seen.file.split('/').at(-1)!.replace(/\..*/, '');
    const name = `${String(i + 1).padStart(2, '0')}-${stem}-${shared.name}.jpg`;
    const sheet = await besideEachOther([seen.picture, after, garment.picture]);
    await sheet.jpeg({ quality: 90 }).toFile(join(options.out, name));
  }
}
process.exit(0);

/** Whether what the garment would cover is in the picture, of anybody. */
function isSeen(seen: SeenPhoto, { name }: SharedGarment): boolean {
  const stem = seen.file.split('/').at(-1);
  return figures.some(
    ({ photo, garment, notes }) => photo === stem && garment === name && !notes.includes('out_of_picture'),
  );
}

/** Two pictures as they are, and a third at half their height. */
async function besideEachOther(pictures: readonly [RgbaPicture, RgbaPicture, RgbaPicture]) {
  const [{ height }] = pictures;
  const tiles = await Promise.all(
    pictures.map(({ data, ...size }, i) =>
      sharp(data, { raw: { width: size.width, height: size.height, channels: 4 } })
        .flatten({ background: '#fff' })
        .resize({ height: i < 2 ? height : height >> 1 })
        .png()
        .toBuffer({ resolveWithObject: true }),
    ),
  );
  const lefts = tiles.map((_, i) => tiles.slice(0, i).reduce((sum, { info }) => sum + info.width, 0));
  const width = tiles.reduce((sum, { info }) => sum + info.width, 0);
  return sharp({ create: { width, height, channels: 3, background: '#fff' } }).composite(
    tiles.map(({ data }, i) => ({ input: data, left: lefts[i]!, top: 0 })),
  );
}
