import {
  type GarmentKind,
  type GarmentShape,
  type RgbaPicture,
  SAMPLE_GARMENTS,
  sampleGarment,
} from '@posebox/figure/garment';
import {
  type Fabric,
  sewnGarment,
  TAILORED_GARMENTS,
  TAILORED_KINDS,
  type TailoredChoice,
  type TailoredGarment,
  tailoredLook,
} from '@posebox/figure/tailored';
import { type Say, type Text, TRY_ON_TEXTS } from '@posebox/texts';

/** A garment of the wardrobe. */
export interface Piece {
  readonly id: string;
  /** A sample has a name of ours. */
  readonly name: Text | string;
  readonly kind: GarmentKind;
  /** Placed by hand, in shares of its picture; null are those by its outline. */
  readonly points: GarmentShape | null;
  /** Its pixels, or the address of its picture in the library. */
  readonly look: RgbaPicture | string;
  /** One of our own, of three dimensions: `look` shows it and isn't worn. */
  readonly tailored?: TailoredGarment;
  /** A GLB or its address, of three dimensions: `look` shows it and isn't worn. */
  readonly model?: Uint8Array | string;
  /** `sample`: always there; `kept`: in the library; `loose`: in this page only. */
  readonly place: 'sample' | 'kept' | 'loose';
}

/** The garment that is on. Its identity is that of a picture or a model of one kind of garment. */
export interface WornPiece {
  readonly id: string;
  readonly kind: GarmentKind;
  readonly picture: RgbaPicture;
  /** Worn in place of the picture, which only shows it: one of ours, or a GLB. */
  readonly tailored?: TailoredChoice;
  readonly model?: Uint8Array;
}

const SAMPLE_EDGE_PX = 700;

/** The garments that are always there, drawn by our own code. */
export const samplePieces = (): readonly (Piece & { readonly look: RgbaPicture })[] =>
  (['shirt', 'trousers', 'dress'] as const).map((name) => ({
    ...{ id: name, name: TRY_ON_TEXTS[name], kind: SAMPLE_GARMENTS[name].kind, points: null },
    ...{ look: sampleGarment(name, SAMPLE_EDGE_PX), place: 'sample' },
  }));

/** A garment of three dimensions in the wardrobe. */
export const LOOK_EDGE_PX = 220;
const USUAL_FABRICS: Readonly<Record<TailoredGarment, Fabric>> = {
  tshirt: { color: 'blue', pattern: 'plain' },
  shirt: { color: 'red', pattern: 'checks' },
  trousers: { color: 'navy', pattern: 'plain' },
  skirt: { color: 'green', pattern: 'dots' },
  dress: { color: 'pink', pattern: 'plain' },
};
const TAILORED_TEXTS = {
  tshirt: TRY_ON_TEXTS.tailoredTshirt,
  shirt: TRY_ON_TEXTS.tailoredShirt,
  trousers: TRY_ON_TEXTS.tailoredTrousers,
  skirt: TRY_ON_TEXTS.tailoredSkirt,
  dress: TRY_ON_TEXTS.tailoredDress,
} as const satisfies Record<TailoredGarment, Text>;

/** The garments of three dimensions, sewn by our own code. */
export const tailoredPieces = (): readonly Piece[] =>
  TAILORED_GARMENTS.map((name) => ({
    ...{ id: `tailored-${name}`, name: TAILORED_TEXTS[name], kind: TAILORED_KINDS[name], points: null },
    ...{ look: lookOf({ name, ...USUAL_FABRICS[name] }), tailored: name, place: 'sample' },
  }));

const lookOf = (choice: TailoredChoice): RgbaPicture => tailoredLook(sewnGarment(choice), LOOK_EDGE_PX);

/** One of them, as it is worn: in its usual fabric when none is chosen. */
export function wornTailored(name: TailoredGarment, fabric: Fabric = USUAL_FABRICS[name]): WornPiece {
  const tailored = { name, ...fabric };
  return { id: `tailored-${name}`, kind: TAILORED_KINDS[name], picture: lookOf(tailored), tailored };
}

export const pieceName = ({ name }: Piece, t: Say): string => (typeof name === 'string' ? name : t(name));
