import {
  type GarmentKind,
  type GarmentShape,
  type RgbaPicture,
  SAMPLE_GARMENTS,
  sampleGarment,
} from '@posebox/figure/garment';
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
  /** `sample`: always there; `kept`: in the library; `loose`: in this page only. */
  readonly place: 'sample' | 'kept' | 'loose';
}

/** The garment that is on. Its identity is that of a picture of one kind of garment. */
export interface WornPiece {
  readonly id: string;
  readonly kind: GarmentKind;
  readonly picture: RgbaPicture;
}

const SAMPLE_EDGE_PX = 700;

/** The garments that are always there, drawn by our own code. */
export const samplePieces = (): readonly (Piece & { readonly look: RgbaPicture })[] =>
  (['shirt', 'trousers', 'dress'] as const).map((name) => ({
    ...{ id: name, name: TRY_ON_TEXTS[name], kind: SAMPLE_GARMENTS[name].kind, points: null },
    ...{ look: sampleGarment(name, SAMPLE_EDGE_PX), place: 'sample' },
  }));

export const pieceName = ({ name }: Piece, t: Say): string => (typeof name === 'string' ? name : t(name));
