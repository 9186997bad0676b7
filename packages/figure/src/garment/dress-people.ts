import type { Landmark, WorldLandmark } from '@posebox/body';
import type { Quaternion } from '../geometry/quaternion.ts';
import { rotationsOfPerson } from '../tailored/rotations-of-person.ts';
import type { SewnGarment } from '../tailored/sewn-garment.ts';
import { wearTailored } from '../tailored/wear-tailored.ts';
import type { FittingNote } from './fitting-notes.ts';
import type { Coverage, RgbaPicture } from './picture.ts';
import { type FilmMemory, type Fitting, type Garment, wearGarment } from './wear-garment.ts';
import { type WornBody, wornBody } from './worn-body.ts';

/** Somebody in a photo: the landmarks in shares of it, the mask of its size. */
export interface DressedPerson {
  readonly id: number;
  readonly box: { readonly height: number };
  readonly landmarks: readonly Landmark[];
  /** In metres: garments of three dimensions need them, or `rotations`. */
  readonly worldLandmarks?: readonly WorldLandmark[];
  /** How the bones are turned, in the figure's frame, where a solve over several frames knows it. */
  readonly rotations?: readonly Quaternion[] | null;
  readonly mask?: Coverage;
}

export interface Dressing {
  readonly picture: RgbaPicture;
  /** By number. Who has no mask, shoulders or hips isn't among them. */
  readonly fittings: readonly {
    readonly id: number;
    readonly covered: number;
    readonly notes: readonly FittingNote[];
  }[];
}

/**
 * Puts a garment, flat or of three dimensions, on several people: who is larger in the photo stands nearer, and covers the clothes of the others.
 *
 * @param chosen Whether somebody is dressed; who isn't still stands before the others.
 * @param filmOf Of a film: what is kept of somebody from frame to frame.
 * @example
 * const { picture } = dressPeople(photo, people, shirt, ({ id }) => id === 1);
 */
export function dressPeople(
  photo: RgbaPicture,
  people: readonly DressedPerson[],
  garment: Garment | SewnGarment,
  chosen: (person: DressedPerson) => boolean = () => true,
  filmOf: (person: DressedPerson) => FilmMemory = () => ({}),
): Dressing {
  let picture = photo;
  const fittings: Dressing['fittings'][number][] = [];
  for (const person of people.toSorted((a, b) => a.box.height - b.box.height)) {
    const { id, landmarks, mask } = person;
    if (mask && fittings.length > 0) picture = withMaskOf(photo, picture, mask);
    const body = mask && chosen(person) ? wornBody(landmarks, mask) : null;
    if (!body) continue;
    const fitting = worn(picture, person, body, garment, filmOf(person));
    if (!fitting) continue;
    picture = fitting.picture;
    fittings.push({ id, covered: fitting.covered, notes: fitting.notes });
  }
  return { picture, fittings: fittings.toSorted((a, b) => a.id - b.id) };
}

function worn(
  picture: RgbaPicture,
  person: DressedPerson,
  body: WornBody,
  garment: Garment | SewnGarment,
  film: FilmMemory,
): Fitting | null {
  if (!('mesh' in garment)) return wearGarment(picture, body, garment, film);
  const rotations = rotationsOfPerson(person, picture);
  return (
    rotations && wearTailored(picture, { body, landmarks: person.landmarks, rotations }, garment, film.steady)
  );
}

/** Somebody who stands before the cloth that was drawn so far is taken from the photo again. */
function withMaskOf(photo: RgbaPicture, picture: RgbaPicture, mask: Coverage): RgbaPicture {
  const data = new Uint8ClampedArray(picture.data);
  for (let i = 0; i < mask.data.length; i++) {
    const share = mask.data[i]! / 255;
    if (share === 0) continue;
    for (let at = 4 * i; at < 4 * i + 3; at++) data[at] = share * photo.data[at]! + (1 - share) * data[at]!;
  }
  return { ...picture, data };
}
