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
import { type SewnGarment, sewnGarment, type TailoredChoice } from '@posebox/figure/tailored';
import { openModel } from '../model-piece.ts';
import { openLiveRotations } from './live-rotations.ts';

/** Asks for a fitting. What isn't said stands as it was said last. */
export interface ToFitter {
  readonly photo?: {
    readonly picture: RgbaPicture;
    readonly people: readonly DressedPerson[];
    /** Of a film's picture. */
    readonly timeS?: number;
  };
  readonly garment?:
    | { readonly picture: RgbaPicture; readonly kind: GarmentKind }
    | { readonly tailored: TailoredChoice }
    /** A GLB. */
    | { readonly model: Uint8Array; readonly kind: GarmentKind };
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
  /** Null where there is no garment in the picture, and where one of three dimensions is worn. */
  readonly reading: GarmentReading | null;
  /** Null without a photo or a garment. */
  readonly dressing: Dressing | null;
}

let photo: NonNullable<ToFitter['photo']> | null = null;
let own: ReadGarment | null = null;
let sewn: SewnGarment | null = null;
const turning = openLiveRotations();
let edges = openSteadyEdges();
const layers = createKeptLayers();

// One message at a time: the next one comes when this one is answered.
addEventListener('message', async ({ data }: MessageEvent<ToFitter>) => {
  photo = data.photo ?? photo;
  if (data.garment) {
    const asked = data.garment;
    sewn = await sewnOf(asked);
    own = 'picture' in asked ? readGarment(asked.picture, asked.kind) : null;
    edges = openSteadyEdges();
  }
  const read = own && data.points ? withPoints(own, data.points) : own;
  const garment = sewn ?? read;
  const dressing = photo && garment && dressed(photo, garment, data.person);
  const answer: FromFitter = {
    reading: read && { points: shapeInShares(read), clarity: read.clarity },
    dressing,
  };
  // Where nobody was dressed the picture is the photo itself, which stays.
  const made = dressing && dressing.picture !== photo?.picture ? dressing.picture.data.buffer : null;
  // A film's picture is painted over and goes back to the page.
  if (photo?.timeS !== undefined) photo = null;
  postMessage(answer, { transfer: made instanceof ArrayBuffer ? [made] : [] });
});

/** A garment of three dimensions; null of a picture, and of a model that was found unfit when it was chosen. */
async function sewnOf(asked: NonNullable<ToFitter['garment']>): Promise<SewnGarment | null> {
  if ('tailored' in asked) return sewnGarment(asked.tailored);
  return 'model' in asked ? openModel(asked.model, asked.kind).catch(() => null) : null;
}

function dressed(
  { picture, people, timeS }: NonNullable<ToFitter['photo']>,
  garment: ReadGarment | SewnGarment,
  person: number | null,
): Dressing {
  const wears = ({ id }: DressedPerson) => person === null || id === person;
  if (timeS === undefined) return dressPeople(picture, people, garment, wears);
  const turned = 'mesh' in garment ? people.map((person) => turning.at(person, picture, timeS)) : people;
  return dressPeople(picture, turned, garment, wears, ({ id }) => ({
    ...{ steady: edges.of(id, timeS), layers },
    overPhoto: people.length === 1,
  }));
}
