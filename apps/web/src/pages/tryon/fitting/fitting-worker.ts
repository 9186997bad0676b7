import {
  type DressedPerson,
  type Dressing,
  dressPeople,
  type GarmentKind,
  type GarmentShape,
  type ReadGarment,
  type RgbaPicture,
  readGarment,
  shapeInShares,
  withPoints,
} from '@posebox/figure/garment';

/** Asks for a fitting. What isn't said stands as it was said last. */
export interface ToFitter {
  readonly photo?: { readonly picture: RgbaPicture; readonly people: readonly DressedPerson[] };
  readonly garment?: { readonly picture: RgbaPicture; readonly kind: GarmentKind };
  /** Control points placed by hand, in shares of the garment's picture; null are those by its outline. */
  readonly points: GarmentShape | null;
  /** The number of who wears it; null is everybody. */
  readonly person: number | null;
}

/** What was read of a garment's picture. */
export interface GarmentReading {
  /** In shares of the picture. */
  readonly points: GarmentShape;
  readonly clarity: number;
}

export interface FromFitter {
  /** Null where there is no garment in the picture. */
  readonly reading: GarmentReading | null;
  /** Null without a photo or a garment. */
  readonly dressing: Dressing | null;
}

let photo: NonNullable<ToFitter['photo']> | null = null;
let own: ReadGarment | null = null;

addEventListener('message', ({ data }: MessageEvent<ToFitter>) => {
  photo = data.photo ?? photo;
  if (data.garment) own = readGarment(data.garment.picture, data.garment.kind);
  const garment = own && data.points ? withPoints(own, data.points) : own;
  const wears = ({ id }: DressedPerson) => data.person === null || id === data.person;
  const answer: FromFitter = {
    reading: garment && { points: shapeInShares(garment), clarity: garment.clarity },
    dressing: photo && garment && dressPeople(photo.picture, photo.people, garment, wears),
  };
  postMessage(answer);
});
