import { readFile } from 'node:fs/promises';
import {
  type DressedPerson,
  type Dressing,
  dressPeople,
  type ReadGarment,
  type RgbaPicture,
  wornBody,
} from '@posebox/figure/garment';
import { decodeLayer, decodePhoto, fitWithin } from '@posebox/media';
import { readGarmentFile } from '@posebox/photo';
import type { PoseEstimator } from '@posebox/vision';
import type { SharedGarment } from './shared-pairs.ts';

/** A photo and its people as `POST /api/tryon` sees them. */
export interface SeenPhoto {
  readonly file: string;
  readonly picture: RgbaPicture;
  readonly people: readonly DressedPerson[];
}

const MOST_EDGE_PX = 1280;

export async function seenPhoto(file: string, estimator: PoseEstimator): Promise<SeenPhoto> {
  const bytes = await readFile(file);
  const photo = await fitWithin(await decodePhoto(bytes), MOST_EDGE_PX);
  const { people } = await estimator.estimate(photo, {
    ...({ model: 'full', mode: 'standard', people: 10, minConfidence: 0.5 } as const),
    segmentation: true,
  });
  const { data } = await decodeLayer(bytes, MOST_EDGE_PX);
  return { file, picture: { width: photo.width, height: photo.height, data }, people };
}

export async function readShared({ file, kind }: SharedGarment): Promise<ReadGarment | null> {
  const read = await readGarmentFile(await readFile(file), { garment: kind, points: null }).catch(() => null);
  return read && 'by' in read ? read : null;
}

/** What is measured of somebody in a garment, from masks. */
export interface PairFigures {
  readonly photo: string;
  readonly garment: string;
  readonly sort: string;
  readonly person: number;
  /** Share of the torso (hips and thighs) under cloth, strips over own edges not counted. */
  readonly covered: number;
  readonly notes: Dressing['fittings'][number]['notes'];
  /** Of what changed above the hips, the share within the person's mask; null for bottoms, and where nothing changed. */
  readonly inside: number | null;
}

/** A change smaller than this, summed over three channels, is none. */
const LEAST_CHANGE = 12;

/** Dresses each person alone, so that what changes is their own cloth. */
export function figuresOf(
  seen: SeenPhoto,
  shared: SharedGarment,
  garment: ReadGarment,
): readonly PairFigures[] {
  return seen.people.flatMap((person) => {
    const { picture, fittings } = dressPeople(seen.picture, [person], garment);
    const [fitting] = fittings;
    const body = person.mask && wornBody(person.landmarks, person.mask);
    if (!fitting || !body) return [];
    const hipsY = Math.min(body.hips.left.y, body.hips.right.y);
    let [changed, inside] = [0, 0];
    for (let y = 0; y < Math.min(picture.height, hipsY); y++) {
      for (let x = 0; x < picture.width; x++) {
        const at = 4 * (y * picture.width + x);
        let change = 0;
        for (let channel = at; channel < at + 3; channel++)
          change += Math.abs(picture.data[channel]! - seen.picture.data[channel]!);
        if (change < LEAST_CHANGE) continue;
        changed += 1;
        if (body.mask.data[at / 4]! >= 128) inside += 1;
      }
    }
    return {
      ...{ photo: seen.file.split('/').at(-1)!, garment: shared.name, sort: shared.sort, person: person.id },
      ...{ covered: fitting.covered, notes: fitting.notes },
      inside: shared.kind === 'bottom' || changed === 0 ? null : inside / changed,
    };
  });
}
