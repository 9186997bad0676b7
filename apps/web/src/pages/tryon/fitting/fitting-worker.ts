import {
  createKeptLayers,
  type DressedPerson,
  type Dressing,
  dressPeople,
  type GarmentKind,
  type GarmentShape,
  openSteadyEdges,
  type ReadGarment,
  type RgbaPicture,
  readGarment,
  shapeInShares,
  withPoints,
} from '@posebox/figure/garment';

/** Asks for a fitting. What isn't said stands as it was said last. */
export interface ToFitter {
  readonly photo?: {
    readonly picture: RgbaPicture;
    readonly people: readonly DressedPerson[];
    /** Of a film's picture. */
    readonly timeS?: number;
  };
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
let edges = openSteadyEdges();
const layers = createKeptLayers();

addEventListener('message', ({ data }: MessageEvent<ToFitter>) => {
  photo = data.photo ?? photo;
  if (data.garment) {
    own = readGarment(data.garment.picture, data.garment.kind);
    edges = openSteadyEdges();
  }
  const garment = own && data.points ? withPoints(own, data.points) : own;
  const dressing = photo && garment && dressed(photo, garment, data.person);
  const answer: FromFitter = {
    reading: garment && { points: shapeInShares(garment), clarity: garment.clarity },
    dressing,
  };
  // Where nobody was dressed the picture is the photo itself, which stays.
  const made = dressing && dressing.picture !== photo?.picture ? dressing.picture.data.buffer : null;
  // A film's picture is painted over and goes back to the page.
  if (photo?.timeS !== undefined) photo = null;
  postMessage(answer, { transfer: made instanceof ArrayBuffer ? [made] : [] });
});

function dressed(
  { picture, people, timeS }: NonNullable<ToFitter['photo']>,
  garment: ReadGarment,
  person: number | null,
): Dressing {
  const wears = ({ id }: DressedPerson) => person === null || id === person;
  if (timeS === undefined) return dressPeople(picture, people, garment, wears);
  return dressPeople(picture, people, garment, wears, ({ id }) => ({
    ...{ steady: edges.of(id, timeS), layers },
    overPhoto: people.length === 1,
  }));
}
