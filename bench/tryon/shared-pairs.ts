import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { GarmentKind } from '@posebox/figure/garment';
import { seededRandom } from '../../tests/support/seeded-random.ts';
import { sharedFolder } from '../../tests/support/shared-folder.ts';
import { repositoryFolder } from '../report/results-folder.ts';

/** What may be looked at while the engine is changed, and what only reports on it. No photo or garment is in both. */
export const SETS = ['tuning', 'report'] as const;
export type PairSet = (typeof SETS)[number];

/** The seed of the split. It was drawn once and stays, whatever the figures say. */
export const SPLIT_SEED = 12;

/** Pictures of the same people in the same place, which go into one set together. */
const SCENES: readonly (readonly string[])[] = [
  ...['coco/000000000785.jpg', 'openpifpaf/000000081988.jpg', 'openpifpaf/000000114907.jpg'].map(photo),
  ...['openpifpaf/000000147740.jpg', 'openpifpaf/soccer.jpeg', 'tfjs/pose.jpg', 'tfjs/three_people.jpg'].map(
    photo,
  ),
  ...['usgov/17790319373_bd19b24cfc_k.jpg', 'usgov/18124840932_e42b3e377c_k.jpg'].map(photo),
  ['000', '006', '012', '018', '042', '054', '060'].map((number) =>
    join(sharedFolder, `goldens/frames/pose_squats_360x640/${number}.png`),
  ),
  [join(repositoryFolder, 'tests/assets/grace_hopper.jpg')],
  [join(repositoryFolder, 'tests/assets/astronaut.png')],
];

function photo(path: string): readonly string[] {
  return [join(sharedFolder, 'data/photos', path)];
}

const GARMENTS = join(sharedFolder, 'data/avatars/garments');
/** The garments' files begin with what they are. */
const KINDS: Readonly<Record<string, GarmentKind>> = {
  ...{ dress: 'dress', longsleeve: 'top', outwear: 'top', shirt: 'top', 't-shirt': 'top' },
  ...{ pants: 'bottom', shorts: 'bottom', skirt: 'bottom' },
};

export interface SharedGarment {
  readonly file: string;
  readonly name: string;
  /** As its file calls it: `longsleeve`. */
  readonly sort: string;
  readonly kind: GarmentKind;
}

export interface SharedPairs {
  readonly photos: readonly string[];
  readonly garments: readonly SharedGarment[];
}

/** Half of the scenes and half of each sort of garment, by the seed. */
export function sharedPairs(set: PairSet): SharedPairs {
  const random = seededRandom(SPLIT_SEED);
  const half = <T>(all: readonly T[]): readonly T[] => {
    const drawn = all
      .map((one) => ({ one, at: random() }))
      .toSorted((a, b) => a.at - b.at)
      .map(({ one }) => one);
    const middle = Math.floor(drawn.length / 2);
    return set === 'tuning' ? drawn.slice(0, middle) : drawn.slice(middle);
  };
  const photos = half(SCENES).flat();
  const garments = readdirSync(GARMENTS)
    .filter((name) => name.endsWith('.jpg'))
    .toSorted()
    .map((name) => {
      const sort = name.slice(0, name.lastIndexOf('_'));
      return { file: join(GARMENTS, name), name: name.replace('.jpg', ''), sort, kind: KINDS[sort]! };
    });
  const sorts = [...new Set(garments.map(({ sort }) => sort))];
  return { photos, garments: sorts.flatMap((sort) => half(garments.filter((one) => one.sort === sort))) };
}
