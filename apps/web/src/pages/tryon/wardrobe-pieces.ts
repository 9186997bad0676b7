import { type GarmentKind, type RgbaPicture, SAMPLE_GARMENTS, sampleGarment } from '@posebox/figure/garment';
import { type Say, type Text, TRY_ON_TEXTS } from '@posebox/texts';

/** A garment of the wardrobe. */
export interface Piece {
  readonly id: string;
  /** A sample has a name of ours, one's own the name of its file. */
  readonly name: Text | string;
  readonly kind: GarmentKind;
  readonly picture: RgbaPicture;
  readonly isSample: boolean;
}

const SAMPLE_EDGE_PX = 700;

/** The garments that are always there, drawn by our own code. */
export const samplePieces = (): readonly Piece[] =>
  (['shirt', 'trousers', 'dress'] as const).map((name) => ({
    id: name,
    name: TRY_ON_TEXTS[name],
    kind: SAMPLE_GARMENTS[name].kind,
    picture: sampleGarment(name, SAMPLE_EDGE_PX),
    isSample: true,
  }));

export const pieceName = ({ name }: Piece, t: Say): string => (typeof name === 'string' ? name : t(name));
